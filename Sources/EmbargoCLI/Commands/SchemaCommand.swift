public import ArgumentParser
import Embargo
public import EmbargoAuthoring

/// Writes a JSON Schema: `embargo schema transaction`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of a kind of file, for editors and validators.",
    usage: "embargo schema [<options>] <kind>",
    discussion: """
      The schema is of draft-07, and holds the words of the rule set: those of ‘--rules’, or the built-in ones. It tells \
      of form and words; what hangs on several values at once, ‘embargo check’ and ‘embargo lint’ alone find.

      KINDS:
      \(FileSchema.allCases.map { "  \($0.rawValue.padding(to: 17))\($0.title)" }.joined(separator: "\n"))

      EXAMPLES:
        embargo schema transaction > .vscode/deal.schema.json
        embargo schema rules --rules Rules > .vscode/rules.schema.json
      """)

  @Argument(help: "The kind of file.")
  var kind: FileSchema

  @OptionGroup var rules: RuleSetOptions

  func run() throws { try Output.report(kind.render(for: rules.checker().rules)) }
}

extension FileSchema: ExpressibleByArgument {}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
