import ArgumentParser

/// Keeps what has been used of each ceiling: `embargo ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Keep what has been used of each ceiling.",
    discussion: """
      A ledger is one file. Deals are recorded in it, and figures that others have reported are imported; \
      ‘embargo check --ledger’ counts both. An entry is never changed or deleted: what was wrong is taken back by a \
      further entry.
      """,
    subcommands: [
      LedgerRecordCommand.self, LedgerShowCommand.self, LedgerImportCommand.self, LedgerExportCommand.self,
      LedgerRemoveCommand.self, LedgerVerifyCommand.self, LedgerSettleCommand.self,
    ])
}
