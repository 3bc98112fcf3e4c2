import LocatedText
import TestSupport
import Testing
import UNRules

@testable import Embargo
import EmbargoAuthoring

/// The cases of the rules in which somebody is designated, with the designation taken out of the deal and put on a list:
/// owners, operators, crews, insurers, ships and those who act for others come out the same.
struct ListedCasesTests {
  private static let checker: Checker? = try? Checker(
    rules: RuleSource(embedded: UNRules.content, name: "<built-in>"))

  /// A case whose designations stand on a list instead.
  private struct Moved {
    var edits: [Diagnostic.Edit] = []
    var entries: [String] = []
  }

  @Test(arguments: try Repository.files(under: "Rules", ending: ".yaml").filter { $0.contains("/cases/") })
  func `a designation on a list counts like one that the deal states`(_ path: String) throws {
    let checker = try #require(Self.checker)
    let source = SourceText(name: path, text: try Repository.text("Rules/\(path)"))
    var failures: [String] = []
    for document in DocumentReader.read(source, as: .yaml).partial.documents {
      var moved = Moved()
      Self.move(document, into: &moved)
      guard !moved.entries.isEmpty else { continue }
      let list = "entries:\n" + moved.entries.joined(separator: "\n")
      let stated = checker.transaction(from: document, ignoring: CaseForms.keys.map(\.name))
      let other = try #require(source.applying(moved.edits))
      let id = document.entry("id")?.value.text ?? ""
      let copy = try #require(
        DocumentReader.read(other, as: .yaml).partial.documents.first { $0.entry("id")?.value.text == id })
      var listing = checker
      listing.lists = DesignationLists([
        try #require(try checker.list(in: SourceText(name: "list", text: list), as: .yaml).get())
      ])
      let unstated = listing.transaction(from: copy, ignoring: CaseForms.keys.map(\.name))
      #expect(!unstated.hasErrors, "\(id): \(unstated.diagnostics.map(\.description))")
      let (one, two) = (checker.assess(stated.partial), listing.assess(unstated.partial))
      let outcome = { (assessment: Assessment) in
        ([assessment.verdict.rawValue] + assessment.findings.map { "\($0.rule) \($0.subject) \($0.status)" })
      }
      if outcome(one) != outcome(two) { failures.append("\(id): \(outcome(one)) became \(outcome(two))") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func `many cases have a designation to be moved`() throws {
    var count = 0
    for path in try Repository.files(under: "Rules", ending: ".yaml") where path.contains("/cases/") {
      let source = SourceText(name: path, text: try Repository.text("Rules/\(path)"))
      var moved = Moved()
      for document in DocumentReader.read(source, as: .yaml).partial.documents { Self.move(document, into: &moved) }
      count += moved.entries.count
    }
    #expect(count > 80)
  }

  /// Puts a number in the place of each designation that names its measures, and the number on a list.
  private static func move(_ node: LocatedNode, into moved: inout Moved, isVessel: Bool = false) {
    for element in node.elements { move(element, into: &moved, isVessel: isVessel) }
    for (key, value) in node.entries { move(value, into: &moved, isVessel: key.text == "vessels") }
    guard let (key, value) = node.entry("designated"), node.entry("identifiers") == nil,
      !["true", "false", "unknown"].contains(value.text), !value.span.text.contains("unknown")
    else { return }
    let number = "T\(moved.entries.count + 1)"
    let whole = SourceSpan(
      source: key.span.source, startUTF8: key.span.startUTF8, endUTF8: value.span.endUTF8)
    moved.edits.append(.init(whole, with: "identifiers: {tax-number: \(number)}"))
    let name = node.entry("name")?.value.text ?? number
    moved.entries.append(
      """
        - {id: \(number), name: "\(name)", kind: \(isVessel ? "vessel" : "entity"), measures: \(value.span.text),
           identifiers: {tax-number: \(number)}, listed-on: 1990-01-01}
      """)
  }
}
