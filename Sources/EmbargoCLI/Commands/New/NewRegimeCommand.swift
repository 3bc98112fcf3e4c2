import ArgumentParser
import Embargo
import EmbargoAuthoring

/// Writes a regime to fill in: `embargo new regime NAME`.
struct NewRegimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regime",
    abstract: "Write a regime to fill in: its head, a first rule, and a first case.",
    usage: "embargo new regime <name> --resolution <symbol> --adopted <date>",
    discussion: """
      The name is that of the folder, and the ids of the rules begin with it.

      EXAMPLES:
        embargo new regime atlantis --resolution 'Res. 9001 (2030)' --adopted 2030-01-10 --paragraph 3
      """)

  @Argument(help: "The name of the folder.")
  var name: String

  @Option(help: ArgumentHelp("The symbol and year of the first resolution.", valueName: "symbol"))
  var resolution: String

  @Option(help: ArgumentHelp("The day of its adoption.", valueName: "date"), transform: CalendarDate.typed)
  var adopted: CalendarDate

  @Option(help: ArgumentHelp("The operative paragraph of the first rule.", valueName: "paragraph"))
  var paragraph = "1"

  @Option(help: ArgumentHelp("The name of the regime, as reports show it.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The number of its committee.", valueName: "number"))
  var committee: String?

  @Option(help: ArgumentHelp("The file of the first rule, without its ending.", valueName: "name"))
  var topic = "measures"

  @OptionGroup var options: ScaffoldOptions

  func run() throws {
    let wish = RegimeScaffold.Wish(
      name: name, title: title, committee: committee, resolution: resolution, adopted: adopted, paragraph: paragraph,
      topic: topic)
    try options.write { try RegimeScaffold($0, $1).make(wish) }
  }
}
