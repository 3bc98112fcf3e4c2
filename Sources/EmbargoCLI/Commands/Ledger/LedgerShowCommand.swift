import ArgumentParser
import Embargo
import EmbargoLedger
import EmbargoReports

/// Shows what has been used of the ceilings: `embargo ledger show`.
struct LedgerShowCommand: ParsableCommand {
  /// How the accounts are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what has been used of the ceilings, by period.",
    usage: "embargo ledger show --ledger <file> [<options>]",
    discussion: """
      EXAMPLES:
        embargo ledger show --ledger oil.ledger
        embargo ledger show --ledger oil.ledger --cap oil-ceiling --period 2018
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Only the ceiling of this rule.", valueName: "id"))
  var cap: String?

  @Option(
    help: ArgumentHelp("Only the periods that run in these days: 2018, 2018-03-01, …", valueName: "period"),
    transform: DateSpan.typed)
  var period: DateSpan?

  @Option(help: "Write the accounts as text or as one JSON document.")
  var format: Format = .text

  func run() throws {
    let checker = try ledger.rules.checker()
    let ceilings = Ceilings(checker.rules)
    if let cap, !ceilings.ids.contains(cap) {
      throw Misuse(unknown: cap, "rule that sets a ceiling called", among: ceilings.ids, see: "ledger show")
    }
    if let period, !(cap.map { [$0] } ?? ceilings.ids).contains(where: { ceilings.hasPeriod(in: period, of: $0) }) {
      let whose = cap.map { "The ceiling ‘\($0)’ has" } ?? "No ceiling has"
      throw Misuse("\(whose) \(cap == nil ? "a" : "no") period in \(period.description).", see: "ledger show")
    }
    let contents = try ledger.contents(for: checker.rules)
    let accounts = checker.accounts(of: contents.usage).filter { account in
      guard cap == nil || account.rule == cap else { return false }
      guard let period, let own = account.period else { return true }
      return own.intersection(period) != nil
    }
    let page = LedgerPage(accounts)
    switch format {
    case .text: try Output.report(page.text(style: .forOutput()))
    case .json: try Output.report(page.json())
    }
  }
}
