/// Rows of text to nodes (RFC 4180): cells between commas, in quotes where they hold commas, quotes or line ends.
///
/// Lines in front of the header that begin with `#` are no rows: as `# key: value` they say something of the whole.
/// A byte order mark is read without remark, blanks around a cell do not count, and lines without any text are passed
/// over.
package struct CSVReader {
  private let source: SourceText
  private var bytes: [UInt8] { source.bytes }
  private var position: Int
  private var nodes: [Node] = []
  private var sideText = SideText()
  private var roots: [Int] = []
  private var diagnostics: [Diagnostic] = []

  /// Whether a column holds several values in a cell, a semicolon between them.
  private let isList: (String) -> Bool

  /// A cell as it stands: quotes included, with its text where that is no slice of the source.
  private struct Cell {
    let start: Int
    let end: Int
    var isQuoted = false
    var text: [UInt8]?

    var isEmpty: Bool { !isQuoted && start == end }
  }

  private init(_ source: SourceText, _ isList: @escaping (String) -> Bool) {
    self.source = source
    self.isList = isList
    position = source.textStartUTF8
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
    readHead()
    let header = nextRow() ?? []
    guard !header.isEmpty else {
      if diagnostics.isEmpty { diagnostics.append(TextFaults.noDocument(in: source)) }
      return nil
    }
    if header.count == 1, let separator = foreignSeparator(header[0]) {
      diagnostics.append(Diagnostic("csv-form", .separator(separator), at: span(header[0])))
      return nil
    }
    roots.append(nodes.count)
    let first = nodes.count
    nodes.append(Node(kind: .sequence, style: .block, start: 0, length: 0, next: 0))
    for column in header { append(column) }
    nodes[first].next = UInt32(nodes.count)
    let holdsLists = header.map { isList(text(of: $0)) }
    while let row = nextRow(), diagnostics.count < ReadingLimits.diagnostics {
      if nodes.count > ReadingLimits.nodes {
        diagnostics.append(TextFaults.tooManyNodes(at: row[0].start, in: source))
        break
      }
      if row.count == header.count {
        appendRow(row, under: header, holdsLists)
      } else if row.count > header.count {
        diagnostics.append(
          Diagnostic("csv-form", .tooManyCells(row.count, header.count), at: span(row[header.count])))
      } else {
        diagnostics.append(Diagnostic("csv-form", .tooFewCells(row.count, header.count), at: span(row[0])))
      }
    }
    let tape = NodeTape(source: source, nodes: nodes, roots: roots, sideText: sideText)
    let documents = tape.documents
    let table = CSVTable(head: documents[0], columns: documents[1].elements, rows: Array(documents.dropFirst(2)))
    DuplicateKeys.check(table.head, &diagnostics)
    checkColumns(table.columns)
    return table
  }

  private mutating func checkColumns(_ columns: [LocatedNode]) {
    for (index, column) in columns.enumerated() {
      guard let first = columns[..<index].first(where: { $0.text == column.text }) else { continue }
      diagnostics.append(
        Diagnostic(
          "duplicate-key", .columnTwice(column.text), at: column.span,
          notes: [.init("it stands here first", at: first.span)]))
    }
  }

  // MARK: nodes

  private mutating func append(_ cell: Cell) {
    let style: Node.Style = cell.text != nil ? .sideText : cell.isQuoted ? .quoted : .plain
    if let text = cell.text { sideText.append(text, forNode: nodes.count) }
    nodes.append(
      Node(
        kind: .scalar, style: style, start: UInt32(cell.start), length: UInt32(cell.end - cell.start),
        next: UInt32(nodes.count + 1)))
  }

  /// The values of a cell; what stands between two semicolons without text is none.
  private mutating func appendList(_ cell: Cell) {
    let first = nodes.count
    nodes.append(
      Node(
        kind: .sequence, style: .flow, start: UInt32(cell.start), length: UInt32(cell.end - cell.start), next: 0))
    if let text = cell.text {
      for part in text.split(separator: UInt8(ascii: ";")) {
        let value = part.drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed()
        if !value.isEmpty { append(Cell(start: cell.start, end: cell.end, text: Array(value))) }
      }
    } else {
      var start = cell.isQuoted ? cell.start + 1 : cell.start
      let end = cell.isQuoted ? cell.end - 1 : cell.end
      while start < end {
        let stop = bytes[start..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
        let value = trimmed(start, stop)
        if !value.isEmpty { append(Cell(start: value.lowerBound, end: value.upperBound)) }
        start = stop + 1
      }
    }
    nodes[first].next = UInt32(nodes.count)
  }

  private func text(of cell: Cell) -> String {
    if let text = cell.text { return String(decoding: text, as: UTF8.self) }
    return cell.isQuoted
      ? source.text(from: cell.start + 1, to: cell.end - 1) : source.text(from: cell.start, to: cell.end)
  }

  private mutating func appendRow(_ row: [Cell], under header: [Cell], _ holdsLists: [Bool]) {
    roots.append(nodes.count)
    let first = nodes.count
    let start = row[0].start
    let end = row[row.count - 1].end
    nodes.append(
      Node(kind: .mapping, style: .flow, start: UInt32(start), length: UInt32(max(0, end - start)), next: 0))
    for (index, cell) in row.enumerated() where !cell.isEmpty {
      append(header[index])
      if holdsLists[index] { appendList(cell) } else { append(cell) }
    }
    nodes[first].next = UInt32(nodes.count)
  }

  private func span(_ cell: Cell) -> SourceSpan { source.span(cell.start, cell.end) }

  /// The sign that stands between the columns of a header without commas.
  private func foreignSeparator(_ cell: Cell) -> String? {
    let text = bytes[cell.start..<cell.end]
    if text.contains(UInt8(ascii: ";")) { return ";" }
    return text.contains(UInt8(ascii: "\t")) ? "tab" : nil
  }

  // MARK: the head

  /// The lines in front of the header, as a mapping.
  private mutating func readHead() {
    roots.append(0)
    nodes.append(Node(kind: .mapping, style: .block, start: UInt32(position), length: 0, next: 0))
    while position < bytes.count {
      let end = bytes[position...].firstIndex { Self.endsLine($0) } ?? bytes.count
      let line = trimmed(position, end)
      if !line.isEmpty {
        guard bytes[line.lowerBound] == UInt8(ascii: "#") else { break }
        appendRemark(line.lowerBound + 1, line.upperBound)
      }
      position = min(end + 1, bytes.count)
    }
    nodes[0].next = UInt32(nodes.count)
  }

  /// A remark without a colon says nothing that is read.
  private mutating func appendRemark(_ start: Int, _ end: Int) {
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return }
    let key = trimmed(start, colon)
    // A program for tables writes empty cells behind a line of one cell.
    var last = end
    while last > colon + 1, bytes[last - 1] == UInt8(ascii: ",") || Self.isBlank(bytes[last - 1]) { last -= 1 }
    let value = trimmed(colon + 1, last)
    append(Cell(start: key.lowerBound, end: key.upperBound))
    let cell = Cell(start: value.lowerBound, end: value.upperBound)
    if bytes[value].contains(UInt8(ascii: ";")) { appendList(cell) } else { append(cell) }
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    var last = end
    while first < last && Self.isBlank(bytes[first]) { first += 1 }
    while last > first && Self.isBlank(bytes[last - 1]) { last -= 1 }
    return first..<last
  }

  // MARK: cells

  /// The cells of the next line that has any text; nil at the end.
  private mutating func nextRow() -> [Cell]? {
    while position < bytes.count {
      var row: [Cell] = []
      var hasMore = true
      while hasMore {
        row.append(nextCell())
        hasMore = position < bytes.count && bytes[position] == UInt8(ascii: ",")
        if hasMore { position += 1 }
      }
      passLineEnd()
      if !row.allSatisfy(\.isEmpty) { return row }
    }
    return nil
  }

  private mutating func nextCell() -> Cell {
    var start = position
    while start < bytes.count && Self.isBlank(bytes[start]) { start += 1 }
    if start < bytes.count && bytes[start] == UInt8(ascii: "\"") { return quotedCell(start) }
    var end = start
    while end < bytes.count && bytes[end] != UInt8(ascii: ",") && !Self.endsLine(bytes[end]) { end += 1 }
    position = end
    let text = trimmed(start, end)
    return Cell(start: text.lowerBound, end: text.upperBound)
  }

  private mutating func quotedCell(_ start: Int) -> Cell {
    var index = start + 1
    var text: [UInt8] = []
    var hasEscapes = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"") else { break }
        hasEscapes = true
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      diagnostics.append(Diagnostic("csv-form", .openQuote, at: source.span(start, start + 1)))
      position = bytes.count
      return Cell(start: start, end: start)
    }
    let end = index + 1
    position = end
    while position < bytes.count && bytes[position] != UInt8(ascii: ",") && !Self.endsLine(bytes[position]) {
      position += 1
    }
    if !trimmed(end, position).isEmpty {
      diagnostics.append(Diagnostic("csv-form", .behindQuote, at: source.span(end, position)))
    }
    return Cell(start: start, end: end, isQuoted: true, text: hasEscapes ? text : nil)
  }

  private mutating func passLineEnd() {
    guard position < bytes.count else { return }
    position += bytes[position...].starts(with: [0x0D, 0x0A]) ? 2 : 1
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
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

  fileprivate static var openQuote: Self { "a quote opens here and nothing closes it; write a quote in a text twice" }

  fileprivate static var behindQuote: Self {
    "text stands behind a closing quote; write a quote in a text twice, or put all of it between quotes"
  }
}
