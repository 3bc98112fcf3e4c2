import ArgumentParser
import EmbargoAuthoring

/// Writes a rule to fill in: `embargo new rule RESOLUTION PARAGRAPH`.
struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Write the rule of an operative paragraph to fill in.",
    usage: "embargo new rule [<options>] <resolution> <paragraph>",
    discussion: """
      The resolution must stand in the ‘regime.yaml’ of a regime; its number alone will do. The id is made of the \
      regime, that number and the paragraph, the first day is that of the adoption.

      EXAMPLES:
        embargo new rule 9001 5 --topic fuel
        embargo new rule 'Res. 9001 (2030)' '8(a)(iii)' --suffix technology
      """)

  @Argument(help: "The resolution.")
  var resolution: String

  @Argument(help: "The operative paragraph, as in 8(a)(iii).")
  var paragraph: String

  @Option(help: ArgumentHelp("The regime, where several have the resolution.", valueName: "regime"))
  var regime: String?

  @Option(
    help: ArgumentHelp(
      "The file of the regime, without its ending; left out, that with the rules of the resolution.",
      valueName: "name"))
  var topic: String?

  @Option(help: ArgumentHelp("What sets the rule apart from others of the paragraph.", valueName: "word"))
  var suffix: String?

  @OptionGroup var options: ScaffoldOptions

  func run() throws {
    let wish = RuleScaffold.Wish(
      resolution: resolution, paragraph: paragraph, regime: regime, topic: topic, suffix: suffix)
    try options.write { try RuleScaffold($0, $1).make(wish) }
  }
}
