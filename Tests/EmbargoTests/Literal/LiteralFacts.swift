@testable import Embargo
import LocatedText

/// The fields of a deal on some of its days, each absence read as the table of the contract says.
struct LiteralFacts {
  let book: LiteralBook
  let page: LiteralDeal
  /// The days that are judged.
  let days: DateSpan
  /// Above which an owner stands behind a party.
  let threshold: ExactDecimal?

  var deal: Transaction { page.transaction }
  var vocabulary: Vocabulary { book.vocabulary }
  var terms: LiteralTerms { LiteralTerms(book: book, day: days.first) }
  var engine: EngineTerms { book.engine }

  // MARK: where a field stands

  func slot(_ field: Field, of thing: Thing) -> Transaction.Slot {
    if thing.isUnknown { return .init(state: .unknown) }
    if thing.isSomebodyThere { return .init(state: [.partyCountry, .operatesIn].contains(field) ? .absent : .unknown) }
    guard let record = thing.record else { return .init() }
    return page.transaction.slot(field, of: record)
  }

  /// `from`, `to`, `transport`, `finance`, `valid`: a record left out is each of its fields left out.
  func part(_ field: Field, of thing: Thing) -> Thing {
    guard case .record(let kind) = field.type else { preconditionFailure("‘\(field.key)’ is no record") }
    let slot = slot(field, of: thing)
    switch slot.state {
    case .absent: return Thing(kind: kind)
    case .unknown: return .unknown(kind)
    case .stated, .open: return Thing(kind: kind, record: slot.first)
    }
  }

  // MARK: terms

  func statedTerms(_ field: Field, of thing: Thing) -> Stated<TermID> {
    let slot = slot(field, of: thing)
    switch slot.state {
    case .unknown: return .unknown
    case .stated, .open: return .values(page.transaction.stated(slot).map(\.term), mayBeMore: slot.state == .open)
    case .absent: return leftOut(field, of: thing)
    }
  }

  private func leftOut(_ field: Field, of thing: Thing) -> Stated<TermID> {
    switch field {
    case .partyCountry: return countryBySide(thing)
    case .operatesIn: return statedTerms(.partyCountry, of: thing)
    case .nationality: return isPerson(thing) == .false ? statedTerms(.partyCountry, of: thing) : .unknown
    case .partyKind: return thing.isAskedAsEndUser ? .unknown : .none
    case .origin: return statedTerms(.country, of: part(.from, of: .top))
    case .endUse: return slot(.purpose, of: .top).state == .absent ? .none : statedTerms(.purpose, of: .top)
    case .vesselKind: return .values([engine.ship], mayBeMore: false)
    case .status: return .values([engine.granted], mayBeMore: false)
    case .notCategory, .by: return .none
    default: return .unknown
    }
  }

  private func countryBySide(_ party: Thing) -> Stated<TermID> {
    if party.isSomebodyThere { return statedTerms(.country, of: part(.to, of: .top)) }
    switch (hasRole(party, engine.receivingSide) == .true, hasRole(party, engine.supplySide) == .true) {
    case (true, false): return statedTerms(.country, of: part(.to, of: .top))
    case (false, true): return statedTerms(.country, of: part(.from, of: .top))
    case (true, true), (false, false): return .unknown
    }
  }

  func hasRole(_ party: Thing, _ role: TermID) -> Kleene {
    statedTerms(.roles, of: party).some { terms.answer($0, role) }
  }

  /// By kind, or by a role; roles left out are no sign of a person.
  private func isPerson(_ party: Thing) -> Kleene {
    var party = party
    party.isAskedAsEndUser = false
    let byKind = statedTerms(.partyKind, of: party).some { terms.answer($0, engine.person) }
    return slot(.roles, of: party).state == .absent ? byKind : byKind | hasRole(party, engine.personRole)
  }

  // MARK: other values

  func yesNo(_ field: Field, of thing: Thing) -> Kleene {
    let slot = slot(field, of: thing)
    switch slot.state {
    case .unknown, .open: return .unknown
    case .stated: return Kleene(slot.first == 1)
    case .absent: break
    }
    switch field {
    case .shipToShip: return .false
    case .result: return .true
    case .stateSponsored:
      let isStates = statedTerms(.partyKind, of: thing).some { terms.answer($0, engine.stateBody) }
      return isStates == .true ? .true : .unknown
    default: return .unknown
    }
  }

