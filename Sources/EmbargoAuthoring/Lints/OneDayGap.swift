import Embargo
import LocatedText

struct OneDayGap: Lint {
  static let id: Diagnostic.ID = "one-day-gap"
  static let family = LintFamily.dates
  static let summary = """
    A rule ends, and one of the same kind, or its own next interval, begins a day later than that: one day lies between.
    """
  static let rationale = """
    `before` is the first day no longer in force. Whoever takes it for the last day leaves a hole of one day, on which \
    what is forbidden comes out as permitted.
    """
  static let examples = [
    LintExample(clean: "in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]"),
    LintExample(clean: "in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-05-01}]"),
    LintExample(
      caught: "in-force: [{from: 2030-01-10, before: 1️⃣2030-01-31}, {from: 2030-02-01}]",
      fixed: "in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    Successions(rules).pairs(apart: 2).compactMap { earlier, later, isCovered in
      let day = earlier.interval.days.last.adding(days: 1)
      guard !isCovered(day), let before = rules.nodes.value("before", at: earlier.interval.span) else { return nil }
      let next = later.interval.days.first.description
      return Self.warning(
        .gap(day, earlier.rule.id, later.rule.id, next), at: before.span,
        notes: [.init("the next days in force begin here", at: later.interval.span)],
        fixIts: [.init("write ‘\(next)’", edits: [before.replacing(with: next)], mayChangeMeaning: true)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func gap(_ day: CalendarDate, _ first: String, _ second: String, _ next: String) -> Self {
    let none: Self =
      first == second ? "‘\(first)’ is not in force" : "neither ‘\(first)’ nor ‘\(second)’ is in force"
    return """
      on \(day.description) \(none), though it is the day between them; ‘before’ is the first day no longer in force, \
      did you mean ‘before: \(next)’?
      """
  }
}
