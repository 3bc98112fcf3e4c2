import Foundation

/// Turns what `embargo --experimental-dump-help` prints into a manual page: `manual-page VERSION <help.json >embargo.1`.
@main enum ManualPage {
  static func main() throws {
    let version = CommandLine.arguments.dropFirst().first ?? ""
    let help = try JSONDecoder().decode(CommandHelp.File.self, from: FileHandle.standardInput.readDataToEndOfFile())
    let page = text(of: help.command, version: version)
    try FileHandle.standardOutput.write(contentsOf: Data(page.utf8))
  }

  /// The page as the man macros (man(7)) want it.
  static func text(of command: CommandHelp, version: String) -> String {
    let name = command.commandName
    var page = Roff()
    page.macro(".TH", name.uppercased(), "1", "", "\(name) \(version)", "User commands")
    page.macro(".SH", "NAME")
    page.text("\(name) - \(command.abstract ?? "")")
    page.macro(".SH", "SYNOPSIS")
    page.synopsis(of: command)
    page.macro(".SH", "DESCRIPTION")
    page.prose(command.discussion ?? "")
    page.macro(".SH", "OPTIONS")
    page.arguments(of: command)
    if !command.shownSubcommands.isEmpty { page.macro(".SH", "COMMANDS") }
    for subcommand in command.shownSubcommands { page.section(on: subcommand, of: name) }
    return page.result
  }
}

extension Roff {
  fileprivate mutating func section(on command: CommandHelp, of parent: String) {
    let name = "\(parent) \(command.commandName)"
    macro(".SS", name)
    synopsis(of: command, named: name)
    macro(".PP")
    prose(command.abstract ?? "")
    if let discussion = command.discussion, !discussion.isEmpty {
      macro(".PP")
      prose(discussion)
    }
    arguments(of: command)
    for subcommand in command.shownSubcommands { section(on: subcommand, of: name) }
  }

  fileprivate mutating func synopsis(of command: CommandHelp, named name: String? = nil) {
    let words = command.shownArguments.filter { !$0.isEverywhere }.map(\.synopsis)
    let subcommand = command.shownSubcommands.isEmpty ? [] : ["command …"]
    text(([name ?? command.commandName] + words + subcommand).joined(separator: " "))
  }

  fileprivate mutating func arguments(of command: CommandHelp) {
    let isRoot = command.superCommands == nil
    for argument in command.shownArguments where isRoot || !argument.isEverywhere {
      macro(".TP")
      bold(argument.heading)
      text(argument.explanation)
    }
  }
}
