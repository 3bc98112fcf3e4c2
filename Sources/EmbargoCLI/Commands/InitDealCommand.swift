import ArgumentParser
import UNRules

/// Writes a commented deal: `embargo init deal`.
struct InitDealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal",
    abstract: "Write a commented deal to fill in.",
    usage: "embargo init deal [<options>]",
    discussion: """
      The deal is an ordinary lawful one and checks as ‘permitted’. Write what you know in the place of what stands \
      there, and take out what you do not know: what is left out is unknown, or has the meaning that its comment tells.

      EXAMPLES:
        embargo init deal > deal.yaml
        embargo init deal --kind aid > relief.yaml
        embargo init deal --schema deal.schema.json > deal.yaml
      """)

  @Option(
    help: ArgumentHelp("What kind of deal. (values: \(kinds.joined(separator: ", ")))", valueName: "kind"),
    completion: .list(kinds))
  var kind = "supply"

  @Option(
    help: ArgumentHelp(
      "Tell editors by which schema the deal is written; ‘embargo schema transaction’ writes it.", valueName: "path"))
  var schema: String?

  func run() throws {
    guard let template = UNRules.files.first(where: { $0.path == "templates/\(kind).yaml" }) else {
      throw Misuse(unknown: kind, "kind of deal", among: Self.kinds, see: "init deal")
    }
    if let schema {
      guard !schema.contains(where: \.isWhitespace), !schema.isEmpty else {
        throw Misuse("An editor cannot read a path with blanks; name the schema without.", see: "init deal")
      }
      try Output.report("# yaml-language-server: $schema=\(schema)\n")
    }
    try Output.report(template.text)
  }

  /// The kinds of which a template ships with the rules.
  private static var kinds: [String] {
    UNRules.files.map(\.path).filter { $0.hasPrefix("templates/") }
      .map { String($0.dropFirst("templates/".count).dropLast(".yaml".count)) }
  }
}
