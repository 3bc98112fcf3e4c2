/// Cuts the bytes of a table into cells (RFC 4180, §2).
struct CSVScanner {
  /// A cell where it stands, quotes included.
  struct Cell: Sendable {
    let start: Int
    let end: Int
    let isQuoted: Bool
    /// What stands between the quotes, if that has doubled quotes in it.
    let unescaped: [UInt8]?

    var isEmpty: Bool { isQuoted ? end - start <= 2 && unescaped == nil : start == end }

    func text(in source: SourceText) -> String { source.text(from: start, to: end) }
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private let bytes: [UInt8]
  private var position: Int

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineEnds: [UInt8] = [0x0A, 0x0D]

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    position = source.textStartUTF8
  }

  /// All rows that hold anything; after a fault of form, those before it.
  mutating func rows() -> [[Cell]] {
    guard isText() else { return [] }
    var rows: [[Cell]] = []
    while position < bytes.count {
      guard let row = row() else { return rows }
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row() -> [Cell]? {
    var cells: [Cell] = []
    while true {
      while position < bytes.count && isBlank(bytes[position]) { position += 1 }
      let isQuoted = position < bytes.count && bytes[position] == Self.quote
      guard let cell = isQuoted ? quoted() : plain() else { return nil }
      cells.append(cell)
      guard position < bytes.count else { return cells }
      if bytes[position] == Self.comma {
        position += 1
        continue
      }
      if bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A { position += 1 }
      position += 1
      return cells
    }
  }

  private mutating func plain() -> Cell? {
    let start = position
    while position < bytes.count && bytes[position] != Self.comma && !Self.lineEnds.contains(bytes[position]) {
      if bytes[position] == Self.quote {
        diagnostics.append(Diagnostic("csv-form", .strayQuote, at: source.span(position, position + 1)))
        return nil
      }
      position += 1
    }
    var end = position
    while end > start && isBlank(bytes[end - 1]) { end -= 1 }
    return Cell(start: start, end: end, isQuoted: false, unescaped: nil)
  }

  private mutating func quoted() -> Cell? {
    let start = position
    var text: [UInt8] = []
    var hasDoubled = false
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      if position < bytes.count && bytes[position] == Self.quote {
        text.append(byte)
        hasDoubled = true
        position += 1
        continue
      }
      let end = position
      while position < bytes.count && isBlank(bytes[position]) { position += 1 }
      if position < bytes.count && bytes[position] != Self.comma && !Self.lineEnds.contains(bytes[position]) {
        diagnostics.append(Diagnostic("csv-form", .strayQuote, at: source.span(end - 1, end)))
        return nil
      }
      return Cell(start: start, end: end, isQuoted: true, unescaped: hasDoubled ? text : nil)
    }
    diagnostics.append(Diagnostic("csv-form", .openQuote, at: source.span(start, start + 1)))
    return nil
  }

  /// Whether the bytes are UTF-8 without control characters but tabs and line ends; a diagnostic if not.
  private mutating func isText() -> Bool {
    var offset = position
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        guard UTF8Form.isWellFormed(bytes, at: offset), let form = UTF8Form(lead: byte) else {
          diagnostics.append(TextFaults.invalidUTF8(at: offset, in: source))
          return false
        }
        offset += form.length
      } else if byte < 0x20 && byte != 0x09 && !Self.lineEnds.contains(byte) {
        diagnostics.append(TextFaults.controlCharacter(at: offset, in: source))
        return false
      } else {
        offset += 1
      }
    }
    return true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension Diagnostic.Message {
  fileprivate static let strayQuote: Self = """
    a double quote stands within a cell; put the whole cell between double quotes, and double those within
    """

  fileprivate static let openQuote: Self = "the double quote is never closed; end the cell with another"
}
