import LocatedText

/// A code of the Harmonized System or a national one below it: 2 to 10 digits.
public struct HSCode: Sendable, Hashable {
  /// The digits, filled up with noughts to ten.
  private let padded: UInt64

  /// Number of digits that were written: 2, 4, 6, 8 or 10.
  public let digitCount: Int

  private init(padded: UInt64, digitCount: Int) {
    self.padded = padded
    self.digitCount = digitCount
  }

  /// Whether the code lies under another, or is it.
  public func begins(with other: HSCode) -> Bool {
    guard other.digitCount <= digitCount else { return false }
    let divisor = Self.power(10 - other.digitCount)
    return padded / divisor == other.padded / divisor
  }

  /// The first digits of the code; all of it if it has no more.
  public func prefix(_ count: Int) -> HSCode {
    guard count < digitCount, count >= 1 else { return self }
    let divisor = Self.power(10 - count)
    return HSCode(padded: padded / divisor * divisor, digitCount: count)
  }

  /// The chapter: the first two digits.
  public var chapter: HSCode { prefix(2) }

  /// The digits without dots.
  public var digits: String {
    let all = String(padded)
    return String((String(repeating: "0", count: max(0, 10 - all.count)) + all).prefix(digitCount))
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

extension HSCode: Comparable {
  /// Codes come in the order of their digits, a shorter one before those under it.
  public static func < (left: HSCode, right: HSCode) -> Bool {
    (left.padded, left.digitCount) < (right.padded, right.digitCount)
  }
}

extension HSCode: CustomStringConvertible {
  /// The code with the usual dots: `9306.90`.
  public var description: String {
    let text = digits
    guard text.count > 4 else { return text }
    var parts = [String(text.prefix(4))]
    var rest = text.dropFirst(4)
    while !rest.isEmpty {
      parts.append(String(rest.prefix(2)))
      rest = rest.dropFirst(2)
    }
    return parts.joined(separator: ".")
  }
}

extension HSCode {
  /// Reads a code with or without dots.
  ///
  /// - Throws: what is wrong: something else than digits, too few or too many, an odd number of them.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> HSCode {
    var value: UInt64 = 0
    var count = 0
    for byte in text where byte != ASCII.dot {
      guard let digit = ASCII.digit(byte), count < 10 else { throw ValueFault(.notACode(text)) }
      value = value * 10 + UInt64(digit)
      count += 1
    }
    guard count >= 2 else { throw ValueFault(.notACode(text)) }
    guard count.isMultiple(of: 2) else { throw ValueFault(.oddLength(text, count)) }
    return HSCode(padded: value * power(10 - count), digitCount: count)
  }
}

extension Diagnostic.Message {
  fileprivate static func notACode(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is no HS code; write 2, 4, 6, 8 or 10 digits, as in 9306.90"
  }

  fileprivate static func oddLength(_ text: some Collection<UInt8>, _ count: Int) -> Self {
    "\(ValueFault.quoting(text)) has \(count) digits, and an HS code has 2, 4, 6, 8 or 10; a nought in front or behind may be lost"
  }
}
