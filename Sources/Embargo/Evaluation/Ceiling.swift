import LocatedText

/// Works out whether a deal stays within the ceiling of a rule.
///
/// All subjects that the rule catches and nothing lifts are added up, apart for each value of `per`; what was used
/// before comes from the deal itself, else from the ledger and the earlier deals of the batch.
struct Ceiling {
  /// One subject that counts, and how sure that is.
  struct Share: Sendable {
    let frame: Evaluator.Frame
    let reach: Kleene
  }

  /// The value by which subjects are counted apart from others.
  struct Group: Sendable, Hashable {
    /// As it is compared; empty where all count together.
    let key: String
    /// As it is stated; nil where all count together, and where it is not stated.
    let value: String?
    let isOpen: Bool
  }

  /// What the ceiling says of the subjects of one value of `per`.
  struct Answer: Sendable {
    let isWithin: Kleene
    let use: CapUse
    /// What the subjects take of the ceiling.
    let taken: CeilingUse
    /// Facts that would tell, if it is unknown.
    let gaps: [Tracer.Gap]
    let limitations: [Limitation]
  }

  /// A limit in one of its units, with what was used of it before and what is used then.
  private struct Reckoning {
    let limit: LimitSum.Measured
    let used: UsageBefore.Used
    let total: DecimalRange
    /// The ceiling in the base unit of its unit.
    let whole: ExactDecimal

    var isWithin: Kleene { total.isWithin(whole) }
  }

  private let rules: CompiledRules
  private let law: Rule
  private let cap: Cap
  private let facts: Facts
  private let usage: UsageBefore
  private var units: UnitTable { rules.vocabulary.units }

  init(_ law: Rule, _ cap: Cap, _ facts: Facts, _ usage: UsageBefore) {
    rules = facts.rules
    self.law = law
    self.cap = cap
    self.facts = facts
    self.usage = usage
  }

  /// The value by which a subject is counted apart from others.
  func group(of frame: Evaluator.Frame) -> Group {
    guard let per = cap.per else { return Group(key: "", value: nil, isOpen: false) }
    let value = Wording(rules: rules).value(per, facts, frame)
    let isOpen = value == Wording.notStated
    return Group(key: value.folded, value: isOpen ? nil : value, isOpen: isOpen)
  }

  func answer(for shares: [Share], group: Group) -> Answer {
    let period = cap.period(on: facts.days.first)
    let sums = cap.limits.map { LimitSum($0, facts, shares).sums() }
    let taken = taken(sums, period, group)
    guard let period else {
      let use = CapUse(
        limit: "no amount is allowed on this day", used: nil, this: nil, share: nil, factor: nil, isWithin: .false)
      return Answer(isWithin: .false, use: use, taken: taken, gaps: [], limitations: [])
    }
    let reckonings = sums.enumerated().map { limit, units in
      clearest(
        units.map { reckon($0, .init(rule: law.id, limit: limit, unit: $0.unit, period: period, group: group.key)) })
    }
    let stop = usage.stop(of: law.id, on: facts.days.first)
    let isWithin = stop == nil ? reckonings.reduce(Kleene.true) { $0 & $1.isWithin } : .false
    // The limit that decides: one that is passed, else one that is open, else the fullest.
    let decisive =
      reckonings.first { $0.isWithin == .false } ?? reckonings.first { $0.isWithin == .unknown } ?? fullest(reckonings)
    guard let decisive else {
      let use = CapUse(limit: "no limit", used: nil, this: nil, share: nil, factor: nil, isWithin: .true)
      return Answer(isWithin: .true, use: use, taken: taken, gaps: [], limitations: [])
    }
    return Answer(
      isWithin: isWithin, use: describe(decisive, period, stop, isWithin), taken: taken,
      gaps: isWithin == .unknown ? gaps(decisive) : [],
      limitations: notices(decisive) + decisive.limit.limitations
        + (isWithin == .unknown ? decisive.used.limitations : []))
  }

  private func taken(_ sums: [[LimitSum.Measured]], _ period: DateSpan?, _ group: Group) -> CeilingUse {
    let parts = sums.enumerated().flatMap { limit, units in
      units.map { CeilingUse.Part(limit: limit, unit: $0.unit, sum: $0.this) }
    }
    return CeilingUse(
      deal: facts.deal.id, rule: law.id, days: facts.days, period: period, group: group.key, per: group.value,
      isPerOpen: group.isOpen, parts: parts, factor: sums.joined().lazy.compactMap(\.factor).first, units: units)
  }

  private func reckon(_ limit: LimitSum.Measured, _ place: UsageBefore.Place) -> Reckoning {
    let used = usage.used(of: place, facts)
    let whole = limit.unit.flatMap { units.inBase(Quantity(limit.ceiling, $0), of: $0) } ?? limit.ceiling
    return Reckoning(limit: limit, used: used, total: limit.this.adding(used.sum), whole: whole)
  }

  /// Of the same ceiling in several units: the one in which the sum is exact, else closest.
  private func clearest(_ reckonings: [Reckoning]) -> Reckoning {
    guard let first = reckonings.first else { preconditionFailure("a limit is measured in some unit") }
    return reckonings.first { $0.total.isExact } ?? reckonings.first { $0.total.high != nil }
      ?? reckonings.first { $0.limit.this.isExact } ?? reckonings.first { $0.limit.this.high != nil } ?? first
  }

  /// The limit of which the most is used.
  private func fullest(_ reckonings: [Reckoning]) -> Reckoning? {
    var fullest: Reckoning?
    for reckoning in reckonings {
      guard let other = fullest else {
        fullest = reckoning
        continue
      }
      guard let here = reckoning.total.high?.multiplied(by: other.whole),
        let there = other.total.high?.multiplied(by: reckoning.whole), here > there
      else { continue }
      fullest = reckoning
    }
    return fullest
  }

  // MARK: words

  private func describe(
    _ reckoning: Reckoning, _ period: DateSpan, _ stop: RecordedUsage.Stop?, _ isWithin: Kleene
  ) -> CapUse {
    let limit = reckoning.limit
    let words = CeilingWords(units: units)
    let unit = limit.unit.map { " " + units[$0].name } ?? ""
    let span = period.first == .distantPast ? "" : ", \(period.description)"
    let closed = stop.map { ", closed from \($0.from) (\($0.source))" } ?? ""
    return CapUse(
      limit: "\(limit.ceiling)\(unit)\(span)\(closed)", used: words.amount(reckoning.used.sum, in: limit.unit),
      this: words.amount(limit.this, in: limit.unit), share: words.share(of: reckoning.total, in: reckoning.whole),
      factor: limit.factor,
      isWithin: isWithin)
  }

  private func notices(_ reckoning: Reckoning) -> [Limitation] {
    let passed = cap.warnAt.filter { level in
      guard let whole = reckoning.whole.multiplied(by: level),
        let part = reckoning.total.low.multiplied(by: ExactDecimal(100))
      else { return false }
      return part >= whole
    }
    guard let highest = passed.max() else { return [] }
    return [Limitation(.noticeLevel, path: Field.usage.key, asked: ["\(highest)%"])]
  }

  private func gaps(_ reckoning: Reckoning) -> [Tracer.Gap] {
    guard reckoning.used.sum.high == nil else { return reckoning.limit.gaps }
    let usage = Tracer.Gap(path: Field.usage.key, record: Transaction.top, container: nil, field: .usage, ops: [])
    return reckoning.limit.gaps + [usage]
  }
}
