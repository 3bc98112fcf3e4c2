/// Reads rows of cells under a header (RFC 4180), each row as a mapping from the cells of the header to its own.
///
/// An empty cell is as if its key were not there. Blanks around a cell without quotes do not count.
package enum CSVReader {
  /// A header and its rows.
  package struct Table: Sendable {
    /// The cells of the header as the keys of a mapping; nil if there is none.
    package let header: LocatedNode?
    /// The rows that hold anything, in order.
    package let rows: [LocatedNode]
  }

  /// Reads a table.
  ///
  /// - Returns: the rows as far as they read, and everything wrong with the form.
  package static func read(_ source: SourceText) -> Checked<Table> {
    guard source.bytes.count <= ReadingLimits.bytes else {
      return Checked(Table(header: nil, rows: []), [TextFaults.tooLarge(at: ReadingLimits.bytes, in: source)])
    }
    var scanner = CSVScanner(source)
    let rows = scanner.rows()
    var diagnostics = scanner.diagnostics
    guard let header = rows.first else {
      if diagnostics.isEmpty { diagnostics.append(TextFaults.noDocument(in: source)) }
      return Checked(Table(header: nil, rows: []), diagnostics)
    }
    var builder = CSVTapeBuilder(source)
    builder.add(header, under: header)
    for row in rows.dropFirst() {
      if row.count > header.count { diagnostics.append(extra(row[header.count], source)) }
      builder.add(row, under: header)
    }
    let documents = builder.tape.documents
    if let first = documents.first { DuplicateKeys.check(first, &diagnostics) }
    if header.count == 1, header[0].text(in: source).contains(";") { diagnostics.append(semicolons(header[0], source)) }
    return Checked(Table(header: documents.first, rows: Array(documents.dropFirst())), diagnostics)
  }

  private static func extra(_ cell: CSVScanner.Cell, _ source: SourceText) -> Diagnostic {
    Diagnostic("csv-form", .extraCell, at: source.span(cell.start, cell.end))
  }

  private static func semicolons(_ cell: CSVScanner.Cell, _ source: SourceText) -> Diagnostic {
    Diagnostic("csv-form", .semicolons, at: source.span(cell.start, cell.end))
  }
}

/// Puts cells together into mappings.
private struct CSVTapeBuilder {
  private let source: SourceText
  private var nodes: [Node] = []
  private var roots: [Int] = []
  private var sideText = SideText()

  init(_ source: SourceText) { self.source = source }

  var tape: NodeTape { NodeTape(source: source, nodes: nodes, roots: roots, sideText: sideText) }

  mutating func add(_ row: [CSVScanner.Cell], under header: [CSVScanner.Cell]) {
    guard let first = row.first, let last = row.last else { return }
    let root = nodes.count
    roots.append(root)
    nodes.append(node(.mapping, .block, first.start, last.end))
    for (key, cell) in zip(header, row) where !key.isEmpty && !cell.isEmpty {
      add(key)
      add(cell)
    }
    nodes[root].next = UInt32(nodes.count)
  }

  private mutating func add(_ cell: CSVScanner.Cell) {
    if let text = cell.unescaped { sideText.append(text, forNode: nodes.count) }
    let style: Node.Style = cell.unescaped != nil ? .sideText : cell.isQuoted ? .quoted : .plain
    nodes.append(node(.scalar, style, cell.start, cell.end))
    nodes[nodes.count - 1].next = UInt32(nodes.count)
  }

  private func node(_ kind: Node.Kind, _ style: Node.Style, _ start: Int, _ end: Int) -> Node {
    Node(kind: kind, style: style, start: UInt32(start), length: UInt32(end - start), next: 0)
  }
}

extension Diagnostic.Message {
  fileprivate static let extraCell: Self = """
    this row has more cells than the header; put a cell that holds a comma between double quotes
    """

  fileprivate static let semicolons: Self = "the cells are separated by ‘;’; separate them by commas"
}
