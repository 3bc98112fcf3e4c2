import Embargo
import LocatedText

struct DateBoundWithoutCase: Lint {
  static let id: Diagnostic.ID = "date-bound-without-case"
  static let family = LintFamily.cases
  static let summary = """
    The first day of a rule, or the first day on which it is no longer in force, lies between no two cases: no case \
    shows the rule on the one side of the day, and none a deal of its regime on the other.
    """
  static let rationale = """
    A day that nobody tests can be moved without a test turning red, and it is a day that a lawyer will ask for. The day \
    before the ban is the best case there is.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: "in-force: {from: 2030-01-10}",
      beside: [
        "beta/cases/one.yaml": deal("a", "2030-01-09", "permitted") + "\n---\n" + deal("b", "2030-01-10", "prohibited")
      ]),
    LintExample(
      caught: "in-force: {from: 1️⃣2030-01-10}",
      beside: ["beta/cases/one.yaml": deal("b", "2030-01-10", "prohibited")]),
  ]

  private static func deal(_ id: String, _ date: String, _ verdict: String) -> String {
    "{id: \(id), date: \(date), activity: supply, to: {country: XB}, expect: {verdict: \(verdict)}}"
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let positions =
      rules.ruleSet.common.positions + rules.ruleSet.folders.flatMap { $0.regime.positions + $0.contents.positions }
    let defaults = Dictionary(positions.map { ($0.name, $0.defaultOption) }) { first, _ in first }
    var cases: [String: [JudgedCase]] = [:]
    var reached: [String: [JudgedCase]] = [:]
    for test in rules.cases {
      cases[test.test.regime, default: []].append(test)
      for rule in Set(test.assessment.findings.map(\.rule)) { reached[rule, default: []].append(test) }
    }
    return rules.rules.flatMap { rule, folder -> [Diagnostic] in
      // A rule without any case is told of by another lint.
      guard let own = reached[rule.id], let all = cases[folder.regime.id] else { return [] }
      return rule.inForce.flatMap { interval in
        func shows(_ test: JudgedCase) -> Bool {
          interval.position.map { test.test.option(of: $0.position) ?? defaults[$0.position] == $0.option } ?? true
        }
        return bounds(of: interval, rules).filter { bound in
          let isInside = own.contains { interval.days.contains($0.assessment.date.first) && shows($0) }
          // What held before is the same under every option.
          let isOutside = all.contains {
            bound.isEnd
              ? $0.assessment.date.last >= bound.day && shows($0) : $0.assessment.date.first < bound.day
          }
          return !(isInside && isOutside)
        }.map { Self.warning(.withoutCase($0.day, rule.id, isEnd: $0.isEnd), at: $0.span) }
      }
    }
  }

  private func bounds(
    of interval: Interval, _ rules: LintedRules
  ) -> [(day: CalendarDate, isEnd: Bool, span: SourceSpan)] {
    var bounds: [(CalendarDate, Bool, SourceSpan)] = []
    if let from = rules.nodes.value("from", at: interval.span) {
      bounds.append((interval.days.first, false, from.span))
    }
    if let before = rules.nodes.value("before", at: interval.span), !interval.days.isOpen {
      bounds.append((interval.days.last.adding(days: 1), true, before.span))
    }
    return bounds
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutCase(_ day: CalendarDate, _ rule: String, isEnd: Bool) -> Self {
    isEnd
      ? "no case shows ‘\(rule)’ before \(day.description) and what holds from that day on; add one on each side"
      : "no case shows what held before \(day.description) and ‘\(rule)’ from that day on; add one on each side"
  }
}
