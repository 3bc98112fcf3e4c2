import Embargo

/// What a stated term answers to an asked one, word for word: true if it is that term or narrower; unknown if it is
/// broader, or if it or a term above it may be the asked one or something narrower; otherwise false.
struct LiteralTerms {
  let vocabulary: Vocabulary
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
    vocabulary.range(of: vocabulary[term].taxonomy).map { TermID($0) }.filter { isOrIsNarrower($0, than: term) }
  }

  func broader(_ term: TermID) -> [TermID] { targets(vocabulary[term].broader) }

  /// What the term may turn out to be.
  private func possible(_ term: TermID) -> [TermID] { targets(vocabulary[term].mayBe) }

  private func targets(_ range: Range<Int32>) -> [TermID] {
    vocabulary.links[range].filter { $0.days.contains(day) }.map(\.target)
  }
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
