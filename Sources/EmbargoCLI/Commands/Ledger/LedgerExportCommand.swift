import ArgumentParser
import Embargo
import EmbargoLedger

/// Writes all entries as a table: `embargo ledger export`.
struct LedgerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all entries as CSV, those that were taken back too.",
    usage: "embargo ledger export --ledger <file> [<options>]",
    discussion: """
      EXAMPLES:
        embargo ledger export --ledger oil.ledger > entries.csv
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  func run() throws {
    try Output.report(LedgerTable.render(try ledger.contents(for: ledger.rules.checker().rules)))
  }
}
