/// An amount that is known to lie between two bounds; without an upper one it can be anything from the lower on.
package struct DecimalRange: Sendable, Hashable {
  package let low: ExactDecimal
  package let high: ExactDecimal?

  package static let nothing = DecimalRange(.zero, .zero)

  /// Nought or more.
  package static let anything = DecimalRange(.zero, nil)

  package init(_ low: ExactDecimal, _ high: ExactDecimal?) {
    self.low = low
    self.high = high
  }

  package init(_ amount: ExactDecimal) { self.init(amount, amount) }

  /// Whether nothing about the amount is open.
  package var isExact: Bool { low == high }

  /// The sum; a bound that needs too many digits is open.
  package func adding(_ other: DecimalRange) -> DecimalRange {
    let sum = high.flatMap { one in other.high.flatMap { one.adding($0) } }
    return DecimalRange(low.adding(other.low) ?? low, sum)
  }

  /// The narrowest range that holds all of these; nothing if there are none.
  package static func spanning(_ ranges: [DecimalRange]) -> DecimalRange {
    let highs = ranges.compactMap(\.high)
    return DecimalRange(ranges.map(\.low).min() ?? .zero, highs.count == ranges.count ? highs.max() ?? .zero : nil)
  }

  /// The same amount, or nought: of something that perhaps counts.
  package var orNothing: DecimalRange { DecimalRange(.zero, high) }

  /// Whether the amount is not above a ceiling.
  package func isWithin(_ ceiling: ExactDecimal) -> Kleene {
    if let high, high <= ceiling { return .true }
    return low > ceiling ? .false : .unknown
  }
}
