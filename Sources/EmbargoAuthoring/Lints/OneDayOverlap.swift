import Embargo
import LocatedText

struct OneDayOverlap: Lint {
  static let id: Diagnostic.ID = "one-day-overlap"
  static let family = LintFamily.dates
  static let summary = """
    A rule ends a day after one of the same kind, or its own next interval, begins: on one day both are in force.
    """
  static let rationale = """
    `before` is the first day no longer in force. A seam is where one rule's `before` is the other's `from`; an overlap \
    of one day tells of one breach twice.
    """
  static let examples = [
    LintExample(clean: "in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]"),
    LintExample(
      caught: "in-force: [{from: 2030-01-10, before: 1️⃣2030-02-02}, {from: 2030-02-01}]",
      fixed: "in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    Successions(rules).pairs(apart: 0).compactMap { earlier, later, _ in
      guard let before = rules.nodes.value("before", at: earlier.interval.span) else { return nil }
      let day = later.interval.days.first.description
      return Self.warning(
        .overlap(day, earlier.rule.id, later.rule.id), at: before.span,
        notes: [.init("the next days in force begin here", at: later.interval.span)],
        fixIts: [.init("write ‘\(day)’", edits: [before.replacing(with: day)], mayChangeMeaning: true)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func overlap(_ day: String, _ first: String, _ second: String) -> Self {
    let both: Self =
      first == second ? "two intervals of ‘\(first)’ are in force" : "‘\(first)’ and ‘\(second)’ are both in force"
    return "on \(day) \(both); ‘before’ is the first day no longer in force, did you mean ‘before: \(day)’?"
  }
}
