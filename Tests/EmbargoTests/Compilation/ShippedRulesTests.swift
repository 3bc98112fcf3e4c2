import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing
import UNRules

/// The rule set that ships: nothing in it may look like a mistake.
struct ShippedRulesTests {
  private static let compiled = Compiler.compile(
    RuleSource(
      files: UNRules.files.map { .init(path: $0.path, source: SourceText(name: "Rules/\($0.path)", text: $0.text)) }))

  @Test func `the rules that ship compile without a word`() {
    #expect(Self.compiled.diagnostics.map(Self.line) == [])
  }

  @Test func `the deals of their cases read without an error`() throws {
    let rules = try #require(Self.compiled.partial)
    for path in try Repository.files(under: "Rules", ending: ".yaml") where path.contains("/cases/") {
      let source = SourceText(name: path, text: try Repository.text("Rules/\(path)"))
      let tape = DocumentReader.read(source, as: .yaml)
      #expect(tape.diagnostics.map(Self.line) == [])
      for document in tape.partial.documents {
        let deal = TransactionDecoder.decode(document, with: rules.vocabulary, ignoring: CaseForms.keys.map(\.name))
        #expect(deal.diagnostics.filter { $0.severity == .error }.map(Self.line) == [])
      }
    }
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.span.file):\(diagnostic.span.start.line): \(diagnostic.message) [\(diagnostic.id)]"
  }
}
