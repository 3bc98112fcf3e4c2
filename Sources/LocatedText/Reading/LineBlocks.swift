/// Cuts an input that comes in pieces into sources of whole lines, so that a long one need not be held in memory.
///
/// LF, CRLF and CR end a line. Each source knows the number of its first line, so that places are those of the input.
package struct LineBlocks {
  private let name: String
  private let limit: Int
  private var pending: [UInt8] = []
  private var firstLine = 1
  /// Whether the line that has begun was handed over already, being longer than any line may be.
  private var isPassingOver = false

  /// Begins an input.
  ///
  /// - Parameters:
  ///   - name: what it is called in diagnostics.
  ///   - limit: bytes of a line beyond which the rest of it is let go.
  package init(name: String, limit: Int = ReadingLimits.bytes) {
    self.name = name
    self.limit = limit
  }

  /// Takes what has come, and gives the lines that are whole now; nil if none is.
  ///
  /// A line beyond the limit is given as far as it has come: it is too large for every reader.
  package mutating func add(_ bytes: [UInt8]) -> SourceText? {
    var piece = bytes[...]
    if isPassingOver {
      guard let end = piece.firstIndex(where: Self.endsLine) else { return nil }
      // The line's end stays: it is the first, empty line of what follows, and keeps the numbers right.
      piece = piece[end...]
      isPassingOver = false
    }
    let searched = max(0, pending.count - 1)
    pending += piece
    guard let end = endOfWholeLines(searchingFrom: searched) else {
      guard pending.count > limit else { return nil }
      isPassingOver = true
      defer { pending = [] }
      return SourceText(name: name, bytes: pending, firstLine: firstLine)
    }
    let whole = Array(pending[..<end])
    pending.removeFirst(end)
    defer { firstLine += Self.lineCount(of: whole) }
    return SourceText(name: name, bytes: whole, firstLine: firstLine)
  }

  /// The last line, if the input ended without a line's end.
  package mutating func finish() -> SourceText? {
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return SourceText(name: name, bytes: pending, firstLine: firstLine)
  }

  /// A CR at the very end may be half of a line's end.
  private func endOfWholeLines(searchingFrom start: Int) -> Int? {
    pending[start...].lastIndex { Self.endsLine($0) }.flatMap { last in
      if pending[last] == 0x0A || last + 1 < pending.count { return last + 1 }
      return pending[start..<last].lastIndex { Self.endsLine($0) }.map { $0 + 1 }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Ends of lines; nearly all are a single LF.
  private static func lineCount(of bytes: [UInt8]) -> Int {
    let span = bytes.span
    var (lineFeeds, returns) = (0, 0)
    for index in span.indices {
      lineFeeds += span[index] == 0x0A ? 1 : 0
      returns += span[index] == 0x0D ? 1 : 0
    }
    if returns == 0 { return lineFeeds }
    var pairs = 0
    for index in span.indices.dropFirst() where span[index] == 0x0A && span[index - 1] == 0x0D { pairs += 1 }
    return lineFeeds + returns - pairs
  }
}
