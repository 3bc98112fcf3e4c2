/// Strings: escapes and well-formed UTF-8 (RFC 8259, §7 and §8).
extension JSONScanner {
  /// A string, and whether an escape stands in it.
  mutating func string() throws(JSONFault) -> Bool {
    let start = at
    var isEscaped = false
    at += 1
    while true {
      skipOrdinary()
      let byte = byte
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte >= 0x80 {
        try sequence()
      } else {
        throw JSONFault(at < end ? .controlCharacter : .unclosedString, at: at, in: start)
      }
    }
    at += 1
    try add(.scalar, isEscaped ? .jsonEscaped : .quoted, from: start)
    return isEscaped
  }

  /// Leads to the next quote, backslash, control character or byte of a longer sequence, eight bytes at a time.
  @inline(__always) private mutating func skipOrdinary() {
    while at + 8 <= end {
      let word = eight(at: at)
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // The high bit of a byte is set where it is 0 (of quote and backslash), below 0x20, or above 0x7F. A borrow can
      // set a bit falsely only above a true one, and the lowest is all that counts.
      var stops = (quote &- 0x0101_0101_0101_0101) & ~quote
      stops |= (backslash &- 0x0101_0101_0101_0101) & ~backslash
      stops |= (word &- 0x2020_2020_2020_2020) & ~word
      stops = (stops | word) & 0x8080_8080_8080_8080
      guard stops == 0 else {
        at += stops.trailingZeroBitCount >> 3
        return
      }
      at += 8
    }
    while at < end, byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { at += 1 }
  }

  /// One well-formed sequence of two to four bytes (Unicode 16, table 3-7).
  private mutating func sequence() throws(JSONFault) {
    let start = at
    guard let form = UTF8Form(lead: byte) else { throw JSONFault(.invalidUTF8, at: start) }
    at += 1
    guard form.second.contains(byte) else { throw JSONFault(.invalidUTF8, at: start) }
    at += 1
    for _ in 2..<form.length {
      guard byte & 0xC0 == 0x80 else { throw JSONFault(.invalidUTF8, at: start) }
      at += 1
    }
  }

  private mutating func escape() throws(JSONFault) {
    let start = at
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    case UInt8(ascii: "u"):
      let unit = try codeUnit(from: start)
      guard unit & 0xF800 == 0xD800 else { return }
      let second = at
      guard unit < 0xDC00, byte == UInt8(ascii: "\\") else { throw JSONFault(.loneSurrogate, at: start) }
      at += 1
      guard byte == UInt8(ascii: "u") else { throw JSONFault(.loneSurrogate, at: start) }
      guard try codeUnit(from: second) & 0xFC00 == 0xDC00 else { throw JSONFault(.loneSurrogate, at: start) }
    default: throw JSONFault(.malformedEscape, at: start)
    }
  }

  /// The four hexadecimal digits after `\u`.
  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    at += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONEscapes.hexadecimal(byte) else { throw JSONFault(.malformedEscape, at: start) }
      unit = unit << 4 | UInt16(digit)
      at += 1
    }
    return unit
  }
}
