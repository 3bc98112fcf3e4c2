import LocatedText

/// Adds up, in a unit of the limit, what the subjects of a deal take of it.
struct LimitSum {
  /// The sum and the ceiling in one unit.
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

  init(_ limit: Cap.Limit, _ cap: Cap, _ facts: Facts, _ shares: [Ceiling.Share]) {
    self.limit = limit
    self.facts = facts
    self.shares = shares
  }

  func sum() -> Measured {
    guard let path = limit.path else { return counted() }
    let measured = limit.atMost.map { sum(of: path, in: $0) }
    // The same ceiling in several units: the one into which everything converts exactly, else the closest.
    return measured.first { $0.this.isExact } ?? measured.first { $0.this.high != nil } ?? measured.first
      ?? Measured(unit: nil, ceiling: .zero, this: .anything)
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
    if let exact = units.convert(quantity, to: unit) { return DecimalRange(exact) }
    for conversion in conversions(of: record) {
      guard let first = units.convert(quantity, to: conversion.from) else { continue }
      guard let low = first.multiplied(by: conversion.atLeast), let high = first.multiplied(by: conversion.atMost),
        let least = units.convert(Quantity(low, conversion.to), to: unit),
        let most = units.convert(Quantity(high, conversion.to), to: unit)
      else { continue }
      result.factor = words(conversion)
      return DecimalRange(least, most)
    }
    let path = facts.path(of: .quantity, in: record)
    result.limitations.append(Limitation(.unmeasured, path: path, asked: [units[unit].name]))
    result.gaps.append(Tracer.Gap(path: path, record: record, container: nil, field: .quantity, ops: []))
    return .anything
  }

  /// The factors for what the item is, the narrowest kind first.
  private func conversions(of record: Int32) -> [UnitTable.Conversion] {
    guard facts.deal.records[Int(record)].kind == .item else { return [] }
    let vocabulary = facts.rules.vocabulary
    var terms = facts.terms(.category, of: record).stated.map(\.term)
    let code = facts.slot(.hs, of: record)
    if terms.isEmpty, code.state == .stated { terms = vocabulary.tariff.terms(of: facts.deal.codes[Int(code.first)]) }
    guard let term = terms.first else { return [] }
    let kinds = vocabulary.relations.ancestry(of: term, in: vocabulary.range(of: .items), on: facts.days.first)
    return kinds.flatMap { kind in units.conversions.filter { $0.item == kind } }
  }

  private func words(_ conversion: UnitTable.Conversion) -> String {
    let (from, to) = (units[conversion.from].name, units[conversion.to].name)
    let factor =
      conversion.atLeast == conversion.atMost
      ? "\(conversion.atLeast)" : "\(conversion.atLeast) to \(conversion.atMost)"
    return "\(factor) \(to) to 1 \(from) (\(conversion.source))"
  }
}
