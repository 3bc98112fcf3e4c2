import LocatedText

/// Under which measures a party or vessel is designated, as far as the deal states it and the lists given say.
struct Designations {
  private let facts: Facts
  private var vocabulary: Vocabulary { facts.rules.vocabulary }

  init(_ facts: Facts) { self.facts = facts }

  func answer(_ matcher: Program.Matcher, of record: Int32) -> Kleene {
    guard record >= 0, let listed = ListedDesignations(facts) else { return answerAsStated(matcher, of: record) }
    return answer(matcher, of: record, by: listed)
  }

  /// What is not stated the lists answer; a number on a list beats what is stated, a name does not.
  private func answer(_ matcher: Program.Matcher, of record: Int32, by lists: ListedDesignations) -> Kleene {
    let isVessel = facts.deal.records[Int(record)].kind == .vessel
    let slot = facts.slot(isVessel ? .vesselDesignated : .partyDesignated, of: record)
    let isStated = slot.state == .stated || slot.state == .open
    let listed = lists.answer(matcher, of: record, certainly: isStated)
    if slot.state == .absent {
      let hasNumber = number(of: record, isVessel) != .none
      if lists.settle(matcher, of: record, hasListNumber: hasNumber) { return listed }
    }
    return listed | answerAsStated(matcher, of: record)
  }

  private func answerAsStated(_ matcher: Program.Matcher, of record: Int32) -> Kleene {
    let isVessel = record >= 0 && facts.deal.records[Int(record)].kind == .vessel
    let slot = facts.slot(isVessel ? .vesselDesignated : .partyDesignated, of: record)
    switch slot.state {
    case .unknown: return perhaps(matcher, record, isVessel)
    case .absent:
      if number(of: record, isVessel) == .none { return facts.readsAbsenceAsUnknown ? .unknown : .false }
      return perhaps(matcher, record, isVessel)
    case .stated where slot.count < 0: return answerOfListed(matcher, record, isVessel)
    case .stated, .open:
      var result: Kleene = slot.state == .open ? .unknown : .false
      for stated in facts.deal.stated(slot) {
        result = result | facts.rules.program.answer(stated.term, to: matcher, on: facts.days.first)
      }
      return result
    }
  }

  /// `designated: true`: surely every measure of the party's own lists; where there are none nobody knows which is meant.
  private func answerOfListed(_ matcher: Program.Matcher, _ record: Int32, _ isVessel: Bool) -> Kleene {
    if asks(matcher, of: ownLists(record, isVessel)) { return .true }
    return perhaps(matcher, record, isVessel)
  }

  /// Nobody says under which measures, if any: perhaps under those of the party's own lists, and where there are none
  /// under any at all.
  private func perhaps(_ matcher: Program.Matcher, _ record: Int32, _ isVessel: Bool) -> Kleene {
    let own = ownLists(record, isVessel)
    return own.isEmpty || facts.readsAbsenceAsUnknown || asks(matcher, of: own) ? .unknown : .false
  }

  /// The list that the number belongs to; without a number, those of the country, or else of where the deal begins and
  /// ends.
  private func ownLists(_ record: Int32, _ isVessel: Bool) -> [Regime.DesignationList] {
    switch number(of: record, isVessel) {
    case .unknown: return []
    case .stated(let number):
      return lists.filter { list in list.numberPrefixes.contains { number.hasPrefix($0) } }
    case .none:
      let own = lists(of: isVessel ? .flag : .partyCountry, record)
      return own.isEmpty ? lists(of: .country, facts.end(.from)) + lists(of: .country, facts.end(.to)) : own
    }
  }

  private func lists(of country: Field, _ record: Int32) -> [Regime.DesignationList] {
    let countries = facts.terms(country, of: record).stated.map(\.term)
    return lists.filter { list in list.countries.contains { countries.contains($0) } }
  }

  private var lists: [Regime.DesignationList] { facts.rules.lists }

  /// Whether one of the asked measures is one of these lists, or of their measures.
  private func asks(_ matcher: Program.Matcher, of lists: [Regime.DesignationList]) -> Bool {
    let range = vocabulary.range(of: .designations)
    return lists.contains { list in
      let measures = vocabulary.relations.closure(of: list.term, in: range, on: facts.days.first)
      return facts.rules.program.asked[matcher.asked].contains { measures.contains($0) }
    }
  }

  /// Whether all measures that are stated lie within the asked ones; of `true` nobody says which those are.
  func only(_ matcher: Program.Matcher, of record: Int32) -> Kleene {
    let isVessel = record >= 0 && facts.deal.records[Int(record)].kind == .vessel
    let slot = facts.slot(isVessel ? .vesselDesignated : .partyDesignated, of: record)
    switch slot.state {
    case .unknown: return .unknown
    case .absent: return answer(matcher, of: record)
    case .stated where slot.count < 0: return .unknown
    case .stated, .open: break
    }
    let answers = facts.deal.stated(slot).map {
      facts.rules.program.answer($0.term, to: matcher, on: facts.days.first)
    }
    if slot.state == .open { return answers.contains(.false) ? .false : .unknown }
    return answers.isEmpty ? .false : answers.reduce(.true) { $0 & $1 }
  }

  /// The number under which a party or vessel stands on a list.
  private enum Number: Equatable {
    case none, unknown
    case stated(String)
  }

  private func number(of record: Int32, _ isVessel: Bool) -> Number {
    let slot = facts.slot(isVessel ? .vesselIdentifiers : .partyIdentifiers, of: record)
    guard slot.state == .stated else { return slot.state == .absent ? .none : .unknown }
    let values = facts.deal.keyed[slot.first..<(slot.first + slot.count)]
    guard let value = values.first(where: { $0.key == vocabulary.engine.listNumber }) else { return .none }
    return value.isUnknown ? .unknown : .stated(facts.deal.node(value.node).text)
  }
}
