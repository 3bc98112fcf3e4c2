import ArgumentParser

/// Writes something to begin with: `embargo init deal`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a file to begin with.",
    subcommands: [InitDealCommand.self])
}
