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
    let span = bytes.span
    let raw = unsafe span.bytes
    let lineFeeds = raw.count(of: 0x0A)
    if raw.count(of: 0x0D) == 0 { return lineFeeds }
    var (returns, pairs) = (0, 0)
    for index in span.indices where span[index] == 0x0D {
      returns += 1
      if index + 1 < span.count && span[index + 1] == 0x0A { pairs += 1 }
    }
    return lineFeeds + returns - pairs
  }
}

extension RawSpan {
  /// How many bytes are the one asked for; sixteen are looked at in one step.
  fileprivate func count(of byte: UInt8) -> Int {
    let wanted = SIMD16(repeating: byte)
    var (count, place) = (0, 0)
    while byteCount - place >= 16 {
      // Each of sixteen sums holds up to 255.
      let stop = place + min((byteCount - place) / 16, 255) * 16
      var sums = SIMD16<UInt8>()
      while place < stop {
        let bytes = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD16<UInt8>.self)
        sums &+= SIMD16<UInt8>().replacing(with: 1, where: bytes .== wanted)
        place += 16
      }
      count += Int(SIMD16<UInt16>(truncatingIfNeeded: sums).wrappedSum())
    }
    while place < byteCount {
      if unsafe unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self) == byte { count += 1 }
      place += 1
    }
    return count
  }
}
