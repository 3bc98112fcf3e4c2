/// Ids of deals in the order of their records: some bytes each, whatever their number.
struct IDTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The line by which an id is told from others alike; 0 for the first of them.
  private var lines: [Int32] = []
  /// Numbers of records by the hash of id and line, -1 where nothing stands; at most half of it is full.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  func text(of number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  /// The record of an id and a line; 0 asks for the first record of the id.
  func number(of id: String, line: Int) -> Int? {
    let text = Array(id.utf8)
    let line = Int32(clamping: line)
    var slot = Self.hash(text[...], line) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if lines[number] == line, bytes[range(of: number)].elementsEqual(text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the id of the next record.
  mutating func add(_ id: String, line: Int) {
    bytes += id.utf8
    ends.append(bytes.count)
    lines.append(Int32(clamping: line))
    if ends.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in ends.indices { place(number) }
    } else {
      place(ends.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = Self.hash(bytes[range(of: number)], lines[number]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private static func hash(_ bytes: ArraySlice<UInt8>, _ line: Int32) -> Int {
    var hasher = Hasher()
    for byte in bytes { hasher.combine(byte) }
    hasher.combine(line)
    return hasher.finalize() & Int.max
  }
}
