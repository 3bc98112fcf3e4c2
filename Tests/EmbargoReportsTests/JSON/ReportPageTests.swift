import Embargo
import Foundation
import TestSupport
import Testing

/// The page `docs/reports.md` explains every word that a report for programs may hold.
@Suite struct ReportPageTests {
  private let page = try? Repository.text("docs/reports.md")

  @Test(arguments: ["deals.json", "cleared.json"])
  func `every key is explained`(_ golden: String) throws {
    let report = try Repository.text("Tests/EmbargoReportsTests/Golden/\(golden)")
    let keys = keys(of: try JSONSerialization.jsonObject(with: Data(report.utf8)))
    #expect(keys.count > 10)
    for key in keys.sorted() { #expect(try isExplained(key), "\(key)") }
  }

  @Test func `every verdict, every status and every outcome of an exemption is explained`() throws {
    let words =
      Verdict.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue)
      + ConsideredExemption.Outcome.allCases.map(\.rawValue)
    for word in words { #expect(try isExplained(word), "\(word)") }
  }

  private func isExplained(_ word: String) throws -> Bool { try #require(page).contains("`\(word)`") }

  private func keys(of value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1.value)) }
    case let array as [Any]: array.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    default: []
    }
  }
}
