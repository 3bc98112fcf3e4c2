/// Diagnostics that both readers share: what the bytes are not, and what there is too much of.
enum TextFaults {
  /// The byte at an offset begins no well-formed UTF-8 sequence.
  static func invalidUTF8(at offset: Int, in source: SourceText) -> Diagnostic {
    if let encoding = foreignEncoding(of: source.bytes) {
      return Diagnostic("invalid-utf-8", .otherEncoding(encoding), at: source.span(0, 0))
    }
    return Diagnostic("invalid-utf-8", .notUTF8(source.bytes[offset]), at: source.span(offset, offset + 1))
  }

  /// A character that text does not hold stands at an offset.
  static func controlCharacter(at offset: Int, in source: SourceText) -> Diagnostic {
    if let encoding = foreignEncoding(of: source.bytes) {
      return Diagnostic("invalid-utf-8", .otherEncoding(encoding), at: source.span(0, 0))
    }
    let span = source.spanOfCharacter(at: offset)
    let scalar = span.text.unicodeScalars.first?.value ?? 0
    return Diagnostic(
      "control-character", .controlCharacter(scalar), at: span,
      fixIts: [.init("delete the character", edits: [.init(span, with: "")])])
  }

  /// A collection opens inside as many others as may be nested.
  static func tooDeep(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("too-deep", .tooDeep, at: source.spanOfCharacter(at: offset))
  }

  /// A document has more nodes than may be.
  static func tooManyNodes(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("too-many-nodes", .tooManyNodes, at: source.spanOfCharacter(at: offset))
  }

  /// A file has too many bytes.
  static func tooLarge(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("too-large", .tooLarge, at: source.span(offset, offset))
  }

  /// A line that is read as a file of its own has too many bytes.
  static func lineTooLarge(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("too-large", .partTooLarge("line", ReadingLimits.lineBytes), at: source.span(offset, offset))
  }

  /// A row of a table has too many bytes.
  static func rowTooLarge(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("too-large", .partTooLarge("row", ReadingLimits.rowBytes), at: source.span(offset, offset))
  }

  /// There is nothing to be read.
  static func noDocument(in source: SourceText) -> Diagnostic {
    Diagnostic("no-document", isBlank(source) ? .emptyFile : .onlyComments, at: source.span(0, 0))
  }

  /// There is no row to be read, not even the header of a table.
  static func noHeader(in source: SourceText) -> Diagnostic {
    Diagnostic("no-document", isBlank(source) ? .emptyTable : .noRow, at: source.span(0, 0))
  }

  private static func isBlank(_ source: SourceText) -> Bool {
    source.bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// The encoding of bytes that are text of another encoding, by their mark or by where noughts stand.
  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard start.count == 4 else { return nil }
    switch start.map({ $0 == 0 }) {
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    default: return nil
    }
  }
}

extension SourceText {
  /// A stretch of this source.
  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source: self, startUTF8: start, endUTF8: end) }

  /// The stretch of the character that begins at an offset; a mere place at the end or where there is none.
  func spanOfCharacter(at offset: Int) -> SourceSpan {
    guard offset < bytes.count else { return span(offset, offset) }
    let length = bytes[offset] < 0x80 ? 1 : UTF8Form(lead: bytes[offset])?.length ?? 1
    return span(offset, min(offset + length, bytes.count))
  }
}

extension Diagnostic.Message {
  fileprivate static func otherEncoding(_ name: String) -> Self {
    "the file is \(name), and UTF-8 only is read; save it as UTF-8"
  }

  fileprivate static func notUTF8(_ byte: UInt8) -> Self {
    let hexadecimal = hexadecimal(UInt32(byte), digits: 2)
    guard byte >= 0xA0 else {
      return "the byte 0x\(hexadecimal) is not UTF-8, and UTF-8 only is read; save the file so"
    }
    let letter = String(Unicode.Scalar(byte))
    return """
      the byte 0x\(hexadecimal) is not UTF-8 (in Latin-1 it is ‘\(letter)’), and UTF-8 only is read; save the file so
      """
  }

  fileprivate static func controlCharacter(_ scalar: UInt32) -> Self {
    guard scalar > 0 else { return "a NUL (U+0000) stands here, and text holds none; is this a text file?" }
    return """
      the control character U+\(hexadecimal(scalar, digits: 4)) stands here; delete it, or write it as an escape \
      between double quotes
      """
  }

  fileprivate static let tooDeep: Self = """
    lists and mappings are nested deeper than \(ReadingLimits.depth), which is the limit; write what lies inside flatter
    """

  fileprivate static let tooManyNodes: Self = """
    the document has more than \(ReadingLimits.nodes) keys, values, lists and mappings, which is the limit; split it
    """

  fileprivate static let tooLarge: Self = """
    more than \(ReadingLimits.bytes >> 20) MiB stand here, which is the limit; split it, or write one JSON object a line
    """

  fileprivate static func partTooLarge(_ part: String, _ limit: Int) -> Self {
    "this \(part) has more than \(limit >> 20) MiB, which is the limit; is a line's end missing?"
  }

  fileprivate static let emptyFile: Self = """
    the file is empty; a document was expected, a mapping of keys and values
    """

  fileprivate static let onlyComments: Self = """
    only comments stand here; a document was expected, a mapping of keys and values
    """

  fileprivate static let emptyTable: Self = "the file is empty; the first row of a table names its columns"

  fileprivate static let noRow: Self = "no row with text stands here; the first row of a table names its columns"

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
