import Embargo
import LocatedText

struct RuleWithoutCase: Lint {
  static let id: Diagnostic.ID = "rule-without-case"
  static let family = LintFamily.cases
  static let summary = "No case makes the rule apply: of none of them it gives a finding."
  static let rationale = """
    Nothing would notice if the rule stopped matching. A rule needs a case that it catches, one that it does not, one \
    of which a deciding fact is not stated, and one on the day before it began.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: "id: beta-9001-1",
      beside: [
        "beta/cases/one.yaml": """
        {id: a, date: 2030-02-01, activity: supply, to: {country: XB}, expect: {verdict: prohibited}}
        """
      ]),
    LintExample(
      caught: "id: 1️⃣beta-9001-1",
      beside: [
        "beta/cases/one.yaml": """
        {id: a, date: 2030-01-01, activity: supply, to: {country: XB}, expect: {verdict: permitted}}
        """
      ]),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let found = Set(rules.cases.flatMap { $0.assessment.findings.map(\.rule) })
    return rules.rules.compactMap { rule, _ in
      found.contains(rule.id) ? nil : Self.warning(.withoutCase(rule.id), at: rule.idSpan)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutCase(_ id: String) -> Self {
    "no case makes ‘\(id)’ apply; add one with its verdict"
  }
}
