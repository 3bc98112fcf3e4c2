/// Where the lines of a source begin, so that offsets turn into lines and columns.
///
/// LF, CRLF and a lone CR end a line. NEL, U+2028 and U+2029 do not: no editor counts them. A byte order mark at the
/// start takes no column.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]

  /// Finds the lines; linear in the size of the source.
  public init(_ source: SourceText) {
    self.source = source
    var starts = [source.textStartUTF8]
    let bytes = source.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D && index < bytes.count && bytes[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    self.starts = starts
  }

  /// Line and column of a UTF-8 offset.
  public func position(ofUTF8 offset: Int) -> SourcePosition {
    let line = lineIndex(ofUTF8: offset)
    let end = min(max(offset, starts[line]), source.bytes.count)
    var column = 1
    for index in starts[line]..<max(starts[line], end) where source.bytes[index] & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + source.firstLine, column: column)
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
