import Embargo
import LocatedText

struct CapPeriodGap: Lint {
  static let id: Diagnostic.ID = "cap-period-gap"
  static let family = LintFamily.dates
  static let summary = "On some days a ceiling is in force and none of its periods runs."
  static let rationale = """
    On a day without a period there is no amount at all: every supply is over the ceiling. Where the paragraph means \
    that, say so in a comment that silences this; more often the first day of a period is wrong.
    """
  static let examples = [
    LintExample(clean: "\(cap)\ncap: {\(limit), periods: [{from: 2030-01-10, every: 12 months}]}"),
    LintExample(clean: "\(cap)\ncap: {\(limit)}"),
    LintExample(caught: "\(cap)\ncap: {\(limit), periods: 1️⃣[{from: 2030-02-01, every: 12 months}]}"),
    LintExample(
      caught: "\(cap)\ncap: {\(limit), periods: 1️⃣[{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-02}]}"),
  ]

  private static let cap = "effect: cap\neach: item\nwhen: {holds: to-betaland}"
  private static let limit = "limits: [{of: item.quantity, at-most: [500 kg]}]"

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rule, _ in
      guard let cap = rule.cap, !cap.periods.isEmpty, let gap = Self.gap(rule.inForce, cap.periods.map(\.days)),
        let place = rules.node(of: rule)?.entry("cap")?.value.entry("periods")?.value
      else { return nil }
      return Self.warning(.gap(gap), at: place.span)
    }
  }

  /// The first days in force on which no period runs.
  private static func gap(_ inForce: [Interval], _ periods: [DateSpan]) -> DateSpan? {
    for interval in inForce.map(\.days).sorted(by: { $0.first < $1.first }) {
      var day = interval.first
      while day <= interval.last {
        guard let last = periods.filter({ $0.contains(day) }).map(\.last).max() else {
          let next = periods.map(\.first).filter { $0 > day }.min()
          return DateSpan(day, through: min(next?.adding(days: -1) ?? interval.last, interval.last))
        }
        if last == .distantFuture { break }
        day = last.adding(days: 1)
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func gap(_ days: DateSpan) -> Self {
    """
    no period runs on \(days.description), though the ceiling is in force, so that any amount is over it; did a period \
    begin late or end early?
    """
  }
}
