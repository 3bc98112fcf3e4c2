package import Embargo

/// The ceilings of a rule set, and the periods for which they are set.
package struct Ceilings {
  /// The period in which days lie, if they lie in one.
  package enum Place: Hashable {
    case period(DateSpan)
    /// The ceiling has no periods: all that is used counts together.
    case always
    /// No period runs on these days.
    case none
    /// The days lie in more than one.
    case several
  }

  private let rules: CompiledRules

  package init(_ rules: CompiledRules) { self.rules = rules }

  /// Ids of the rules that set one, sorted.
  package var ids: [String] { rules.rules.filter { $0.effect == .cap }.map { rules.id(of: $0) }.sorted() }

  /// The ceiling of a rule; nil if it sets none.
  package func cap(of rule: String) -> Cap? { rules.rule(rule).flatMap { rules.law($0).cap } }

  /// The period of a ceiling in which days lie.
  package func place(of days: DateSpan, in cap: Cap) -> Place {
    guard !cap.periods.isEmpty else { return .always }
    guard let period = cap.period(on: days.first) else {
      return cap.periods.contains { $0.days.intersection(days) != nil } ? .several : .none
    }
    return days.last <= period.last ? .period(period) : .several
  }

  /// Whether a period of a ceiling runs on one of these days.
  package func hasPeriod(in days: DateSpan, of rule: String) -> Bool {
    guard let cap = cap(of: rule) else { return false }
    return cap.periods.isEmpty || cap.periods.contains { $0.days.intersection(days) != nil }
  }
}
