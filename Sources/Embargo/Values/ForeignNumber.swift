/// Guesses the number that a text means which writes it in another way than ours: `10,000`, `10 000`, `12,5`.
struct ForeignNumber {
  /// The number as it should be written.
  let text: String

  /// What the text has that it should not have, for messages.
  let flaw: String

  /// The number, if it is the only one that the text can mean.
  static func meant(by text: some Collection<UInt8>) -> ForeignNumber? {
    guard text.count <= 80 else { return nil }
    let all = String(decoding: text, as: UTF8.self)
    let trimmed = all.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (sign, isPlus) in [("-", false), ("−", false), ("+", true)] where trimmed.hasPrefix(sign) {
      guard let number = unsigned(String(trimmed.dropFirst())) else { return nil }
      if isPlus { return ForeignNumber(text: number.text, flaw: number.flaw ?? "a plus sign") }
      return ForeignNumber(text: "-\(number.text)", flaw: number.flaw ?? "a sign that is not a hyphen")
    }
    guard let number = unsigned(trimmed) else { return nil }
    return ForeignNumber(text: number.text, flaw: number.flaw ?? "blanks around it")
  }

  private static func unsigned(_ text: String) -> (text: String, flaw: String?)? {
    guard !text.hasPrefix("-") else { return nil }
    if isStrict(text) { return (text, nil) }
    if let number = grouped(text) { return (number, "separators between groups of digits") }
    let sides = text.split(separator: ",", omittingEmptySubsequences: false)
    if sides.count == 2, areDigits(sides[0]), areDigits(sides[1]) {
      return ("\(sides[0]).\(sides[1])", "a decimal comma")
    }
    if text.hasPrefix("."), isStrict("0\(text)") { return ("0\(text)", "no digit before the point") }
    if text.hasSuffix("."), areDigits(text.dropLast()) { return (String(text.dropLast()), "no digit after the point") }
    return nil
  }

  /// One to three digits, then groups of three with the same separator before each, then perhaps decimals.
  private static func grouped(_ text: String) -> String? {
    for (separator, point) in [(",", "."), (" ", "."), ("'", "."), ("’", "."), ("_", "."), (".", ","), (" ", ",")] {
      let parts = text.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
      let groups = parts[0].split(separator: separator, omittingEmptySubsequences: false)
      guard groups.count > 1, groups.allSatisfy(areDigits), groups[0].utf8.count <= 3 else { continue }
      guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { continue }
      guard parts.count == 2 else { return groups.joined() }
      guard areDigits(parts[1]) else { continue }
      return "\(groups.joined()).\(parts[1])"
    }
    return nil
  }

  private static func areDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(ASCII.isDigit) }

  private static func isStrict(_ text: String) -> Bool {
    switch DecimalReader.read(text.utf8) {
    case .number: true
    case .malformed, .tooManyDigits, .tooLarge, .tooPrecise: false
    }
  }
}
