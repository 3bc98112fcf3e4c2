/// Strings: escapes and well-formed UTF-8 (RFC 8259, §7 and §8).
extension JSONScanner {
  /// A string, and whether an escape stands in it.
  @inline(__always) mutating func string() throws(JSONFault) -> Bool {
    let start = at
    at += 1
    skipOrdinary()
    guard byte == UInt8(ascii: "\"") else { return try unusualString(from: start) }
    at += 1
    try add(.scalar, .quoted, from: start)
    return false
  }

  /// The offset behind a string of ordinary bytes that begins at a place; nil where there is none, or it lies at the very
  /// end.
  @inline(__always) func end(ofPlainStringAt start: Int) -> Int? {
    var place = start + 1
    while place + 8 <= end {
      let stops = Self.stops(in: eight(at: place))
      if stops != 0 {
        place += stops.trailingZeroBitCount >> 3
        return byte(at: place) == UInt8(ascii: "\"") ? place + 1 : nil
      }
      place += 8
    }
    return nil
  }

  /// The rest of a string in which other bytes stand than ordinary ones.
  private mutating func unusualString(from start: Int) throws(JSONFault) -> Bool {
    var isEscaped = false
    while byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte >= 0x80 {
        try sequence()
      } else {
        throw JSONFault(at < end ? .controlCharacter : .unclosedString, at: at, in: start)
      }
      skipOrdinary()
    }
    at += 1
    try add(.scalar, isEscaped ? .jsonEscaped : .quoted, from: start)
    return isEscaped
  }

  /// Leads to the next quote, backslash, control character or byte of a longer sequence, eight bytes at a time.
  @inline(__always) private mutating func skipOrdinary() {
    var place = at
    while place + 8 <= end {
      let stops = Self.stops(in: eight(at: place))
      guard stops == 0 else {
        at = place + stops.trailingZeroBitCount >> 3
        return
      }
      place += 8
    }
    at = place
    while at < end, byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { at += 1 }
  }

  /// The high bit of each byte of a word that is no ordinary one: a quote, a backslash, below 0x20 or above 0x7F.
  ///
  /// A borrow can set a bit falsely only above a true one, and the lowest is all that counts.
  @inline(__always) static func stops(in word: UInt64) -> UInt64 {
    let quote = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
    let backslash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    let control = word &- 0x2020_2020_2020_2020
    return (quote | backslash | control | word) & 0x8080_8080_8080_8080
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
