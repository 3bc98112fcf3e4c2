import Embargo
import LocatedText

struct ExemptionOutsideItsRule: Lint {
  static let id: Diagnostic.ID = "exemption-outside-its-rule"
  static let family = LintFamily.dates
  static let summary = """
    The days on which an exemption is in force lie all before or all after those of the rules that it lifts.
    """
  static let rationale = """
    It can never apply, and a reader trusts that an exemption listed is one that can be had. Whoever then drops its \
    days as needless opens what was closed.
    """
  static let examples = [
    LintExample(clean: "exemptions: [{id: relief, in-force: {before: 2030-02-01}, when: {purpose: relief}}]"),
    LintExample(
      caught: """
        exemptions:
          - id: relief
            in-force: 1️⃣{from: 2029-01-10, before: 2030-01-10}
            when: {purpose: relief}
          - {id: approved, requires: {authorisation: committee-approval}}
        """,
      fixed: """
        exemptions:
          - {id: approved, requires: {authorisation: committee-approval}}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.exemptions.compactMap { found in
      let days = (found.exemption.inForce ?? []).map(\.days)
      let lifted = found.lifted.flatMap(\.inForce).map(\.days)
      guard let last = days.map(\.last).max(), let first = days.map(\.first).min(), !lifted.isEmpty,
        !days.contains(where: { own in lifted.contains { own.intersection($0) != nil } }),
        let place = rules.node(of: found.exemption)?.entry("in-force")?.value.span
      else { return nil }
      let start = lifted.map(\.first).min() ?? first
      let message: Diagnostic.Message =
        last < start
        ? .endedBefore(found.exemption.id, last.adding(days: 1), start) : .neverMeets(found.exemption.id)
      return Self.warning(
        message, at: place, fixIts: removal(of: found, rules).map { [$0] } ?? [])
    }
  }

  private func removal(of found: FoundExemption, _ rules: LintedRules) -> Diagnostic.FixIt? {
    guard found.exemption.reach == nil, let rule = found.lifted.first, let node = rules.node(of: found.exemption),
      let mapping = rules.node(of: rule),
      let edit = LocatedNode.removal(of: node, fromListUnder: "exemptions", of: mapping)
    else { return nil }
    return .init("remove the exemption", edits: [edit], mayChangeMeaning: true)
  }
}

extension Diagnostic.Message {
  fileprivate static func endedBefore(_ id: String, _ end: CalendarDate, _ start: CalendarDate) -> Self {
    let began = end == start ? "when its rule began" : "before its rule begins on \(start.description)"
    return "the exemption ‘\(id)’ ended on \(end.description), \(began), so it can never apply"
  }

  fileprivate static func neverMeets(_ id: String) -> Self {
    "the exemption ‘\(id)’ is in force on no day on which its rule is, so it can never apply"
  }
}
