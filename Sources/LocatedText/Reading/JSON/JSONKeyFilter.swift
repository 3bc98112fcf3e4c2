/// Tells in one test of a bit whether a key can have been there before.
///
/// Up to 32 keys a hit is followed by comparing pairs. A mapping with more is left to `DuplicateKeys`, which sorts:
/// comparing 20,000 keys in pairs took half a second.
struct JSONKeyFilter {
  private var bits: UInt64 = 0
  private var count = 0
  private var isDoubtful = false

  /// Whether the keys still have to be compared, by their decoded text.
  var areDoubtful: Bool { isDoubtful || count > 32 }

  /// Enters a key; true if one with the same bit is there and the two must be compared.
  @inline(__always) mutating func mayHold(_ hash: UInt64) -> Bool {
    let bit: UInt64 = 1 << (hash >> 58)
    let isHit = bits & bit != 0
    bits |= bit
    count += 1
    return isHit && !areDoubtful
  }

  /// Notes that a key is escaped or repeated.
  mutating func doubt() { isDoubtful = true }
}

extension JSONScanner {
  /// Reads a key and notes whether it must be compared again.
  mutating func key(ofMapping mapping: Int, _ keys: inout JSONKeyFilter) throws(JSONFault) {
    let key = count
    if try string() { return keys.doubt() }
    enter(key, ofMapping: mapping, &keys)
  }

  /// Notes whether a key without escapes, the last node but perhaps its value, must be compared again.
  @inline(__always) mutating func enter(_ key: Int, ofMapping mapping: Int, _ keys: inout JSONKeyFilter) {
    if keys.mayHold(hash(ofKey: key)), isRepeated(key, from: mapping + 1) { keys.doubt() }
  }

  /// A hash of the length and of the first and last eight bytes of a key.
  @inline(__always) private func hash(ofKey key: Int) -> UInt64 {
    let node = node(key)
    let start = Int(node.start) + 1
    let length = Int(node.length) - 2
    if length >= 8 {
      return Self.hash(eight(at: start) ^ (eight(at: start + length - 8) &* 0x9E37_79B9_7F4A_7C15), length)
    }
    if start + 8 <= end { return Self.hash(eight(at: start) & ~(UInt64.max &<< UInt64(length * 8)), length) }
    var bytes: UInt64 = 0
    for index in (start..<start + length).reversed() { bytes = bytes << 8 | UInt64(byte(at: index)) }
    return Self.hash(bytes, length)
  }

  @inline(__always) private static func hash(_ word: UInt64, _ length: Int) -> UInt64 {
    (word ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
  }

  private func isRepeated(_ key: Int, from first: Int) -> Bool {
    let wanted = node(key)
    var other = first
    while other < key {
      let node = node(other)
      if node.length == wanted.length, areEqual(Int(node.start), Int(wanted.start), length: Int(node.length)) {
        return true
      }
      other = Int(self.node(other + 1).next)
    }
    return false
  }
}
