import Embargo

/// A ceiling, what was used of it before, and what this deal takes.
struct CeilingLines {
  private let cap: CapUse

  init(_ cap: CapUse) { self.cap = cap }

  func write(to page: inout Page, indent: Int) {
    page.addBlank()
    page.add("Ceiling: \(Self.grouped(cap.limit))", indent: indent, hanging: indent + 2)
    if let this = cap.this {
      page.add("used before  \(cap.used.map(Self.grouped) ?? "not known")", indent: indent + 2, hanging: indent + 15)
      page.add("this deal    \(Self.grouped(this))", indent: indent + 2, hanging: indent + 15)
    }
    if let share = cap.share { page.add("taken then   \(share)", indent: indent + 2, hanging: indent + 15) }
    if let factor = cap.factor { page.add("converted    \(factor)", indent: indent + 2, hanging: indent + 15) }
  }

  /// An amount that may be not known.
  static func amount(_ text: String?) -> String { text.map(grouped) ?? "not known how much" }

  /// The text with commas in its long numbers: `500,000 bbl`.
  static func grouped(_ text: String) -> String {
    var result = ""
    var digits = ""
    var isFraction = false
    for character in text + " " {
      if character.isASCII && character.isNumber {
        digits.append(character)
        continue
      }
      result += isFraction || digits.count < 5 ? digits : separated(digits)
      isFraction = character == "." && !digits.isEmpty
      digits = ""
      result.append(character)
    }
    return String(result.dropLast())
  }

  private static func separated(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
