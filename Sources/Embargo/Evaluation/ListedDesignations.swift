import LocatedText

/// Under which measures the lists given put a party or vessel.
///
/// An entry counts with the measures that stand on the day, and with no others: true for one that a number shows to be
/// meant, unknown for one that a name makes possible.
struct ListedDesignations {
  private let facts: Facts
  private let screening: Screening

  /// Nil where no list was given.
  init?(_ facts: Facts) {
    guard let screening = facts.screening else { return nil }
    self.facts = facts
    self.screening = screening
  }

  /// What all entries together answer; with `certainly`, only those that a number shows to be meant.
  func answer(_ matcher: Program.Matcher, of record: Int32, certainly: Bool = false) -> Kleene {
    screening.matches(of: record).reduce(.false) { result, match in
      certainly && !match.isCertain ? result : result | answer(matcher, match)
    }
  }

  /// What one entry answers.
  func answer(_ matcher: Program.Matcher, _ match: Screening.Match) -> Kleene {
    var result = Kleene.false
    for measure in screening.lists[match.place].measures {
      let answer = facts.rules.program.answer(measure.term, to: matcher, on: facts.days.first)
      result = result | (answer & standing(measure.days))
    }
    return match.isCertain ? result : result & .unknown
  }

  private func standing(_ days: DateSpan) -> Kleene {
    guard let shared = days.intersection(facts.days) else { return .false }
    return shared == facts.days ? .true : .unknown
  }

  /// Whether the lists answer for a record of which the deal states no designation.
  ///
  /// They do for a number that is found on one; and, where they name everybody, for whoever is found on none. Nobody can
  /// be looked for of whom neither a name nor a number is stated.
  func settle(_ matcher: Program.Matcher, of record: Int32, hasListNumber: Bool) -> Bool {
    if hasListNumber { return hasMatch(of: record, by: facts.rules.vocabulary.engine.listNumber) }
    let subject = ListedSubject(record, facts)
    guard !subject.names.isEmpty || !subject.numbers.isEmpty else { return false }
    let vocabulary = facts.rules.vocabulary
    let range = vocabulary.range(of: .designations)
    return facts.rules.program.asked[matcher.asked].allSatisfy { asked in
      let broader = vocabulary.relations.ancestry(of: asked, in: range, on: facts.days.first)
      return screening.lists.areComplete(for: [asked] + broader, among: subject.kinds)
    }
  }

  private func hasMatch(of record: Int32, by key: TermID) -> Bool {
    screening.matches(of: record).contains { $0.isCertain && $0.key == key }
  }

  /// Whether a number shows some entry to be meant.
  func hasCertainMatch(of record: Int32) -> Bool { screening.matches(of: record).contains(where: \.isCertain) }

  /// What was compared, and with which entries, where an answer rests on it.
  func facts(for matcher: Program.Matcher, of record: Int32) -> [Fact] {
    screening.matches(of: record).filter { answer(matcher, $0) != .false }.map { match in
      let node = facts.deal.node(match.node)
      var path = facts.path(of: match.field, in: record)
      if let key = match.key, match.field != .imo { path += "." + facts.rules.vocabulary.id(of: key) }
      return Fact(path: path, value: node.shown, span: node.span, listing: reference(match))
    }
  }

  /// The entries that a record perhaps is.
  func possibilities(for matcher: Program.Matcher, of record: Int32) -> [ListingReference] {
    screening.matches(of: record).filter { !$0.isCertain && answer(matcher, $0) != .false }.map(reference)
  }

  private func reference(_ match: Screening.Match) -> ListingReference {
    let listing = screening.lists[match.place]
    let list = screening.lists.lists[match.place.list]
    return ListingReference(list: list.name, id: listing.id, name: listing.name, digest: list.digest)
  }
}
