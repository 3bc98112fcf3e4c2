/// A node together with its tape: what a decoder holds in its hand.
public struct LocatedNode: Sendable {
  package let tape: NodeTape
  package let index: Int

  package init(tape: NodeTape, index: Int) {
    self.tape = tape
    self.index = index
  }

  package var node: Node { tape.nodes[index] }
  package var kind: Node.Kind { node.kind }
  package var style: Node.Style { node.style }

  /// Where the node stands.
  public var span: SourceSpan {
    SourceSpan(source: tape.source, startUTF8: Int(node.start), endUTF8: Int(node.start + node.length))
  }

  /// From the start of this node to the end of another of its tape, which is no shorter way.
  package func span(through other: LocatedNode) -> SourceSpan {
    let (first, last) = (node, other.node)
    return SourceSpan(
      source: tape.source, startUTF8: Int(first.start),
      endUTF8: Int(max(first.start + first.length, last.start + last.length)))
  }

  /// Text of a scalar, decoded; the empty text for a collection.
  public var text: String { String(decoding: tape.textBytes(ofNode: index), as: UTF8.self) }

  /// The string with its quotes, where it is written as JSON writes it that escapes nothing without need; nil otherwise.
  package var asWrittenInJSON: ArraySlice<UInt8>? {
    let node = node
    guard node.style == .quoted else { return nil }
    let bytes = tape.source.bytes[Int(node.start)..<Int(node.start + node.length)]
    let text = bytes.span
    let inside = text.extracting(1..<text.count - 1)
    return text[0] == UInt8(ascii: "\"") && JSONEscapes.isPlain(inside) ? bytes : nil
  }

  /// Keys and values of a mapping in the order written; empty for anything else.
  package var entries: [(key: LocatedNode, value: LocatedNode)] {
    kind == .mapping ? Array(LocatedEntries(of: self)) : []
  }

  /// Keys of a mapping in the order written; empty for anything else.
  package var keys: [LocatedNode] { kind == .mapping ? Array(LocatedEntries(of: self).lazy.map(\.key)) : [] }

  /// Key and value of a mapping's entry, found without making text of the other keys; nil if it is not there.
  package func entry(_ name: String) -> (key: LocatedNode, value: LocatedNode)? {
    guard kind == .mapping, let key = tape.key(name, of: index, startingAt: index + 1) else { return nil }
    return (at(key), at(Int(tape.nodes[key].next)))
  }

  /// Whether the node is a scalar of this text.
  package func isText(_ text: String) -> Bool { tape.isText(text, at: index) }

  /// Elements of a sequence; empty for anything else.
  package var elements: [LocatedNode] { kind == .sequence ? Array(LocatedNodes(in: self)) : [] }

  private func at(_ place: Int) -> LocatedNode { LocatedNode(tape: tape, index: place) }

  private static let emptyWords = ["", "~", "null", "Null", "NULL"]

  private static func emptyWordsBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte | 0x20 == UInt8(ascii: "n")
  }

  /// A plain scalar without text, `~` or `null`, or the JSON word `null`: no value was written.
  package var isEmptyValue: Bool {
    guard kind == .scalar else { return false }
    switch style {
    case .plain, .word:
      // Nearly every value is longer, or begins otherwise.
      if node.length > 4 { return false }
      if node.length > 0, !Self.emptyWordsBegin(tape.source.bytes[Int(node.start)]) { return false }
      return Self.emptyWords.contains { isText($0) }
    case .quoted, .jsonEscaped, .sideText, .number, .block, .flow: return false
    }
  }
}

extension LocatedNode {
  /// An edit that makes the scalar another text, written as the old one is: quotes stay, JSON has quotes anyway, and a
  /// YAML scalar gets them only if it needs them.
  package func replacing(with text: String) -> Diagnostic.Edit {
    let whole = span
    switch style {
    case .plain where Self.isPlain(text): return .init(whole, with: text)
    case .quoted where !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x5C }):
      let inside = SourceSpan(source: whole.source, startUTF8: whole.startUTF8 + 1, endUTF8: whole.endUTF8 - 1)
      return .init(inside, with: text)
    case .plain, .quoted, .jsonEscaped, .sideText, .number, .word, .block, .flow:
      // A block scalar ends with its line, which stays.
      let bytes = whole.source.bytes
      var end = whole.endUTF8
      while end > whole.startUTF8 && (bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D) { end -= 1 }
      let span = SourceSpan(source: whole.source, startUTF8: whole.startUTF8, endUTF8: end)
      return .init(span, with: "\"\(JSONEscapes.escaped(text))\"")
    }
  }

  /// Fix-its that give a key of a mapping another name, unless the mapping has such a key already.
  package func renaming(to names: [String], in mapping: LocatedNode) -> [Diagnostic.FixIt] {
    names.filter { mapping.entry($0) == nil }.map {
      .init("rename the key to ‘\($0)’", edits: [replacing(with: $0)])
    }
  }

  /// Whether YAML reads the text as it stands, in a flow collection too (YAML 1.2.2, §7.3.3).
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
      return false
    }
    return text.unicodeScalars.last != " "
      && !text.unicodeScalars.contains { $0.value < 0x20 || ",[]{}:#\"'\\".unicodeScalars.contains($0) }
  }
}
