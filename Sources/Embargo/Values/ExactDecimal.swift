import LocatedText

/// An exact decimal number: a whole number times a power of ten.
///
/// Equal values are equal however they are written: `1.50` is `1.5`. Nothing is rounded; where a result would need more
/// than 38 digits there is none.
public struct ExactDecimal: Sendable, Hashable {
  private let significand: Int128
  private let exponent: Int16

  /// The whole number.
  public init(_ integer: Int) { self.init(normalising: Int128(integer), exponent: 0) }

  private init(normalising significand: Int128, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand != 0 && significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : Int16(clamping: exponent)
  }

  /// Nought.
  public static let zero = ExactDecimal(0)

  /// Whether the number is below nought.
  public var isNegative: Bool { significand < 0 }

  /// The sum; nil if it needs too many digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = min(exponent, other.exponent)
    guard let left = scaled(to: scale), let right = other.scaled(to: scale) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(normalising: sum, exponent: Int(scale))
  }

  /// The difference; nil if it needs too many digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(ExactDecimal(normalising: -other.significand, exponent: Int(other.exponent)))
  }

  /// The product; nil if it needs too many digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    let power = Int(exponent) + Int(other.exponent)
    return overflow || abs(power) > 10_000 ? nil : ExactDecimal(normalising: product, exponent: power)
  }

  /// The quotient, if it ends within eighteen decimal places; nil if not, and for a divisor of nought.
  public func dividedExactly(by divisor: ExactDecimal) -> ExactDecimal? {
    guard divisor.significand != 0 else { return nil }
    var dividend = significand
    for places in 0...18 {
      if dividend % divisor.significand == 0 {
        let power = Int(exponent) - Int(divisor.exponent) - places
        return ExactDecimal(normalising: dividend / divisor.significand, exponent: power)
      }
      let (next, overflow) = dividend.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      dividend = next
    }
    return nil
  }

  /// What share of a whole this is, rounded half up: `12.3%`; nil of a whole that is not above nought.
  public func percent(of whole: ExactDecimal, decimals: Int) -> String? {
    guard whole.significand > 0, decimals >= 0, decimals <= 6 else { return nil }
    let scale = min(exponent, whole.exponent)
    guard let part = scaled(to: scale), let total = whole.scaled(to: scale) else { return nil }
    var factor: Int128 = 100
    for _ in 0..<decimals { factor *= 10 }
    let (product, overflow) = part.magnitude.multipliedReportingOverflow(by: UInt128(factor) * 2)
    guard !overflow else { return nil }
    let rounded = (product / total.magnitude + 1) / 2
    let number = ExactDecimal(normalising: Int128(clamping: rounded), exponent: -decimals)
    return (part < 0 ? "-" : "") + number.text(decimals: decimals) + "%"
  }

  /// The significand at a smaller exponent; nil if it does not fit.
  private func scaled(to target: Int16) -> Int128? {
    var result = significand
    guard result != 0 else { return 0 }
    guard exponent - target <= 40 else { return nil }
    for _ in 0..<(exponent - target) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  private func text(decimals: Int) -> String {
    let plain = description
    guard decimals > 0 else { return plain }
    let places = plain.split(separator: ".").dropFirst().first?.count ?? 0
    return plain + (places == 0 ? "." : "") + String(repeating: "0", count: max(0, decimals - places))
  }
}

extension ExactDecimal: Comparable {
  /// Numbers come in the order of their values.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.significand.signum() != right.significand.signum() { return left.significand < right.significand }
    let scale = min(left.exponent, right.exponent)
    if let one = left.scaled(to: scale), let other = right.scaled(to: scale) { return one < other }
    // One of them is longer than any number of the other's scale can be.
    let isLarger = left.exponent > right.exponent
    return left.isNegative ? isLarger : !isLarger
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number without an exponent and without noughts at the end: `-3.5`, `1200`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
    let places = Int(-exponent)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension ExactDecimal {
  /// Reads digits with at most one point, a sign, and the exponent of a JSON number.
  ///
  /// - Throws: what is wrong; thousands separators get the number without them as a suggestion.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> ExactDecimal {
    var scan = NumberScan()
    for byte in text { scan.take(byte) }
    guard scan.isComplete else {
      if let meant = scan.withoutSeparators { throw ValueFault(.separators(text, meant), suggestion: meant) }
      throw ValueFault(.notANumber(text))
    }
    guard scan.digits <= 30, abs(scan.power) <= 30 else { throw ValueFault(.tooLong(text)) }
    let value = scan.isNegative ? -scan.significand : scan.significand
    return ExactDecimal(normalising: value, exponent: scan.power - scan.places)
  }
}

/// Reading of a number, byte by byte.
private struct NumberScan {
  private(set) var significand: Int128 = 0
  private(set) var digits = 0
  private(set) var places = 0
  private(set) var isNegative = false
  private(set) var power = 0
  private var count = 0
  private var hasPoint = false
  private var hasPower = false
  private var powerIsNegative = false
  private var powerDigits = 0
  private var isBroken = false
  private var plain = ""
  private var separators = 0

  var isComplete: Bool { !isBroken && count > 0 && (!hasPower || powerDigits > 0) && !(hasPoint && places == 0) }

  /// The number that is left when commas, blanks and apostrophes between digits go.
  var withoutSeparators: String? {
    guard separators > 0, plain.contains(where: \.isNumber), plain.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" })
    else { return nil }
    return plain
  }

  mutating func take(_ byte: UInt8) {
    defer { count += 1 }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      plain.unicodeScalars.append(Unicode.Scalar(byte))
      takeDigit(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "."):
      plain += "."
      if hasPoint || hasPower { isBroken = true }
      hasPoint = true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      if hasPower && powerDigits == 0 { powerIsNegative = byte == UInt8(ascii: "-") } else if count > 0 { isBroken = true }
      if count == 0 { isNegative = byte == UInt8(ascii: "-") }
      if byte == UInt8(ascii: "-") && count == 0 { plain += "-" }
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      if hasPower || digits == 0 { isBroken = true }
      hasPower = true
    case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "_"):
      separators += 1
      isBroken = true
    default:
      plain += "?"
      isBroken = true
    }
  }

  private mutating func takeDigit(_ digit: Int) {
    if hasPower {
      powerDigits += 1
      power = min(abs(power) * 10 + digit, 10_000) * (powerIsNegative ? -1 : 1)
      return
    }
    if hasPoint { places += 1 }
    if digits > 0 || digit != 0 { digits += 1 }
    if digits <= 30 { significand = significand * 10 + Int128(digit) }
  }
}

extension Diagnostic.Message {
  fileprivate static func notANumber(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is no number; write digits with a point for the fraction, as in 12.7"
  }

  fileprivate static func separators(_ text: some Collection<UInt8>, _ meant: String) -> Self {
    "\(ValueFault.quoting(text)) has separators between its digits; write \(meant)"
  }

  fileprivate static func tooLong(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) has more than 30 digits, or an exponent beyond 30; no deal needs so many"
  }
}
