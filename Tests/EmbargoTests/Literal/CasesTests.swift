import Embargo
import LocatedText
import TestSupport
import Testing

/// The rules that ship, and the deals of their cases, in both evaluators.
@Suite(.timeLimit(.minutes(2)))
struct CasesTests {
  static let regimes: [String] = {
    guard let source = try? RuleSource(folder: Repository.path("Rules")) else { return [] }
    return RuleSetReader.read(source).partial?.regimes ?? []
  }()

  @Test(arguments: regimes)
  func `every case comes out the same in both evaluators`(regime: String) throws {
    let source = try RuleSource(folder: Repository.path("Rules"))
    let rules = try #require(RuleSetReader.read(source).partial).only(regime)
    let comparison = try EvaluatorComparison.make(rules).get()
    var different: [String] = []
    for file in source.files where file.isCase && file.path.hasPrefix(regime + "/") {
      for document in DocumentReader.read(file.source, as: .yaml).partial.documents {
        let deal = comparison.checker.transaction(from: document, ignoring: ["expect", "disputed"]).partial
        different += comparison.differences(on: deal).map { "\(deal.id): \($0)" }
      }
    }
    #expect(different.isEmpty, "\(different.joined(separator: "\n"))")
  }
}
