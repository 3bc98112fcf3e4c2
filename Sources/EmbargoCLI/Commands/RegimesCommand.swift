import ArgumentParser
import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText

/// Lists the regimes, or writes what one of them says: `embargo regimes [REGIME]`.
struct RegimesCommand: ParsableCommand {
  /// How the list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, svg }

  static let configuration = CommandConfiguration(
    commandName: "regimes",
    abstract: "List the regimes of the rule set, or write one as a document to audit beside the resolutions.",
    usage: "embargo regimes [<options>] [<regime>]",
    discussion: """
      Without a name: every regime with its measures, since when and until when. As ‘svg’: a picture of what was in \
      force when.

      With a name: the regime as a Markdown document in the order of its resolutions, every operative paragraph with \
      the rule that encodes it or the reason why none does. With ‘--rules’ the cases of the rule set are run, and each \
      rule names those in which it mattered; the rules inside the binary are without their cases.

      EXAMPLES:
        embargo regimes --on 1994-05-20
        embargo regimes --rules Rules my-regime
      """)

  @Argument(help: "The regime that is wanted whole.")
  var regime: String?

  @OptionGroup var rules: RuleSetOptions

  @Option(help: ArgumentHelp("The day; today if left out.", valueName: "date"), transform: CalendarDate.typed)
  var on: CalendarDate?

  @Option(help: "Write the list as text, JSON, Markdown or SVG.")
  var format: Format = .text

  func run() throws {
    let source = try rules.source()
    let checker = try Checker(rules: source)
    if let regime { return try Output.report(document(of: regime, checker.rules, source)) }
    let day = on ?? Terminal.today
    let list = RegimeList(of: checker.rules, on: day)
    switch format {
    case .text: try Output.report(list.text(style: .forOutput()))
    case .json: try Output.report(list.json())
    case .markdown: try Output.report(list.markdown())
    case .svg: try Output.report(RegimeTimeline(of: checker.rules, until: day).svg())
    }
  }

  private func document(of regime: String, _ compiled: CompiledRules, _ source: RuleSource) throws -> String {
    guard let document = RegimeDocument(of: regime, in: compiled, cases: try cases(of: regime, source)) else {
      throw Misuse(unknown: regime, "regime", among: RuleList.regimes(of: compiled), see: "regimes")
    }
    return document.markdown()
  }

  private func cases(of regime: String, _ source: RuleSource) throws -> [String: [RegimeDocument.RuleCase]] {
    let read = CaseRunner.make(source)
    guard let runner = read.partial else { throw Diagnostics(read.diagnostics) }
    return runner.run(TestPlan(paths: ["\(regime)/cases"])).partial.results.byRule
  }
}
