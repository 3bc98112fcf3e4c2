import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing

/// A rule set of a few invented paragraphs, and deals that come out in every way.
enum SmallRules {
  static let context = ReportContext(
    ruleSetName: "small", version: "1.0", digest: "sha256:" + String(repeating: "0123456789abcdef", count: 4),
    ruleCount: 5)

  /// A checker by the rules in the folder of these tests.
  static func checker() throws -> Checker {
    let folder = "Tests/EmbargoReportsTests/SmallRules"
    let files = try Repository.files(under: folder, ending: ".yaml").map { path in
      RuleSource.File(
        path: path, source: SourceText(name: "rules/\(path)", text: try Repository.text("\(folder)/\(path)")))
    }
    do {
      return try Checker(rules: RuleSource(files: files))
    } catch {
      Issue.record("\(DiagnosticText.render(error.all, colour: false))")
      throw SmallRulesError.doNotCompile
    }
  }

  /// The deals of a text, judged.
  static func assessments(
    of text: String, named name: String = "deals.yaml", as format: InputFormat = .yaml, explaining: Bool = false
  ) throws -> [Assessment] {
    let checker = try checker()
    let deals = checker.transactions(in: SourceText(name: name, text: text), as: format)
    let errors = deals.hasErrors ? DiagnosticText.render(deals.diagnostics, colour: false) : ""
    #expect(errors.isEmpty)
    return deals.partial.map { checker.assess($0, explaining: explaining) }
  }

  /// The deals of the file in the folder of these tests, judged.
  static func assessments(explaining: Bool = false) throws -> [Assessment] {
    try assessments(of: Repository.text("Tests/EmbargoReportsTests/Deals/deals.yaml"), explaining: explaining)
  }
}

private enum SmallRulesError: Error { case doNotCompile }
