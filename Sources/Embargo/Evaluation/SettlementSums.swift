/// The sums of one account, deal by deal.
struct SettlementSums {
  /// Which uses are added up together.
  struct Account: Hashable, Comparable {
    let rule: String
    let period: DateSpan?
    let group: String
    let isOpen: Bool

    static func < (left: Self, right: Self) -> Bool {
      (left.rule, left.period?.first ?? .distantPast, left.period == nil ? 0 : 1, left.group, left.isOpen ? 1 : 0) < (
        right.rule, right.period?.first ?? .distantPast, right.period == nil ? 0 : 1, right.group, right.isOpen ? 1 : 0
      )
    }
  }

  /// A limit in one of its units; sums are in the base unit.
  private struct Way {
    let unit: UnitID?
    let ceiling: ExactDecimal
    let whole: ExactDecimal
    let before: DecimalRange
    var taken = DecimalRange.nothing

    var total: DecimalRange { before.adding(taken) }
    var isWithin: Kleene { total.isWithin(whole) }
  }

  private let law: Rule
  private let account: Account
  private let units: UnitTable
  private let ledger: RecordedUsage?
  private var limits: [[Way]] = []

  init(_ law: Rule, _ cap: Cap, _ account: Account, _ units: UnitTable, _ ledger: RecordedUsage?) {
    self.law = law
    self.account = account
    self.units = units
    self.ledger = ledger
    limits = cap.limits.map { limit in
      guard limit.path != nil else {
        let most = ExactDecimal(limit.count ?? 0)
        return [Way(unit: nil, ceiling: most, whole: most, before: before(in: nil))]
      }
      return limit.atMost.map { most in
        Way(
          unit: most.unit, ceiling: most.amount, whole: units.inBase(most, of: most.unit) ?? most.amount,
          before: before(in: most.unit))
      }
    }
  }

  /// What the ledger says was used in the period; the deals that it holds are among it.
  private func before(in unit: UnitID?) -> DecimalRange {
    guard let ledger else { return .anything }
    guard let period = account.period else { return .nothing }
    return own(ledger.entries).reduce(.nothing) { sum, entry in
      guard let shared = entry.days.intersection(period) else { return sum }
      let amount = entry.amount(as: unit, units) ?? .anything
      return sum.adding(shared == entry.days ? amount : amount.orNothing)
    }
  }

  private func own(_ entries: [RecordedUsage.Entry]) -> [RecordedUsage.Entry] {
    if account.isOpen { return [] }
    return entries.filter { $0.rule == account.rule && ($0.per ?? "").folded == account.group }
  }

  /// Adds up the uses of the account.
  func settlement(of uses: [Settlement.Use]) -> Settlement {
    let recorded = Set(own(ledger?.entries ?? []).compactMap(\.deal))
    let sorted = uses.filter { !recorded.contains($0.deal) }
      .sorted { ($0.days.first, $0.deal, $0.days.last) < ($1.days.first, $1.deal, $1.days.last) }
    var sums = self
    var (passed, maybe): (Settlement.Turn?, Settlement.Turn?)
    var closing: RecordedUsage.Stop?
    for (index, use) in sorted.enumerated() {
      sums.add(use)
      let stop = stop(on: use.days.first)
      closing = closing ?? stop
      let isWithin = stop == nil ? sums.isWithin : .false
      let turn = Settlement.Turn(deal: use.deal, days: use.days, after: sorted.count - index - 1)
      if isWithin == .false && passed == nil { passed = turn }
      if isWithin == .unknown && maybe == nil { maybe = turn }
    }
    return Settlement(
      rule: law.id, title: law.title, period: account.period,
      per: (sorted.isEmpty ? uses : sorted).compactMap(\.per).min(),
      isPerOpen: account.isOpen, deals: sorted.count, limits: sums.limits.map { described(clearest($0)) },
      isWithin: passed == nil ? sums.isWithin : .false, passedBy: passed, maybePassedBy: maybe, stop: closing)
  }

  private mutating func add(_ use: Settlement.Use) {
    let entry = RecordedUsage.Entry(rule: use.rule, days: use.days, amounts: use.amounts, source: "")
    for limit in limits.indices {
      for way in limits[limit].indices {
        let amount = entry.amount(as: limits[limit][way].unit, units) ?? .anything
        limits[limit][way].taken = limits[limit][way].taken.adding(amount)
      }
    }
  }

  /// With no period nothing may be used; otherwise every limit binds.
  private var isWithin: Kleene {
    if account.period == nil { return .false }
    return limits.reduce(.true) { $0 & clearest($1).isWithin }
  }

  private func stop(on day: CalendarDate) -> RecordedUsage.Stop? {
    ledger?.stops.filter { $0.rule == account.rule && $0.from <= day }.min {
      ($0.from, $0.source) < ($1.from, $1.source)
    }
  }

  /// Of the same ceiling in several units: the one in which the sum is exact, else closest.
  private func clearest(_ ways: [Way]) -> Way {
    ways.first { $0.total.isExact } ?? ways.first { $0.total.high != nil } ?? ways.first { $0.taken.isExact }
      ?? ways.first { $0.taken.high != nil } ?? ways.first
      ?? Way(unit: nil, ceiling: .zero, whole: .zero, before: .anything)
  }

  private func described(_ way: Way) -> Settlement.Limit {
    let words = CeilingWords(units: units)
    let name = way.unit.map { " " + units[$0].name } ?? ""
    return Settlement.Limit(
      ceiling: "\(way.ceiling)\(name)", before: words.amount(way.before, in: way.unit),
      taken: words.amount(way.taken, in: way.unit), total: words.amount(way.total, in: way.unit),
      share: words.share(of: way.total, in: way.whole))
  }
}
