/// What has been used of one ceiling in one of its periods.
public struct CeilingAccount: Sendable, Hashable {
  /// One limit of the ceiling, in the unit in which most is known of its use.
  public struct Limit: Sendable, Hashable {
    /// The ceiling: `500000 bbl`.
    public let ceiling: String
    /// What was used: `60000 bbl`, or a range; nil if some of it leads to no unit of the limit.
    public let used: String?
    /// Which share that is: `12.0%`.
    public let share: String?
  }

  /// Id of the rule that sets the ceiling.
  public let rule: String
  /// Title of the rule.
  public let title: String
  /// The period; nil where the ceiling has none.
  public let period: DateSpan?
  /// The value apart from others, where the ceiling counts for each value apart.
  public let per: String?
  /// The limits, as the rule sets them.
  public let limits: [Limit]
  /// The uses that count, in the order of days.
  public let entries: [RecordedUsage.Entry]
  /// The notices that the ceiling is reached in this period.
  public let stops: [RecordedUsage.Stop]
}

extension Checker {
  /// What has been used of the ceilings, by rule, period and value apart.
  ///
  /// Uses of rules that set no ceiling here, and of days on which no period runs, are left out.
  public func accounts(of usage: RecordedUsage) -> [CeilingAccount] {
    var accounts: [CeilingAccount] = []
    for rule in rules.rules.lazy.filter({ $0.effect == .cap }).map({ rules.law($0) }) {
      guard let cap = rule.cap else { continue }
      let entries = usage.entries.filter { $0.rule == rule.id }
      let stops = usage.stops.filter { $0.rule == rule.id }
      let days = entries.map(\.days.first) + stops.map(\.from)
      for period in Set(days.compactMap { cap.period(on: $0) }) {
        let inPeriod = entries.filter { period.contains($0.days.first) }
        let ends = stops.filter { period.contains($0.from) }.sorted { $0.from < $1.from }
        let values = Set(inPeriod.map { ($0.per ?? "").folded })
        for value in values.isEmpty ? [""] : values {
          let own = inPeriod.filter { ($0.per ?? "").folded == value }
            .sorted { ($0.days.first, $0.number ?? 0) < ($1.days.first, $1.number ?? 0) }
          accounts.append(
            CeilingAccount(
              rule: rule.id, title: rule.title, period: cap.periods.isEmpty ? nil : period, per: own.first?.per,
              limits: cap.limits.map { limit($0, own) }, entries: own, stops: ends))
        }
      }
    }
    return accounts.sorted {
      ($0.rule, $0.period?.first ?? .distantPast, $0.per ?? "") < (
        $1.rule, $1.period?.first ?? .distantPast, $1.per ?? ""
      )
    }
  }

  private func limit(_ limit: Cap.Limit, _ entries: [RecordedUsage.Entry]) -> CeilingAccount.Limit {
    let units = rules.vocabulary.units
    guard limit.path != nil else {
      return described(limit.count.map { ExactDecimal($0) } ?? .zero, nil, sum(entries, nil))
    }
    let ways = limit.atMost.map { ($0, sum(entries, $0.unit)) }
    guard let (ceiling, sum) = ways.first(where: { $0.1.high != nil }) ?? ways.first else {
      return CeilingAccount.Limit(ceiling: "", used: nil, share: nil)
    }
    let whole = units.inBase(ceiling, of: ceiling.unit) ?? ceiling.amount
    return described(whole, ceiling, sum)
  }

  private func sum(_ entries: [RecordedUsage.Entry], _ unit: UnitID?) -> DecimalRange {
    entries.reduce(.nothing) { $0.adding($1.amount(as: unit, rules.vocabulary.units) ?? .anything) }
  }

  private func described(_ whole: ExactDecimal, _ ceiling: Quantity?, _ sum: DecimalRange) -> CeilingAccount.Limit {
    let words = CeilingWords(units: rules.vocabulary.units)
    return CeilingAccount.Limit(
      ceiling: ceiling.map { "\($0.amount) \(rules.vocabulary.units[$0.unit].name)" } ?? "\(whole)",
      used: words.amount(sum, in: ceiling?.unit), share: words.share(of: sum, in: whole))
  }
}
