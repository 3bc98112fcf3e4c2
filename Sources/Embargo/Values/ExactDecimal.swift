/// A decimal number without rounding: a whole number and the power of ten by which it counts.
///
/// Equal numbers are equal and hash alike, however they were written: `3.50` is `3.5`. Whatever cannot be held exactly
/// (more than about 38 digits) is nil, never a rounded number; nothing here traps.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits with their sign; its last digit is not nought, unless the number is nought.
  let significand: Int128

  /// The power of ten that the significand is multiplied by; 0 for the number nought.
  let exponent: Int

  /// A whole number.
  public init(_ integer: Int) {
    self.init(withoutEndingNoughts: Int128(integer), exponent: 0)
  }

  /// Nought.
  public static let zero = ExactDecimal(0)

  /// The number of these digits and this power of ten; nil if it is outside of the range of the type.
  init?(significand: Int128, exponent: Int) {
    guard significand != .min else { return nil }
    let reduced = ExactDecimal(withoutEndingNoughts: significand, exponent: exponent)
    guard Self.exponents.contains(reduced.exponent) else { return nil }
    self = reduced
  }

  /// The powers of ten that a number may have, also one that was calculated from three that were read.
  private static let exponents = -96...96

  private init(withoutEndingNoughts significand: Int128, exponent: Int) {
    var digits = significand
    var power = exponent
    while digits != 0 && digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.significand = digits
    self.exponent = digits == 0 ? 0 : power
  }
}

extension ExactDecimal {
  /// Whether the number is nought.
  public var isZero: Bool { significand == 0 }

  /// Whether the number is below nought.
  public var isNegative: Bool { significand < 0 }

