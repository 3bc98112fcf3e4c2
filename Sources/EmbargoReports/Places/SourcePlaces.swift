package import LocatedText

/// Lines and columns in the sources that one report names; each source is gone through once.
package struct SourcePlaces {
  private var tables: [SourceText: LineTable] = [:]
  private let ruleLines: RuleLines?
  private let stream: (source: SourceText, line: Int, start: Int)?

  /// Begins with the sources whose lines are known already.
  package init(_ context: ReportContext? = nil) {
    ruleLines = context?.ruleLines
    stream = nil
  }

  /// Of a stream, the number of the one line that is looked at is known, and the lines before it need no counting.
  ///
  /// - Parameters:
  ///   - context: the rules.
  ///   - line: the number of the line, or of the first of a row that has several.
  ///   - span: what stands in it, from its start on.
  init(_ context: ReportContext? = nil, line: Int?, of span: SourceSpan) {
    ruleLines = context?.ruleLines
    stream = line.map { (span.source, $0, span.startUTF8) }
  }

  /// Line and column where a span begins.
  package mutating func start(of span: SourceSpan) -> SourcePosition {
    position(ofUTF8: span.startUTF8, in: span.source)
  }

  /// Line and column of an offset.
  mutating func position(ofUTF8 offset: Int, in source: SourceText) -> SourcePosition {
    if let stream, stream.source == source {
      let line = stream.line + Self.lineEnds(from: stream.start, to: offset, in: source)
      return SourcePosition(line: line, column: Self.column(ofUTF8: offset, in: source))
    }
    return table(of: source).position(ofUTF8: offset)
  }

  /// The place as editors and terminals know it: `deal.yaml:6:18`.
  package mutating func shown(_ span: SourceSpan) -> String {
    let start = start(of: span)
    return "\(span.file):\(start.line):\(start.column)"
  }

  private mutating func table(of source: SourceText) -> LineTable {
    if let known = tables[source] { return known }
    let table = ruleLines?.table(of: source) ?? LineTable(source)
    tables[source] = table
    return table
  }

  /// How many lines end between two places; those that a cell of a table holds.
  private static func lineEnds(from start: Int, to end: Int, in source: SourceText) -> Int {
    let bytes = source.bytes
    var count = 0
    for index in start..<max(start, min(end, bytes.count)) where bytes[index] == 0x0A || bytes[index] == 0x0D {
      if bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A { continue }
      count += 1
    }
    return count
  }

  /// Code points from the start of the line, from 1.
  private static func column(ofUTF8 offset: Int, in source: SourceText) -> Int {
    let bytes = source.bytes
    var index = min(offset, bytes.count)
    var column = 1
    while index > 0 && bytes[index - 1] != 0x0A && bytes[index - 1] != 0x0D {
      index -= 1
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return index == 0 && source.textStartUTF8 > 0 ? max(1, column - 1) : column
  }
}
