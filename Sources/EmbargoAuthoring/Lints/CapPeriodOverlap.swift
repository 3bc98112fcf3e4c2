import Embargo
import LocatedText

struct CapPeriodOverlap: Lint {
  static let id: Diagnostic.ID = "cap-period-overlap"
  static let family = LintFamily.dates
  static let summary = "Two periods of one ceiling run on the same day."
  static let rationale = """
    Nobody can tell which of the two a supply counts in. A period that comes again and again has no end by itself: \
    close it with `before` where another one takes its place.
    """
  static let examples = [
    LintExample(
      clean: "\(cap)\ncap: {\(limit), periods: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]}"),
    LintExample(
      caught: "\(cap)\ncap: {\(limit), periods: [{from: 2030-01-10, every: 3 months}, 1️⃣{from: 2030-02-01}]}"),
  ]

  private static let cap = "effect: cap\neach: item\nwhen: {holds: to-betaland}"
  private static let limit = "limits: [{of: item.quantity, at-most: [500 kg]}]"

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.flatMap { rule, _ -> [Diagnostic] in
      let periods = rule.cap?.periods ?? []
      return periods.indices.compactMap { index in
        for other in periods[..<index] {
          guard let days = other.days.intersection(periods[index].days) else { continue }
          return Self.warning(
            .overlap(days.first), at: periods[index].span, notes: [.init("the other is here", at: other.span)])
        }
        return nil
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func overlap(_ day: CalendarDate) -> Self {
    "on \(day.description) another period of this ceiling runs too; close the earlier one with ‘before’"
  }
}
