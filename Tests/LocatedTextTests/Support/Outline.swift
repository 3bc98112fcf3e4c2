import LocatedText

/// The nodes of documents as one line each, for comparison.
enum Outline {
  /// Collections in brackets and the texts of scalars, whatever their style.
  static func texts(_ tape: NodeTape) -> [String] { tape.documents.map(text) }

  /// Every node of the documents in order: its style and the slice of the source where it stands.
  static func styles(_ tape: NodeTape) -> [String] {
    tape.documents.flatMap { root in
      (root.index..<Int(root.node.next)).map { index in
        let node = LocatedNode(tape: tape, index: index)
        return "\(node.style) \(node.span.text)"
      }
    }
  }

  private static func text(_ node: LocatedNode) -> String {
    switch node.kind {
    case .scalar: node.text.debugDescription
    case .sequence: "[" + node.elements.map(text).joined(separator: ", ") + "]"
    case .mapping: "{" + node.entries.map { "\(text($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
