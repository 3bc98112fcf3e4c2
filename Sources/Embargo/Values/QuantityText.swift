import LocatedText

/// Takes a quantity apart: `12.7 mm`, `10000 pieces`, `400870018 USD`.
///
/// What the unit is, only the vocabulary knows; here it is the text behind the number.
public enum QuantityText {
  /// The number and where in the text the unit stands.
  ///
  /// - Throws: what is wrong with the text: no number, no unit, two numbers, a sign, separators between digits.
  public static func split<Bytes: Collection<UInt8>>(
    _ text: Bytes
  ) throws(ValueFault) -> (amount: ExactDecimal, unit: Range<Bytes.Index>) {
    guard let (amount, unit) = reading(of: Array(text).span) else { throw fault(of: text) }
    return (amount, text.index(text.startIndex, offsetBy: unit.lowerBound)..<text.endIndex)
  }

  /// The same without saying what is wrong; the unit by its bytes.
  static func reading(of text: Span<UInt8>) -> (amount: ExactDecimal, unit: Range<Int>)? {
    guard !text.isEmpty, ASCII.isDigit(text[0]) else { return nil }
    var blank = 1
    while blank < text.count && text[blank] != ASCII.space { blank += 1 }
    guard case .number(let number) = DecimalReader.read(text.extracting(0..<blank)) else { return nil }
    var start = blank
    while start < text.count && text[start] == ASCII.space { start += 1 }
    guard start < text.count, isUnit(text.extracting(start...)) else { return nil }
    return (number, start..<text.count)
  }

  /// Whether no word begins with a number, and no blank but a single space stands inside or behind.
  private static func isUnit(_ text: Span<UInt8>) -> Bool {
    var previous = ASCII.space
    var mayBeginNumber = true
    for place in text.indices {
      let byte = text[place]
      if byte == ASCII.space && previous == ASCII.space { return false }
      if byte < ASCII.space { return false }
      if ASCII.isDigit(byte) && mayBeginNumber { return false }
      mayBeginNumber = byte == ASCII.space || (previous == ASCII.space && isBeforeNumber(byte))
      previous = byte
    }
    return previous != ASCII.space
  }

  private static func isBeforeNumber(_ byte: UInt8) -> Bool {
    byte == ASCII.plus || byte == ASCII.hyphen || byte == ASCII.dot
  }
}

