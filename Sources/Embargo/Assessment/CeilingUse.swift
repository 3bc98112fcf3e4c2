/// What a deal takes of a ceiling in one of its periods: the sum over the subjects that count against it.
public struct CeilingUse: Sendable, Hashable {
  /// Id of the deal.
  public let deal: String
  /// Id of the rule that sets the ceiling.
  public let rule: String
  /// The days of the deal that lie in the period.
  public let days: DateSpan
  /// The period of the ceiling; nil if none runs on these days, so that nothing may be used at all.
  public let period: DateSpan?
  /// The value apart from others; nil where all count together, and where the value is not stated.
  public let per: String?
  /// Whether the ceiling counts for each value apart, and the value is not stated.
  public let isPerOpen: Bool
  /// How much, in each unit in which the ceiling is set and to which something leads.
  public let amounts: [RecordedUsage.Amount]
  /// Whether of each limit of the ceiling at least one unit has an amount.
  public let isMeasured: Bool
  /// The factor that was used, with its source.
  public let factor: String?

  /// The exact sums by which later deals of a batch are counted.
  let parts: [Part]
  /// The value of `per` as it is compared.
  let group: String

  /// What is taken of one limit: in the base unit of one of the units in which it is set.
  struct Part: Sendable, Hashable {
    let limit: Int
    /// Nil where subjects are counted.
    let unit: UnitID?
    let sum: DecimalRange
  }
}

extension CeilingUse {
  /// Describes what is taken, with the amounts that its exact sums come to in the units of the ceiling.
  init(
    deal: String, rule: String, days: DateSpan, period: DateSpan?, group: String, per: String?, isPerOpen: Bool,
    parts: [Part], factor: String?, units: UnitTable
  ) {
    self.deal = deal
    self.rule = rule
    self.days = days
    self.period = period
    self.group = group
    self.per = per
    self.isPerOpen = isPerOpen
    self.parts = parts
    self.factor = factor
    var amounts: [RecordedUsage.Amount] = []
    for part in parts {
      let sum = part.unit.map { units.fromBase(part.sum, to: $0) } ?? part.sum
      let unit = part.unit.map { units[$0].name } ?? ""
      guard let high = sum.high, !amounts.contains(where: { $0.unit == unit }) else { continue }
      amounts.append(.init(atLeast: sum.low, atMost: high, unit: unit))
    }
    self.amounts = amounts
    let limits = Set(parts.map(\.limit))
    isMeasured = limits.allSatisfy { limit in parts.contains { $0.limit == limit && $0.sum.high != nil } }
  }
}

extension [CeilingUse] {
  /// The uses of several stretches of a deal's days put together: what only some of them take is taken perhaps.
  func merged(stretches: Int, units: UnitTable) -> [CeilingUse] {
    guard stretches > 1 else { return self }
    var order: [[CeilingUse]] = []
    for use in self {
      let place = order.firstIndex { same in
        same[0].rule == use.rule && same[0].group == use.group && same[0].period == use.period
      }
      if let place { order[place].append(use) } else { order.append([use]) }
    }
    return order.map { same in
      let isSure = same.count == stretches
      let parts = same[0].parts.indices.map { index in
        let sums = same.compactMap { index < $0.parts.count ? $0.parts[index].sum : nil }
        return CeilingUse.Part(
          limit: same[0].parts[index].limit, unit: same[0].parts[index].unit,
          sum: .spanning(isSure ? sums : sums + [.nothing]))
      }
      return CeilingUse(
        deal: same[0].deal, rule: same[0].rule,
        days: DateSpan(same[0].days.first, through: same[same.count - 1].days.last), period: same[0].period,
        group: same[0].group, per: same[0].per, isPerOpen: same[0].isPerOpen, parts: parts, factor: same[0].factor,
        units: units)
    }
  }
}
