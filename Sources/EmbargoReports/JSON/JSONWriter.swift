/// Writes JSON (RFC 8259), the same bytes for the same value.
package enum JSONWriter {
  /// The value in one line.
  package static func compact(_ value: JSONValue) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// The value over several lines; what fits into one stands in one.
  package static func indented(_ value: JSONValue) -> String {
    var text = ""
    write(value, to: &text, indent: 0, column: 0)
    return text + "\n"
  }

  private static let width = 120

  private static func write(_ value: JSONValue, to text: inout String) {
    switch value {
    case .string(let string): write(string, to: &text)
    case .integer(let number): text += String(number)
    case .bool(let value): text += value ? "true" : "false"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        write(element, to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.members.enumerated() {
        if index > 0 { text += ", " }
        write(member.key, to: &text)
        text += ": "
        write(member.value, to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: JSONValue, to text: inout String, indent: Int, column: Int) {
    if let line = line(value, atMost: width - column) {
      text += line
      return
    }
    let inner = "\n" + String(repeating: " ", count: indent + 2)
    let outer = "\n" + String(repeating: " ", count: indent)
    switch value {
    case .string, .integer, .bool: write(value, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        text += index > 0 ? "," + inner : inner
        write(element, to: &text, indent: indent + 2, column: indent + 3)
      }
      text += outer + "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.members.enumerated() {
        text += index > 0 ? "," + inner : inner
        write(member.key, to: &text)
        text += ": "
        write(member.value, to: &text, indent: indent + 2, column: indent + member.key.utf8.count + 7)
      }
      text += outer + "}"
    }
  }

  /// The value in one line, if it is short and holds nothing deep.
  private static func line(_ value: JSONValue, atMost room: Int) -> String? {
    guard value.depth <= 2, value.size <= room else { return nil }
    let line = compact(value)
    return line.utf8.count <= room ? line : nil
  }

  /// Writes a string in one line to bytes.
  static func write(_ string: String, to bytes: inout [UInt8]) {
    guard string.utf8.allSatisfy(isPlain) else {
      bytes += compact(.string(string)).utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += string.utf8
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string; beside what JSON asks for, all that is hostile to a terminal or a script is escaped too.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy(isPlain) {
      text += string
    } else {
      writeByRuns(string, to: &text)
    }
    text += "\""
  }

  /// A byte of ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Writes what stands for itself in one go, up to what does not.
  private static func writeByRuns(_ string: String, to text: inout String) {
    let scalars = string.unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices {
      guard let escape = escape(scalars[index]) else { continue }
      text.unicodeScalars.append(contentsOf: scalars[start..<index])
      text += escape
      start = scalars.index(after: index)
    }
    text.unicodeScalars.append(contentsOf: scalars[start...])
  }

  /// What is written in place of a scalar; nil if it stands for itself.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case " "..."~": return nil
    default: return SafeText.isHostile(scalar) ? String(scalar).utf16.map(escaped).joined() : nil
    }
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONValue {
  /// How deep arrays and objects lie in it.
  fileprivate var depth: Int {
    switch self {
    case .string, .integer, .bool: 0
    case .array(let elements): 1 + (elements.lazy.map(\.depth).max() ?? 0)
    case .object(let object): 1 + (object.members.lazy.map(\.value.depth).max() ?? 0)
    }
  }

  /// Bytes that it takes at least.
  fileprivate var size: Int {
    switch self {
    case .string(let string): string.utf8.count + 2
    case .integer: 1
    case .bool: 4
    case .array(let elements): elements.reduce(2) { $0 + $1.size }
    case .object(let object): object.members.reduce(2) { $0 + $1.key.utf8.count + $1.value.size }
    }
  }
}
