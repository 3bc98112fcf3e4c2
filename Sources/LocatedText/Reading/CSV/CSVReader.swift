/// Rows of text to nodes, a whole table at once.
///
/// Lines in front of the header that begin with `#` are no rows: as `# key: value` they say something of the whole.
/// A byte order mark is read without remark, blanks around a cell do not count, and lines without any text are passed
/// over.
package struct CSVReader {
  private let source: SourceText
  private var nodes: CSVNodes
  private var diagnostics: [Diagnostic] = []

  /// Whether a column holds several values in a cell, a semicolon between them.
  private let isList: (String) -> Bool

  private init(_ source: SourceText, _ isList: @escaping (String) -> Bool) {
    self.source = source
    self.isList = isList
    nodes = CSVNodes(source)
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - isList: whether the column of this name holds lists, whose values stand between semicolons.
  /// - Returns: the table as far as it reads, nil if there is no header, and everything found wrong.
  package static func read(
    _ source: SourceText, lists isList: @escaping (String) -> Bool = { _ in false }
  ) -> Checked<CSVTable?> {
    guard source.bytes.count <= ReadingLimits.bytes else {
      return Checked(nil, [TextFaults.tooLarge(at: 0, in: source)])
    }
    do { _ = try UTF8Span(validating: source.bytes.span) } catch {
      return Checked(nil, [TextFaults.invalidUTF8(at: error.byteOffsets.lowerBound, in: source)])
    }
    var reader = CSVReader(source, isList)
    let table = reader.table()
    return Checked(table, reader.diagnostics.listed())
  }

  private mutating func table() -> CSVTable? {
    var scanner = CSVScanner(source.bytes, from: readHead(), reach: source.bytes.count)
    guard let header = nextCells(&scanner) else {
      if diagnostics.isEmpty { diagnostics.append(TextFaults.noHeader(in: source)) }
      return nil
    }
    if let fault = CSVHeader.foreignSeparator(header, in: source) {
      diagnostics.append(fault)
      return nil
    }
    nodes.beginDocument()
    let columns = nodes.open(.sequence, .block, from: 0, to: 0)
    for column in header { nodes.append(column) }
    nodes.close(columns)
    let holdsLists = header.map { isList(String(decoding: nodes.text(of: $0), as: UTF8.self)) }
    while let row = nextCells(&scanner), diagnostics.count < ReadingLimits.diagnostics {
      if nodes.nodes.count > ReadingLimits.nodes {
        diagnostics.append(TextFaults.tooManyNodes(at: row[0].start, in: source))
        break
      }
      if let fault = CSVHeader.raggedness(of: row, header.count, in: source) {
        diagnostics.append(fault)
      } else {
        appendRow(row, under: header, holdsLists)
      }
    }
    let documents = nodes.tape.documents
    let table = CSVTable(head: documents[0], columns: documents[1].elements, rows: Array(documents.dropFirst(2)))
    DuplicateKeys.check(table.head, &diagnostics)
    diagnostics += CSVHeader.repeated(table.columns)
    return table
  }

  /// The cells of the next row that is whole and has any text; nil at the end.
  private mutating func nextCells(_ scanner: inout CSVScanner) -> [CSVCell]? {
    while let row = scanner.next() {
      if let fault = row.fault {
        diagnostics.append(fault.diagnostic(in: source))
        if diagnostics.count >= ReadingLimits.diagnostics { return nil }
      } else if !row.isEmpty {
        return row.cells
      }
    }
    return nil
  }

  private mutating func appendRow(_ row: [CSVCell], under header: [CSVCell], _ holdsLists: [Bool]) {
    nodes.beginDocument()
    let mapping = nodes.open(.mapping, from: row[0].start, to: row[row.count - 1].end)
    for (index, cell) in row.enumerated() where !cell.isEmpty {
      nodes.append(header[index])
      if holdsLists[index] { nodes.appendList(cell) } else { nodes.append(cell) }
    }
    nodes.close(mapping)
  }

  /// Reads the lines in front of the header, as a mapping, and tells where they end.
  private mutating func readHead() -> Int {
    let bytes = source.bytes
    var position = source.textStartUTF8
    nodes.beginDocument()
    let mapping = nodes.open(.mapping, .block, from: position, to: position)
    while position < bytes.count {
      let end = bytes[position...].firstIndex(where: CSVCell.endsLine) ?? bytes.count
      let line = source.trimmed(position, end)
      if !line.isEmpty {
        guard bytes[line.lowerBound] == UInt8(ascii: "#") else { break }
        appendRemark(line.lowerBound + 1, line.upperBound)
      }
      position = min(end + 1, bytes.count)
    }
    nodes.close(mapping)
    return position
  }

  /// A remark without a colon says nothing that is read.
  private mutating func appendRemark(_ start: Int, _ end: Int) {
    let bytes = source.bytes
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return }
    let key = source.trimmed(start, colon)
    // A program for tables writes empty cells behind a line of one cell.
    var last = end
    while last > colon + 1, bytes[last - 1] == UInt8(ascii: ",") || CSVCell.isBlank(bytes[last - 1]) { last -= 1 }
    let value = source.trimmed(colon + 1, last)
    nodes.append(CSVCell(start: key.lowerBound, end: key.upperBound))
    let cell = CSVCell(start: value.lowerBound, end: value.upperBound)
    if bytes[value].contains(UInt8(ascii: ";")) { nodes.appendList(cell) } else { nodes.append(cell) }
  }
}
