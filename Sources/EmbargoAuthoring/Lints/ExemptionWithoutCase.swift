import Embargo
import LocatedText

struct ExemptionWithoutCase: Lint {
  static let id: Diagnostic.ID = "exemption-without-case"
  static let family = LintFamily.cases
  static let summary = """
    In no case does an exemption reach a deal: of all the deals that a rule it lifts catches, it applies to none.
    """
  static let rationale = """
    Nothing would notice if it stopped applying, or if it lifted more than it should. An exemption needs a case with its \
    paper, one without, and one to which it is closed.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: "exemptions: [{id: relief, when: {purpose: relief}}]",
      beside: ["beta/cases/one.yaml": deal("purpose: relief, expect: {verdict: permitted}")]),
    LintExample(
      caught: "exemptions: [{id: 1️⃣relief, when: {purpose: relief}}]",
      beside: ["beta/cases/one.yaml": deal("purpose: military, expect: {verdict: prohibited}")]),
  ]

  private static func deal(_ rest: String) -> String {
    "{id: a, date: 2030-02-01, activity: supply, to: {country: XB}, \(rest)}"
  }

  /// An exemption in a rule is told by both ids; one that stands by itself, by its own.
  private struct Name: Hashable {
    let rule: String?
    let exemption: String
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    var reached: Set<Name> = []
    for finding in rules.cases.flatMap(\.assessment.findings) {
      for exemption in finding.exemptions where exemption.outcome != .doesNotApply {
        reached.insert(Name(rule: finding.rule, exemption: exemption.id))
        reached.insert(Name(rule: nil, exemption: exemption.id))
      }
    }
    return rules.exemptions.compactMap { found in
      // A duty that an exemption lifts leaves no finding, so that no case can show it.
      guard found.lifted.contains(where: { $0.effect != .oblige }) else { return nil }
      let rule = found.exemption.reach == nil ? found.lifted.first?.id : nil
      if reached.contains(Name(rule: rule, exemption: found.exemption.id)) { return nil }
      return Self.warning(.withoutCase(found.exemption.id), at: found.exemption.idSpan)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutCase(_ id: String) -> Self {
    "in no case does the exemption ‘\(id)’ apply; add one that it lifts, or that may ask for its paper"
  }
}