  /// Nil if unknown.
  func date(_ field: Field, of thing: Thing) -> DateSpan? {
    if field == .date { return days }
    let slot = slot(field, of: thing)
    if slot.state == .stated { return page.transaction.days(slot) }
    guard slot.state == .absent, field == .exported else { return nil }
    let origin = statedTerms(.origin, of: thing)
    let from = statedTerms(.country, of: part(.from, of: .top))
    let isFromThere = from.some { country in origin.some { Kleene($0 == country) } }
    return isFromThere == .true ? days : nil
  }

  /// Nil if unknown.
  func quantity(_ path: RulePath, of thing: Thing) -> Quantity? {
    let slot = slot(path.field, of: thing)
    guard slot.state == .stated else { return nil }
    guard let key = path.key else { return page.transaction.quantities[Int(slot.first)] }
    let entry = page.transaction.keyed[slot.first..<(slot.first + slot.count)].first { $0.key == key }
    guard let entry, !entry.isUnknown else { return nil }
    return page.transaction.quantities[Int(entry.quantity)]
  }

  /// Nil if unknown.
  func share(of thing: Thing) -> ExactDecimal? {
    if let share = thing.share { return share < 0 ? nil : page.transaction.decimals[Int(share)] }
    let slot = slot(.share, of: thing)
    return slot.state == .stated ? page.transaction.decimals[Int(slot.first)] : nil
  }

  func text(_ path: RulePath, of thing: Thing) -> Stated<String> {
    let slot = slot(path.field, of: thing)
    if slot.state == .unknown { return .unknown }
    if slot.state == .absent { return path.field.absence == .none ? .none : .unknown }
    if let key = path.key { return identifier(key, slot) }
    let node = page.transaction.node(slot.node)
    let parts = node.kind == .sequence ? node.elements : [node]
    let known = parts.filter { !$0.isWord("unknown") }.map(\.text.folded)
    return .values(known, mayBeMore: known.count < parts.count)
  }

  private func identifier(_ key: TermID, _ slot: Transaction.Slot) -> Stated<String> {
    let entry = page.transaction.keyed[slot.first..<(slot.first + slot.count)].first { $0.key == key }
    guard let entry else { return .none }
    return entry.isUnknown ? .unknown : .values([page.transaction.node(entry.node).text.folded], mayBeMore: false)
  }

  // MARK: lists

  /// The elements of a list, each with whether it is surely one.
  func members(of field: Field, of thing: Thing) -> [Member] {
    switch field {
    case .endUsers: return endUsers()
    case .behind: return behind(thing)
    default: break
    }
    guard let kind = field.type.elementKind else { preconditionFailure("‘\(field.key)’ is no list") }
    let slot = slot(field, of: thing)
    if thing.isSomebodyThere { return [] }
    if thing.isUnknown { return [Member(thing: .unknown(kind), belongs: .unknown)] }
    if field == .services && (slot.state == .absent || slot.node < 0) { return serviceOfActivity(slot) }
    if slot.state == .absent { return [] }
    if field.type == .partyLinks {
      return page.transaction.links[slot.first..<(slot.first + slot.count)].map { member(kind, $0.record, share: $0.share) }
    }
    return page.transaction.elements(slot).map { member(kind, $0) }
  }

  private func member(_ kind: RecordKind, _ record: Int32, share: Int32? = nil) -> Member {
    let isUnknown = page.transaction.records[Int(record)].ordinal == -2
    let thing = Thing(kind: kind, record: record, isUnknown: isUnknown, share: share)
    return Member(thing: thing, belongs: isUnknown ? .unknown : .true)
  }

  /// One service of the kind of `activity`, if that is a service.
  private func serviceOfActivity(_ slot: Transaction.Slot) -> [Member] {
    let isService = statedTerms(.activity, of: .top).some { terms.answer($0, engine.service) }
    if isService == .false { return [] }
    guard slot.count > 0, let record = page.transaction.elements(slot).first else {
      return [Member(thing: .unknown(.service), belongs: .unknown)]
    }
    return [Member(thing: Thing(kind: .service, record: record), belongs: isService)]
  }
}
