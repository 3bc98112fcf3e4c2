import Embargo
import LocatedText

struct WindDownWithoutDays: Lint {
  static let id: Diagnostic.ID = "wind-down-without-days"
  static let family = LintFamily.dates
  static let summary = """
    The days for which the condition of an exemption asks, its wind-down, have ended when the rule begins, or when the \
    contracts that it spares may still be made.
    """
  static let rationale = """
    A wind-down lets old contracts be carried out for some time after the rule began. One that ends before it starts \
    spares nobody, although it seems to.
    """
  static let examples = [
    LintExample(
      clean: "exemptions: [{id: old, when: {contract-date: {before: 2030-01-10}, date: {before: 2030-02-10}}}]"),
    LintExample(
      caught: "exemptions: [{id: old, when: {contract-date: {before: 2029-01-10}, date: {before: 1️⃣2029-02-10}}}]"),
    LintExample(
      caught: "exemptions: [{id: old, when: {contract-date: {before: 2030-03-10}, date: {before: 1️⃣2030-02-10}}}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.exemptions.compactMap { found in
      guard let when = found.exemption.when, let end = when.bound(on: .date, rules),
        let start = found.lifted.flatMap(\.inForce).map(\.days.first).min()
      else { return nil }
      if end.day <= start { return Self.warning(.beforeRule(end.day, start), at: end.span) }
      guard let contracts = when.bound(on: .contractDate, rules), contracts.day > end.day else { return nil }
      return Self.warning(
        .beforeContracts(end.day, contracts.day), at: end.span,
        notes: [.init("the contracts are made before this day", at: contracts.span)])
    }
  }
}

extension Condition {
  /// The day before which a field of the deal must lie, and where it stands.
  fileprivate func bound(on field: Field, _ rules: LintedRules) -> (day: CalendarDate, span: SourceSpan)? {
    for conjunct in conjuncts {
      guard case .field(let path, let tests) = conjunct.kind, path.field == field else { continue }
      for test in tests {
        guard case .before(let day) = test.kind else { continue }
        let end = test.span.endUTF8
        let length = day.description.utf8.count
        return (day, SourceSpan(source: test.span.source, startUTF8: end - length, endUTF8: end))
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func beforeRule(_ end: CalendarDate, _ start: CalendarDate) -> Self {
    "this wind-down ends on \(end.description), and its rule begins on \(start.description), so it spares no deal"
  }

  fileprivate static func beforeContracts(_ end: CalendarDate, _ contracts: CalendarDate) -> Self {
    """
    this wind-down ends on \(end.description), while contracts made until \(contracts.description) are spared; one of \
    the two days is wrong
    """
  }
}
