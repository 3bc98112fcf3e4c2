import LocatedText

/// A quantity as it is written: a number, a blank, a unit.
public enum QuantityText {
  /// Takes a quantity apart.
  ///
  /// - Returns: the number, and where in the text the unit stands.
  /// - Throws: what is wrong: no number, no unit, separators between digits, a number below nought.
  public static func split(_ text: ArraySlice<UInt8>) throws(ValueFault) -> (amount: ExactDecimal, unit: Range<Int>) {
    guard let unitStart = text.firstIndex(where: { isUnitByte($0) }) else {
      if (try? ExactDecimal.parse(trimmed(text))) != nil { throw ValueFault(.noUnit(text)) }
      throw ValueFault(.noQuantity(text))
    }
    let number = trimmed(text[..<unitStart])
    guard !number.isEmpty else { throw ValueFault(.noQuantity(text)) }
    let amount = try ExactDecimal.parse(number)
    guard !amount.isNegative else { throw ValueFault(.negative(text)) }
    let unit = trimmed(text[unitStart...])
    return (amount, unit.startIndex..<unit.endIndex)
  }

  private static func isUnitByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
      UInt8(ascii: "$"), ASCII.percent:
      true
    default: false
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == ASCII.space { text.removeFirst() }
    while text.last == ASCII.space { text.removeLast() }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func noQuantity(_ text: ArraySlice<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is no quantity; write a number and its unit, as in ‘10000 pieces’ or ‘12.7 mm’"
  }

  fileprivate static func noUnit(_ text: ArraySlice<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) has no unit; write it behind the number, as in ‘10000 pieces’ or ‘50000 USD’"
  }

  fileprivate static func negative(_ text: ArraySlice<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is below nought, which no quantity is"
  }
}
