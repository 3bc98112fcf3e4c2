/// Nodes side by side, one after another: the elements of a sequence, or one value that stands in place of a list.
///
/// Nothing is gathered: the next node is looked for when it is asked for.
package struct LocatedNodes: Sequence, IteratorProtocol, Sendable {
  private let tape: NodeTape
  private var place: Int
  private let end: Int

  private init(_ tape: NodeTape, from place: Int, to end: Int) {
    self.tape = tape
    self.place = place
    self.end = end
  }

  /// The node alone.
  package init(only node: LocatedNode) { self.init(node.tape, from: node.index, to: Int(node.node.next)) }

  /// No nodes.
  package static let none = LocatedNodes(
    NodeTape(source: SourceText(name: "", bytes: []), nodes: [], roots: []), from: 0, to: 0)

  /// What a collection holds: elements, or keys and values by turns; nothing for a scalar.
  package init(in node: LocatedNode) { self.init(node.tape, from: node.index + 1, to: Int(node.node.next)) }

  /// Whether there is no further node.
  package var isEmpty: Bool { place >= end }

  /// The node that comes next.
  package var first: LocatedNode? { place < end ? LocatedNode(tape: tape, index: place) : nil }

  package mutating func next() -> LocatedNode? {
    guard let node = first else { return nil }
    place = Int(node.node.next)
    return node
  }

  /// How many nodes there are; each is stepped over.
  package var count: Int {
    var count = 0
    var place = place
    while place < end {
      place = Int(tape.nodes[place].next)
      count += 1
    }
    return count
  }

  package var underestimatedCount: Int { count }
}

/// Keys with their values, one after another, in the order written.
package struct LocatedEntries: Sequence, IteratorProtocol, Sendable {
  private var nodes: LocatedNodes

  /// Takes the entries of a mapping.
  package init(of mapping: LocatedNode) { nodes = LocatedNodes(in: mapping) }

  /// Whether there is no further entry.
  package var isEmpty: Bool { nodes.isEmpty }

  /// How many entries there are; each is stepped over.
  package var count: Int { nodes.count / 2 }

  package var underestimatedCount: Int { count }

  package mutating func next() -> (key: LocatedNode, value: LocatedNode)? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return (key, value)
  }
}
