/// Sums against a ceiling in words: exact where they are, otherwise from the least to the most.
struct CeilingWords {
  let units: UnitTable

  /// A sum in base units as an amount of a unit; nil if it has no upper bound.
  func amount(_ base: DecimalRange, in unit: UnitID?) -> String? {
    let range = unit.map { units.fromBase(base, to: $0) } ?? base
    guard let high = range.high else { return nil }
    let name = unit.map { " " + units[$0].name } ?? ""
    return range.isExact ? "\(range.low)\(name)" : "\(range.low) to \(high)\(name)"
  }

  /// Which share of a ceiling a sum is, both in base units.
  func share(of sum: DecimalRange, in whole: ExactDecimal) -> String? {
    guard let high = sum.high, let most = high.percent(of: whole, decimals: 1) else { return nil }
    guard !sum.isExact, let least = sum.low.percent(of: whole, decimals: 1), least != most else { return most }
    return "\(least) to \(most)"
  }
}
