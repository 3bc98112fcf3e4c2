/// Values, objects, arrays, numbers and words (RFC 8259, §2 to §6).
extension JSONScanner {
  /// The whole text: one value between white space.
  mutating func text() throws(JSONFault) {
    skipSpace()
    try value(depth: 0)
    skipSpace()
    guard at == end else { throw JSONFault(.textAfterEnd, at: at) }
  }

  /// One value between white space, up to the end of its line.
  mutating func line() throws(JSONFault) {
    skipSpace()
    try value(depth: 0)
    skipSpace()
    guard at == end || byte == 0x0A || byte == 0x0D else { throw JSONFault(.textAfterEnd, at: at) }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word(length: 4, lastFour: 0x6575_7274)  // true
    case UInt8(ascii: "f"): try word(length: 5, lastFour: 0x6573_6C61)  // alse
    case UInt8(ascii: "n"): try word(length: 4, lastFour: 0x6C6C_756E)  // null
    default: throw JSONFault(.expectedValue, at: at)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    let start = at
    let node = try open(.mapping, depth: depth)
    var keys = JSONKeyFilter()
    if byte == UInt8(ascii: "}") {
      at += 1
    } else {
      repeat {
        skipSpace()
        guard byte == UInt8(ascii: "\"") else { throw expected(.expectedKey, in: start) }
        if !plainMember(of: node, &keys) {
          try key(ofMapping: node, &keys)
          skipSpace()
          guard byte == UInt8(ascii: ":") else { throw expected(.expectedColon, in: start) }
          at += 1
          skipSpace()
          guard at < end else { throw expected(.expectedValue, in: start) }
          try value(depth: depth + 1)
        }
        skipSpace()
      } while try goesOn(until: UInt8(ascii: "}"), otherwise: .expectedCommaInObject, in: start)
    }
    close(node, from: start)
    if keys.areDoubtful { suspects.append(node) }
  }

  /// Reads a key and a string of ordinary bytes with nothing but a colon between them; false, and nothing read, where
  /// something else stands.
  @inline(__always) private mutating func plainMember(of mapping: Int, _ keys: inout JSONKeyFilter) -> Bool {
    let key = at
    guard let keyEnd = end(ofPlainStringAt: key), keyEnd + 1 < end, byte(at: keyEnd) == UInt8(ascii: ":"),
      byte(at: keyEnd + 1) == UInt8(ascii: "\""), let valueEnd = end(ofPlainStringAt: keyEnd + 1),
      hasRoom(for: 2)
    else { return false }
    let node = count
    add(.scalar, .quoted, key..<keyEnd)
    add(.scalar, .quoted, keyEnd + 1..<valueEnd)
    at = valueEnd
    enter(node, ofMapping: mapping, &keys)
    return true
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    let start = at
    let node = try open(.sequence, depth: depth)
    if byte == UInt8(ascii: "]") {
      at += 1
    } else {
      repeat {
        skipSpace()
        guard at < end else { throw expected(.expectedValue, in: start) }
        try value(depth: depth + 1)
        skipSpace()
      } while try goesOn(until: UInt8(ascii: "]"), otherwise: .expectedCommaInArray, in: start)
    }
    close(node, from: start)
  }

  private mutating func open(_ kind: Node.Kind, depth: Int) throws(JSONFault) -> Int {
    guard depth < ReadingLimits.depth else { throw JSONFault(.tooDeep, at: at) }
    let node = count
    try add(kind, .flow, from: at)
    at += 1
    skipSpace()
    return node
  }

  /// Reads a comma, and is true, or the closing bracket, and is false.
  @inline(__always) private mutating func goesOn(
    until bracket: UInt8, otherwise kind: JSONFault.Kind, in start: Int
  ) throws(JSONFault) -> Bool {
    let byte = byte
    guard byte == UInt8(ascii: ",") || byte == bracket else { throw expected(kind, in: start) }
    at += 1
    return byte == UInt8(ascii: ",")
  }

  private mutating func number() throws(JSONFault) {
    let start = at
    if byte == UInt8(ascii: "-") { at += 1 }
    if byte == UInt8(ascii: "0") { at += 1 } else { try digits(of: start) }
    if byte == UInt8(ascii: ".") {
      at += 1
      try digits(of: start)
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      at += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      try digits(of: start)
    }
    guard !isInsideWord else { throw JSONFault(.malformedNumber, at: at, in: start) }
    try add(.scalar, .number, from: start)
  }

  private mutating func digits(of start: Int) throws(JSONFault) {
    let first = at
    while byte &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > first else { throw JSONFault(.malformedNumber, at: at, in: start) }
  }

  /// A word whose first letter has been seen and whose last four are given as a number, the first the lowest.
  private mutating func word(length: Int, lastFour: UInt32) throws(JSONFault) {
    let start = at
    guard start + length <= end, four(at: start + length - 4) == lastFour else {
      throw JSONFault(.expectedValue, at: start)
    }
    at += length
    guard !isInsideWord else { throw JSONFault(.expectedValue, at: start) }
    try add(.scalar, .word, from: start)
  }

  /// Whether the byte to be read next makes the number or word in front of it another one.
  private var isInsideWord: Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  @inline(__always) private mutating func skipSpace() {
    // At the end the byte is 0, which is no space.
    while byte <= 0x20, spaces & (1 &<< UInt64(byte)) != 0 { at += 1 }
  }

  private func expected(_ kind: JSONFault.Kind, in start: Int) -> JSONFault {
    JSONFault(at < end ? kind : .unclosedCollection, at: at, in: start)
  }
}
