/// Names and the numbers that stand for them, looked up by their bytes without making a string.
///
/// Open addressing with linear probing, at most half full; the order of insertion decides nothing but the numbers.
package struct NameTable: Sendable {
  private struct Entry: Sendable {
    let hash: UInt32
    let start: Int32
    let length: Int32
    let value: Int32
  }

  private var entries: [Entry] = []
  private var slots: [Int32] = [Int32](repeating: -1, count: 8)
  private var bytes: [UInt8] = []

  package init() {}

  /// Number of names.
  package var count: Int { entries.count }

  /// Adds a name; if it is there already, nothing changes and its number is given back.
  package mutating func insert(_ key: some Collection<UInt8>, _ value: Int32) -> Int32? {
    let key = ArraySlice(key)
    let hash = Self.hash(key)
    let place = slot(of: key, hash)
    if slots[place] >= 0 { return entries[Int(slots[place])].value }
    slots[place] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: Int32(bytes.count), length: Int32(key.count), value: value))
    bytes += key
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  /// The number of a name, or nil if it is not there.
  package func value(for key: ArraySlice<UInt8>) -> Int32? {
    let place = slots[slot(of: key, Self.hash(key))]
    return place < 0 ? nil : entries[Int(place)].value
  }

  /// The slot that holds the name, or the free one where it belongs. The table is never full.
  private func slot(of key: ArraySlice<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] >= 0 {
      let entry = entries[Int(slots[place])]
      if entry.hash == hash && Int(entry.length) == key.count
        && bytes[Int(entry.start)..<Int(entry.start + entry.length)].elementsEqual(key)
      {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var place = Int(entry.hash) & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(index)
    }
  }

  /// FNV-1a, 32 bits, with a last mix so that the low bits depend on all bytes.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    return hash &* 0x2C1B_3C6D
  }
}
