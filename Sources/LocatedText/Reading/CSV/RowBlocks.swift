/// Cuts a table that comes in pieces into sources of whole rows, so that a long one need not be held in memory.
///
/// A cell between quotes may hold line ends. Each source knows the number of its first line.
package struct RowBlocks {
  private let name: String
  private let limit: Int
  private var pending: [UInt8] = []
  private var firstLine = 1
  private var overlong = OverlongLine()

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - name: what it is called in diagnostics.
  ///   - limit: bytes of a row beyond which the rest of its line is let go.
  package init(name: String, limit: Int = ReadingLimits.rowBytes) {
    self.name = name
    self.limit = limit
  }

  /// Takes what has come, and gives the rows that are whole now; nil if none is.
  package mutating func add(_ bytes: [UInt8]) -> SourceText? {
    pending += overlong.dropRest(of: bytes, &firstLine)
    let end = endOfWholeRows()
    if end > 0 { return cut(at: end) }
    guard pending.count > limit else { return nil }
    defer {
      overlong.begin(pending, &firstLine)
      pending = []
    }
    return SourceText(name: name, bytes: pending, firstLine: firstLine)
  }

  /// The last rows, if the table ended without a line's end.
  package mutating func finish() -> SourceText? { pending.isEmpty ? nil : cut(at: pending.count) }

  /// The first row that has any text, off the front of what is at hand; nil if it has to be awaited.
  package mutating func header(isOver: Bool) -> SourceText? {
    let start = firstLine == 1 && pending.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(pending, from: start, reach: limit)
    while let row = scanner.next(), isOver || isWhole(row, scanner.position) {
      if !row.isEmpty { return cut(at: scanner.position) }
    }
    return isOver || pending.count > limit ? cut(at: pending.count) : nil
  }

  /// Takes what has come, and keeps it.
  package mutating func keep(_ bytes: [UInt8]) { pending += bytes }

  private func endOfWholeRows() -> Int {
    let start = firstLine == 1 && pending.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(pending, from: start, reach: limit)
    var end = 0
    while let row = scanner.next(), isWhole(row, scanner.position) { end = scanner.position }
    return end
  }

  /// Whether nothing that comes later can change the row: a CR at the very end may be half of a line's end, and a quote
  /// that is open may still close.
  private func isWhole(_ row: CSVScanner.Row, _ end: Int) -> Bool {
    if case .openQuote = row.fault, pending.count - row.start <= limit { return false }
    return row.isEnded && (pending[end - 1] == 0x0A || end < pending.count)
  }

  private mutating func cut(at end: Int) -> SourceText {
    let whole = Array(pending[..<end])
    pending.removeFirst(end)
    defer { firstLine += LineBlocks.lineCount(of: whole[...]) }
    return SourceText(name: name, bytes: whole, firstLine: firstLine)
  }
}
