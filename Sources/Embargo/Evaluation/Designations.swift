import LocatedText

/// Under which measures a party or vessel is designated, as far as the deal states it.
struct Designations {
  private let facts: Facts
  private var vocabulary: Vocabulary { facts.rules.vocabulary }

  init(_ facts: Facts) { self.facts = facts }

  func answer(_ matcher: Program.Matcher, of record: Int32) -> Kleene {
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

  /// `designated: true`: surely every measure of the party's own lists; of one without a list nobody knows which is meant.
  private func answerOfListed(_ matcher: Program.Matcher, _ record: Int32, _ isVessel: Bool) -> Kleene {
    if asks(matcher, of: ownLists(record, isVessel)) { return .true }
    return perhaps(matcher, record, isVessel)
  }

  /// Nobody says under which measures, if any: perhaps under those of the party's own lists, of one without a list under
  /// any at all.
  private func perhaps(_ matcher: Program.Matcher, _ record: Int32, _ isVessel: Bool) -> Kleene {
    let own = ownLists(record, isVessel)
    return own.isEmpty || facts.readsAbsenceAsUnknown || asks(matcher, of: own) ? .unknown : .false
  }

  /// The list that the number belongs to; without a number, those of the country.
  private func ownLists(_ record: Int32, _ isVessel: Bool) -> [Regime.DesignationList] {
    switch number(of: record, isVessel) {
    case .unknown: return []
    case .stated(let number):
      return lists.filter { list in list.numberPrefixes.contains { number.hasPrefix($0) } }
    case .none:
      let country = facts.terms(isVessel ? .flag : .partyCountry, of: record).stated.map(\.term)
      return lists.filter { list in list.countries.contains { country.contains($0) } }
    }
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
