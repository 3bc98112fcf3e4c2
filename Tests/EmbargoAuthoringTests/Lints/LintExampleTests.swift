import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// Every lint against its own examples.
struct LintExampleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let lint: any Lint.Type
    let number: Int
    var example: LintExample { lint.examples[number] }
    var testDescription: String { "\(lint.id), example \(number + 1)" }
  }

  static let rows = LintCatalogue.all.flatMap { lint in
    lint.examples.indices.map { Row(lint: lint, number: $0) }
  }

  @Test(arguments: rows) func `a lint finds what is marked in its example, and nothing else`(_ row: Row) throws {
    let example = row.example
    for prefix in ["", "# Дальний Восток · 遠東 🚀\n"] {
      let marked = MarkedText(prefix + example.file(example.text))
      #expect(marked.offsets.isEmpty != example.isCaught)
      let found = try Self.find(row.lint.id, marked.text, example)
      #expect(found.map(\.span.startUTF8) == marked.offsets.values.sorted(), "\(found)")
      #expect(found.allSatisfy { $0.severity == .warning })
      for diagnostic in found {
        #expect(!diagnostic.message.description.hasSuffix("."))
        for fixIt in diagnostic.fixIts { try Self.expect(fixIt, of: diagnostic, toMend: marked.text, example) }
      }
      guard let fixed = example.fixed else { continue }
      #expect(found.allSatisfy { $0.fixIts.count == 1 })
      let source = SourceText(name: example.path, text: marked.text)
      let result = source.applying(found.flatMap { $0.fixIts.flatMap(\.edits) })
      #expect(result.map { String(decoding: $0.bytes, as: UTF8.self) } == prefix + example.file(fixed))
    }
  }

  @Test(arguments: LintCatalogue.all.map { $0.id.description })
  func `a lint has an example of each kind`(_ id: String) throws {
    let lint = try #require(LintCatalogue.lint(Diagnostic.ID(id)))
    #expect(lint.examples.contains { $0.isCaught } && lint.examples.contains { !$0.isCaught })
    #expect(lint.summary.hasSuffix(".") && lint.rationale.hasSuffix("."))
  }

  /// Applies a fix-it by itself and expects that one finding less is left, and no new mistake.
  private static func expect(
    _ fixIt: Diagnostic.FixIt, of diagnostic: Diagnostic, toMend text: String, _ example: LintExample
  ) throws {
    let own = fixIt.edits.filter { $0.span.file == example.path }
    let fixed = try #require(SourceText(name: example.path, text: text).applying(own))
    let after = try find(diagnostic.id, String(decoding: fixed.bytes, as: UTF8.self), example)
    let before = try find(diagnostic.id, text, example)
    #expect(after.count < before.count, "“\(fixIt.message)” does not mend it")
  }

  /// What one lint finds in the file of the example; the rules must be without mistakes of form and reference.
  private static func find(_ id: Diagnostic.ID, _ text: String, _ example: LintExample) throws -> [Diagnostic] {
    let result = try LintFrame.lint(example.beside.merging([example.path: text]) { _, text in text })
    let errors = result.open.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
    return result.open.filter { $0.id == id && $0.span.file == example.path }
  }
}
