/// Cuts an input that comes in pieces into sources of whole lines, so that a long one need not be held in memory.
///
/// LF, CRLF and CR end a line. Each source knows the number of its first line, so that places are those of the input.
package struct LineBlocks {
  private var pending: PendingText

  /// Begins an input.
  ///
  /// - Parameters:
  ///   - name: what it is called in diagnostics.
  ///   - limit: bytes of a line beyond which the rest of it is let go.
  package init(name: String, limit: Int = ReadingLimits.lineBytes) { pending = PendingText(name: name, limit: limit) }

  /// Takes what has come, and gives the lines that are whole now; nil if none is.
  ///
  /// A line beyond the limit is given as far as it has come: it is too large for every reader.
  package mutating func add(_ bytes: [UInt8]) -> SourceText? {
    let searched = max(0, pending.bytes.count - 1)
    pending.append(bytes)
    if let end = endOfWholeLines(searchingFrom: searched) { return pending.cut(at: end) }
    return pending.isOverlong ? pending.cutOverlong() : nil
  }

  /// The last line, if the input ended without a line's end.
  package mutating func finish() -> SourceText? { pending.isEmpty ? nil : pending.cut(at: pending.bytes.count) }

  /// A CR at the very end may be half of a line's end.
  private func endOfWholeLines(searchingFrom start: Int) -> Int? {
    let bytes = pending.bytes
    return bytes[start...].lastIndex { Self.endsLine($0) }.flatMap { last in
      if bytes[last] == 0x0A || last + 1 < bytes.count { return last + 1 }
      return bytes[start..<last].lastIndex { Self.endsLine($0) }.map { $0 + 1 }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// How many line ends there are; nearly all are a single LF.
  static func lineCount(of bytes: ArraySlice<UInt8>) -> Int {
    let (lineFeeds, hasReturns) = bytes.lineFeeds
    if !hasReturns { return lineFeeds }
    let span = bytes.span
    var (returns, pairs) = (0, 0)
    for index in span.indices where span[index] == 0x0D {
      returns += 1
      if index + 1 < span.count && span[index + 1] == 0x0A { pairs += 1 }
    }
    return lineFeeds + returns - pairs
  }
}

extension ArraySlice<UInt8> {
  /// How many LF there are, and whether there is any CR; eight bytes are looked at in one step.
  fileprivate var lineFeeds: (count: Int, hasReturns: Bool) {
    let raw = unsafe span.bytes
    var (count, returns, place): (Int, UInt64, Int) = (0, 0, 0)
    while place + 8 <= raw.byteCount {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      // A one in each byte that is LF, and their sum in the highest.
      count += Int((Self.zeroes(word ^ 0x0A0A_0A0A_0A0A_0A0A) &* 0x0101_0101_0101_0101) >> 56)
      returns |= Self.zeroes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      place += 8
    }
    while place < raw.byteCount {
      let byte = unsafe raw.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      if byte == 0x0A { count += 1 }
      if byte == 0x0D { returns = 1 }
      place += 1
    }
    return (count, returns != 0)
  }

  /// A one in each byte of a word that is nought, and no other bit.
  @inline(__always) private static func zeroes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low) >> 7
  }
}
