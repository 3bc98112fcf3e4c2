import Embargo
import LocatedText

struct NearDuplicateLabel: Lint {
  static let id: Diagnostic.ID = "near-duplicate-label"
  static let family = LintFamily.vocabulary
  static let summary = """
    Two terms of a taxonomy have one label, but for case, plural, hyphens and little words. Places may: towns share names.
    """
  static let rationale = """
    Whoever describes a deal takes one of the two, and whoever writes a rule the other. One thing has one term; two \
    things are told apart by their labels.
    """
  static let examples = [
    LintExample(
      clean: "terms: [{id: air, label: by air}, {id: air-freight, label: as air freight}]",
      in: .file("vocabulary/modes.yaml")),
    LintExample(
      caught: "terms: [{id: air-plane, label: air planes}, {id: plane, label: 1️⃣Air-plane}]",
      in: .file("vocabulary/modes.yaml")),
  ]

  private struct Name: Hashable {
    let taxonomy: Taxonomy
    let label: String
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    var first: [Name: TermID] = [:]
    return rules.terms.compactMap { term in
      guard rules.vocabulary[term].taxonomy != .places, let label = rules.vocabulary.value("label", of: term) else {
        return nil
      }
      let name = Name(taxonomy: rules.vocabulary[term].taxonomy, label: Self.folded(label.text))
      guard let other = first[name] else {
        first[name] = term
        return nil
      }
      return Self.warning(
        .twice(label.text, rules.vocabulary.id(of: other)), at: label.span,
        notes: [.init("the other term is here", at: rules.vocabulary.span(of: other))])
    }
  }

  private static func folded(_ label: String) -> String {
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }
    let kept = words.filter { !["a", "an", "the", "of", "for"].contains($0) }
    return kept.map(singular).joined(separator: " ")
  }

  private static func singular(_ word: Substring) -> String {
    if word.count > 4 && word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : String(word)
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ label: String, _ other: String) -> Self {
    "‘\(label)’ is the label of ‘\(other)’ too, or nearly; make one term of the two, or say in the labels what differs"
  }
}