  /// The sum; nil if it cannot be held exactly.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if isZero { return other }
    if other.isZero { return self }
    let common = min(exponent, other.exponent)
    guard let left = Self.scaled(significand, by: exponent - common) else { return nil }
    guard let right = Self.scaled(other.significand, by: other.exponent - common) else { return nil }
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? nil : ExactDecimal(significand: sum, exponent: common)
  }

  /// The difference; nil if it cannot be held exactly.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    // The significand is never the one number whose negation does not fit.
    adding(ExactDecimal(withoutEndingNoughts: -other.significand, exponent: other.exponent))
  }

  /// The product; nil if it cannot be held exactly.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, isOver) = significand.multipliedReportingOverflow(by: other.significand)
    return isOver ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The quotient, if it ends within eighteen more decimals; nil if not, and for a divisor of nought.
  public func dividedExactly(by divisor: ExactDecimal) -> ExactDecimal? {
    guard !divisor.isZero else { return nil }
    for decimals in 0...18 {
      guard let dividend = Self.scaled(significand, by: decimals) else { return nil }
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor.significand)
      guard remainder == 0 else { continue }
      return ExactDecimal(significand: quotient, exponent: exponent - divisor.exponent - decimals)
    }
    return nil
  }

  /// The bounds of a quotient: the same number twice if it ends within eighteen more decimals, otherwise the quotient
  /// rounded down and up.
  ///
  /// - Parameters:
  ///   - divisor: what it is divided by, more than nought.
  ///   - decimals: digits behind the point to which a quotient that does not end is rounded.
  /// - Returns: nil for a divisor that is not more than nought, a number less than nought, or a quotient too long.
  public func divided(by divisor: ExactDecimal, decimals: Int) -> ClosedRange<ExactDecimal>? {
    if let exact = dividedExactly(by: divisor) { return exact...exact }
    guard significand >= 0 && divisor.significand > 0 else { return nil }
    let shift = exponent - divisor.exponent + decimals
    guard let (count, rest, _) = Self.division(significand.magnitude, divisor.significand.magnitude, shiftedBy: shift),
      let least = Int128(exactly: count), let low = ExactDecimal(significand: least, exponent: -decimals),
      let high = rest == 0 ? low : ExactDecimal(significand: least + 1, exponent: -decimals)
    else { return nil }
    return low...high
  }

  /// The number as a percentage of another, rounded half up: `12.3%`.
  ///
  /// - Parameters:
  ///   - whole: what counts as 100 %.
  ///   - decimals: digits after the point, from 0 to 12.
  /// - Returns: nil if the whole is not more than nought, the part less than nought, or the percentage too long.
  public func percent(of whole: ExactDecimal, decimals: Int) -> String? {
    guard whole.significand > 0 && significand >= 0 else { return nil }
    let decimals = min(max(decimals, 0), 12)
    let shift = exponent - whole.exponent + 2 + decimals
    guard let count = Self.quotient(significand.magnitude, whole.significand.magnitude, shiftedBy: shift) else {
      return nil
    }
    return Self.text(of: count, exponent: -decimals) + "%"
  }

  /// The number times a power of ten, which is not negative; nil if it does not fit.
  private static func scaled(_ number: Int128, by power: Int) -> Int128? {
    if number == 0 { return 0 }
    var result = number
    for _ in 0..<power {
      let (product, isOver) = result.multipliedReportingOverflow(by: 10)
      if isOver { return nil }
      result = product
    }
    return result
  }

  /// One number, times a power of ten, by another, rounded half up; nil if it does not fit.
  private static func quotient(_ part: UInt128, _ whole: UInt128, shiftedBy power: Int) -> UInt128? {
    guard let (quotient, remainder, divisor) = division(part, whole, shiftedBy: power) else { return nil }
    guard remainder >= divisor - remainder else { return quotient }
    return quotient == .max ? nil : quotient + 1
  }

  /// One number, times a power of ten, by another: quotient, remainder, and the divisor to which the remainder belongs.
  private static func division(
    _ part: UInt128, _ whole: UInt128, shiftedBy power: Int
  ) -> (quotient: UInt128, remainder: UInt128, divisor: UInt128)? {
    if part == 0 { return (0, 0, whole) }
    guard power >= 0 else {
      // Both are below 2¹²⁷. If the divisor outgrows 2¹²⁸ with its noughts, the quotient is less than a half.
      guard let divisor = scaledMagnitude(whole, by: -power) else { return (0, part, .max) }
      let (quotient, remainder) = part.quotientAndRemainder(dividingBy: divisor)
      return (quotient, remainder, divisor)
    }
    guard let scale = scaledMagnitude(1, by: power) else { return nil }
    let product = part.multipliedFullWidth(by: scale)
    guard product.high < whole else { return nil }
    let (quotient, remainder) = whole.dividingFullWidth(product)
    return (quotient, remainder, whole)
  }

  private static func scaledMagnitude(_ number: UInt128, by power: Int) -> UInt128? {
    var result = number
    for _ in 0..<power {
      let (product, isOver) = result.multipliedReportingOverflow(by: 10)
      if isOver { return nil }
      result = product
    }
    return result
  }
}

extension ExactDecimal: Comparable {
  /// Numbers come in the order of their values, exact at any difference of size.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent || left.significand.signum() != right.significand.signum() {
      return left.significand < right.significand
    }
    if left.exponent > right.exponent {
      guard let scaled = scaled(left.significand, by: left.exponent - right.exponent) else { return left.isNegative }
      return scaled < right.significand
    }
    guard let scaled = scaled(right.significand, by: right.exponent - left.exponent) else { return !right.isNegative }
    return left.significand < scaled
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// All digits, with a point where there are decimals and without an exponent: `400870018`, `-3.5`.
  public var description: String {
    (isNegative ? "-" : "") + Self.text(of: significand.magnitude, exponent: exponent)
  }

  private static func text(of magnitude: UInt128, exponent: Int) -> String {
    let digits = String(magnitude)
    if exponent >= 0 { return digits + String(repeating: "0", count: magnitude == 0 ? 0 : exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return "\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}
