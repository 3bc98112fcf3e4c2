/// The first row of a table, which names its columns, and what it asks of the rows.
package enum CSVHeader {
  /// Reads the header alone.
  ///
  /// - Parameter source: the header, as `RowBlocks` cuts it off.
  /// - Returns: the names of the columns, in order, an empty one for a column without a name; and what is wrong.
  package static func read(_ source: SourceText) -> Checked<[LocatedNode]> {
    do { _ = try UTF8Span(validating: source.bytes.span) } catch {
      return Checked([], [TextFaults.invalidUTF8(at: error.byteOffsets.lowerBound, in: source)])
    }
    var scanner = CSVScanner(source.bytes, from: source.textStartUTF8, reach: ReadingLimits.rowBytes)
    while let row = scanner.next() {
      if row.end - row.start > ReadingLimits.rowBytes {
        return Checked([], [TextFaults.rowTooLarge(at: row.start, in: source)])
      }
      if let fault = row.fault { return Checked([], [fault.diagnostic(in: source)]) }
      if row.isEmpty { continue }
      if let fault = foreignSeparator(row.cells, in: source) { return Checked([], [fault]) }
      var nodes = CSVNodes(source)
      for cell in row.cells {
        nodes.beginDocument()
        nodes.append(cell)
      }
      let columns = nodes.tape.documents
      return Checked(columns, repeated(columns.filter { !$0.text.isEmpty }))
    }
    return Checked([], [TextFaults.noHeader(in: source)])
  }

  /// What is wrong with a header of one cell in which another sign stands between the columns.
  static func foreignSeparator(_ header: [CSVCell], in source: SourceText) -> Diagnostic? {
    guard header.count == 1 else { return nil }
    let text = source.bytes[header[0].start..<header[0].end]
    let sign: String
    if text.contains(UInt8(ascii: ";")) {
      sign = ";"
    } else if text.contains(UInt8(ascii: "\t")) {
      sign = "tab"
    } else {
      return nil
    }
    return Diagnostic("csv-form", .separator(sign), at: source.span(header[0].start, header[0].end))
  }

  /// What is wrong with a row that has not as many cells as there are columns.
  static func raggedness(of row: [CSVCell], _ columns: Int, in source: SourceText) -> Diagnostic? {
    if row.count > columns {
      let cell = row[columns]
      return Diagnostic("csv-form", .tooManyCells(row.count, columns), at: source.span(cell.start, cell.end))
    }
    guard row.count < columns else { return nil }
    return Diagnostic("csv-form", .tooFewCells(row.count, columns), at: source.span(row[0].start, row[0].end))
  }

  /// What is wrong with columns of the same name.
  static func repeated(_ columns: [LocatedNode]) -> [Diagnostic] {
    var firsts: [String: LocatedNode] = [:]
    return columns.compactMap { column in
      guard let first = firsts[column.text] else {
        firsts[column.text] = column
        return nil
      }
      return Diagnostic(
        "duplicate-key", .columnTwice(column.text), at: column.span,
        notes: [.init("it stands here first", at: first.span)]
      )
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func separator(_ sign: String) -> Self {
    "the columns stand between ‘\(sign)’; save the table with commas between them"
  }

  fileprivate static func columnTwice(_ name: String) -> Self {
    "two columns are called ‘\(name)’; give each its own name, or take one away"
  }

  fileprivate static func tooManyCells(_ count: Int, _ columns: Int) -> Self {
    "this row has \(count) cells under \(columns) columns; a text with a comma in it stands between quotes"
  }

  fileprivate static func tooFewCells(_ count: Int, _ columns: Int) -> Self {
    "this row has \(count) cells, and there are \(columns) columns; is a comma or a quote missing?"
  }
}
