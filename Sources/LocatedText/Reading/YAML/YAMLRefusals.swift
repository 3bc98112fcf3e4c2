/// What is YAML and yet refused: it hides what a file says, or leaves out what a file needs.
enum YAMLRefusals {
  /// The anchor and the tag in front of a node.
  static func properties(from start: Int, in source: SourceText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var at = start
    while at < source.bytes.count, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(source.bytes[at]) {
      let found = property(at: at, in: source)
      diagnostics.append(found)
      at = endOfSpace(found.span.endUTF8, in: source)
    }
    return diagnostics
  }

  /// An anchor, an alias or a tag.
  static func property(at start: Int, in source: SourceText) -> Diagnostic {
    let rest = source.bytes[start...]
    let isVerbatim = rest.starts(with: "!<".utf8)
    let ends = Array((isVerbatim ? " \t\r\n>" : " \t\r\n,[]{}").utf8)
    let end = rest.firstIndex(where: ends.contains) ?? source.bytes.count
    let isClosed = isVerbatim && end < source.bytes.count && source.bytes[end] == UInt8(ascii: ">")
    let span = source.span(start, isClosed ? end + 1 : end)
    return rest.first == UInt8(ascii: "!")
      ? tag(span) : Diagnostic("anchor-or-alias", .anchorOrAlias(span.text), at: span)
  }

  /// A directive, up to the end of its line.
  static func directive(at start: Int, in source: SourceText) -> Diagnostic {
    let end = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
    return Diagnostic("directive", .directive, at: source.span(start, end))
  }

  /// The key `<<`.
  static func mergeKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("merge-key", .mergeKey, at: span) }

  /// A colon without a key.
  static func emptyKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("empty-key", .emptyKey, at: span) }

  /// A list or a mapping as a key.
  static func complexKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("complex-key", .complexKey, at: span) }

  /// A document without content.
  static func emptyDocument(at start: Int, in source: SourceText) -> Diagnostic {
    let isMarked = source.bytes[start...].starts(with: "---".utf8)
    return Diagnostic("empty-document", .emptyDocument, at: source.span(start, isMarked ? start + 3 : start))
  }

  /// A key in brackets that swallowed its value for want of a space: `{country:KP}`.
  static func gluedValue(colon: Int, in source: SourceText) -> Diagnostic {
    let after = source.span(colon + 1, colon + 1)
    return Diagnostic(
      "invalid-yaml", .colonWithoutSpace, at: source.span(colon, colon + 1),
      fixIts: [.init("put a space after the colon", edits: [.init(after, with: " ")])])
  }

  /// A tag of YAML's own (`!!str`) can be deleted without loss, since every scalar is text; another one means something.
  private static func tag(_ span: SourceSpan) -> Diagnostic {
    let text = span.text
    let isCore = ["!", "!!str", "!!map", "!!seq", "!!int", "!!float", "!!bool", "!!null"].contains(text)
    let edit = Diagnostic.Edit(span.source.span(span.startUTF8, endOfSpace(span.endUTF8, in: span.source)), with: "")
    return Diagnostic(
      "custom-tag", .tag(text), at: span, fixIts: isCore ? [.init("delete the tag", edits: [edit])] : [])
  }

  private static func endOfSpace(_ start: Int, in source: SourceText) -> Int {
    source.bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? source.bytes.count
  }
}

extension Diagnostic.Message {
  fileprivate static func anchorOrAlias(_ text: String) -> Self {
    """
    ‘\(text)’ is an anchor or alias, and none is followed here; write the value out, or put text that begins so \
    between quotes
    """
  }

  fileprivate static func tag(_ text: String) -> Self {
    "‘\(text)’ is a tag, and none is followed here; write the value out, or put text that begins so between quotes"
  }

  fileprivate static let directive: Self = """
    a directive stands here, and none is followed; delete the line, and write values out
    """

  fileprivate static let mergeKey: Self = "‘<<’ merges nothing here; write the keys and values out"

  fileprivate static let emptyKey: Self = "a key is missing in front of this colon"

  fileprivate static let complexKey: Self = """
    a list or a mapping stands here as a key, and a key is a single value; write it as a value
    """

  fileprivate static let emptyDocument: Self = """
    this document is empty; write a mapping of keys and values, or delete its ‘---’
    """
}
