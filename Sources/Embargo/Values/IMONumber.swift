import LocatedText

/// The number of a ship that stays with its hull: seven digits, the last of which checks the others.
///
/// The scheme of the International Maritime Organization (resolution A.1117(30)).
public enum IMONumber {
  /// Expects seven digits.
  ///
  /// - Throws: what is wrong with the text; with `IMO` in front or blanks in it, the digits are suggested.
  public static func check(_ text: some Collection<UInt8>) throws(ValueFault) {
    if text.count == digitCount && text.allSatisfy(ASCII.isDigit) { return }
    let digits = String(decoding: text.prefix(40), as: UTF8.self).uppercased()
      .replacing("IMO", with: "", maxReplacements: 1).filter { !" .:#-№".contains($0) }
    let isMeant = digits.utf8.count == digitCount && digits.utf8.allSatisfy(ASCII.isDigit)
    throw ValueFault(.form(text, meant: isMeant ? digits : nil), suggestion: isMeant ? digits : nil)
  }

  /// What the last digit must be: that of the sum of the other six, the first times seven, the second times six and so
  /// on; nil for what is not seven digits.
  public static func checkDigit(of text: some Collection<UInt8>) -> Int? {
    let digits = text.compactMap(ASCII.digit)
    guard digits.count == digitCount && text.count == digitCount else { return nil }
    return zip(digits, stride(from: digitCount, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 } % 10
  }

  private static let digitCount = 7
}

extension Diagnostic.Message {
  fileprivate static func form(_ text: some Collection<UInt8>, meant: String?) -> Self {
    let right: Self = meant.map { "write \($0)" } ?? "write the seven digits that stand on the hull"
    return "\(ValueFault.quoting(text)) is not an IMO number; \(right)"
  }
}
