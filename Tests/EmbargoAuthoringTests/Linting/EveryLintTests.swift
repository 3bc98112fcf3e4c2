import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText
import TestSupport
import Testing

/// One rule set in which each lint finds one mistake.
struct EveryLintTests {
  private static let folder = "Tests/EmbargoAuthoringTests/EveryLint"

  private static func lint() throws -> LintResult {
    let files = try Repository.files(under: folder, ending: ".yaml").map { path in
      RuleSource.File(
        path: path, source: SourceText(name: "EveryLint/\(path)", text: try Repository.text("\(folder)/\(path)")))
    }
    return Linter.lint(RuleSource(files: files), asOf: try LintFrame.day(LintFrame.asOf), settings: LintSettings())
  }

  @Test func `each lint finds one mistake`() throws {
    let found = try Self.lint().open.map { "\($0.id)" }.sorted()
    #expect(found == LintCatalogue.all.map { "\($0.id)" }.sorted())
  }

  @Test func `what the lints say of them is known`() throws {
    try expectGolden(DiagnosticText.render(Self.lint().open, colour: false), "every-lint.txt")
  }
}
