import ArgumentParser

/// Writes rules, cases and regimes to fill in: `embargo new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a rule, its cases or a whole regime to fill in.",
    discussion: """
      What is written reads and compiles, and nothing that is there is overwritten. What must still be decided stands as \
      ‘TO FILL IN’, and ‘embargo lint’ finds it.
      """,
    subcommands: [NewRegimeCommand.self, NewRuleCommand.self, NewCaseCommand.self])
}
