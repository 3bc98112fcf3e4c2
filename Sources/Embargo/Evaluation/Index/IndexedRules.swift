/// A sieve of rules that all questions about one deal share.
///
/// Of one task alone, since it learns.
final class IndexedRules {
  private var sieve: RuleSieve

  init(_ rules: CompiledRules, _ index: RuleIndex, hasLists: Bool) {
    sieve = RuleSieve(rules, index, hasLists: hasLists)
  }

  /// The rules that can reach a deal by one of several readings of its facts, in their order.
  func candidates(for readings: [Facts]) -> [CompiledRule] { sieve.candidates(for: readings) }

  /// The rules that can reach a deal of one day by what is stated of it; with `strictly`, by any reading of it.
  func possible(for deal: borrowing DealTables, strictly: Bool = false) -> [CompiledRule] {
    sieve.possible(for: deal, strictly: strictly)
  }

  /// What follows from the vocabulary on a day.
  func dayTerms(on day: CalendarDate) -> DayTerms { sieve.dayTerms(on: day) }
}

extension TransactionDecoder {
  /// The rules that can reach the deal that was read, by what is stated of it; nil if it is not of one day.
  mutating func possible(by index: IndexedRules) -> [CompiledRule]? {
    deal.date.isSingleDay ? index.possible(for: deal) : nil
  }
}
