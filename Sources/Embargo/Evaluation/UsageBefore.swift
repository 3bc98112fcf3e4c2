import LocatedText

/// What was used of a ceiling before a deal: as the deal itself states it, else by the ledger and the earlier deals of
/// the batch.
struct UsageBefore: Sendable {
  private let ledger: RecordedUsage?
  /// What earlier deals of the batch take, as far as it is sure.
  private var batch: [RecordedUsage.Entry] = []

  init(ledger: RecordedUsage?, batch: [RecordedUsage.Entry] = []) {
    self.ledger = ledger
    self.batch = batch
  }

  func isStopped(_ rule: String, on day: CalendarDate) -> Bool {
    ledger?.stops.contains { $0.rule == rule && $0.from <= day } ?? false
  }

  /// What was used in a period, in the unit of the limit; of subjects that are counted there is none.
  func used(of rule: String, in period: DateSpan, group: String, as unit: UnitID?, _ facts: Facts) -> DecimalRange {
    if let stated = stated(rule, unit, facts) { return stated }
    let earlier = sum(batch, of: rule, in: period, group, unit, facts)
    guard let ledger else { return earlier.adding(.anything) }
    return sum(ledger.entries, of: rule, in: period, group, unit, facts).adding(earlier)
  }

  /// `usage` of the deal, if it names the rule in a unit that leads to the limit's.
  private func stated(_ rule: String, _ unit: UnitID?, _ facts: Facts) -> DecimalRange? {
    let slot = facts.slot(.usage, of: Transaction.top)
    guard slot.state == .stated else { return slot.state == .unknown ? .anything : nil }
    let deal = facts.deal
    let named = deal.keyed[slot.first..<(slot.first + slot.count)].filter {
      deal.node($0.keyNode).text == rule
    }
    guard !named.isEmpty else { return nil }
    for value in named where !value.isUnknown {
      let quantity = deal.quantities[Int(value.quantity)]
      guard let unit else { return DecimalRange(quantity.amount) }
      if let amount = facts.rules.vocabulary.units.convert(quantity, to: unit) { return DecimalRange(amount) }
    }
    return .anything
  }

  private func sum(
    _ entries: [RecordedUsage.Entry], of rule: String, in period: DateSpan, _ group: String, _ unit: UnitID?,
    _ facts: Facts
  ) -> DecimalRange {
    let units = facts.rules.vocabulary.units
    var total = DecimalRange.nothing
    for entry in entries where entry.rule == rule && (entry.per ?? "").folded == group {
      guard let shared = entry.days.intersection(period) else { continue }
      var amount: DecimalRange = .anything
      if let unit, let own = units.unit(named: entry.unit.utf8),
        let known = units.convert(Quantity(entry.amount, own), to: unit)
      {
        amount = DecimalRange(known)
      } else if unit == nil && entry.unit.isEmpty {
        amount = DecimalRange(entry.amount)
      }
      total = total.adding(shared == entry.days ? amount : amount.orNothing)
    }
    return total
  }
}
