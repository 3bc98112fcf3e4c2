import Embargo

/// What a stated term answers to an asked one, word for word: true if it is that term or narrower; unknown if it is
/// broader, or if it or a term above it may be the asked one or something narrower; otherwise false.
struct LiteralTerms {
  let book: LiteralBook
  /// The day for which dated links must hold.
  let day: CalendarDate

  func answer(_ stated: TermID, _ asked: TermID) -> Kleene {
    if isOrIsNarrower(stated, than: asked) { return .true }
    if isOrIsNarrower(asked, than: stated) { return .unknown }
    let mayTurnOut = itselfAndBroader(stated).flatMap { possible($0) }
    return mayTurnOut.contains { isOrIsNarrower($0, than: asked) } ? .unknown : .false
  }

  func answer(_ stated: TermID, anyOf asked: [TermID]) -> Kleene { anyOf(asked.map { answer(stated, $0) }) }

  func isOrIsNarrower(_ term: TermID, than other: TermID) -> Bool {
    term == other || broader(term).contains { isOrIsNarrower($0, than: other) }
  }

  func itselfAndBroader(_ term: TermID) -> [TermID] { [term] + broader(term).flatMap { itselfAndBroader($0) } }

  func itselfAndNarrower(_ term: TermID) -> [TermID] {
    let vocabulary = book.vocabulary
    return vocabulary.range(of: vocabulary[term].taxonomy).map { TermID($0) }.filter { isOrIsNarrower($0, than: term) }
  }

  func broader(_ term: TermID) -> [TermID] { targets(book.broader[Int(term.index)]) }

  /// What the term may turn out to be.
  private func possible(_ term: TermID) -> [TermID] { targets(book.possible[Int(term.index)]) }

  private func targets(_ links: [TermLink]) -> [TermID] {
    links.isEmpty ? [] : links.filter { $0.days.contains(day) }.map(\.target)
  }
}

/// The rule set as it lies open on the table: read, never copied.
final class LiteralBook: Sendable {
  let rules: RuleSet
  let vocabulary: Vocabulary
  let engine: EngineTerms
  let regimes: [Regime]
  /// Broader terms of each term, and what it may turn out to be.
  let broader: [[TermLink]]
  let possible: [[TermLink]]
  /// The terms under each tariff prefix.
  let tariff: [(code: HSCode, term: TermID)]
  /// The conditions that the files of each regime can name, and those that what regimes share can.
  let named: [String: [Regime.NamedCondition]]
  let namedByAll: [Regime.NamedCondition]

  init(_ rules: RuleSet) {
    self.rules = rules
    vocabulary = rules.vocabulary
    engine = vocabulary.engine
    regimes = rules.folders.map(\.regime)
    broader = vocabulary.terms.map { Array(rules.vocabulary.links[$0.broader]) }
    possible = vocabulary.terms.map { Array(rules.vocabulary.links[$0.mayBe]) }
    namedByAll = rules.common.conditions
    named = Dictionary(
      uniqueKeysWithValues: rules.folders.map { folder in
        (folder.regime.id, folder.regime.conditions + folder.contents.conditions + rules.common.conditions)
      })
    tariff = vocabulary.terms.indices.flatMap { index in
      rules.vocabulary.tariffCodes[rules.vocabulary.terms[index].tariff].map { ($0, TermID(Int32(index))) }
    }
  }
}

/// A deal as it lies open on the table.
final class LiteralDeal: Sendable {
  let transaction: Transaction

  init(_ transaction: Transaction) { self.transaction = transaction }
}

/// True if one is, else unknown if one is.
func anyOf(_ values: [Kleene]) -> Kleene {
  if values.contains(.true) { return .true }
  return values.contains(.unknown) ? .unknown : .false
}

/// False if one is, else unknown if one is.
func allOf(_ values: [Kleene]) -> Kleene {
  if values.contains(.false) { return .false }
  return values.contains(.unknown) ? .unknown : .true
}

/// True if all are, false if all are, else unknown: what is known of a thing that is one of several.
func oneOf(_ values: [Kleene]) -> Kleene {
  guard let first = values.first else { return .false }
  return values.allSatisfy { $0 == first } ? first : .unknown
}
