/// A condition as a tree of the instructions that it is made of, named conditions put in their place.
package struct ConditionTree: Sendable {
  /// One instruction where it is asked.
  package struct Node: Sendable {
    /// The instruction.
    package let op: Int32
    /// The instructions of the lists in one of whose elements it is asked, the outermost first.
    package let lists: [Int32]
    /// The places of the nodes that it is made of.
    package fileprivate(set) var children: [Int] = []
  }

  /// Every instruction, each before those that it is made of.
  package private(set) var nodes: [Node] = []

  package init(_ condition: Int32, _ program: Program) { add(condition, [], program) }

  @discardableResult
  private mutating func add(_ index: Int32, _ lists: [Int32], _ program: Program) -> Int {
    let place = nodes.count
    nodes.append(Node(op: index, lists: lists))
    let op = program.ops[Int(index)]
    switch op.code {
    case .all, .any:
      nodes[place].children = program.children[op.first..<(op.first + op.count)].map { add($0, lists, program) }
    case .not: nodes[place].children = [add(op.first, lists, program)]
    case .some: nodes[place].children = [add(op.first, lists + [index], program)]
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      break
    }
    return place
  }
}
