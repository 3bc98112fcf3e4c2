import Embargo
import LocatedText

/// Where something is, on which lists somebody stands, and what was found of whom.
extension LiteralFacts {
  /// Whether a place is one of the asked or lies in it.
  func place(of endpoint: Thing, isAnyOf asked: [TermID]) -> Kleene {
    let slot = slot(.place, of: endpoint)
    if slot.state == .unknown { return .unknown }
    let country = statedTerms(.country, of: endpoint)
    if slot.state == .absent { return country.some { terms.answer($0, anyOf: asked) } }
    guard let stated = page.transaction.stated(slot).first, stated.isText else {
      return statedTerms(.place, of: endpoint).some { terms.answer($0, anyOf: asked) }
    }
    return anyOf(asked.map { textLies(in: $0, country) })
  }

  /// Text that the tree does not know lies somewhere in its country, and is no single place.
  private func textLies(in asked: TermID, _ country: Stated<TermID>) -> Kleene {
    if book.vocabulary[asked].isPoint { return .false }
    return country.some { terms.answer($0, asked) }
  }

  // MARK: designations

  func designated(_ field: Field, _ thing: Thing, isAnyOf asked: [TermID]) -> Kleene {
    let slot = slot(field, of: thing)
    switch slot.state {
    case .unknown: return anyOf(asked.map { perhapsListed(thing, for: $0) })
    case .absent:
      if case .none = listNumber(thing) { return .false }
      return anyOf(asked.map { perhapsListed(thing, for: $0) })
    case .stated, .open: break
    }
    if slot.count == 0 && slot.state == .stated { return .false }
    if slot.count < 0 { return anyOf(asked.map { allMeasures(thing, answer: $0) }) }
    return statedTerms(field, of: thing).some { terms.answer($0, anyOf: asked) }
  }

  /// Of `true` nobody says which measures those are.
  func designated(_ field: Field, _ thing: Thing, onlyIn asked: [TermID]) -> Kleene {
    let slot = slot(field, of: thing)
    if slot.state == .absent { return designated(field, thing, isAnyOf: asked) }
    if slot.count < 0 { return .unknown }
    return statedTerms(field, of: thing).only { terms.answer($0, anyOf: asked) }
  }

  /// Perhaps under a measure of the lists that are the party's own; of a party without a list, of any.
  private func perhapsListed(_ thing: Thing, for asked: TermID) -> Kleene {
    let own = ownLists(thing)
    let measures = own.flatMap { terms.itselfAndNarrower($0.term) }
    return own.isEmpty || measures.contains { terms.answer($0, asked) == .true } ? .unknown : .false
  }

  /// That of its number; without one, those of its country's regimes, or else of where the deal begins and ends.
  private func ownLists(_ thing: Thing) -> [Regime.DesignationList] {
    switch listNumber(thing) {
    case .unknown: return []
    case .values(let numbers, _):
      return book.regimes.flatMap(\.lists).filter { list in
        list.numberPrefixes.contains { prefix in numbers.contains { $0.hasPrefix(prefix) } }
      }
    case .none:
      let own = lists(of: statedTerms(thing.kind == .vessel ? .flag : .partyCountry, of: thing))
      if !own.isEmpty { return own }
      return [Field.from, .to].flatMap { lists(of: statedTerms(.country, of: part($0, of: .top))) }
    }
  }

  private func lists(of country: Stated<TermID>) -> [Regime.DesignationList] {
    book.regimes.flatMap(\.lists).filter { list in country.some { Kleene(list.countries.contains($0)) } == .true }
  }

  private func listNumber(_ thing: Thing) -> Stated<String> {
    let slot = slot(thing.kind == .vessel ? .vesselIdentifiers : .partyIdentifiers, of: thing)
    if slot.state == .unknown { return .unknown }
    if slot.state == .absent { return .none }
    let entry = page.transaction.keyed[slot.first..<(slot.first + slot.count)].first { $0.key == engine.listNumber }
    guard let entry else { return .none }
    return entry.isUnknown ? .unknown : .values([page.transaction.node(entry.node).text], mayBeMore: false)
  }

  /// `true`: surely all measures of its own lists; of a party without a list, perhaps of any.
  private func allMeasures(_ thing: Thing, answer asked: TermID) -> Kleene {
    let own = ownLists(thing)
    if own.isEmpty { return .unknown }
    return anyOf(own.flatMap { terms.itselfAndNarrower($0.term) }.map { terms.answer($0, asked) })
  }

  // MARK: determinations

  /// True or false by the determinations, dated in time, that cover the subject; found neither way: none, or unknown.
  func determined(_ subject: Thing, isAnyOf asked: [TermID]) -> Kleene {
    anyOf(asked.map { determined(subject, $0) })
  }

  private func determined(_ subject: Thing, _ asked: TermID) -> Kleene {
    let papers = members(of: .determinations, of: .top)
    let found = papers.map { paper in
      let says = statedTerms(.finding, of: paper.thing).some { terms.answer($0, asked) }
      return paper.belongs & says & applies(paper.thing, subject) & yesNo(.result, of: paper.thing)
    }
    let foundNot = papers.map { paper -> Kleene in
      // What was found not to be so is none of the narrower things either.
      guard case .values(let findings, _) = statedTerms(.finding, of: paper.thing),
        findings.contains(where: { terms.isOrIsNarrower(asked, than: $0) })
      else { return .false }
      return applies(paper.thing, subject) & !yesNo(.result, of: paper.thing)
    }
    switch (anyOf(found), anyOf(foundNot)) {
    case (.true, .false): return .true
    case (.true, _), (.unknown, _): return .unknown
    case (.false, .true): return .false
    case (.false, _): return book.vocabulary[asked].isUnknownIfLeftOut ? .unknown : .false
    }
  }

  /// Whether anything at all was found of the subject.
  func isAnythingFound(of subject: Thing) -> Bool {
    members(of: .determinations, of: .top).contains { covers(.determinationCovers, $0.thing, subject) == .true }
  }

  /// Whether a determination is dated in time and covers the subject.
  private func applies(_ paper: Thing, _ subject: Thing) -> Kleene {
    let date = slot(.determinationDate, of: paper)
    let inTime: Kleene =
      switch date.state {
      case .absent: .true
      case .unknown, .open: .unknown
      case .stated: page.transaction.days(date).isBefore(days.first.adding(days: 1))
      }
    return inTime & covers(.determinationCovers, paper, subject)
  }

  /// Whether a paper names the subject, with a quantity, if any, not below the item's.
  func covers(_ field: Field, _ paper: Thing, _ subject: Thing) -> Kleene {
    let slot = slot(field, of: paper)
    if slot.state == .absent { return .true }
    if slot.state == .unknown { return .unknown }
    let covers = page.transaction.covers[slot.first..<(slot.first + slot.count)].filter { $0.record == subject.record }
    return anyOf(covers.map { isEnough($0, for: subject) })
  }

  private func isEnough(_ cover: Transaction.Cover, for subject: Thing) -> Kleene {
    if cover.quantity == -1 { return .true }
    guard cover.quantity >= 0, subject.kind == .item else { return .unknown }
    let slot = slot(.quantity, of: subject)
    guard slot.state == .stated,
      let comparison = book.vocabulary.units.compare(
        page.transaction.quantities[Int(cover.quantity)], page.transaction.quantities[Int(slot.first)])
    else { return .unknown }
    return Kleene(comparison != .less)
  }
}
