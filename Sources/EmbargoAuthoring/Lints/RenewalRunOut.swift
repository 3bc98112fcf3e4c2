import Embargo
import LocatedText

struct RenewalRunOut: Lint {
  static let id: Diagnostic.ID = "renewal-run-out"
  static let family = LintFamily.dates
  static let summary = """
    `confirmed-until` lies before the day of the check (`--as-of`; today, if left out), and no end of the rule is known.
    """
  static let rationale = """
    Every deal after that day comes out as undetermined until somebody looks whether the Council renewed the measure.
    """
  static let examples = [
    LintExample(clean: "in-force: {from: 2030-01-10, confirmed-until: 2030-12-31}"),
    LintExample(clean: "in-force: {from: 2030-01-10, before: 2030-04-01, confirmed-until: 2030-03-31}"),
    LintExample(caught: "in-force: {from: 2030-01-10, confirmed-until: 1️⃣2030-05-31}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let intervals = rules.rules.flatMap(\.rule.inForce) + rules.exemptions.flatMap { $0.exemption.inForce ?? [] }
    return intervals.compactMap { interval in
      guard let confirmed = interval.confirmedUntil, confirmed < rules.asOf, interval.days.last >= rules.asOf,
        let place = rules.nodes.value("confirmed-until", at: interval.span)
      else { return nil }
      return Self.warning(.runOut(confirmed, rules.asOf), at: place.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func runOut(_ confirmed: CalendarDate, _ asOf: CalendarDate) -> Self {
    """
    the renewal is confirmed until \(confirmed.description) alone, and it is \(asOf.description); write the new day, or \
    ‘before’ if there was none
    """
  }
}
