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
    guard node.kind == .scalar else { return [] }
    switch node.style {
    case .plain, .number, .word, .quoted: return content.bytes[node.textRange]
    case .sideText: return sideText.bytes(ofNode: index)
    case .jsonEscaped: return JSONEscapes.decoded(content.bytes[node.textRange])
    case .block, .flow: return []
    }
  }

  /// Whether a node is a scalar of this text; one of another length is told without a look at its bytes.
  package func isText(_ text: String, at index: Int) -> Bool {
    let node = content.nodes[index]
    guard node.kind == .scalar else { return false }
    switch node.style {
    case .plain, .number, .word, .quoted:
      let range = node.textRange
      return range.count == text.utf8.count && content.bytes[range].elementsEqual(text.utf8)
    case .sideText, .jsonEscaped, .block, .flow: return textBytes(ofNode: index).elementsEqual(text.utf8)
    }
  }

  /// One bit of 64 for the text of a scalar: two texts of different bits are different.
  func bit(ofNode index: Int) -> UInt64 {
    let text = textBytes(ofNode: index)
    let mixed = text.count &* 31 &+ Int(text.first ?? 0) &* 7 &+ Int(text.last ?? 0)
    return 1 &<< UInt64(truncatingIfNeeded: mixed)
  }

  /// Place of the key that follows a mapping's entry, or of the mapping's end.
  func place(afterEntry key: Int) -> Int { Int(content.nodes[Int(content.nodes[key].next)].next) }

  /// Place of a mapping's key of this text, nil if there is none.
  ///
  /// Keys are looked at from a place on, and round to that place again: who asks for keys in the order written finds
  /// each at the first look.
  package func key(_ text: String, of mapping: Int, startingAt start: Int) -> Int? {
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
  /// Where in the source the text of a scalar lies, without quotes, as it is written.
  fileprivate var textRange: Range<Int> {
    let start = Int(start)
    let end = start + Int(length)
    switch style {
    case .quoted, .jsonEscaped: return start + 1..<end - 1
    case .plain, .sideText, .number, .word, .block, .flow: return start..<end
    }
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
