import ArgumentParser
import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText
import UNRules

/// Explains one name: `embargo explain RULE-ID | TERM | DIAGNOSTIC-ID`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, an exemption, a term, a diagnostic or a lint.",
    usage: "embargo explain [<options>] <name>",
    discussion: """
      Of a rule: its paragraphs, when it is in force, what it asks of a deal, what lifts it, and the cases \
      that it catches; with ‘--rules’ all cases in which it matters. Of a term: what it \
      means, what is broader and narrower, and which rules ask for it. Of a diagnostic or a lint: what is \
      wrong, and how to put it right.

      EXAMPLES:
        embargo explain rifles
        embargo explain unknown-key
      """)

  @Argument(help: "The id of a rule, of a shared exemption, of a diagnostic or of a lint, or a word of the vocabulary.")
  var name: String

  @OptionGroup var rules: RuleSetOptions

  func run() throws {
    let source = try rules.source()
    let rules = try Checker(rules: source).rules
    let pages = [
      RulePage.render(name, rules: rules, cases: try cases(of: rules, source), style: .forOutput()),
      TermPage.render(name, rules: rules, style: .forOutput()),
      ExplanationCatalogue.explanation(of: Diagnostic.ID(name))?.render(style: .forOutput()),
      LintPages.page(name, style: .forOutput()),
    ].compactMap(\.self)
    guard pages.isEmpty else { return try Output.report(pages.joined(separator: "\n")) }
    throw Misuse(refusal(by: rules), see: "explain")
  }

  /// The cases of the regime that has the rule, run; of the rules inside the binary the names of those that catch it.
  private func cases(of rules: CompiledRules, _ source: RuleSource) throws -> [String: [RegimeDocument.RuleCase]] {
    if self.rules.folder == nil {
      let own = UNRules.cases.filter { $0.rule == name }
      return [name: own.compactMap { one in Status(rawValue: one.status).map { .init(id: one.id, status: $0) } }]
    }
    guard let regime = RuleList.regime(ofRule: name, in: rules), let runner = CaseRunner.make(source).partial else {
      return [:]
    }
    return runner.run(TestPlan(paths: ["\(regime)/cases"])).partial.results.byRule
  }

  private func refusal(by rules: CompiledRules) -> String {
    let diagnostics = ExplanationCatalogue.all.map(\.id.description)
    let near = [RulePage.ids(in: rules), TermSearch.names(in: rules), diagnostics, LintPages.ids].compactMap { names in
      NearNames.nearest(to: name, among: names)
    }
    let start = "No rule, exemption, term, diagnostic or lint is called ‘\(name)’"
    return near.isEmpty ? "\(start)." : "\(start); did you mean \(near.map { "‘\($0)’" }.joined(separator: " or "))?"
  }
}
