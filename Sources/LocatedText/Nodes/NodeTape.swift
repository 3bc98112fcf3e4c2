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
    let node = nodes[index]
    guard node.kind == .scalar else { return [] }
    let start = Int(node.start)
    let end = start + Int(node.length)
    switch node.style {
    case .plain, .number, .word: return source.bytes[start..<end]
    case .quoted: return source.bytes[(start + 1)..<(end - 1)]
    case .sideText: return sideText.bytes(ofNode: index)
    case .jsonEscaped: return JSONEscapes.decoded(source.bytes[(start + 1)..<(end - 1)])
    case .block, .flow: return []
    }
  }

  /// Whether a node is a scalar of this text; one of another length is told without a look at its bytes.
  package func isText(_ text: String, at index: Int) -> Bool {
    let node = content.nodes[index]
    guard node.kind == .scalar else { return false }
    switch node.style {
    case .plain where Int(node.length) != text.utf8.count: return false
    case .quoted where Int(node.length) != text.utf8.count + 2: return false
    default: return textBytes(ofNode: index).elementsEqual(text.utf8)
    }
  }

  /// Places of a collection's direct children: elements, or keys and values by turns.
  package func children(of collection: Int) -> [Int] {
    let nodes = content.nodes
    let end = Int(nodes[collection].next)
    var count = 0
    var place = collection + 1
    while place < end {
      count += 1
      place = Int(nodes[place].next)
    }
    var places: [Int] = []
    places.reserveCapacity(count)
    place = collection + 1
    while place < end {
      places.append(place)
      place = Int(nodes[place].next)
    }
    return places
  }

  /// Place of a mapping's key of this text, nil if there is none.
  ///
  /// Keys are looked at from a place on, and round to that place again: who asks for keys in the order written finds
  /// each at the first look.
  package func key(_ text: String, of mapping: Int, startingAt start: Int) -> Int? {
    let nodes = content.nodes
    let end = Int(nodes[mapping].next)
    var place = start
    while place < end {
      if isText(text, at: place) { return place }
      place = Int(nodes[Int(nodes[place].next)].next)
    }
    place = mapping + 1
    while place < start {
      if isText(text, at: place) { return place }
      place = Int(nodes[Int(nodes[place].next)].next)
    }
    return nil
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
