import Embargo
import LocatedText

struct ExemptionLiftsEverything: Lint {
  static let id: Diagnostic.ID = "exemption-lifts-everything"
  static let family = LintFamily.meaning
  static let summary = """
    An exemption has neither a condition nor a paper to ask for, and is in force as long as its rule: it lifts the rule \
    for every deal on every day. `open-to` does not narrow it, since that is asked only where a paper is missing.
    """
  static let rationale = "The rule can never be violated, and whoever reads the report sees a measure that is none."
  static let examples = [
    LintExample(clean: "exemptions: [{id: relief, when: {purpose: relief}}]"),
    LintExample(clean: "exemptions: [{id: approved, requires: {authorisation: committee-approval}}]"),
    LintExample(clean: "exemptions: [{id: suspended, in-force: {from: 2030-02-01, before: 2030-03-01}}]"),
    LintExample(
      caught: "exemptions: [{id: relief, 1️⃣open-to: {purpose: {only: relief}}}]",
      fixed: "exemptions: [{id: relief, when: {purpose: {only: relief}}}]"),
    LintExample(caught: "exemptions: [{id: 1️⃣relief}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.exemptions.compactMap { found in
      let exemption = found.exemption
      guard exemption.when == nil, exemption.requires.isEmpty else { return nil }
      if let inForce = exemption.inForce, !found.lifted.contains(where: { $0.isInForce(within: inForce) }) {
        return nil
      }
      guard let key = rules.node(of: exemption)?.entry("open-to")?.key else {
        return Self.warning(.liftsEverything(exemption.id), at: exemption.idSpan)
      }
      return Self.warning(
        .opensNothing(exemption.id), at: key.span,
        fixIts: [.init("rename the key to ‘when’", edits: [key.replacing(with: "when")], mayChangeMeaning: true)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func liftsEverything(_ id: String) -> Self {
    "the exemption ‘\(id)’ has no condition and asks for no paper, so it lifts every deal; say ‘when’ it applies"
  }

  fileprivate static func opensNothing(_ id: String) -> Self {
    """
    ‘open-to’ is asked only where a paper is missing, and ‘\(id)’ requires none, so it lifts every deal; did you mean \
    ‘when’?
    """
  }
}
