import LocatedText

/// A heading of the Harmonized System, or a part of one: 2, 4, 6, 8 or 10 digits.
///
/// Two digits are a chapter, four a heading, six a subheading (HS Convention 1983, article 1), further ones national.
/// The whole code is one integer.
public struct HSCode: Sendable, Hashable, Comparable {
  /// The digits, filled up with noughts to ten, and below them, in four bits, how many there are: fewer than forty bits,
  /// and never nought.
  let packed: UInt64

  /// The code of so many digits with that value; nil if there is no such code.
  init?(value: UInt64, digitCount: Int) {
    guard digitCount.isMultiple(of: 2) && (2...Self.mostDigits).contains(digitCount),
      value < Self.powerOfTen(digitCount)
    else { return nil }
    let aligned = value * Self.powerOfTen(Self.mostDigits - digitCount)
    guard aligned >= Self.powerOfTen(Self.mostDigits - 2) else { return nil }
    self.init(aligned: aligned, digitCount: digitCount)
  }

  private init(aligned: UInt64, digitCount: Int) { packed = aligned << 4 | UInt64(digitCount) }

  /// The digits as a number.
  var value: UInt64 { aligned / Self.powerOfTen(Self.mostDigits - digitCount) }

  /// How many digits the code has: 2, 4, 6, 8 or 10.
  public var digitCount: Int { Int(packed & 15) }

  /// The digits without dots: `930690`.
  public var digits: String { String(ASCII.padded(Int(aligned), Self.mostDigits).prefix(digitCount)) }

  /// The chapter: the first two digits.
  public var chapter: HSCode { prefix(2) }

  /// The first digits of the code; all of it if it has no more.
  ///
  /// An odd number of digits counts as the even one below it, and 2 is the least.
  public func prefix(_ count: Int) -> HSCode {
    let kept = max(2, count - count % 2)
    guard kept < digitCount else { return self }
    let unit = Self.powerOfTen(Self.mostDigits - kept)
    return HSCode(aligned: aligned / unit * unit, digitCount: kept)
  }

  /// Whether the digits of the other code, all of them, are the first ones of this code.
  public func begins(with other: HSCode) -> Bool {
    guard digitCount >= other.digitCount else { return false }
    let unit = Self.powerOfTen(Self.mostDigits - other.digitCount)
    return aligned >= other.aligned && aligned - other.aligned < unit
  }

  /// Codes come in the order of their digits, a shorter one before those that begin with it.
  public static func < (left: HSCode, right: HSCode) -> Bool { left.packed < right.packed }

  private var aligned: UInt64 { packed >> 4 }

  fileprivate static let mostDigits = 10

  private static func powerOfTen(_ power: Int) -> UInt64 {
    switch power {
    case 0: 1
    case 2: 100
    case 4: 10_000
    case 6: 1_000_000
    case 8: 100_000_000
    default: (0..<power).reduce(1) { result, _ in result * 10 }
    }
  }
}

extension HSCode: CustomStringConvertible {
  /// The code with its dots, after the heading and then every two digits: `93`, `9306`, `9306.90`, `8471.30.01.00`.
  public var description: String {
    var rest = digits[...]
    var result = rest.prefix(4)
    rest = rest.dropFirst(4)
    while !rest.isEmpty {
      result += ".\(rest.prefix(2))"
      rest = rest.dropFirst(2)
    }
    return String(result)
  }
}

extension HSCode {
  /// Reads a code with dots or without: `9306.90`, `930690`, `0709`.
  ///
  /// - Throws: what is wrong with the text: something else than digits, a number of digits that no code has.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> HSCode {
    guard let (value, count) = digits(in: Array(text).span) else { throw notDigits(text) }
    guard count <= mostDigits else { throw ValueFault(.tooLong(text, count)) }
    if let code = HSCode(value: value, digitCount: count) { return code }
    guard count.isMultiple(of: 2) else {
      // A spreadsheet drops the nought in front of a number: 0709 comes out as 709.
      let meant = HSCode(value: value, digitCount: count + 1)?.description
      throw ValueFault(.oddLength(text, count, meant: meant), suggestion: meant)
    }
    throw ValueFault(.noChapter(text))
  }

  /// The code that a text writes as `parse` reads it; nil for any other text.
  init?(written text: Span<UInt8>) {
    guard let (value, count) = Self.digits(in: text) else { return nil }
    self.init(value: value, digitCount: count)
  }

  /// The number that digits write, of which the first ten count, with a dot between two pairs of them here and there,
  /// and how many there are; nil for any other text.
  private static func digits(in text: Span<UInt8>) -> (value: UInt64, count: Int)? {
    var value: UInt64 = 0
    var count = 0
    var isAfterDot = true
    for place in text.indices {
      let byte = text[place]
      if byte == ASCII.dot && !isAfterDot && count.isMultiple(of: 2) {
        isAfterDot = true
        continue
      }
      guard let digit = ASCII.digit(byte) else { return nil }
      isAfterDot = false
      count += 1
      if count <= mostDigits { value = value &* 10 &+ UInt64(truncatingIfNeeded: digit) }
    }
    return isAfterDot ? nil : (value, count)
  }

  private static func notDigits(_ text: some Collection<UInt8>) -> ValueFault {
    let meant = meantCode(text)?.description
    return ValueFault(.notDigits(text, meant: meant), suggestion: meant)
  }

  /// The code that a text means which has blanks or hyphens in it, other dots, or `HS` in front.
  private static func meantCode(_ text: some Collection<UInt8>) -> HSCode? {
    guard text.count <= 40 else { return nil }
    var digits = String(decoding: text, as: UTF8.self).uppercased().filter { !" .-–:'\"\u{a0}".contains($0) }[...]
    for prefix in ["HTS", "HS", "CODE"] where digits.hasPrefix(prefix) { digits = digits.dropFirst(prefix.count) }
    guard digits.utf8.allSatisfy(ASCII.isDigit), let value = UInt64(digits) else { return nil }
    return HSCode(value: value, digitCount: digits.utf8.count)
  }
}

extension Diagnostic.Message {
  fileprivate static func notDigits(_ text: some Collection<UInt8>, meant: String?) -> Self {
    let right = meant ?? "it as in 9306.90"
    return "\(ValueFault.quoting(text)) is not an HS code, which has digits and dots only; write \(right)"
  }

  fileprivate static func tooLong(_ text: some Collection<UInt8>, _ count: Int) -> Self {
    "\(ValueFault.quoting(text)) has \(count) digits; an HS code has \(HSCode.mostDigits) at most"
  }

  fileprivate static func oddLength(_ text: some Collection<UInt8>, _ count: Int, meant: String?) -> Self {
    let problem: Self = "\(ValueFault.quoting(text)) has \(count) \(count == 1 ? "digit" : "digits")"
    guard let meant else { return "\(problem); an HS code has 2, 4, 6, 8 or 10" }
    return "\(problem), and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write \(meant)"
  }

  fileprivate static func noChapter(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not an HS code; its chapters run from 01 to 99"
  }
}
