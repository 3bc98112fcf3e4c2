package import LocatedText

/// The nodes of all files of a rule set, found by where they stand.
package struct RuleNodes: Sendable {
  private let tapes: [String: NodeTape]

  package init(_ tapes: [NodeTape]) {
    self.tapes = Dictionary(tapes.map { ($0.source.name, $0) }) { first, _ in first }
  }

  /// The documents of a file, by the name under which diagnostics show it.
  package func tape(of file: String) -> NodeTape? { tapes[file] }

  /// The node that takes this stretch of its file, no more and no less; the outermost of several.
  package func node(at span: SourceSpan) -> LocatedNode? {
    guard let tape = tapes[span.file] else { return nil }
    let nodes = tape.nodes
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < span.startUTF8 { low = middle + 1 } else { high = middle }
    }
    while low < nodes.count && Int(nodes[low].start) == span.startUTF8 {
      if Int(nodes[low].start + nodes[low].length) == span.endUTF8 { return LocatedNode(tape: tape, index: low) }
      low += 1
    }
    return nil
  }

  /// The value under a key of a mapping that takes this stretch of its file.
  package func value(_ key: String, at span: SourceSpan) -> LocatedNode? { node(at: span)?.entry(key)?.value }
}
