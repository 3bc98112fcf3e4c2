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
    let stretch = Stretch(of: first.source, around: first.startUTF8, reach: width * 4, isTrimmed: isTrimmed)
    let cells = stretch.cells
    let marked = cells.map { cell in spans.contains { cell.isWithin($0) } }
    let window = Window(stretch, marked, width: width)
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
}

/// As much of a line as can be shown at all.
private struct Stretch {
  var cells: [Cell] = []
  /// Whether the line goes on before or behind.
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// The cells of the line around an offset, within a number of bytes of it.
  init(of source: SourceText, around offset: Int, reach: Int, isTrimmed: Bool) {
    let bytes = source.bytes
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > max(0, offset - reach) && !Self.isLineEnd(bytes[start - 1]) { start -= 1 }
    isCutBefore = start > 0 && !Self.isLineEnd(bytes[start - 1])
    while start < offset && bytes[start] & 0xC0 == 0x80 { start += 1 }
    start = max(start, source.textStartUTF8)
    var index = start
    var column = 0
    while index < min(bytes.count, offset + reach) && !Self.isLineEnd(bytes[index]) {
      let (scalar, length) = Self.scalar(in: bytes, at: index)
      let text = scalar == "\t" ? String(repeating: " ", count: 4 - column % 4) : SafeText.shown(scalar)
      let width = DisplayWidth.of(text)
      if !(isTrimmed && cells.isEmpty && (scalar == " " || scalar == "\t")) {
        cells.append(Cell(text: text, width: width, bytes: index..<(index + length)))
      }
      column += width
      index += length
    }
    isCutAfter = index < bytes.count && !Self.isLineEnd(bytes[index])
    if !isCutAfter { cells.append(Cell(text: " ", width: 1, bytes: index..<index, isEnd: true)) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The code point at an offset; a byte that begins none counts as one, and is shown as U+FFFD.
  private static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let end = min(index + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4), bytes.count)
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

  init(_ stretch: Stretch, _ marked: [Bool], width: Int) {
    let cells = stretch.cells
    let widths = cells.map { $0.isEnd && !(marked.last ?? false) ? 0 : $0.width }
    let total = widths.reduce(0, +)
    guard total > width || stretch.isCutBefore || stretch.isCutAfter, let focus = marked.firstIndex(of: true) else {
      range = 0..<cells.count
      isCutBefore = stretch.isCutBefore
      isCutAfter = stretch.isCutAfter
      return
    }
    let room = max(width - 2, 8)
    var positions: [Int] = []
    var position = 0
    for width in widths {
      positions.append(position)
      position += width
    }
    let last = marked.lastIndex(of: true) ?? focus
    let end = positions[last] + widths[last]
    var left = max(0, positions[focus] - room / 3)
    // Move on so far that all marks are seen, if they fit together.
    if end - left > room && end - positions[focus] <= room { left = end - room }
    if !stretch.isCutAfter { left = min(left, max(0, total - room)) }
    let first = positions.firstIndex { $0 >= left } ?? 0
    var stop = first
    while stop < cells.count && positions[stop] + widths[stop] - positions[first] <= room { stop += 1 }
    range = first..<stop
    isCutBefore = first > 0 || stretch.isCutBefore
    isCutAfter = stop < cells.count || stretch.isCutAfter
  }
}
