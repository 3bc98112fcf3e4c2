/// Where the lines of a source begin, so that offsets turn into lines and columns.
///
/// LF, CRLF and a lone CR end a line. NEL, U+2028 and U+2029 do not: no editor counts them. A byte order mark at the
/// start takes no column.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]
  /// Code points before each block of bytes, so that a column far out in a long line is found at once.
  private let blocks: [Int]

  private static let blockSize = 256

  /// Finds the lines; linear in the size of the source.
  public init(_ source: SourceText) {
    let bytes = source.bytes
    var starts = [source.textStartUTF8]
    var blocks: [Int] = []
    var codePoints = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockSize == 0 { blocks.append(codePoints) }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      let isLoneCR = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if byte == 0x0A || isLoneCR { starts.append(index + 1) }
    }
    blocks.append(codePoints)
    self.source = source
    self.starts = starts
    self.blocks = blocks
  }

  /// Whether the lines are those of this very source.
  package func isOf(_ other: SourceText) -> Bool { source == other }

  /// Line and column of a UTF-8 offset.
  public func position(ofUTF8 offset: Int) -> SourcePosition {
    let line = lineIndex(ofUTF8: offset)
    let end = max(starts[line], min(max(offset, 0), source.bytes.count))
    return SourcePosition(
      line: line + source.firstLine, column: codePoints(before: end) - codePoints(before: starts[line]) + 1)
  }

  private func codePoints(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    var count = blocks[block]
    for index in (block * Self.blockSize)..<offset where source.bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text of a line, without its end; the empty text for a line that is not there.
  public func text(ofLine line: Int) -> String {
    let index = line - source.firstLine
    guard starts.indices.contains(index) else { return "" }
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : source.bytes.count
    while end > start && (source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D) { end -= 1 }
    return source.text(from: start, to: end)
  }

  /// Index of the last line that starts at or before the offset.
  private func lineIndex(ofUTF8 offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
