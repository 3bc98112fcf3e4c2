/// Finds keys that stand twice in one mapping, by their decoded text.
enum DuplicateKeys {
  /// An error at every key that repeats an earlier one, with a note at the first, up to the limit of diagnostics.
  ///
  /// Up to 32 keys are compared in pairs behind a filter; more are sorted, so that a mapping of any size costs n log n.
  /// There is no hash that an attacker can fill.
  static func check(_ mapping: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    let tape = mapping.tape
    let keys = keys(of: mapping)
    guard keys.count > 32 || areRepeated(keys, in: tape) else { return }
    let texts = keys.map { tape.textBytes(ofNode: $0) }
    let order = keys.indices.sorted { left, right in
      let result = compare(texts[left], texts[right])
      return result == 0 ? left < right : result < 0
    }
    var first = order[0]
    var repeats: [(second: Int, first: Int)] = []
    for index in order.dropFirst() {
      if compare(texts[first], texts[index]) == 0 { repeats.append((index, first)) } else { first = index }
    }
    let room = max(0, ReadingLimits.diagnostics - diagnostics.count)
    for (second, first) in repeats.sorted(by: { $0.second < $1.second }).prefix(room) {
      let key = LocatedNode(tape: tape, index: keys[second])
      let earlier = LocatedNode(tape: tape, index: keys[first])
      diagnostics.append(
        Diagnostic(
          "duplicate-key", .duplicateKey(key.text), at: key.span, notes: [.init(.standsFirst, at: earlier.span)]))
    }
  }

  /// Indexes of the keys that are scalars.
  private static func keys(of mapping: LocatedNode) -> [Int] {
    let nodes = mapping.tape.nodes
    let end = Int(nodes[mapping.index].next)
    var keys: [Int] = []
    var key = mapping.index + 1
    while key < end {
      if nodes[key].kind == .scalar { keys.append(key) }
      key = Int(nodes[Int(nodes[key].next)].next)
    }
    return keys
  }

  /// Whether one of a few keys stands twice.
  private static func areRepeated(_ keys: [Int], in tape: NodeTape) -> Bool {
    var filter: UInt64 = 0
    for (position, key) in keys.enumerated() {
      let text = tape.textBytes(ofNode: key)
      let mixed = text.count &* 31 &+ Int(text.first ?? 0) &* 7 &+ Int(text.last ?? 0)
      let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: mixed & 63)
      if filter & bit != 0, keys[..<position].contains(where: { compare(tape.textBytes(ofNode: $0), text) == 0 }) {
        return true
      }
      filter |= bit
    }
    return false
  }

  /// Below nought, nought or above, as the left text comes before, is, or comes after the right one.
  private static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    for (leftByte, rightByte) in zip(left, right) where leftByte != rightByte { return Int(leftByte) - Int(rightByte) }
    return 0
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateKey(_ name: String) -> Self {
    "the key ‘\(name)’ stands twice in one mapping; delete one of the two"
  }

  fileprivate static let standsFirst: Self = "it stands here first"
}
