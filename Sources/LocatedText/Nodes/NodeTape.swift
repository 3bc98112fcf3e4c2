/// All documents of one source as a flat run of nodes.
///
/// The content is shared: a node carries its tape with it, and copying a node must cost one reference, not six.
public struct NodeTape: Sendable {
  private let content: Content

  /// What a tape holds, behind one reference; nobody ever changes it.
  private final class Content: Sendable {
    let source: SourceText
    let nodes: [Node]
    let roots: [Int]
    let sideText: SideText

    init(source: SourceText, nodes: [Node], roots: [Int], sideText: SideText) {
      self.source = source
      self.nodes = nodes
      self.roots = roots
      self.sideText = sideText
    }
  }

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
