/// Cuts a table that comes in pieces into sources of whole rows, so that a long one need not be held in memory.
///
/// A cell between quotes may hold line ends. Each source knows the number of its first line.
package struct RowBlocks {
  private var pending: PendingText

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - name: what it is called in diagnostics.
  ///   - limit: bytes of a row beyond which the rest of its line is let go.
  package init(name: String, limit: Int = ReadingLimits.rowBytes) { pending = PendingText(name: name, limit: limit) }

  /// Takes what has come, and gives the rows that are whole now; nil if none is.
  package mutating func add(_ bytes: [UInt8]) -> SourceText? {
    pending.append(bytes)
    let end = endOfWholeRows()
    if end > 0 { return pending.cut(at: end) }
    return pending.isOverlong ? pending.cutOverlong() : nil
  }

  /// The last rows, if the table ended without a line's end.
  package mutating func finish() -> SourceText? { pending.isEmpty ? nil : pending.cut(at: pending.bytes.count) }

  /// The first row that has any text, off the front of what is at hand; nil if it has to be awaited.
  package mutating func header(isOver: Bool) -> SourceText? {
    var scanner = scanner
    while let row = scanner.next(), isOver || isWhole(row, scanner.position) {
      if !row.isEmpty { return pending.cut(at: scanner.position) }
    }
    return isOver || pending.isOverlong ? pending.cut(at: pending.bytes.count) : nil
  }

  /// Takes what has come, and keeps it.
  package mutating func keep(_ bytes: [UInt8]) { pending.append(bytes) }

  private var scanner: CSVScanner {
    CSVScanner(pending.bytes, from: pending.textStartUTF8, reach: pending.limit)
  }

  private func endOfWholeRows() -> Int {
    var scanner = scanner
    var end = 0
    while let row = scanner.next(), isWhole(row, scanner.position) { end = scanner.position }
    return end
  }

  /// Whether nothing that comes later can change the row: a CR at the very end may be half of a line's end, and a quote
  /// that is open may still close.
  private func isWhole(_ row: CSVScanner.Row, _ end: Int) -> Bool {
    if case .openQuote = row.fault, pending.bytes.count - row.start <= pending.limit { return false }
    return row.isEnded && (pending.bytes[end - 1] == 0x0A || end < pending.bytes.count)
  }
}
