import Embargo
import LocatedText

/// What a deal says, however it is laid out: keys in order, one line, the same for YAML and JSON.
struct DealContent {
  /// The whole on one line.
  let text: String

  /// SHA-256 of it.
  let digest: String

  private let node: LocatedNode

  init(_ deal: Transaction) {
    node = deal.node(deal.root)
    text = Self.line(node)
    digest = Self.digest(of: text)
  }

  /// SHA-256 of a text.
  static func digest(of text: String) -> String {
    var digest = ContentDigest()
    digest.update(text.utf8)
    return digest.finalize()
  }

  /// The top-level keys, each with its value on one line and its place.
  var entries: [(key: String, value: String, span: SourceSpan)] {
    node.entries.map { ($0.key.text, Self.line($0.value), $0.key.span) }.sorted { $0.0 < $1.0 }
  }

  /// The top-level keys of a text that this type made; nil for any other.
  static func entries(of text: String) -> [(key: String, value: String)]? {
    let tape = DocumentReader.read(SourceText(name: "ledger", text: text), as: .json)
    guard !tape.hasErrors, let root = tape.partial.documents.first else { return nil }
    return root.entries.map { ($0.key.text, line($0.value)) }
  }

  private static func line(_ node: LocatedNode) -> String {
    switch node.kind {
    case .scalar: "\"\(JSONEscapes.escaped(node.text))\""
    case .sequence: "[" + node.elements.map(line).joined(separator: ", ") + "]"
    case .mapping:
      "{"
        + node.entries.map { ($0.key.text, line($0.value)) }.sorted { $0.0 < $1.0 }
        .map { "\"\(JSONEscapes.escaped($0))\": \($1)" }.joined(separator: ", ") + "}"
    }
  }
}
