import ArgumentParser
import EmbargoAuthoring

/// Writes the cases of a rule, to be judged: `embargo new case RULE`.
struct NewCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Write cases of a rule, whose verdicts are left to be judged.",
    usage: "embargo new case [<options>] <rule>",
    discussion: """
      Deals are built from the conditions of the rule: one that it catches, one that differs in a fact, one of which \
      that fact is not stated, and one on the day before the rule began. What the rules answer to them is not told: \
      what the paragraph says is to be read, and then written down.

      EXAMPLES:
        embargo new case RULE-ID
      """)

  @Argument(help: "The id of the rule.")
  var rule: String

  @OptionGroup var options: ScaffoldOptions

  func run() throws { try options.write { try CaseScaffold($0, $1).make(forRule: rule) } }
}
