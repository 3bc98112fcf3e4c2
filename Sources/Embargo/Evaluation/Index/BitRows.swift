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

  /// Sets every bit that is set in a row of a pool.
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
