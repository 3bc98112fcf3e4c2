import Embargo
import LocatedText

struct TermWithoutLabel: Lint {
  static let id: Diagnostic.ID = "term-without-label"
  static let family = LintFamily.vocabulary
  static let summary = "A term of the vocabulary has no `label`, the name by which people know it."
  static let rationale = """
    Reports show labels, and people look for them. Without one they read an id, which is made for files.
    """
  static let examples = [
    LintExample(clean: "terms: [{id: air, label: by air}]", in: .file("vocabulary/modes.yaml")),
    LintExample(caught: "terms: [{id: 1️⃣air}]", in: .file("vocabulary/modes.yaml")),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.terms.filter { rules.vocabulary.value("label", of: $0) == nil }.map { term in
      Self.warning(.withoutLabel(rules.vocabulary.id(of: term)), at: rules.vocabulary.span(of: term))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutLabel(_ id: String) -> Self {
    "the term ‘\(id)’ has no ‘label’; write the name by which people know it"
  }
}
