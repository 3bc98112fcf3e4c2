import Embargo
import LocatedText

struct UnknownRuleInCase: Lint {
  static let id: Diagnostic.ID = "unknown-rule-in-case"
  static let family = LintFamily.cases
  static let summary = "A case expects a rule to be violated that its regime does not have."
  static let rationale = "The case can never pass, or it tests nothing; most often the rule was renamed."
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: deal("beta-9001-1"), in: .file("beta/cases/one.yaml"), beside: beside),
    LintExample(
      caught: deal("1️⃣beta-9001-7"), fixed: deal("beta-9001-1"), in: .file("beta/cases/one.yaml"), beside: beside),
  ]

  private static func deal(_ rule: String) -> String {
    """
    id: a
    date: 2030-02-01
    activity: supply
    to: {country: XB}
    expect: {verdict: prohibited, violated: [\(rule)]}

    """
  }

  private static let beside = [
    "beta/topic.yaml": """
    rules:
      - id: beta-9001-1
        title: What goes to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {holds: to-betaland}
        rationale: "It goes to {to.country}."
    """
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let ids = Dictionary(
      rules.ruleSet.folders.map { ($0.regime.id, Set($0.contents.rules.map(\.id))) }
    ) { first, _ in first }
    return rules.cases.flatMap { test -> [Diagnostic] in
      guard let own = ids[test.test.regime], let value = test.root.entry("expect")?.value.entry("violated")?.value
      else {
        return []
      }
      let names = value.kind == .sequence ? value.elements : [value]
      return names.filter { !own.contains($0.text) }.map { name in
        let near = NearNames.all(near: name.text, among: own.sorted())
        return Self.warning(
          .unknown(name.text, test.test.regime, near: near), at: name.span,
          fixIts: near.map { .init("write ‘\($0)’", edits: [name.replacing(with: $0)]) })
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ id: String, _ regime: String, near: [String]) -> Self {
    if !near.isEmpty { return "the regime ‘\(regime)’ has no rule ‘\(id)’; did you mean \(oneOf: near)?" }
    return "the regime ‘\(regime)’ has no rule ‘\(id)’, so this case cannot pass"
  }
}
