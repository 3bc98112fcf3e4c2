import LocatedText

/// A line of a source, made safe and cut to a width around the places to be shown, with marks below them.
///
/// Tabs are shown as spaces, and wide characters have marks as wide as they are.
struct Excerpt {
  /// The line.
  let line: String
  /// Spaces and carets.
  let marks: String

  /// Shows the line on which the first of the spans begins.
  ///
  /// - Parameters:
  ///   - spans: stretches that begin on one line, in reading order; an empty one is a place between characters.
  ///   - width: columns at most.
  ///   - isTrimmed: whether white space at the start of the line is left out.
  init?(_ spans: [SourceSpan], width: Int, isTrimmed: Bool) {
    guard let first = spans.first else { return nil }
    let cells = Cell.line(of: first.source, around: first.startUTF8, isTrimmed: isTrimmed)
    let marked = cells.map { cell in spans.contains { cell.isWithin($0) } }
    let window = Window(cells, marked, width: width)
    var line = window.isCutBefore ? "…" : ""
    var marks = window.isCutBefore ? " " : ""
    for index in window.range {
      line += cells[index].text
      marks += String(repeating: marked[index] ? "^" : " ", count: cells[index].width)
    }
    if window.isCutAfter { line += "…" }
    while line.last == " " { line.removeLast() }
    while marks.last == " " { marks.removeLast() }
    self.line = line
    self.marks = marks
  }
}

/// One code point of a line as it is shown.
private struct Cell {
  let text: String
  let width: Int
  let bytes: Range<Int>
  /// Whether it stands behind the last character, so that what is missing there can be pointed at.
  var isEnd = false

  func isWithin(_ span: SourceSpan) -> Bool {
    if span.startUTF8 == span.endUTF8 || isEnd { return bytes.lowerBound == span.startUTF8 }
    return bytes.lowerBound >= span.startUTF8 && bytes.lowerBound < span.endUTF8
  }

  /// As much of a line as can be shown at all.
  private static let reach = 2_000

  /// The cells of the line around an offset, within reach of it.
  static func line(of source: SourceText, around offset: Int, isTrimmed: Bool) -> [Cell] {
    let bytes = source.bytes
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > max(0, offset - reach) && !isLineEnd(bytes[start - 1]) { start -= 1 }
    while start < offset && bytes[start] & 0xC0 == 0x80 { start += 1 }
    start = max(start, source.textStartUTF8)
    var cells: [Cell] = []
    var index = start
    var column = 0
    while index < min(bytes.count, offset + reach) && !isLineEnd(bytes[index]) {
      let (scalar, length) = scalar(in: bytes, at: index)
      let text = scalar == "\t" ? String(repeating: " ", count: 4 - column % 4) : SafeText.shown(scalar)
      let width = DisplayWidth.of(text)
      if !(isTrimmed && cells.isEmpty && (scalar == " " || scalar == "\t")) {
        cells.append(Cell(text: text, width: width, bytes: index..<(index + length)))
      }
      column += width
      index += length
    }
    cells.append(Cell(text: " ", width: 1, bytes: index..<index, isEnd: true))
    return cells
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The code point at an offset; a byte that begins none counts as one, and is shown as U+FFFD.
  private static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(index + length, bytes.count)
    if let text = String(validating: bytes[index..<end], as: UTF8.self), let scalar = text.unicodeScalars.first {
      return (scalar, end - index)
    }
    return ("\u{FFFD}", 1)
  }
}

/// The cells that fit, so chosen that the first mark is among them with something of what stands before it.
private struct Window {
  let range: Range<Int>
  let isCutBefore: Bool
  let isCutAfter: Bool

  init(_ cells: [Cell], _ marked: [Bool], width: Int) {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > width, let focus = marked.firstIndex(of: true) else {
      range = 0..<cells.count
      isCutBefore = false
      isCutAfter = false
      return
    }
    let room = max(width - 2, 8)
    var positions: [Int] = []
    var position = 0
    for cell in cells {
      positions.append(position)
      position += cell.width
    }
    let last = marked.lastIndex(of: true) ?? focus
    let end = positions[last] + cells[last].width
    var left = max(0, positions[focus] - room / 3)
    // Move on so far that all marks are seen, if they fit together.
    if end - left > room { left = min(positions[focus], end - room) }
    left = max(0, min(left, total - room))
    let first = positions.firstIndex { $0 >= left } ?? 0
    var stop = first
    while stop < cells.count && positions[stop] + cells[stop].width - positions[first] <= room { stop += 1 }
    range = first..<stop
    isCutBefore = first > 0
    isCutAfter = stop < cells.count
  }
}
