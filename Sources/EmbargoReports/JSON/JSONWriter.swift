import LocatedText

/// Writes JSON (RFC 8259), the same bytes for the same value.
package enum JSONWriter {
  /// The value in one line.
  package static func compact(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value over several lines; what fits into one stands in one.
  package static func indented(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes, indent: 0, column: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let width = 120

  /// Writes the value in one line.
  static func write(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .string(let string): write(string, to: &bytes)
    case .integer(let number) where number >= 0: bytes.append(decimal: number)
    case .integer(let number): bytes.add(String(number))
    case .bool(let value): bytes.add(value ? "true" : "false")
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.add(", ") }
        write(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.add(", ") }
        write(member.key, to: &bytes)
        bytes.add(": ")
        write(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ value: JSONValue, to bytes: inout [UInt8], indent: Int, column: Int) {
    if value.depth <= 2, value.size <= width - column {
      let start = bytes.count
      write(value, to: &bytes)
      if bytes.count - start <= width - column { return }
      bytes.removeLast(bytes.count - start)
    }
    let inner = "\n" + String(repeating: " ", count: indent + 2)
    let outer = "\n" + String(repeating: " ", count: indent)
    switch value {
    case .string, .integer, .bool: write(value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        bytes.add(index > 0 ? "," + inner : inner)
        write(element, to: &bytes, indent: indent + 2, column: indent + 3)
      }
      bytes.add(outer + "]")
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        bytes.add(index > 0 ? "," + inner : inner)
        write(member.key, to: &bytes)
        bytes.add(": ")
        write(member.value, to: &bytes, indent: indent + 2, column: indent + member.key.utf8.count + 7)
      }
      bytes.add(outer + "}")
    }
  }

  /// Writes a string; beside what JSON asks for, all that is hostile to a terminal or a script is escaped too.
  static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if JSONEscapes.isPlain(string.utf8.span) {
      bytes.add(string)
    } else {
      writeByRuns(string, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes what stands for itself in one go, up to what does not.
  private static func writeByRuns(_ string: String, to bytes: inout [UInt8]) {
    let scalars = string.unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices {
      guard let escape = escape(scalars[index]) else { continue }
      bytes.add(String(string[start..<index]))
      bytes.add(escape)
      start = scalars.index(after: index)
    }
    bytes.add(String(string[start...]))
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

extension [UInt8] {
  /// Adds the bytes of a text, all at once.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }

  /// Writes a number that is not negative.
  mutating func append(decimal number: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var (first, rest) = (digits.count, UInt(number))
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for place in first..<digits.count { append(digits[place]) }
  }
}
