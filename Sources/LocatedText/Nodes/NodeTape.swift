/// All documents of one source as a flat run of nodes.
///
/// The content is shared: a node carries its tape with it, and copying a node must cost one reference, not six.
public struct NodeTape: Sendable {
  private let content: Content

  /// What a tape holds, behind one reference; nobody ever changes it.
  private final class Content: Sendable {
    let source: SourceText
    /// The bytes of the source, one step nearer.
    let bytes: [UInt8]
    let nodes: [Node]
    let roots: [Int]
    let sideText: SideText

    init(source: SourceText, nodes: [Node], roots: [Int], sideText: SideText) {
      self.source = source
      bytes = source.bytes
      self.nodes = nodes
      self.roots = roots
      self.sideText = sideText
    }
  }

  /// Whether both are one and the same, not merely equal.
  package func isSame(as other: NodeTape) -> Bool { content === other.content }

  /// What was read.
  public var source: SourceText { content.source }

  package var nodes: [Node] { content.nodes }

  /// Index of the root node of each document, in order.
  package var roots: [Int] { content.roots }

  /// Decoded text of the scalars whose text is not a slice of the source.
  package var sideText: SideText { content.sideText }

  package init(source: SourceText, nodes: [Node], roots: [Int], sideText: SideText = SideText()) {
    content = Content(source: source, nodes: nodes, roots: roots, sideText: sideText)
  }

  /// Root nodes of the documents, in order.
  public var documents: [LocatedNode] { roots.map { LocatedNode(tape: self, index: $0) } }
}

extension NodeTape {
  /// Decoded bytes of a scalar; empty for a collection.
  package func textBytes(ofNode index: Int) -> ArraySlice<UInt8> {
    let node = content.nodes[index]
    if let range = node.writtenText { return content.bytes[range] }
    switch node.style {
    case .sideText: return sideText.bytes(ofNode: index)
    case .jsonEscaped: return JSONEscapes.decoded(content.bytes[node.inside])
    case .plain, .number, .word, .quoted, .block, .flow: return []
    }
  }

  /// Whether a node is a scalar of this text; one of another length is told without a look at its bytes.
  package func isText(_ text: String, at index: Int) -> Bool { isText(text.utf8.span, at: index) }

  private func isText(_ text: Span<UInt8>, at index: Int) -> Bool {
    let (node, bytes) = (content.nodes[index], content.bytes)
    if let range = node.writtenText { return bytes.span.extracting(range).isSame(as: text) }
    let decoded = textBytes(ofNode: index)
    return node.kind == .scalar && decoded.span.isSame(as: text)
  }

  /// Whether two scalars have one text.
  func haveSameText(_ one: Int, _ other: Int) -> Bool {
    let (node, bytes) = (content.nodes[one], content.bytes)
    if let range = node.writtenText { return isText(bytes.span.extracting(range), at: other) }
    let decoded = textBytes(ofNode: one)
    return isText(decoded.span, at: other)
  }

  /// Whether the text of a scalar is empty, or nothing but blanks and ends of lines; true of a collection.
  package func isBlank(_ index: Int) -> Bool {
    guard let range = content.nodes[index].writtenText else {
      return textBytes(ofNode: index).allSatisfy { $0 <= 0x20 }
    }
    for place in range where content.bytes[place] > 0x20 { return false }
    return true
  }

  /// A number for the text of a scalar, made of its length and its ends: two texts of different numbers are different.
  func mark(ofNode index: Int) -> UInt32 {
    let (node, bytes) = (content.nodes[index], content.bytes)
    if let range = node.writtenText { return bytes.span.extracting(range).mark }
    let decoded = textBytes(ofNode: index)
    return decoded.span.mark
  }

  /// Place of the key that follows a mapping's entry, or of the mapping's end.
  func place(afterEntry key: Int) -> Int { Int(content.nodes[Int(content.nodes[key].next)].next) }

  /// Place of a mapping's key of this text, nil if there is none.
  ///
  /// Keys are looked at from a place on, and round to that place again: who asks for keys in the order written finds
  /// each at the first look.
  package func key(_ text: String, of mapping: Int, startingAt start: Int) -> Int? {
    let text = text.utf8.span
    let end = Int(content.nodes[mapping].next)
    var place = start
    while place < end {
      if isText(text, at: place) { return place }
      place = self.place(afterEntry: place)
    }
    place = mapping + 1
    while place < start {
      if isText(text, at: place) { return place }
      place = self.place(afterEntry: place)
    }
    return nil
  }
}

extension Node {
  /// Where in the source the text of a scalar stands as it is; nil for one that is decoded, and for a collection.
  fileprivate var writtenText: Range<Int>? {
    switch style {
    case .plain, .number, .word: Int(start)..<Int(start) + Int(length)
    case .quoted: inside
    case .jsonEscaped, .sideText, .block, .flow: nil
    }
  }

  /// What lies between the quotes of a scalar.
  fileprivate var inside: Range<Int> { Int(start) + 1..<Int(start) + Int(length) - 1 }
}

extension Span<UInt8> {
  /// Whether both hold the same bytes.
  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// The length and both ends, as one number.
  fileprivate var mark: UInt32 {
    if isEmpty { return 0 }
    return UInt32(truncatingIfNeeded: count) &<< 16 | UInt32(self[0]) &<< 8 | UInt32(self[count - 1])
  }
}

/// Text of scalars that had to be decoded: escapes, folded and block scalars.
package struct SideText: Sendable {
  private var bytes: [UInt8] = []
  private var nodeIndexes: [UInt32] = []
  private var ends: [UInt32] = []

  package init() {}

  /// Keeps the decoded bytes of a node; nodes must come in rising order.
  package mutating func append(_ text: some Sequence<UInt8>, forNode index: Int) {
    bytes.append(contentsOf: text)
    nodeIndexes.append(UInt32(index))
    ends.append(UInt32(bytes.count))
  }

  /// The decoded bytes of a node, empty if none were kept.
  package func bytes(ofNode index: Int) -> ArraySlice<UInt8> {
    var low = 0
    var high = nodeIndexes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodeIndexes[middle]) < index { low = middle + 1 } else { high = middle }
    }
    guard low < nodeIndexes.count, Int(nodeIndexes[low]) == index else { return [] }
    let start = low == 0 ? 0 : Int(ends[low - 1])
    return bytes[start..<Int(ends[low])]
  }
}
