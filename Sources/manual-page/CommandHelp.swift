/// A command as ArgumentParser describes it, so far as a manual page shows it.
struct CommandHelp: Decodable {
  /// The whole description; this reads serialization version 0.
  struct File: Decodable {
    let command: CommandHelp
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  let commandName: String
  let shouldDisplay: Bool
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandHelp]?
  let arguments: [Argument]?

  /// What the page shows, `help` left out: it says nothing of its own.
  var shownSubcommands: [CommandHelp] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandHelp.Argument {
  /// Help and version, which every command has and the page explains once.
  var isEverywhere: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }

  /// All names with the value: `-f, --format format`.
  var heading: String {
    guard let names, !names.isEmpty else { return valueName ?? "" }
    let all = names.map(Self.spelled).joined(separator: ", ")
    return kind == "option" ? "\(all) \(valueName ?? "")" : all
  }

  /// As it stands in a synopsis: `[--format format]`, `file …`.
  var synopsis: String {
    var word = names?.last.map(Self.spelled) ?? valueName ?? ""
    if kind == "option" { word += " \(valueName ?? "")" }
    if isRepeating { word += " …" }
    return isOptional ? "[\(word)]" : word
  }

  /// What it does, what it can be, and what it is if left out.
  var explanation: String {
    var sentences = [abstract, discussion].compactMap(\.self)
    if let allValues, !allValues.isEmpty { sentences.append("Values: \(allValues.joined(separator: ", ")).") }
    if let defaultValue, kind != "flag" { sentences.append("Default: \(defaultValue).") }
    return sentences.joined(separator: " ")
  }

  private static func spelled(_ name: Name) -> String { name.kind == "long" ? "--\(name.name)" : "-\(name.name)" }
}
