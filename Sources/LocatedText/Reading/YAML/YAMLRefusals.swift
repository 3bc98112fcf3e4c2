/// What is YAML and yet refused: it hides what a file says, or says it twice.
extension YAMLFaults {
  /// Anchor and tag in front of a node.
  static func properties(from start: Int, in source: SourceText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var at = start
    while at < source.bytes.count {
      let byte = source.bytes[at]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { break }
      let ends = Array(" \t\r\n,[]{}".utf8)
      let end = source.bytes[at...].firstIndex(where: ends.contains) ?? source.bytes.count
      let span = source.span(at, end)
      let next = source.bytes[end...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? source.bytes.count
      diagnostics.append(byte == UInt8(ascii: "&") ? anchor(span) : tag(span, upTo: next))
      at = next
    }
    return diagnostics
  }

  static func alias(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("anchor-or-alias", .anchorOrAlias(span.text), at: span)
  }

  static func directive(at start: Int, in source: SourceText) -> Diagnostic {
    let end = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
    let span = source.span(start, end)
    return Diagnostic("directive", .directive, at: span)
  }

  static func mergeKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("merge-key", .mergeKey, at: span) }

  static func emptyKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("empty-key", .emptyKey, at: span) }

  static func complexKey(_ span: SourceSpan) -> Diagnostic { Diagnostic("complex-key", .complexKey, at: span) }

  static func emptyDocument(at place: Int, in source: SourceText) -> Diagnostic {
    Diagnostic("empty-document", .emptyDocument, at: source.span(place, place))
  }

  private static func anchor(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("anchor-or-alias", .anchorOrAlias(span.text), at: span)
  }

  /// A tag of YAML's own (`!!str`) can be deleted without loss, since every scalar is text; another one means something.
  private static func tag(_ span: SourceSpan, upTo next: Int) -> Diagnostic {
    let text = span.text
    let isCore = ["!", "!!str", "!!map", "!!seq", "!!int", "!!float", "!!bool", "!!null"].contains(text)
    let edit = Diagnostic.Edit(span.source.span(span.startUTF8, next), with: "")
    return Diagnostic(
      "custom-tag", .tag(text), at: span, fixIts: isCore ? [.init("delete the tag", edits: [edit])] : [])
  }
}

extension Diagnostic.Message {
  static func anchorOrAlias(_ text: String) -> Self {
    "‘\(text)’ is an anchor or alias, and none is followed here; write the value out, or put text that begins so between quotes"
  }

  static var directive: Self { "a directive stands here, and none is followed; delete the line, and write values out" }

  static var tag: Self {
    "a tag stands here, and none is followed; write the value out, or put text that begins with ‘!’ between quotes"
  }

  fileprivate static func tag(_ text: String) -> Self {
    "‘\(text)’ is a tag, and none is followed here; write the value out, or put text that begins with ‘!’ between quotes"
  }

  fileprivate static var mergeKey: Self { "‘<<’ merges nothing here; write the keys and values out" }

  fileprivate static var emptyKey: Self { "a key is missing in front of this colon" }

  fileprivate static var complexKey: Self {
    "a key is a single value, and here a list or a mapping stands as one; write it as a value"
  }

  fileprivate static var emptyDocument: Self {
    "this document is empty; write a mapping of keys and values, or delete the ‘---’"
  }
}
