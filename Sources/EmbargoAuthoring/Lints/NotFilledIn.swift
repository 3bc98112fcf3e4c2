import Embargo
import LocatedText

struct NotFilledIn: Lint {
  static let id: Diagnostic.ID = "not-filled-in"
  static let family = LintFamily.words
  static let summary = """
    A value still is, or begins with, what `embargo new` writes where somebody must decide: `TO FILL IN`.
    """
  static let rationale = """
    A condition that nobody has written catches nothing, and a report would show the words as they stand.
    """
  static let examples = [
    LintExample(clean: "title: How to fill in a form"),
    LintExample(caught: "title: 1️⃣TO FILL IN, what the paragraph forbids"),
    LintExample(caught: "when: {holds: to-betaland, parties: {name: 1️⃣TO FILL IN}}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    (rules.documents.map(\.root) + rules.cases.map(\.root)).flatMap(Self.gaps).map {
      Self.warning(.gap, at: $0.span)
    }
  }

  private static func gaps(in node: LocatedNode) -> [LocatedNode] {
    switch node.kind {
    case .scalar: node.text.hasPrefix(Scaffold.gap) ? [node] : []
    case .sequence: node.elements.flatMap { gaps(in: $0) }
    case .mapping: node.entries.flatMap { gaps(in: $0.value) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var gap: Self { "this was never filled in; write what belongs here" }
}
