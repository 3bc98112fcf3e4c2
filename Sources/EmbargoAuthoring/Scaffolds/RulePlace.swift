import Embargo
import LocatedText

/// The place in a file of rules where one more is written.
struct RulePlace {
  private let source: SourceText
  /// What the text takes the place of; most often nothing.
  private let span: SourceSpan
  private let before: String
  private let indent: String

  private init(_ span: SourceSpan, before: String, indent: String) {
    source = span.source
    self.span = span
    self.before = before
    self.indent = indent
  }

  /// Finds the place behind the last rule; nil where the rules are not written in lines of their own.
  init?(in source: SourceText) {
    guard let root = DocumentReader.read(source, as: .yaml).partial.documents.first, root.kind == .mapping,
      root.style != .flow
    else { return nil }
    guard let rules = root.entry("rules")?.value else {
      let end = source.bytes.count
      self.init(Self.place(end, in: source), before: Self.gap(before: end, in: source.bytes) + "rules:\n", indent: "  ")
      return
    }
    guard rules.kind == .sequence else { return nil }
    guard let first = rules.elements.first, let last = rules.elements.last else {
      self.init(rules.span, before: "\n", indent: "  ")
      return
    }
    guard rules.style != .flow, let dash = source.bytes[..<first.span.startUTF8].lastIndex(of: UInt8(ascii: "-")) else {
      return nil
    }
    let lineStart = source.bytes[..<dash].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = Self.lineEnd(behind: last.span.endUTF8, in: source.bytes)
    self.init(
      Self.place(end, in: source), before: Self.gap(before: end, in: source.bytes),
      indent: String(repeating: " ", count: dash - lineStart))
  }

  private static func place(_ offset: Int, in source: SourceText) -> SourceSpan {
    SourceSpan(source: source, startUTF8: offset, endUTF8: offset)
  }

  /// The file with a rule more, whose lines begin without indentation; nil if it would not read as that.
  func adding(_ lines: [String]) -> String? {
    let block = lines.enumerated().map { index, line in indent + (index == 0 ? "- " : "  ") + line + "\n" }.joined()
    // In the place of an empty list the end of its line stays.
    let text = before + (span.startUTF8 < span.endUTF8 ? String(block.dropLast()) : block)
    guard let result = source.applying([.init(span, with: text)]) else { return nil }
    return Self.count(in: result) == Self.count(in: source) + 1 ? String(decoding: result.bytes, as: UTF8.self) : nil
  }

  private static func count(in source: SourceText) -> Int {
    let read = DocumentReader.read(source, as: .yaml)
    return read.hasErrors ? -1 : read.partial.documents.first?.entry("rules")?.value.elements.count ?? 0
  }

  /// An empty line, and the end of the line in front if that has none.
  private static func gap(before offset: Int, in bytes: [UInt8]) -> String {
    guard offset > 0 else { return "" }
    return bytes[offset - 1] == 0x0A ? "\n" : "\n\n"
  }

  private static func lineEnd(behind offset: Int, in bytes: [UInt8]) -> Int {
    if offset > 0 && bytes[offset - 1] == 0x0A { return offset }
    return bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
