import ArgumentParser
import Embargo
import EmbargoLedger

/// Takes entries back: `embargo ledger remove ID --reason WORDS`.
struct LedgerRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a deal, a figure or a notice back, by a reversing entry.",
    usage: "embargo ledger remove --ledger <file> --reason <words> [<options>] <id>",
    discussion: """
      The entry stays, and counts no more. A deal that was taken back can be recorded again, with other content too.

      EXAMPLES:
        embargo ledger remove --ledger oil.ledger --reason 'never delivered' fuel-march
        embargo ledger remove --ledger oil.ledger --reason 'corrected by the Committee' 12
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Why; it is kept with the entry.", valueName: "words"))
  var reason: String

  @Argument(help: ArgumentHelp("Id of a recorded deal, or number of an entry.", valueName: "id"))
  var id: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("‘--reason’ says nothing; write why.") }
  }

  func run() throws {
    let rules = try ledger.rules.checker().rules
    let book = try Ledger(ledger.ledger, for: rules, making: false)
    for entry in try book.remove(id, reason: reason, as: .own(under: rules)) {
      guard let reversed = entry.statement.reverses else { continue }
      try Output.report("entry \(entry.number) takes entry \(reversed) back\n")
    }
  }
}