extension QuantityText {
  /// Says why a text is not a quantity, with the nearest one that it can mean.
  private static func fault(of text: some Collection<UInt8>) -> ValueFault {
    guard text.count <= 200 else { return ValueFault(.notAQuantity(text)) }
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return ValueFault(.nothing) }
    guard words.contains(where: { $0.utf8.contains(where: ASCII.isDigit) }) else { return ValueFault(.noNumber(text)) }
    if let sign = first.first, "+-−".contains(sign) {
      let unsigned = [first.dropFirst()] + words.dropFirst()
      return respelt(text, as: unsigned.joined(separator: " "), flaw: .sign)
    }
    guard beginsWithDigit(first) else {
      guard let amount = plain(words.dropFirst()), first.allSatisfy(\.isUppercase) else {
        return ValueFault(.numberNotFirst(text))
      }
      return respelt(text, as: "\(amount) \(first)", flaw: .unitFirst)
    }
    let numbers = words.prefix { beginsWithDigit($0) }
    let rest = words.dropFirst(numbers.count)
    let unit = rest.joined(separator: " ")
    if let meant = ForeignNumber.meant(by: numbers.joined(separator: " ").utf8), numbers.count > 1 || !isNumber(first) {
      if rest.isEmpty { return ValueFault(.noUnit(text, number: meant.text)) }
      return respelt(text, as: "\(meant.text) \(unit)", flaw: .other(meant.flaw))
    }
    if !isNumber(first) { return unreadable(first, rest: words.dropFirst(), in: text) }
    if words.count == 1 { return ValueFault(.noUnit(text, number: String(first))) }
    return respelt(text, as: "\(first) \(words.dropFirst().joined(separator: " "))", flaw: .blanks)
  }

  /// The fault of a text whose first word begins with a digit and is no number: `12.7mm`, `10-20`, or too many digits.
  private static func unreadable(
    _ first: Substring, rest: ArraySlice<Substring>, in text: some Collection<UInt8>
  ) -> ValueFault {
    switch DecimalReader.read(first.utf8) {
    case .number, .malformed: break
    case .tooManyDigits, .tooLarge, .tooPrecise:
      do throws(ValueFault) {
        _ = try ExactDecimal.parse(first.utf8)
      } catch {
        return ValueFault(error.message)
      }
    }
    let number = first.prefix { "0123456789.,'_".contains($0) }
    let behind = first.dropFirst(number.count)
    let written = ForeignNumber.meant(by: number.utf8)?.text
    guard let written, let next = behind.first, next.isLetter || "%°µ$€£".contains(next) else {
      return ValueFault(behind.utf8.contains(where: ASCII.isDigit) ? .twoNumbers(text) : .notAQuantity(text))
    }
    return respelt(text, as: ([written[...], behind] + rest).joined(separator: " "), flaw: .together)
  }

  /// The fault that offers another spelling, if that one is a quantity.
  private static func respelt(_ text: some Collection<UInt8>, as meant: String, flaw: Flaw) -> ValueFault {
    if reading(of: meant.utf8.span) != nil {
      return ValueFault(.misspelt(text, flaw, meant: meant), suggestion: meant)
    }
    let words = meant.split(separator: " ")
    if words.filter(beginsWithDigit).count > 1 { return ValueFault(.twoNumbers(text)) }
    return ValueFault(.notAQuantity(text))
  }

  /// The number that words write, in whatever spelling; nil if they write something else.
  private static func plain(_ words: ArraySlice<Substring>) -> String? {
    let number = words.joined(separator: " ")
    return isNumber(number[...]) ? number : ForeignNumber.meant(by: number.utf8)?.text
  }

  private static func beginsWithDigit(_ word: Substring) -> Bool { word.utf8.first.map(ASCII.isDigit) ?? false }

  private static func isNumber(_ word: Substring) -> Bool {
    if case .number = DecimalReader.read(word.utf8) { return true }
    return false
  }

  /// What keeps a text from being a quantity though it is clear what it means.
  fileprivate enum Flaw: Equatable {
    case sign
    case unitFirst
    case blanks
    case together
    case other(String)
  }
}

extension Diagnostic.Message {
  fileprivate static var nothing: Self { "here stands no quantity; write a number and its unit, as in 12.7 mm" }

  fileprivate static func notAQuantity(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not a quantity; write a number and its unit, as in 12.7 mm"
  }

  fileprivate static func noNumber(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) has no number; write one in digits before the unit, as in 12.7 mm"
  }

  fileprivate static func numberNotFirst(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) does not begin with a number; write a number and its unit alone, as in 12.7 mm"
  }

  fileprivate static func noUnit(_ text: some Collection<UInt8>, number: String) -> Self {
    "\(ValueFault.quoting(text)) has no unit; write one after the number, as in ‘\(number) pieces’"
  }

  fileprivate static func twoNumbers(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) has two numbers; write one number and its unit, as in 12.7 mm"
  }

  fileprivate static func misspelt(
    _ text: some Collection<UInt8>, _ flaw: QuantityText.Flaw, meant: String
  ) -> Self {
    let problem =
      switch flaw {
      case .sign: "has a sign, which a quantity has not"
      case .unitFirst: "has the unit before the number"
      case .blanks: "has blanks that do not belong there"
      case .together: "has no space between number and unit"
      case .other(let words): "has \(words)"
      }
    return "\(ValueFault.quoting(text)) \(problem); write \(meant)"
  }
}
