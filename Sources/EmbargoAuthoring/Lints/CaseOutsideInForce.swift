import Embargo
import LocatedText

struct CaseOutsideInForce: Lint {
  static let id: Diagnostic.ID = "case-outside-in-force"
  static let family = LintFamily.cases
  static let summary = """
    A case expects a rule to be violated on a day on which the rule is not in force.
    """
  static let rationale = """
    The case fails, and whoever makes it pass by moving the days of the rule makes a lawful deal a breach.
    """
  static let examples = [
    LintExample(
      clean:
        "{id: a, date: 2030-02-01, activity: supply, to: {country: XB}, expect: {verdict: prohibited, violated: [beta-9001-1]}}",
      in: .file("beta/cases/one.yaml"), beside: beside),
    LintExample(
      caught:
        "{id: a, date: 1️⃣2030-01-01, activity: supply, to: {country: XB}, expect: {verdict: prohibited, violated: [beta-9001-1]}}",
      in: .file("beta/cases/one.yaml"), beside: beside),
  ]

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
    let known = Dictionary(rules.rules.map { ($0.rule.id, $0.rule) }) { first, _ in first }
    return rules.cases.flatMap { test -> [Diagnostic] in
      guard let date = test.root.entry("date")?.value else { return [] }
      let days = test.assessment.date
      return (test.test.expected.violated ?? []).compactMap { id in
        guard let rule = known[id], !rule.inForce.contains(where: { $0.days.intersection(days) != nil }) else {
          return nil
        }
        let near = rule.inForce.min { $0.days.distance(to: days) < $1.days.distance(to: days) }
        return Self.warning(
          .outside(id, days, near?.days), at: date.span,
          notes: near.map { [.init("the days on which the rule is in force", at: $0.span)] } ?? [])
      }
    }
  }
}

extension DateSpan {
  /// How many days lie between the two.
  fileprivate func distance(to other: DateSpan) -> Int32 {
    max(0, first.daysSince1970 - other.last.daysSince1970, other.first.daysSince1970 - last.daysSince1970)
  }
}

extension Diagnostic.Message {
  fileprivate static func outside(_ rule: String, _ days: DateSpan, _ inForce: DateSpan?) -> Self {
    let problem: Self = "the case expects ‘\(rule)’ to be violated on \(days.description)"
    guard let inForce else { return problem }
    if days.last < inForce.first {
      return "\(problem), before the rule is in force on \(inForce.first.description)"
    }
    return "\(problem), and the rule is in force until \(inForce.last.description) alone"
  }
}
