import Embargo
import EmbargoLedger
import EmbargoReports

/// What came of recording a deal, a line for each ceiling.
enum RecordingLines {
  static func lines(_ deal: Recording.Deal) -> [String] {
    let id = SafeText.shown(deal.assessment.id)
    switch deal.outcome {
    case .untouched: return ["\(id): touches no ceiling; nothing to record\n"]
    case .known(let entries): return entries.map { "\(id): recorded before as entry \($0.number)\n" }
    case .recorded(let entries):
      return entries.map { entry in
        let statement = entry.statement
        let period = statement.period.map { ", \($0)" } ?? ""
        let per = statement.per.map { ", \(SafeText.shown($0))" } ?? ""
        let amounts = SafeText.shown(AmountText.written(statement.amounts))
        return "\(id): entry \(entry.number), \(amounts) of \(statement.rule)\(period)\(per)\(share(deal, entry))\n"
      }
    }
  }

  /// Which share of the ceiling is taken then.
  private static func share(_ deal: Recording.Deal, _ entry: LedgerEntry) -> String {
    let caps = deal.assessment.findings.filter { $0.rule == entry.statement.rule }.compactMap(\.cap)
    guard caps.count == 1 || Set(caps).count == 1, let share = caps.first?.share else { return "" }
    return "; taken then \(share)"
  }
}
