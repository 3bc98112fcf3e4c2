/// Finds a small number by a word of 64 bits: an open-addressing hash table for what is asked once a deal and more.
///
/// Nothing depends on a seed, so words can be chosen that lie together: whoever keeps words from outside sees to it that
/// they stay few, since no search is longer than the table is full.
struct WordTable: Sendable {
  /// The word at each place; nought where it is free.
  private var keys: [UInt64]
  /// The number of the word at the same place.
  private var values: [Int32]
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 64)
    values = [Int32](repeating: 0, count: 64)
  }

  /// The number of a word other than nought; nil if it has none.
  func value(for key: UInt64) -> Int32? {
    let place = place(of: key)
    return keys[place] == key ? values[place] : nil
  }

  /// Gives a word other than nought a number.
  mutating func set(_ value: Int32, for key: UInt64) {
    var place = place(of: key)
    if keys[place] != key {
      if (count + 1) * 2 > keys.count {
        grow()
        place = self.place(of: key)
      }
      count += 1
      keys[place] = key
    }
    values[place] = value
  }

  /// Forgets everything.
  mutating func removeAll() { self = WordTable() }

  /// The place where a word stands, or the free one where it would.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The constant is that of SplitMix64 (Steele, Lea, Flood 2014).
    let mixed = (key ^ key >> 32) &* 0xBF58_476D_1CE4_E5B9
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    for place in oldKeys.indices where oldKeys[place] != 0 {
      let new = self.place(of: oldKeys[place])
      keys[new] = oldKeys[place]
      values[new] = oldValues[place]
    }
  }
}
