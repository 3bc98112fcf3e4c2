import LocatedText

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
  /// A document as it was read.
  struct Reading {
    let diagnostics: [Diagnostic]
    /// The node of the deal's id, where nothing is wrong with it.
    let id: Int32?
    /// The rules that can reach the deal by what is stated of it, where that alone decides.
    let possible: [CompiledRule]?
  }

  /// Reads a document, and finds the rules that can reach it if it is of one day and nothing is wrong with it.
  mutating func read(_ document: LocatedNode, by index: IndexedRules?) -> Reading {
    let diagnostics = decode(document)
    guard diagnostics.isEmpty else { return Reading(diagnostics: diagnostics, id: nil, possible: nil) }
    guard let index, deal.date.isSingleDay, !statesUsage else {
      return Reading(diagnostics: [], id: id, possible: nil)
    }
    return Reading(diagnostics: [], id: id, possible: index.possible(for: deal))
  }
}
