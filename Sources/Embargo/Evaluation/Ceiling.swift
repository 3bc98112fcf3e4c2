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

  /// What the ceiling says of the subjects of one value of `per`.
  struct Answer: Sendable {
    let isWithin: Kleene
    let use: CapUse
    /// Facts that would tell, if it is unknown.
    let gaps: [Tracer.Gap]
    let limitations: [Limitation]
  }

  private let rules: CompiledRules
  private let law: Rule
  private let cap: Cap
  private let facts: Facts
  private let usage: UsageBefore

  init(_ law: Rule, _ cap: Cap, _ facts: Facts, _ usage: UsageBefore) {
    rules = facts.rules
    self.law = law
    self.cap = cap
    self.facts = facts
    self.usage = usage
  }

  /// The value by which a subject is counted apart from others; empty if all count together.
  func group(of frame: Evaluator.Frame) -> String {
    cap.per.map { Wording(rules: rules).value($0, facts, frame).folded } ?? ""
  }

  func answer(for shares: [Share], group: String) -> Answer {
    guard let period = runningPeriod() else {
      let use = CapUse(limit: "no amount is allowed on this day", used: nil, this: nil, share: nil, factor: nil)
      return Answer(isWithin: .false, use: use, gaps: [], limitations: [])
    }
    let measured = cap.limits.map { LimitSum($0, cap, facts, shares).sum() }
    var answers: [(answer: Kleene, limit: LimitSum.Measured, used: DecimalRange)] = []
    for limit in measured {
      let used = usage.used(of: law.id, in: period, group: group, as: limit.unit, facts)
      answers.append((limit.this.adding(used).isWithin(limit.ceiling), limit, used))
    }
    let isWithin =
      usage.isStopped(law.id, on: facts.days.first)
      ? .false : answers.reduce(Kleene.true) { $0 & $1.answer }
    // The limit that decides: one that is passed, else one that is open, else the fullest.
    let decisive = answers.first { $0.answer == .false } ?? answers.first { $0.answer == .unknown } ?? answers.first
    guard let decisive else {
      let use = CapUse(limit: "no limit", used: nil, this: nil, share: nil, factor: nil)
      return Answer(isWithin: .true, use: use, gaps: [], limitations: [])
    }
    let use = describe(decisive.limit, decisive.used, period)
    return Answer(
      isWithin: isWithin, use: use, gaps: isWithin == .unknown ? gaps(decisive.limit, decisive.used) : [],
      limitations: notices(decisive.limit, decisive.used) + decisive.limit.limitations)
  }

  // MARK: periods

  private func runningPeriod() -> DateSpan? {
    guard !cap.periods.isEmpty else { return DateSpan(.distantPast, through: .distantFuture) }
    return cap.periods.lazy.compactMap { $0.period(on: facts.days.first) }.first
  }

  // MARK: words

  private func describe(_ limit: LimitSum.Measured, _ used: DecimalRange, _ period: DateSpan) -> CapUse {
    let unit = limit.unit.map { " " + rules.vocabulary.units[$0].name } ?? ""
    let span = period.first == .distantPast ? "" : ", \(period.description)"
    let total = limit.this.adding(used)
    return CapUse(
      limit: "\(limit.ceiling)\(unit)\(span)", used: text(used, unit), this: text(limit.this, unit),
      share: share(total, limit.ceiling), factor: limit.factor)
  }

  private func text(_ range: DecimalRange, _ unit: String) -> String? {
    guard let high = range.high else { return nil }
    return range.isExact ? "\(range.low)\(unit)" : "\(range.low) to \(high)\(unit)"
  }

  private func share(_ total: DecimalRange, _ ceiling: ExactDecimal) -> String? {
    guard let high = total.high, let most = high.percent(of: ceiling, decimals: 1) else { return nil }
    guard !total.isExact, let least = total.low.percent(of: ceiling, decimals: 1) else { return most }
    return "\(least) to \(most)"
  }

  private func notices(_ limit: LimitSum.Measured, _ used: DecimalRange) -> [Limitation] {
    let total = limit.this.adding(used)
    let passed = cap.warnAt.filter { level in
      guard let whole = limit.ceiling.multiplied(by: level), let part = total.low.multiplied(by: ExactDecimal(100))
      else {
        return false
      }
      return part >= whole
    }
    guard let highest = passed.max() else { return [] }
    return [Limitation(.noticeLevel, path: Field.usage.key, asked: ["\(highest)%"])]
  }

  private func gaps(_ limit: LimitSum.Measured, _ used: DecimalRange) -> [Tracer.Gap] {
    var gaps = limit.gaps
    if used.high == nil {
      gaps.append(
        Tracer.Gap(path: Field.usage.key, record: Transaction.top, container: nil, field: .usage, ops: []))
    }
    return gaps
  }
}
