import LocatedText

extension ExactDecimal {
  /// Reads a number: digits, a point before decimals, a minus in front, an exponent as in JSON (`12`, `-3.50`, `1e3`).
  ///
  /// - Throws: what is wrong with the text. Separators between groups of digits are refused, with the number as it should
  ///   be written; so are more than 30 significant digits, and powers of ten beyond 30.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> ExactDecimal {
    switch DecimalReader.read(text) {
    case .number(let number): return number
    case .tooManyDigits: throw ValueFault(.tooManyDigits(text))
    case .tooLarge: throw ValueFault(.tooLarge(text))
    case .tooPrecise: throw ValueFault(.tooPrecise(text))
    case .malformed: break
    }
    guard let meant = ForeignNumber.meant(by: text) else { throw ValueFault(.notANumber(text)) }
    throw ValueFault(.foreign(text, meant), suggestion: meant.text)
  }
}

/// Reads the digits of a decimal number in one pass, without making text.
enum DecimalReader {
  enum Reading {
    case number(ExactDecimal)
    case malformed
    case tooManyDigits
    case tooLarge
    case tooPrecise
  }

  static let mostDigits = 30
  static let exponents = -30...30

  static func read(_ text: some Collection<UInt8>) -> Reading { read(Array(text).span) }

  static func read(_ text: Span<UInt8>) -> Reading {
    let isNegative = text.first == ASCII.hyphen
    var place = isNegative ? 1 : 0
    var digits = Digits()
    guard digits.take(from: text, at: &place) > 0 else { return .malformed }
    var decimals = 0
    if text.byte(at: place) == ASCII.dot {
      place += 1
      decimals = digits.take(from: text, at: &place)
      guard decimals > 0 else { return .malformed }
    }
    guard let power = exponent(text, at: &place), place == text.count else { return .malformed }
    if digits.significand == 0 && !digits.isTooLong { return .number(.zero) }
    let exponent = digits.endingNoughts - decimals + power
    if digits.isTooLong { return .tooManyDigits }
    if exponent > exponents.upperBound { return .tooLarge }
    if exponent < exponents.lowerBound { return .tooPrecise }
    let significand = isNegative ? -digits.significand : digits.significand
    return ExactDecimal(significand: significand, exponent: exponent).map { .number($0) } ?? .tooLarge
  }

  /// The power of ten behind an `e`; 0 without one, nil if there are no digits behind it.
  private static func exponent(_ text: Span<UInt8>, at place: inout Int) -> Int? {
    guard let letter = text.byte(at: place), letter | 0x20 == UInt8(ascii: "e") else { return 0 }
    place += 1
    let isNegative = text.byte(at: place) == ASCII.hyphen
    if isNegative || text.byte(at: place) == ASCII.plus { place += 1 }
    var power = 0
    let start = place
    while let digit = text.byte(at: place).flatMap(ASCII.digit) {
      // Beyond every number of digits that a file can hold all powers are alike.
      if power < 1_000_000_000_000 { power = power * 10 + digit }
      place += 1
    }
    guard place > start else { return nil }
    return isNegative ? -power : power
  }

  /// Digits as they add up, with noughts held back until another digit follows them.
  private struct Digits {
    var significand: Int128 = 0
    var endingNoughts = 0
    var isTooLong = false
    private var count = 0

    /// Takes all digits from a place on, leads behind them and tells how many there were.
    mutating func take(from text: Span<UInt8>, at place: inout Int) -> Int {
      let start = place
      while let digit = text.byte(at: place).flatMap(ASCII.digit) {
        add(digit)
        place += 1
      }
      return place - start
    }

    private mutating func add(_ digit: Int) {
      guard digit != 0 else {
        if count > 0 { endingNoughts += 1 }
        return
      }
      count += endingNoughts + 1
      isTooLong = isTooLong || count > DecimalReader.mostDigits
      if !isTooLong {
        for _ in 0..<endingNoughts { significand *= 10 }
        significand = significand * 10 + Int128(digit)
      }
      endingNoughts = 0
    }
  }
}

extension Span<UInt8> {
  fileprivate var first: UInt8? { byte(at: 0) }

  /// The byte at a place; nil behind the last.
  fileprivate func byte(at place: Int) -> UInt8? { place < count ? self[place] : nil }
}

extension Diagnostic.Message {
  fileprivate static func notANumber(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not a number; write it in digits, as in 12.5"
  }

  fileprivate static func foreign(_ text: some Collection<UInt8>, _ meant: ForeignNumber) -> Self {
    "\(ValueFault.quoting(text)) has \(meant.flaw); write \(meant.text)"
  }

  fileprivate static func tooManyDigits(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is too precise; a number has \(DecimalReader.mostDigits) significant digits at most"
  }

  fileprivate static func tooLarge(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is too large; a power of ten is \(DecimalReader.exponents.upperBound) at most"
  }

  fileprivate static func tooPrecise(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is too precise; a number has \(DecimalReader.exponents.upperBound) decimals at most"
  }
}
