import Embargo
import LocatedText

struct TermLikeItsParent: Lint {
  static let id: Diagnostic.ID = "term-like-its-parent"
  static let family = LintFamily.vocabulary
  static let summary = """
    A term has one broader term, which has none besides it, has no meaning of its own written, and no rule asks for \
    either of the two apart from the other: whatever is one is the other, to every rule.
    """
  static let rationale = """
    The two are one thing with two names. A word that people use for a thing belongs under `also`, where it is found.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean:
        "terms: [{id: air, label: by air}, {id: plane, label: by plane, is: air}, {id: kite, label: by kite, is: air}]",
      in: .file("vocabulary/modes.yaml")),
    LintExample(
      caught: "terms: [{id: air, label: by air}, {id: 1️⃣plane, label: by plane, is: air}]",
      in: .file("vocabulary/modes.yaml")),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let vocabulary = rules.vocabulary
    let asked = TermUses.asked(by: rules)
    return rules.terms.compactMap { term in
      let parents = vocabulary.links[vocabulary[term].broader]
      guard Self.isDescriptive(vocabulary[term].taxonomy), vocabulary.meaning(of: term) == nil,
        vocabulary.otherWords(for: term).isEmpty, parents.count == 1, let parent = parents.first, parent.isTimeless,
        vocabulary.relations.children(of: parent.target).count == 1, vocabulary.relations.children(of: term).isEmpty,
        !asked.contains(term), vocabulary[term].mayBe.isEmpty, vocabulary[term].tariff.isEmpty,
        !asked.contains(parent.target) || vocabulary[parent.target].mayBe.isEmpty
      else { return nil }
      return Self.warning(
        .like(vocabulary.id(of: term), vocabulary.id(of: parent.target)), at: vocabulary.span(of: term),
        notes: [.init("the broader term is here", at: vocabulary.span(of: parent.target))])
    }
  }
}

extension TermLikeItsParent {
  /// Whether deals are described with terms of the taxonomy, so that other words for one are looked for.
  fileprivate static func isDescriptive(_ taxonomy: Taxonomy) -> Bool {
    switch taxonomy {
    case .activities, .fields, .items, .methods, .modes, .partyKinds, .purposes, .roles, .vesselKinds: true
    case .places, .issuers, .designations, .identifiers, .statuses, .authorisations, .findings, .measures, .specs: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func like(_ id: String, _ parent: String) -> Self {
    "‘\(id)’ is the one term below ‘\(parent)’, and every rule takes the two alike; write it there under ‘also’"
  }
}
