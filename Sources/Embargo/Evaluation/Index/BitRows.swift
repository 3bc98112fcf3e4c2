/// Where a row of bits stands in a pool of rows.
///
/// A long row of which most words are nought is kept as those that are not, each behind its place, with their number in
/// front.
struct BitRow {
  /// Twice the place where it begins, and one more where it is kept in that way.
  let code: Int32

  init(code: Int32) { self.code = code }

  fileprivate init(at start: Int, isSparse: Bool) { code = Int32(start) << 1 | (isSparse ? 1 : 0) }

  fileprivate var start: Int { Int(code >> 1) }
  fileprivate var isSparse: Bool { code & 1 != 0 }
}

extension [UInt64] {
  /// A row with the bits of these numbers.
  static func bits(_ numbers: some Sequence<Int32>, words: Int) -> [UInt64] {
    var row = [UInt64](repeating: 0, count: words)
    for number in numbers { row.set(number) }
    return row
  }

  /// Sets the bit of a number.
  @inline(__always) mutating func set(_ number: Int32) { self[Int(number >> 6)] |= 1 << UInt64(number & 63) }

  /// Whether the bit of a number is set.
  func has(_ number: Int32) -> Bool { self[Int(number >> 6)] & 1 << UInt64(number & 63) != 0 }

  /// Makes the row a copy of one that begins at a place of a pool of rows.
  @inline(__always) mutating func copy(_ pool: [UInt64], from start: Int) {
    let other = pool.span.extracting(start..<start + count)
    var row = mutableSpan
    for word in other.indices { unsafe row[unchecked: word] = other[unchecked: word] }
  }

  /// Rows of no more words are quicker whole.
  private static var shortRow: Int { 32 }

  /// Adds a row to the pool, in the way in which it takes less.
  mutating func add(row: [UInt64]) -> BitRow {
    let start = count
    let others = row.count { $0 != 0 }
    guard row.count > Self.shortRow, others * 2 + 1 < row.count else {
      append(contentsOf: row)
      return BitRow(at: start, isSparse: false)
    }
    append(UInt64(others))
    for (place, word) in row.enumerated() where word != 0 {
      append(UInt64(place))
      append(word)
    }
    return BitRow(at: start, isSparse: true)
  }

  /// Sets every bit that is set in a row of a pool.
  @inline(__always) mutating func open(_ row: BitRow, of pool: [UInt64]) {
    guard row.isSparse else { return open(pool, from: row.start) }
    let first = row.start + 1
    let entries = pool.span.extracting(first..<first + 2 * Int(pool[row.start]))
    var words = mutableSpan
    var place = 0
    while place < entries.count {
      words[Int(entries[place])] |= entries[place + 1]
      place += 2
    }
  }

  /// Sets every bit that is set in a whole row of a pool.
  @inline(__always) mutating func open(_ pool: [UInt64], from start: Int) {
    let other = pool.span.extracting(start..<start + count)
    var row = mutableSpan
    for word in other.indices { unsafe row[unchecked: word] |= other[unchecked: word] }
  }

  /// Keeps the bits alone that are set in another row as well.
  ///
  /// - Returns: whether any is left.
  @inline(__always) mutating func keep(_ other: [UInt64]) -> Bool {
    let other = other.span.extracting(0..<count)
    var row = mutableSpan
    var any: UInt64 = 0
    for word in other.indices {
      let kept = unsafe row[unchecked: word] & other[unchecked: word]
      unsafe row[unchecked: word] = kept
      any |= kept
    }
    return any != 0
  }
}
