package import LocatedText

/// Reads the file of the codes that there are, `vocabulary/hs.yaml`.
package enum NomenclatureReader {
  /// The path of the file in a rule set.
  package static let path = "vocabulary/hs.yaml"

  /// Finds the head and where the codes begin, and nothing else.
  package static func open(_ source: SourceText) -> Nomenclature? {
    let lines = SourceLines(source, from: source.textStartUTF8)
    var firstDay: CalendarDate?
    for line in lines {
      let text = source.bytes[line]
      if text.starts(with: from.utf8) { firstDay = try? CalendarDate.parse(text.dropFirst(from.utf8.count)) }
      if text.elementsEqual(body.utf8), let firstDay {
        return Nomenclature(source: source, start: min(line.upperBound + 1, source.bytes.count), firstDay: firstDay)
      }
    }
    return nil
  }

  private static let from = "from: "
  private static let body = "headings: |"

  /// Everything that would make the search go astray: the head, the form of a line, the order of lines.
  package static func diagnostics(of source: SourceText) -> [Diagnostic] {
    if isRight(source) { return [] }
    let read = DocumentReader.read(source, as: .yaml)
    let found = headFaults(read)
    guard found.isEmpty else { return found }
    guard open(source) != nil else {
      return read.partial.documents.first.map { [Diagnostic("nomenclature-form", .noBody, at: $0.span)] } ?? []
    }
    return lineFaults(source)
  }

  /// Whether nothing is wrong, told without YAML where the lines of codes have their form.
  ///
  /// Each of them then begins with two blanks and ends with LF, so that they are one text to YAML, whatever they say.
  private static func isRight(_ source: SourceText) -> Bool {
    guard let codes = open(source), !source.bytes.contains(0x0D), lineFaults(source).isEmpty else { return false }
    let firstEnd = source.bytes[codes.start...].firstIndex(of: ASCII.lineFeed) ?? source.bytes.count
    return headFaults(YAMLReader.read(source, upTo: firstEnd)).isEmpty
  }

  /// What is wrong with the file but for the lines of codes.
  private static func headFaults(_ read: Checked<NodeTape>) -> [Diagnostic] {
    guard read.diagnostics.isEmpty, let root = read.partial.documents.first else { return read.diagnostics }
    var found: [Diagnostic] = []
    guard var reader = MappingReader(root, of: VocabularyForms.nomenclature, &found) else { return found }
    if let editions = reader.value("editions") {
      for node in Fields.values(editions, &found) { _ = Fields.scalar(node, &found) }
    }
    _ = reader.required("from", &found).flatMap { Fields.date($0, &found) }
    _ = reader.required("headings", &found)
    reader.close(&found)
    return found
  }

  private static func lineFaults(_ source: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var last: HSCode?
    var isBody = false
    for line in SourceLines(source, from: source.textStartUTF8) {
      let text = source.bytes[line]
      if isBody, found.count < ReadingLimits.diagnostics {
        let span = SourceSpan(source: source, startUTF8: line.lowerBound, endUTF8: line.upperBound)
        if let code = code(of: text) {
          if let last, code <= last {
            found.append(Diagnostic("nomenclature-form", .outOfOrder(code, after: last), at: span))
          }
          last = code
        } else {
          found.append(Diagnostic("nomenclature-form", .lineForm, at: span))
        }
      }
      isBody = isBody || text.elementsEqual(body.utf8)
    }
    return found
  }

  /// The chapter or heading of a line that has the right form.
  private static func code(of line: ArraySlice<UInt8>) -> HSCode? {
    guard line.starts(with: "  ".utf8), let bar = line.firstIndex(of: UInt8(ascii: "|")) else { return nil }
    guard line[..<bar].last == ASCII.space, line[(bar + 1)...].first == ASCII.space else { return nil }
    // Each word in front of the bar ends with a blank.
    var rest = line[..<bar].dropFirst(2)
    guard let first = word(&rest), let code = try? HSCode.parse(digits(of: first)), code.digitCount <= 4 else {
      return nil
    }
    while let subheading = word(&rest) {
      let digits = digits(of: subheading)
      guard code.digitCount == 4, digits.count == 2, digits.allSatisfy(ASCII.isDigit) else { return nil }
    }
    return code
  }

  /// Takes what stands in front of the next blank, and the blank.
  private static func word(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: ASCII.space) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private static func digits(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.last == ASCII.plus || word.last == ASCII.hyphen ? word.dropLast() : word
  }
}

/// The lines of a source, each without its end.
private struct SourceLines: Sequence, IteratorProtocol {
  private let source: SourceText
  private var position: Int

  init(_ source: SourceText, from start: Int) {
    self.source = source
    position = start
  }

  mutating func next() -> Range<Int>? {
    guard position < source.bytes.count else { return nil }
    let end = source.bytes[position...].firstIndex(of: 0x0A) ?? source.bytes.count
    defer { position = end + 1 }
    return position..<end
  }
}

extension Diagnostic.Message {
  fileprivate static var noBody: Self {
    "the codes are searched as they stand: write ‘from: ’ with its day, then ‘headings: |’, each on a line of its own"
  }

  fileprivate static var lineForm: Self {
    "this is no line of codes; write two blanks, a chapter or heading, its subheadings, a bar and the text: ‘8703 10 21- | Cars’"
  }

  fileprivate static func outOfOrder(_ code: HSCode, after last: HSCode) -> Self {
    "‘\(code.digits)’ comes after ‘\(last.digits)’, and codes are searched in rising order; move the line"
  }
}
