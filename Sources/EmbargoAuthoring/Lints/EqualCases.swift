import Embargo
import LocatedText

struct EqualCases: Lint {
  static let id: Diagnostic.ID = "equal-cases"
  static let family = LintFamily.cases
  static let summary = """
    Two cases of a regime are the same but for their ids, titles and notes.
    """
  static let rationale = """
    The second one proves nothing. Most often it was copied, and what should differ was not changed.
    """
  static let examples = [
    LintExample(clean: deals("2030-02-02", marker: ""), in: .file("beta/cases/one.yaml")),
    LintExample(caught: deals("2030-02-01", marker: "1️⃣"), in: .file("beta/cases/one.yaml")),
  ]

  private static func deals(_ date: String, marker: String) -> String {
    """
    id: a
    date: 2030-02-01
    activity: supply
    to: {country: XB}
    expect: {verdict: permitted}
    ---
    id: \(marker)b
    activity: supply
    date: \(date)
    to:
      country: XB
    expect: {verdict: permitted}

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    var first: [String: LocatedNode] = [:]
    return rules.cases.compactMap { test in
      guard let id = test.root.entry("id")?.value else { return nil }
      let text = test.test.regime + Self.text(of: test.root, isTop: true)
      guard let other = first[text] else {
        first[text] = id
        return nil
      }
      return Self.warning(
        .equal(id.text, other.text), at: id.span, notes: [.init("‘\(other.text)’ is here", at: other.span)])
    }
  }

  /// The content of a node, the same in whatever order keys stand and however it is written.
  private static func text(of node: LocatedNode, isTop: Bool = false) -> String {
    switch node.kind {
    case .scalar: return "\(node.text.count):\(node.text)"
    case .sequence: return "[" + node.elements.map { text(of: $0) }.joined(separator: ",") + "]"
    case .mapping:
      let left = isTop ? ["id", "title", "notes"] : []
      let entries = node.entries.filter { !left.contains($0.key.text) }
      return "{" + entries.map { "\($0.key.text)=\(text(of: $0.value))" }.sorted().joined(separator: ",") + "}"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func equal(_ id: String, _ other: String) -> Self {
    "‘\(id)’ is the same deal as ‘\(other)’ with the same answer; change what should differ, or delete one of the two"
  }
}
