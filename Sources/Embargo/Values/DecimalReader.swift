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

  static func read(_ text: some Collection<UInt8>) -> Reading {
    var rest = text[...]
    let isNegative = rest.first == ASCII.hyphen
    if isNegative { rest = rest.dropFirst() }
    var digits = Digits()
    guard digits.take(from: &rest) > 0 else { return .malformed }
    var decimals = 0
    if rest.first == ASCII.dot {
      rest = rest.dropFirst()
      decimals = digits.take(from: &rest)
      guard decimals > 0 else { return .malformed }
    }
    guard let power = exponent(&rest), rest.isEmpty else { return .malformed }
    if digits.significand == 0 && !digits.isTooLong { return .number(.zero) }
    let exponent = digits.endingNoughts - decimals + power
    if digits.isTooLong { return .tooManyDigits }
    if exponent > exponents.upperBound { return .tooLarge }
    if exponent < exponents.lowerBound { return .tooPrecise }
    let significand = isNegative ? -digits.significand : digits.significand
    return ExactDecimal(significand: significand, exponent: exponent).map { .number($0) } ?? .tooLarge
  }

  /// The power of ten behind an `e`; 0 without one, nil if there are no digits behind it.
  private static func exponent<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int? where Bytes.SubSequence == Bytes {
    guard let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return 0 }
    rest = rest.dropFirst()
    let isNegative = rest.first == ASCII.hyphen
    if isNegative || rest.first == ASCII.plus { rest = rest.dropFirst() }
    var power = 0
    var count = 0
    while let byte = rest.first, let digit = ASCII.digit(byte) {
      // Beyond every number of digits that a file can hold all powers are alike.
      if power < 1_000_000_000_000 { power = power * 10 + digit }
      count += 1
      rest = rest.dropFirst()
    }
    guard count > 0 else { return nil }
    return isNegative ? -power : power
  }

  /// Digits as they add up, with noughts held back until another digit follows them.
  private struct Digits {
    var significand: Int128 = 0
    var endingNoughts = 0
    var isTooLong = false
    private var count = 0

    /// Takes all digits in front and tells how many there were.
    mutating func take<Bytes: Collection<UInt8>>(from rest: inout Bytes) -> Int where Bytes.SubSequence == Bytes {
      var taken = 0
      while let byte = rest.first, let digit = ASCII.digit(byte) {
        add(digit)
        taken += 1
        rest = rest.dropFirst()
      }
      return taken
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
