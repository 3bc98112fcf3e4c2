import LocatedText

/// Percentages, as the number in front of the sign.
public enum Share {
  /// Reads a percentage such as `60%`.
  ///
  /// - Throws: what is wrong: no sign, no number, below nought or above a hundred.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> ExactDecimal {
    let bytes = Array(text)
    guard bytes.last == ASCII.percent else {
      if let number = try? ExactDecimal.parse(bytes) {
        throw ValueFault(.noSign(bytes), suggestion: "\(number)%")
      }
      throw ValueFault(.noShare(bytes))
    }
    var end = bytes.count - 1
    while end > 0 && bytes[end - 1] == ASCII.space { end -= 1 }
    let number = try ExactDecimal.parse(bytes[..<end])
    guard !number.isNegative && number <= ExactDecimal(100) else { throw ValueFault(.outOfRange(bytes)) }
    return number
  }
}

extension Diagnostic.Message {
  fileprivate static func noSign(_ text: [UInt8]) -> Self {
    "\(ValueFault.quoting(text)) has no per cent sign; write a share as in 60%"
  }

  fileprivate static func noShare(_ text: [UInt8]) -> Self {
    "\(ValueFault.quoting(text)) is no share; write it as in 60%"
  }

  fileprivate static func outOfRange(_ text: [UInt8]) -> Self {
    "\(ValueFault.quoting(text)) is no share: a share lies between 0% and 100%"
  }
}
