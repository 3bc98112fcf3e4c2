import LocatedText

/// Lines and columns in the sources that one report names; each source is gone through once.
struct SourcePlaces {
  private var tables: [SourceText: LineTable] = [:]
  private let stream: (source: SourceText, line: Int)?

  init() { stream = nil }

  /// Of a stream, the number of the one line that is looked at is known, and the lines before it need no counting.
  init(line: Int?, of source: SourceText) { stream = line.map { (source, $0) } }

  /// Line and column where a span begins.
  mutating func start(of span: SourceSpan) -> SourcePosition {
    if let stream, stream.source == span.source {
      return SourcePosition(line: stream.line, column: column(of: span))
    }
    return table(of: span.source).position(ofUTF8: span.startUTF8)
  }

  /// The place as editors and terminals know it: `deal.yaml:6:18`.
  mutating func shown(_ span: SourceSpan) -> String {
    let start = start(of: span)
    return "\(span.file):\(start.line):\(start.column)"
  }

  private mutating func table(of source: SourceText) -> LineTable {
    if let known = tables[source] { return known }
    let table = LineTable(source)
    tables[source] = table
    return table
  }

  /// Code points from the start of the line, from 1.
  private func column(of span: SourceSpan) -> Int {
    let bytes = span.source.bytes
    var index = min(span.startUTF8, bytes.count)
    var column = 1
    while index > 0 && bytes[index - 1] != 0x0A && bytes[index - 1] != 0x0D {
      index -= 1
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return index == 0 && span.source.textStartUTF8 > 0 ? max(1, column - 1) : column
  }
}
