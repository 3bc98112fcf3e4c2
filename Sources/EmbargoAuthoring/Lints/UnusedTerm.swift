import Embargo
import LocatedText

struct UnusedTerm: Lint {
  static let id: Diagnostic.ID = "unused-term"
  static let family = LintFamily.vocabulary
  static let summary = """
    No rule asks for a term, for a broader or a narrower one, or for what it may turn out to be, and no case states it. \
    Words that deals are described with are left out if they have a meaning, other words or an HS code; so are places, \
    committees and their lists.
    """
  static let rationale = """
    A term that means nothing to any rule is either left over, or the rule that should ask for it asks for another.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: terms("{id: air, label: by air}"), in: file, beside: beside),
    LintExample(
      clean: terms("{id: air, label: by air}, {id: plane, label: by plane, is: air}"), in: file, beside: beside),
    LintExample(
      caught: terms("{id: air, label: by air}, {id: 1️⃣rail, label: by rail}"), in: file, beside: beside),
  ]

  private static let file = LintExample.Place.file("vocabulary/modes.yaml")
  private static let beside = [
    "beta/topic.yaml": """
    rules:
      - id: beta-9001-1
        title: What goes to Betaland by air
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {holds: to-betaland, transport.mode: air}
        rationale: "It goes to {to.country}."
    """
  ]

  private static func terms(_ terms: String) -> String { "terms: [\(terms)]" }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let used = TermUses(rules)
    return rules.terms.filter { !used.isUsed($0) && Self.isForRules($0, rules.vocabulary) }.map { term in
      Self.warning(.unused(rules.vocabulary.id(of: term)), at: rules.vocabulary.span(of: term))
    }
  }
}

extension UnusedTerm {
  /// Whether nobody would write the term but for a rule: deals are described with words that no rule asks for as well.
  fileprivate static func isForRules(_ term: TermID, _ vocabulary: Vocabulary) -> Bool {
    switch vocabulary[term].taxonomy {
    case .authorisations, .findings, .measures: true
    // Places, committees and their lists are there, whether or not a rule is about them.
    case .places, .issuers, .designations, .identifiers, .statuses: false
    case .activities, .fields, .items, .methods, .modes, .partyKinds, .purposes, .roles, .specs, .vesselKinds:
      vocabulary.tariffCodes(of: term, on: .distantPast).isEmpty && vocabulary.otherWords(for: term).isEmpty
        && vocabulary.meaning(of: term) == nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ id: String) -> Self {
    "no rule asks for ‘\(id)’ or for anything above or below it, and no case states it; is it left over?"
  }
}
