import TestSupport

/// Data that can be written in every format.
indirect enum RandomData {
  case text(String)
  case list([RandomData])
  case mapping([(key: String, value: RandomData)])

  /// Some data, nested up to a depth.
  static func make(depth: Int = 4, _ generator: inout SeededGenerator) -> RandomData {
    let count = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: 0..<(depth > 0 ? 4 : 1), using: &generator) {
    case 0, 1: return .text(text(&generator))
    case 2: return .list((0..<count).map { _ in make(depth: depth - 1, &generator) })
    default:
      var keys: [String] = []
      for _ in 0..<count {
        let key = text(&generator)
        if !keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { keys.append(key) }
      }
      return .mapping(keys.map { ($0, make(depth: depth - 1, &generator)) })
    }
  }

  private static let pieces = [
    "a", "B", "7", " ", "  ", "-", ": ", ":", "# ", " #", "'", "\"", "\\", "\\n", "[", "{", ",", "&x", "*x", "!t", "|",
    ">", "%",
    "@", "~", "null", "NO", "0101", "<<", "---", "...", "é", "Дальний", "한", "𝄞", "😀", "\u{301}", "\u{FEFF}",
    "\u{2028}", "\u{85}",
    "\n", "\n\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{FFFF}", "abcdefgh",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...5, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// The data as JSON; the generator chooses white space and which characters are escaped.
  func json(_ generator: inout SeededGenerator, space: [String] = ["", "", " ", "\n", "\t", "\r\n"]) -> String {
    let gap = { (generator: inout SeededGenerator) in space.randomElement(using: &generator) ?? "" }
    switch self {
    case .text(let text): return Self.jsonString(text, &generator)
    case .list(let elements):
      let parts = elements.map { gap(&generator) + $0.json(&generator, space: space) + gap(&generator) }
      return "[" + parts.joined(separator: ",") + gap(&generator) + "]"
    case .mapping(let entries):
      let parts = entries.map { entry in
        gap(&generator) + Self.jsonString(entry.key, &generator) + gap(&generator) + ":" + gap(&generator)
          + entry.value.json(&generator, space: space) + gap(&generator)
      }
      return "{" + parts.joined(separator: ",") + gap(&generator) + "}"
    }
  }

  /// The data as YAML: collections in blocks or brackets, scalars between single or double quotes or as blocks.
  func yaml(_ generator: inout SeededGenerator, indent: Int = 0, isFlow: Bool = false) -> String {
    let isFlow = isFlow || Int.random(in: 0..<4, using: &generator) == 0
    let start = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return Self.yamlString(text, &generator)
    case .list(let elements) where isFlow || elements.isEmpty:
      return "[" + elements.map { $0.yaml(&generator, isFlow: true) }.joined(separator: ", ") + "]"
    case .mapping(let entries) where isFlow || entries.isEmpty:
      let parts = entries.map { Self.yamlString($0.key, &generator) + ": " + $0.value.yaml(&generator, isFlow: true) }
      return "{" + parts.joined(separator: ", ") + "}"
    case .list(let elements):
      return elements.map { "\n\(start)- \($0.yaml(&generator, indent: indent + 2))" }.joined()
    case .mapping(let entries):
      return entries.map { entry in
        let key = Self.yamlString(entry.key, &generator)
        let value = entry.value.yaml(&generator, indent: indent + 1)
        return
          "\n\(start)\(key): \(value)\(["", " # \(key.unicodeScalars.count)"].randomElement(using: &generator) ?? "")"
      }.joined()
    }
  }

  /// What `Outline.texts` says of the data.
  var outline: String {
    switch self {
    case .text(let text): text.debugDescription
    case .list(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.debugDescription): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  private static func jsonString(_ text: String, _ generator: inout SeededGenerator) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let isEscaped = Int.random(in: 0..<8, using: &generator) == 0
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n" where isEscaped: result += "\\n"
      case "\t" where isEscaped: result += "\\t"
      case _ where scalar.value < 0x20 || isEscaped:
        for unit in String(scalar).utf16 { result += "\\u" + hexadecimal(UInt32(unit), digits: 4) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func yamlString(_ text: String, _ generator: inout SeededGenerator) -> String {
    let needsEscapes = text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFF }
    guard needsEscapes || Bool.random(using: &generator) else {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += "\\x" + hexadecimal(scalar.value, digits: 2)
      case _ where scalar.value == 0xFFFF || Int.random(in: 0..<8, using: &generator) == 0:
        result += "\\U" + hexadecimal(scalar.value, digits: 8)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
