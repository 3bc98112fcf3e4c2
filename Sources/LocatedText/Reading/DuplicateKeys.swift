/// Finds keys that stand twice in one mapping, by their decoded text.
enum DuplicateKeys {
  /// An error at every key that repeats an earlier one, with a note at the first, up to the limit of diagnostics.
  ///
  /// Up to 32 keys are compared in pairs, by their marks first; more are sorted, so that a mapping of any size costs n log n.
  /// There is no hash that an attacker can fill.
  static func check(_ mapping: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    let tape = mapping.tape
    guard mayRepeat(in: mapping) else { return }
    let keys = keys(of: mapping)
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
    let tape = mapping.tape
    let end = Int(tape.nodes[mapping.index].next)
    var keys: [Int] = []
    var key = mapping.index + 1
    while key < end {
      if tape.nodes[key].kind == .scalar { keys.append(key) }
      key = tape.place(afterEntry: key)
    }
    return keys
  }

  /// Whether one of a few keys stands twice; of many keys that is left open.
  private static func mayRepeat(in mapping: LocatedNode) -> Bool {
    let tape = mapping.tape
    let end = Int(tape.nodes[mapping.index].next)
    var marks = InlineArray<32, UInt32>(repeating: 0)
    var count = 0
    var key = mapping.index + 1
    while key < end {
      if tape.nodes[key].kind == .scalar {
        if count == marks.count { return true }
        let mark = tape.mark(ofNode: key)
        for place in 0..<count where marks[place] == mark {
          if isRepeated(key, in: mapping) { return true }
          break
        }
        marks[count] = mark
        count += 1
      }
      key = tape.place(afterEntry: key)
    }
    return false
  }

  /// Whether a key in front of this one has its text.
  private static func isRepeated(_ place: Int, in mapping: LocatedNode) -> Bool {
    let tape = mapping.tape
    var key = mapping.index + 1
    while key < place {
      if tape.nodes[key].kind == .scalar && tape.haveSameText(key, place) { return true }
      key = tape.place(afterEntry: key)
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
