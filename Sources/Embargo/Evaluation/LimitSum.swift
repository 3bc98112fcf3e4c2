import LocatedText

/// Adds up, in each unit of a limit, what the subjects of a deal take of it.
///
/// Sums are in the base unit of the limit's unit, so that nothing is divided and no part of an amount is lost.
struct LimitSum {
  /// The sum, and the ceiling in its own unit.
  struct Measured: Sendable {
    /// Nil where subjects are counted.
    var unit: UnitID?
    var ceiling: ExactDecimal
    var this: DecimalRange
    var factor: String?
    var gaps: [Tracer.Gap] = []
    var limitations: [Limitation] = []
  }

  private let limit: Cap.Limit
  private let facts: Facts
  private let shares: [Ceiling.Share]
  private var units: UnitTable { facts.rules.vocabulary.units }

  init(_ limit: Cap.Limit, _ facts: Facts, _ shares: [Ceiling.Share]) {
    self.limit = limit
    self.facts = facts
    self.shares = shares
  }

  /// One sum for each of the units in which the same ceiling is set.
  func sums() -> [Measured] {
    guard let path = limit.path else { return [counted()] }
    let sums = limit.atMost.map { sum(of: path, in: $0) }
    return sums.isEmpty ? [Measured(unit: nil, ceiling: .zero, this: .anything)] : sums
  }

  private func counted() -> Measured {
    var this = DecimalRange.nothing
    for share in shares {
      let one = DecimalRange(ExactDecimal(1))
      this = this.adding(share.reach == .true ? one : one.orNothing)
    }
    return Measured(unit: nil, ceiling: ExactDecimal(limit.count ?? 0), this: this)
  }

  private func sum(of path: RulePath, in ceiling: Quantity) -> Measured {
    var result = Measured(unit: ceiling.unit, ceiling: ceiling.amount, this: .nothing)
    for share in shares {
      let record = share.frame.subjectKind == .transaction ? Transaction.top : share.frame.subject
      let slot = facts.slot(path.field, of: record)
      guard slot.state == .stated else {
        let path = facts.path(of: path.field, in: record)
        result.gaps.append(Tracer.Gap(path: path, record: record, container: nil, field: .quantity, ops: []))
        result.this = result.this.adding(.anything)
        continue
      }
      let amount = measure(facts.deal.quantities[Int(slot.first)], in: ceiling.unit, record, &result)
      result.this = result.this.adding(share.reach == .true ? amount : amount.orNothing)
    }
    return result
  }

  private func measure(
    _ quantity: Quantity, in unit: UnitID, _ record: Int32, _ result: inout Measured
  ) -> DecimalRange {
    if let exact = units.inBase(quantity, of: unit) { return DecimalRange(exact) }
    if let (range, factors) = converted(quantity, record, to: unit) {
      result.factor = ([result.factor].compactMap(\.self) + factors.filter { $0 != result.factor }).joined(
        separator: "; ")
      // A range can leave open what the amount in the unit of the ceiling would settle.
      if !range.isExact { result.gaps.append(quantityGap(record)) }
      return range
    }
    let path = facts.path(of: .quantity, in: record)
    let names = [units[quantity.unit].name, units[unit].name]
    result.limitations.append(Limitation(.unmeasured, path: path, asked: names))
    result.gaps.append(quantityGap(record))
    return .anything
  }

  /// The amount by the factors for what the item is; where it may be one of several things, all that they give.
  private func converted(
    _ quantity: Quantity, _ record: Int32, to unit: UnitID
  ) -> (range: DecimalRange, factors: [String])? {
    var ranges: [DecimalRange] = []
    var factors: [String] = []
    for kinds in kinds(of: record) {
      let fitting = kinds.lazy.flatMap { kind in units.conversions.filter { $0.item == kind } }
      let found = fitting.compactMap { factor in converted(quantity, factor, to: unit).map { (factor, $0) } }.first
      guard let (factor, range) = found else { return nil }
      ranges.append(range)
      let words = words(factor)
      if !factors.contains(words) { factors.append(words) }
    }
    return ranges.isEmpty ? nil : (.spanning(ranges), factors)
  }

  /// The amount in the base unit of another dimension, outward where a quotient does not end.
  private func converted(_ quantity: Quantity, _ factor: UnitTable.Conversion, to unit: UnitID) -> DecimalRange? {
    guard let base = units.inBase(quantity, of: factor.from), units.isConvertible(factor.to, to: unit) else {
      return nil
    }
    let first = units.fromBase(DecimalRange(base), to: factor.from)
    guard let low = first.low.multiplied(by: factor.atLeast), let high = first.high?.multiplied(by: factor.atMost),
      let least = units.inBase(Quantity(low, factor.to), of: unit),
      let most = units.inBase(Quantity(high, factor.to), of: unit)
    else { return nil }
    return DecimalRange(least, most)
  }

  private func quantityGap(_ record: Int32) -> Tracer.Gap {
    Tracer.Gap(
      path: facts.path(of: .quantity, in: record), record: record, container: nil, field: .quantity, ops: [])
  }

  /// What the item is, or by its code may be, each with the broader kinds, the narrowest first.
  private func kinds(of record: Int32) -> [[TermID]] {
    guard facts.deal.records[Int(record)].kind == .item else { return [] }
    let vocabulary = facts.rules.vocabulary
    var terms = facts.terms(.category, of: record).stated.map(\.term)
    let code = facts.slot(.hs, of: record)
    if terms.isEmpty, code.state == .stated { terms = vocabulary.tariff.terms(of: facts.deal.codes[Int(code.first)]) }
    let items = vocabulary.range(of: .items)
    return terms.map { vocabulary.relations.ancestry(of: $0, in: items, on: facts.days.first) }
  }

  private func words(_ conversion: UnitTable.Conversion) -> String {
    let (from, to) = (units[conversion.from].name, units[conversion.to].name)
    let factor =
      conversion.atLeast == conversion.atMost
      ? "\(conversion.atLeast)" : "\(conversion.atLeast) to \(conversion.atMost)"
    return "\(factor) \(to) to 1 \(from) (\(conversion.source))"
  }
}
