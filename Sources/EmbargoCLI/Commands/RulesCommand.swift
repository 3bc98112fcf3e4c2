import ArgumentParser
import Embargo
import EmbargoReports
import LocatedText

/// Lists the rules in force: `embargo rules`.
struct RulesCommand: ParsableCommand {
  /// How the list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules in force on a day, with their paragraphs and dates.",
    usage: "embargo rules [<options>]",
    discussion: """
      ‘embargo explain’ with the id of a rule shows what it says.

      EXAMPLES:
        embargo rules
        embargo rules --on 2016-03-02 --format json
      """)

  @OptionGroup var rules: RuleSetOptions

  @Option(help: ArgumentHelp("Only the rules of this regime.", valueName: "regime"))
  var regime: String?

  @Option(
    help: ArgumentHelp("The day; today if left out.", valueName: "date"), transform: CalendarDate.typed)
  var on: CalendarDate?

  @Option(help: "Write the list as text or as one JSON document.")
  var format: Format = .text

  func run() throws {
    let rules = try rules.checker().rules
    let regimes = RuleList.regimes(of: rules)
    if let regime, !regimes.contains(regime) {
      throw Misuse(unknown: regime, "regime", among: regimes, see: "rules")
    }
    let list = RuleList(of: rules, on: on ?? Terminal.today, regime: regime)
    switch format {
    case .text: try Output.report(list.text(style: .forOutput()))
    case .json: try Output.report(list.json())
    }
  }
}
