/// Finds keys that stand twice in one mapping, by their decoded text.
enum DuplicateKeys {
  /// An error at every key that repeats an earlier one, with a note at the first, up to the limit of diagnostics.
  ///
  /// Sorts the keys, so that a mapping of any size costs n log n; no hash that an attacker can fill.
  static func check(_ mapping: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    let keys = mapping.entries.map(\.key).filter { $0.kind == .scalar }
    guard keys.count > 1 else { return }
    let texts = keys.map { $0.tape.textBytes(ofNode: $0.index) }
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
      diagnostics.append(
        Diagnostic(
          "duplicate-key", .duplicateKey(keys[second].text), at: keys[second].span,
          notes: [.init(.firstDefined, at: keys[first].span)]))
    }
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

  fileprivate static var firstDefined: Self { "it stands here first" }
}
