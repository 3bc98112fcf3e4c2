/// The nodes of a table, put on a tape one after another.
struct CSVNodes {
  private let source: SourceText
  private(set) var nodes: [Node] = []
  private(set) var sideText = SideText()
  private(set) var roots: [Int] = []

  init(_ source: SourceText) { self.source = source }

  var tape: NodeTape { NodeTape(source: source, nodes: nodes, roots: roots, sideText: sideText) }

  /// The text of a cell.
  func text(of cell: CSVCell) -> ArraySlice<UInt8> { cell.text.map { $0[...] } ?? source.bytes[cell.slice] }

  /// Begins a document with the next node.
  mutating func beginDocument() { roots.append(nodes.count) }

  /// Opens a collection.
  ///
  /// - Returns: the index by which it is closed.
  mutating func open(_ kind: Node.Kind, _ style: Node.Style = .flow, from start: Int, to end: Int) -> Int {
    nodes.append(
      Node(kind: kind, style: style, start: UInt32(start), length: UInt32(max(0, end - start)), next: 0))
    return nodes.count - 1
  }

  mutating func close(_ index: Int) { nodes[index].next = UInt32(nodes.count) }

  /// Appends text that stands somewhere else, or nowhere, as if it stood at a place.
  mutating func append(_ text: some Sequence<UInt8>, from start: Int, to end: Int) {
    sideText.append(text, forNode: nodes.count)
    appendScalar(.sideText, start, end)
  }

  /// Appends a cell.
  mutating func append(_ cell: CSVCell) {
    if let text = cell.text {
      append(text, from: cell.start, to: cell.end)
    } else {
      appendScalar(cell.isQuoted ? .quoted : .plain, cell.start, cell.end)
    }
  }

  /// Appends the values of a cell between semicolons; what stands between two of them without text is none.
  mutating func appendList(_ cell: CSVCell) {
    let list = open(.sequence, from: cell.start, to: cell.end)
    if let text = cell.text {
      for part in text.split(separator: UInt8(ascii: ";")) {
        let value = part.drop(while: CSVCell.isBlank).reversed().drop(while: CSVCell.isBlank).reversed()
        if !value.isEmpty { append(value, from: cell.start, to: cell.end) }
      }
    } else {
      var start = cell.slice.lowerBound
      let end = cell.slice.upperBound
      while start < end {
        let stop = source.bytes[start..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
        let value = source.trimmed(start, stop)
        if !value.isEmpty { appendScalar(.plain, value.lowerBound, value.upperBound) }
        start = stop + 1
      }
    }
    close(list)
  }

  private mutating func appendScalar(_ style: Node.Style, _ start: Int, _ end: Int) {
    nodes.append(
      Node(
        kind: .scalar, style: style, start: UInt32(start), length: UInt32(end - start), next: UInt32(nodes.count + 1)))
  }
}

extension SourceText {
  /// The stretch without blanks at its ends.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    var last = end
    while first < last && CSVCell.isBlank(bytes[first]) { first += 1 }
    while last > first && CSVCell.isBlank(bytes[last - 1]) { last -= 1 }
    return first..<last
  }
}
