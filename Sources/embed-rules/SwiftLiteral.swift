/// Text as Swift source.
enum SwiftLiteral {
  /// A raw literal of one line; the text holds no line break.
  static func line(_ text: String) -> String {
    let pounds = pounds(around: text)
    return "\(pounds)\"\(text)\"\(pounds)"
  }

  /// A raw literal of several lines that stands for exactly these bytes.
  ///
  /// Swift reads CR LF in a literal as LF, and warns of control characters, so neither can be carried.
  static func multiline(_ bytes: [UInt8]) throws(Unembeddable) -> String {
    var line = 1
    for byte in bytes {
      if byte == 0x0D {
        throw Unembeddable(line: line, reason: "a carriage return; lines of a rule file end in LF alone")
      }
      if byte == 0x0A { line += 1 }
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F {
        throw Unembeddable(line: line, reason: "a control character, which YAML does not allow")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Unembeddable(line: lineOfFault(in: bytes), reason: "bytes that are not UTF-8")
    }
    let pounds = pounds(around: text)
    return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
  }

  /// So many number signs that nothing in the text ends the literal, interpolates or escapes.
  private static func pounds(around text: String) -> String {
    var longest = 0
    var run: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"): run = run.map { $0 + 1 }
      default: run = nil
      }
      longest = max(longest, run ?? 0)
    }
    return String(repeating: "#", count: longest + 1)
  }

  /// The line of the first byte that no UTF-8 text could have there.
  private static func lineOfFault(in bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

/// Why a file cannot be embedded, and in which line.
struct Unembeddable: Error {
  let line: Int
  let reason: String
}
