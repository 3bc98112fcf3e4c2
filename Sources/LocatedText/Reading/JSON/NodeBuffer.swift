/// Room for nodes that is used again and again, so that bulk reading allocates nothing a line.
package struct NodeBuffer: Sendable {
  /// The nodes; what lies behind `count` is left over from earlier use.
  package internal(set) var nodes: [Node] = []

  /// How many nodes are in use.
  package internal(set) var count = 0

  /// Makes a buffer without room.
  package init() {}

  /// Forgets the nodes and keeps the room.
  package mutating func clear() { count = 0 }

  /// The nodes in use as the tape of a source, whose first node is the first root.
  ///
  /// The tape shares the room: it must be gone before the next reading, which otherwise copies the room.
  package func tape(of source: SourceText) -> NodeTape {
    NodeTape(source: source, nodes: nodes, roots: count > 0 ? [0] : [])
  }

  /// The nodes in use, without those left over; the buffer is empty after it.
  mutating func taken() -> [Node] {
    var taken: [Node] = []
    swap(&taken, &nodes)
    taken.removeLast(taken.count - count)
    count = 0
    return taken
  }

  /// Sees to it that so many nodes more have room.
  mutating func makeRoom(for additional: Int) {
    let wanted = count + additional
    guard wanted > nodes.count else { return }
    let blank = Node(kind: .scalar, style: .word, start: 0, length: 0, next: 0)
    nodes.append(contentsOf: repeatElement(blank, count: max(wanted, nodes.count * 2) - nodes.count))
  }

  /// Room that the nodes of a text of so many bytes need at most.
  ///
  /// Each node but an open bracket is followed by a byte of its own: a comma, a colon, a closing bracket. A text that
  /// breaks off can have as many open brackets as may be nested.
  static func bound(forBytes count: Int) -> Int {
    min(count / 2 + ReadingLimits.depth + 2, ReadingLimits.nodes)
  }
}
