import LocatedText

/// What was used of a ceiling before a deal: as the deal itself states it, else by the ledger and the earlier deals of
/// the batch.
struct UsageBefore: Sendable {
  /// An amount in the base unit of a limit, and why it is not known where it is not.
  struct Used: Sendable {
    var sum: DecimalRange
    var limitations: [Limitation] = []
  }

  /// Of what an amount was used.
  struct Place: Sendable {
    let rule: String
    let limit: Int
    /// Nil where subjects are counted.
    let unit: UnitID?
    let period: DateSpan
    let group: String
  }

  private let ledger: RecordedUsage?
  private let batch: BatchUsage

  init(ledger: RecordedUsage?, batch: BatchUsage = BatchUsage()) {
    self.ledger = ledger
    self.batch = batch
  }

  /// Whether a notice has closed a ceiling by a day.
  func stop(of rule: String, on day: CalendarDate) -> RecordedUsage.Stop? {
    ledger?.stops.filter { $0.rule == rule && $0.from <= day }.min { $0.from < $1.from }
  }

  /// What was used, in the base unit of the limit's.
  func used(of place: Place, _ facts: Facts) -> Used {
    if let stated = stated(place, facts) { return stated }
    let earlier = batch.sum(of: place)
    guard let ledger else {
      return Used(sum: earlier.adding(.anything), limitations: [Limitation(.noLedger, path: Field.usage.key)])
    }
    var used = Used(sum: earlier)
    let units = facts.rules.vocabulary.units
    for entry in ledger.entries
    where entry.rule == place.rule && (entry.per ?? "").folded == place.group && entry.deal != facts.deal.id {
      guard let shared = entry.days.intersection(place.period) else { continue }
      let amount = entry.amount(as: place.unit, units)
      if amount == nil, let unit = place.unit {
        let names = [entry.amounts.first?.unit ?? "", units[unit].name]
        used.limitations.append(Limitation(.unmeasured, path: Field.usage.key, asked: names))
      }
      let range = amount ?? .anything
      used.sum = used.sum.adding(shared == entry.days ? range : range.orNothing)
    }
    used.limitations = used.limitations.merged
    return used
  }

  /// `usage` of the deal, if it names the rule in a unit that leads to the limit's.
  private func stated(_ place: Place, _ facts: Facts) -> Used? {
    let slot = facts.slot(.usage, of: Transaction.top)
    guard slot.state == .stated else { return slot.state == .unknown ? Used(sum: .anything) : nil }
    let deal = facts.deal
    let named = deal.keyed[slot.first..<(slot.first + slot.count)].filter {
      deal.node($0.keyNode).text == place.rule
    }
    guard !named.isEmpty else { return nil }
    let quantities = named.filter { !$0.isUnknown }.map { deal.quantities[Int($0.quantity)] }
    for quantity in quantities {
      guard let unit = place.unit else { return Used(sum: DecimalRange(quantity.amount)) }
      if let amount = facts.rules.vocabulary.units.inBase(quantity, of: unit) { return Used(sum: DecimalRange(amount)) }
    }
    guard let quantity = quantities.first, let unit = place.unit else { return Used(sum: .anything) }
    let units = facts.rules.vocabulary.units
    let names = [units[quantity.unit].name, units[unit].name]
    return Used(sum: .anything, limitations: [Limitation(.unmeasured, path: Field.usage.key, asked: names)])
  }
}

extension RecordedUsage.Entry {
  /// How much, in the base unit of a unit, or as a count; nil if nothing leads there.
  func amount(as unit: UnitID?, _ units: UnitTable) -> DecimalRange? {
    for amount in amounts {
      guard let unit else {
        if amount.unit.isEmpty { return DecimalRange(amount.atLeast, amount.atMost) }
        continue
      }
      guard let own = units.unit(named: amount.unit.utf8),
        let low = units.inBase(Quantity(amount.atLeast, own), of: unit),
        let high = units.inBase(Quantity(amount.atMost, own), of: unit)
      else { continue }
      return DecimalRange(low, high)
    }
    return nil
  }
}

/// What the earlier deals of a batch take of the ceilings, added up.
struct BatchUsage: Sendable {
  private struct Key: Hashable {
    let rule: String
    let limit: Int
    let unit: UnitID?
    let period: DateSpan
    let group: String
  }

  private var sums: [Key: DecimalRange] = [:]

  /// Adds what a deal takes.
  mutating func add(_ use: CeilingUse) {
    guard let period = use.period else { return }
    for part in use.parts {
      let key = Key(rule: use.rule, limit: part.limit, unit: part.unit, period: period, group: use.group)
      sums[key] = (sums[key] ?? .nothing).adding(part.sum)
    }
  }

  /// The sum of what was added, in the base unit of the limit's.
  func sum(of place: UsageBefore.Place) -> DecimalRange {
    let key = Key(
      rule: place.rule, limit: place.limit, unit: place.unit, period: place.period, group: place.group)
    return sums[key] ?? .nothing
  }
}
