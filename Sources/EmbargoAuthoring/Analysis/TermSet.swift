import Embargo

/// A set of candidates of an alphabet, a bit for each.
struct TermSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// All of so many.
  init(all count: Int) {
    words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The lowest element.
  var first: Int? {
    for (index, word) in words.enumerated() where word != 0 { return index * 64 + word.trailingZeroBitCount }
    return nil
  }

  /// The elements, lowest first.
  var elements: [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }

  func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

  mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  mutating func formIntersection(_ other: TermSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: TermSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: TermSet) -> TermSet {
    var copy = self
    copy.formIntersection(other)
    return copy
  }

  func subtracting(_ other: TermSet) -> TermSet {
    var copy = self
    copy.subtract(other)
    return copy
  }
}

/// What every candidate of an alphabet answers to one question.
struct Row: Sendable {
  var isTrue: TermSet
  var isFalse: TermSet

  init(count: Int) {
    isTrue = TermSet(count: count)
    isFalse = TermSet(count: count)
  }

  /// The same where what is open counts as false.
  var sure: Row {
    var row = self
    row.isFalse = TermSet(all: 64 * isTrue.words.count).subtracting(isTrue)
    return row
  }

  mutating func set(_ answer: Kleene, at index: Int) {
    switch answer {
    case .true: isTrue.insert(index)
    case .false: isFalse.insert(index)
    case .unknown: break
    }
  }

  func answer(_ index: Int) -> Kleene {
    if isTrue.contains(index) { return .true }
    return isFalse.contains(index) ? .false : .unknown
  }
}
