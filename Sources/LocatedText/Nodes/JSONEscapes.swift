/// The escapes of a JSON string (RFC 8259, §7).
package enum JSONEscapes {
  /// The bytes that a string's inside stands for.
  ///
  /// The scanner has checked the escapes: none is malformed here.
  static func decoded(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(inside.count)
    var rest = inside
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch letter {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "u"): result.append(contentsOf: scalar(&rest).utf8)
      default: result.append(letter)
      }
    }
    return result[...]
  }

  /// Whether every byte is one of ASCII that stands for itself between the quotes of a string; DEL, which terminals take
  /// for a command, does not.
  package static func isPlain(_ text: Span<UInt8>) -> Bool {
    let raw = unsafe text.bytes
    var place = 0
    while place + 8 <= raw.byteCount {
      let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
      let deletes = (word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
      if (JSONScanner.stops(in: word) | deletes) & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    while place < text.count {
      let byte = text[place]
      if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
      place += 1
    }
    return true
  }

  /// A text as the inside of a JSON string; YAML reads it alike between double quotes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value of a hexadecimal digit, or nil for any other byte.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The code point of an escape whose `\u` has been read, and of the second half of a pair.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = codeUnit(&rest)
    guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    rest = rest.dropFirst(2)
    let second = codeUnit(&rest)
    return Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF)) ?? "\u{FFFD}"
  }

  private static func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for byte in rest.prefix(4) { unit = unit << 4 | UInt32(hexadecimal(byte) ?? 0) }
    rest = rest.dropFirst(4)
    return unit
  }
}
