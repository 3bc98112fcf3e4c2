/// Rows of a table to documents, each a deal of its own: a row that cannot be read harms no other.
package struct CSVRows {
  private let source: SourceText
  private let shape: CSVShape
  private var nodes: CSVNodes
  private var empty = 0

  /// A row as it was found: the place of its document among those of the tape, or what is wrong with it.
  private typealias Found = (number: Int, result: Result<Int, Diagnostics>)

  /// Reads every row of a source.
  ///
  /// - Parameters:
  ///   - source: whole rows, as `RowBlocks` cuts them.
  ///   - shape: what the header says.
  /// - Returns: the rows that have any text, in order, and how many others there are.
  package static func read(_ source: SourceText, as shape: CSVShape) -> (lines: [LocatedLine], empty: Int) {
    var rows = CSVRows(source: source, shape: shape, nodes: CSVNodes(source))
    let found = rows.found()
    let documents = rows.nodes.tape.documents
    let lines = found.map { LocatedLine(number: $0.number, value: $0.result.map { documents[$0] }) }
    return (lines, rows.empty)
  }

  private mutating func found() -> [Found] {
    var found: [Found] = []
    var scanner = CSVScanner(source.bytes, from: source.textStartUTF8, reach: ReadingLimits.rowBytes)
    var line = source.firstLine
    var counted = 0
    while let row = scanner.next() {
      line += LineBlocks.lineCount(of: source.bytes[counted..<row.start])
      counted = row.start
      if row.isEmpty {
        empty += 1
        continue
      }
      let faults = faults(of: row)
      if faults.isEmpty {
        found.append((line, .success(nodes.roots.count)))
        append(row)
      } else {
        found.append((line, .failure(Diagnostics(faults))))
      }
    }
    return found
  }

  // MARK: what is wrong with a row

  private func faults(of row: CSVScanner.Row) -> [Diagnostic] {
    if row.end - row.start > ReadingLimits.rowBytes { return [TextFaults.rowTooLarge(at: row.start, in: source)] }
    do { _ = try UTF8Span(validating: source.bytes.span.extracting(row.start..<row.end)) } catch {
      return [TextFaults.invalidUTF8(at: row.start + error.byteOffsets.lowerBound, in: source)]
    }
    if let control = source.bytes[row.start..<row.end].firstIndex(where: Self.isControl) {
      return [TextFaults.controlCharacter(at: control, in: source)]
    }
    if let fault = row.fault { return [fault.diagnostic(in: source)] }
    if let fault = CSVHeader.raggedness(of: row.cells, shape.columns, in: source) { return [fault] }
    var faults: [Diagnostic] = []
    for cell in row.cells where isFormula(cell) {
      faults.append(Diagnostic("csv-formula", .formula(shown(cell)), at: span(cell)))
    }
    for cell in shape.unnamed.map({ row.cells[$0] }) where isFilled(cell) {
      faults.append(Diagnostic("unknown-column", .unnamed, at: span(cell)))
    }
    for entry in shape.entries { addGaps(in: entry.part, "\(decoding: entry.key)", row, &faults) }
    return faults
  }

  /// An element without any cell in front of one that has some.
  private func addGaps(in part: CSVShape.Part, _ path: String, _ row: CSVScanner.Row, _ faults: inout [Diagnostic]) {
    switch part {
    case .cell: return
    case .mapping(let entries):
      for entry in entries { addGaps(in: entry.part, "\(path).\(decoding: entry.key)", row, &faults) }
    case .sequence(let elements):
      let filled = elements.map { firstCell(of: $0, in: row) }
      if let gap = filled.firstIndex(where: { $0 == nil }), let next = filled[gap...].firstIndex(where: { $0 != nil }),
        let cell = filled[next]
      {
        faults.append(Diagnostic("csv-gap", .gap("\(path).\(gap)", before: "\(path).\(next)"), at: span(cell)))
      }
      for (number, element) in elements.enumerated() { addGaps(in: element, "\(path).\(number)", row, &faults) }
    }
  }

  // MARK: nodes

  private mutating func append(_ row: CSVScanner.Row) {
    nodes.beginDocument()
    let mapping = nodes.open(.mapping, from: row.start, to: row.end)
    append(shape.entries, of: row)
    nodes.close(mapping)
  }

  private mutating func append(_ entries: [CSVShape.Entry], of row: CSVScanner.Row) {
    for entry in entries {
      guard let cell = firstCell(of: entry.part, in: row) else { continue }
      nodes.append(entry.key, from: cell.start, to: cell.end)
      append(entry.part, of: row)
    }
  }

  private mutating func append(_ part: CSVShape.Part, of row: CSVScanner.Row) {
    switch part {
    case .cell(let column, let isList): append(row.cells[column], isList: isList)
    case .mapping(let entries):
      let (first, last) = extent(of: part, in: row)
      let mapping = nodes.open(.mapping, from: first, to: last)
      append(entries, of: row)
      nodes.close(mapping)
    case .sequence(let elements):
      let (first, last) = extent(of: part, in: row)
      let sequence = nodes.open(.sequence, from: first, to: last)
      for element in elements where firstCell(of: element, in: row) != nil { append(element, of: row) }
      nodes.close(sequence)
    }
  }

  private mutating func append(_ cell: CSVCell, isList: Bool) {
    if isList && nodes.text(of: cell).contains(UInt8(ascii: ";")) {
      nodes.appendList(cell)
    } else if isGuarded(cell) {
      nodes.append(Array(nodes.text(of: cell).dropFirst()), from: cell.start, to: cell.end)
    } else {
      nodes.append(cell)
    }
  }

  private func extent(of part: CSVShape.Part, in row: CSVScanner.Row) -> (Int, Int) {
    var (first, last) = (Int.max, 0)
    forEachCell(of: part, in: row) { cell in
      first = min(first, cell.start)
      last = max(last, cell.end)
    }
    return (first, last)
  }

  // MARK: cells

  private func forEachCell(of part: CSVShape.Part, in row: CSVScanner.Row, _ body: (CSVCell) -> Void) {
    switch part {
    case .cell(let column, _): if isFilled(row.cells[column]) { body(row.cells[column]) }
    case .mapping(let entries): for entry in entries { forEachCell(of: entry.part, in: row, body) }
    case .sequence(let elements): for element in elements { forEachCell(of: element, in: row, body) }
    }
  }

  private func firstCell(of part: CSVShape.Part, in row: CSVScanner.Row) -> CSVCell? {
    switch part {
    case .cell(let column, _): isFilled(row.cells[column]) ? row.cells[column] : nil
    case .mapping(let entries): entries.lazy.compactMap { firstCell(of: $0.part, in: row) }.first
    case .sequence(let elements): elements.lazy.compactMap { firstCell(of: $0, in: row) }.first
    }
  }

  /// Programs write quotes around cells in which nothing stands.
  private func isFilled(_ cell: CSVCell) -> Bool { !nodes.text(of: cell).allSatisfy(CSVCell.isBlank) }

  /// Whether a spreadsheet would compute something in the place of the cell.
  private func isFormula(_ cell: CSVCell) -> Bool {
    nodes.text(of: cell).first.map { "=+@".utf8.contains($0) } ?? false
  }

  /// Whether an apostrophe tells a spreadsheet that the cell is text, as it stands in front of formulas that were written
  /// by a program that cares.
  private func isGuarded(_ cell: CSVCell) -> Bool {
    let text = nodes.text(of: cell)
    return text.first == UInt8(ascii: "'") && text.dropFirst().first.map { "=+-@".utf8.contains($0) } ?? false
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && !CSVCell.endsLine(byte) || byte == 0x7F
  }

  private func shown(_ cell: CSVCell) -> String { String(decoding: nodes.text(of: cell).prefix(20), as: UTF8.self) }

  private func span(_ cell: CSVCell) -> SourceSpan { source.span(cell.start, cell.end) }
}

extension DefaultStringInterpolation {
  fileprivate mutating func appendInterpolation(decoding bytes: [UInt8]) {
    appendInterpolation(String(decoding: bytes, as: UTF8.self))
  }
}

extension Diagnostic.Message {
  fileprivate static func formula(_ text: String) -> Self {
    "‘\(text)’ is a formula to a spreadsheet; save the table with values, or write ‘'’ in front of what is only text"
  }

  fileprivate static var unnamed: Self { "this cell stands in a column without a name; name it in the first row" }

  fileprivate static func gap(_ missing: String, before next: String) -> Self {
    "nothing stands under ‘\(missing)’, and this stands under ‘\(next)’; fill the elements of a list from 0 on"
  }
}
