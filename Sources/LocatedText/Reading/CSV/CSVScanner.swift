/// Cuts text into rows of cells (RFC 4180): cells between commas, in quotes where they hold commas, quotes or line ends.
///
/// A row that is at fault ends with its first line, so that a quote too many takes no other row with it.
struct CSVScanner {
  /// What keeps a row from being read.
  enum Fault {
    /// A quote opens at an offset, and nothing closes it, or text stands behind the closing quote lines later.
    case openQuote(Int)
    case behindQuote(Range<Int>)
  }

  struct Row {
    let cells: [CSVCell]
    let start: Int
    /// One past the last cell, in front of the line's end.
    let end: Int
    let fault: Fault?
    /// Whether a line's end stands behind it.
    let isEnded: Bool

    var isEmpty: Bool { fault == nil && cells.allSatisfy(\.isEmpty) }
  }

  private let bytes: [UInt8]

  /// How many bytes behind the start of its row a quote may close.
  private let reach: Int

  /// Offset of the next row.
  private(set) var position: Int

  private var fault: Fault?

  init(_ bytes: [UInt8], from start: Int, reach: Int) {
    self.bytes = bytes
    self.reach = reach
    position = start
  }

  /// The next row, be it empty; nil at the end.
  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    let start = position
    let limit = min(bytes.count, start + reach)
    var cells: [CSVCell] = []
    fault = nil
    while true {
      cells.append(cell(within: limit))
      guard fault == nil, position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if fault != nil { endWithFirstLine(from: start, cells) }
    let end = position
    let isEnded = end < bytes.count
    if isEnded { position += bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1 }
    return Row(cells: cells, start: start, end: end, fault: fault, isEnded: isEnded)
  }

  /// A fault that shows itself only in a later line is that of the quote by which the row has come there.
  private mutating func endWithFirstLine(from start: Int, _ cells: [CSVCell]) {
    let end = bytes[start...].firstIndex(where: CSVCell.endsLine) ?? bytes.count
    if let cell = cells.first(where: { $0.isQuoted && $0.start < end && $0.end > end }) {
      fault = .openQuote(cell.start)
    }
    position = end
  }

  private mutating func cell(within limit: Int) -> CSVCell {
    var start = position
    while start < bytes.count && CSVCell.isBlank(bytes[start]) { start += 1 }
    if start < bytes.count && bytes[start] == UInt8(ascii: "\"") { return quotedCell(start, within: limit) }
    var end = start
    while end < bytes.count && bytes[end] != UInt8(ascii: ",") && !CSVCell.endsLine(bytes[end]) { end += 1 }
    position = end
    while end > start && CSVCell.isBlank(bytes[end - 1]) { end -= 1 }
    return CSVCell(start: start, end: end)
  }

  private mutating func quotedCell(_ start: Int, within limit: Int) -> CSVCell {
    var index = start + 1
    var text: [UInt8] = []
    var copied = index
    while index < limit {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"") else { break }
        text += bytes[copied...index]
        index += 1
        copied = index + 1
      }
      index += 1
    }
    guard index < limit else {
      fault = .openQuote(start)
      return CSVCell(start: start, end: start)
    }
    if !text.isEmpty { text += bytes[copied..<index] }
    let end = index + 1
    position = end
    while position < bytes.count && bytes[position] != UInt8(ascii: ",") && !CSVCell.endsLine(bytes[position]) {
      position += 1
    }
    if !bytes[end..<position].allSatisfy(CSVCell.isBlank) { fault = .behindQuote(end..<position) }
    return CSVCell(start: start, end: end, isQuoted: true, text: text.isEmpty ? nil : text)
  }
}

extension CSVScanner.Fault {
  /// The fault in words.
  func diagnostic(in source: SourceText) -> Diagnostic {
    switch self {
    case .openQuote(let start): Diagnostic("csv-form", .openQuote, at: source.span(start, start + 1))
    case .behindQuote(let text):
      Diagnostic("csv-form", .behindQuote, at: source.span(text.lowerBound, text.upperBound))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var openQuote: Self { "a quote opens here and nothing closes it; write a quote in a text twice" }

  fileprivate static var behindQuote: Self {
    "text stands behind a closing quote; write a quote in a text twice, or put all of it between quotes"
  }
}
