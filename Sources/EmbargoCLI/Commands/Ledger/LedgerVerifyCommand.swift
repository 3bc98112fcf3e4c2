import ArgumentParser
import Embargo
import EmbargoLedger

/// Makes sure that a ledger is what was written: `embargo ledger verify`.
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make sure that the file is whole and every entry what was written.",
    usage: "embargo ledger verify --ledger <file> [<options>]",
    discussion: """
      Each entry holds a digest over itself and the one before; the last digest stands for all. Who keeps it elsewhere \
      can tell whether anything was changed since, by whatever means.

      EXAMPLES:
        embargo ledger verify --ledger oil.ledger
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  func run() throws {
    let rules = try ledger.rules.checker().rules
    try LedgerReader.verify(ledger.ledger)
    let contents = try ledger.contents(for: rules)
    let entries = contents.entries.count == 1 ? "1 entry" : "\(contents.entries.count) entries"
    try Output.report("\(entries), \(contents.standing.count) of which count\n\(contents.digest)\n")
  }
}
