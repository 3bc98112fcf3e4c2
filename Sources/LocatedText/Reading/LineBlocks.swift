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
    let (lineFeeds, returns) = (bytes.count(of: 0x0A), bytes.count(of: 0x0D))
    if returns == 0 { return lineFeeds }
    let span = bytes.span
    var pairs = 0
    for index in span.indices.dropFirst() where span[index] == 0x0A && span[index - 1] == 0x0D { pairs += 1 }
    return lineFeeds + returns - pairs
  }
}

extension ArraySlice<UInt8> {
  /// How often a byte stands here; eight are looked at in one step.
  fileprivate func count(of wanted: UInt8) -> Int {
    let raw = unsafe span.bytes
    let pattern = 0x0101_0101_0101_0101 &* UInt64(wanted)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var (count, place) = (0, 0)
    while place + 8 <= raw.byteCount {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
      // The high bit of each byte that is nought now, and no other.
      count += (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      place += 8
    }
    while place < raw.byteCount {
      if unsafe raw.unsafeLoad(fromByteOffset: place, as: UInt8.self) == wanted { count += 1 }
      place += 1
    }
    return count
  }
}
