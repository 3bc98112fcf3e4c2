/// Finds a number by a name given in bytes: an open-addressing hash table whose names lie in one pool.
///
/// Looking up makes no text and counts no reference. Nothing depends on a seed: the same insertions, the same table.
package struct NameTable: Sendable, Hashable {
  /// Places for entries, as many as a power of two; probed one after another, never more than half of them taken.
  private var slots: [Slot]
  private var entries: [Entry] = []
  private var pool: [UInt8] = []

  /// An empty table.
  package init() { slots = [Slot](repeating: .empty, count: 16) }

  /// The same names in memory of their own.
  func unshared() -> NameTable {
    var copy = self
    copy.slots = slots.unshared()
    copy.entries = entries.unshared()
    copy.pool = pool.unshared()
    return copy
  }

  /// How many names there are.
  package var count: Int { entries.count }

  /// A name and its number, in the order in which they were put in.
  package subscript(_ place: Int) -> (name: ArraySlice<UInt8>, value: Int32) {
    let entry = entries[place]
    return (pool[Int(entry.start)..<Int(entry.start + entry.length)], entry.value)
  }

  /// Makes room for so many names.
  package mutating func reserve(_ count: Int) {
    while count * 2 > slots.count { grow() }
    entries.reserveCapacity(count)
  }

  /// Adds a name with its number, unless the name is there already: then the number that it has is returned.
  package mutating func insert(_ key: some Collection<UInt8>, _ value: Int32) -> Int32? {
    let start = pool.count
    pool.append(contentsOf: key)
    let hash = Self.hash(pool.span.extracting(start..<pool.count))
    let slot = slot(of: pool.span.extracting(start..<pool.count), hash: hash)
    if slots[slot].entry >= 0 {
      pool.removeLast(pool.count - start)
      return entries[Int(slots[slot].entry)].value
    }
    slots[slot] = Slot(hash: hash, entry: Int32(entries.count))
    entries.append(Entry(start: UInt32(start), length: UInt32(pool.count - start), value: value))
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  /// The number of a name; nil if the name is not there.
  package func value(for key: ArraySlice<UInt8>) -> Int32? { value(for: key.span) }

  /// The number of a name; nil if the name is not there.
  package func value(for key: Span<UInt8>) -> Int32? {
    let entry = slots[slot(of: key, hash: Self.hash(key))].entry
    return entry >= 0 ? entries[Int(entry)].value : nil
  }

  /// The place where a name stands, or the free one where it would.
  private func slot(of key: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index].entry >= 0 {
      if slots[index].hash == hash && isKey(key, ofEntry: Int(slots[index].entry)) { return index }
      index = (index + 1) & mask
    }
    return index
  }

  private func isKey(_ key: Span<UInt8>, ofEntry index: Int) -> Bool {
    let entry = entries[index]
    guard key.count == Int(entry.length) else { return false }
    return Self.areEqual(key, pool.span.extracting(Int(entry.start)..<Int(entry.start + entry.length)))
  }

  /// Whether two names of one length are equal: eight bytes at once, the last ones twice over if need be.
  @inline(__always) private static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let (one, other) = unsafe (left.bytes, right.bytes)
    let count = left.count
    if count < 8 { return one.shortWord == other.shortWord }
    var place = 0
    while place + 8 <= count {
      if unsafe one.word(at: place) != other.word(at: place) { return false }
      place += 8
    }
    return unsafe one.word(at: count - 8) == other.word(at: count - 8)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.entry >= 0 {
      var index = Int(slot.hash) & mask
      while slots[index].entry >= 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
    assert(entries.count * 2 <= slots.count, "a table that is more than half full finds nothing quickly")
  }

  /// Takes eight bytes at once, the last ones twice over if need be, and multiplies by a constant of SplitMix64 (Steele,
  /// Lea, Flood 2014).
  private static func hash(_ key: Span<UInt8>) -> UInt32 {
    let bytes = unsafe key.bytes
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    if key.count >= 8 {
      var place = 0
      while place + 8 <= key.count {
        unsafe mix(bytes.word(at: place))
        place += 8
      }
      if place < key.count { unsafe mix(bytes.word(at: key.count - 8)) }
    } else {
      mix(bytes.shortWord)
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

extension NameTable {
  private struct Slot: Hashable {
    static let empty = Slot(hash: 0, entry: -1)

    let hash: UInt32
    let entry: Int32
  }

  private struct Entry: Hashable {
    let start: UInt32
    let length: UInt32
    let value: Int32
  }
}
