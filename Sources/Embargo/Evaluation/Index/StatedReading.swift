/// How a lane's questions are put to what a deal states, before anything follows from it.
struct StatedReading: Sendable {
  /// Where the records are that are asked.
  enum Holder: Sendable {
    /// The deal as a whole.
    case deal
    /// A single record of the deal, by its slot.
    case record(slot: Int)
    /// The subjects of a kind, or the elements of another list of the deal, by its slot.
    case list(slot: Int, isOfSubjects: Bool)
    /// Those that only follow.
    case derived
  }

  /// What is asked of a record.
  enum Value: Sendable {
    case terms, category, tariff
    /// Nothing is known of being designated but where neither that nor a number is stated, by its slot.
    case designations(identifiers: Int)
    /// What only follows.
    case derived
  }

  let holder: Holder
  let value: Value
  let slot: Int
  let isNoneIfLeftOut: Bool

  init(_ place: NecessaryTest.Place) {
    if let list = place.list ?? place.kind.list {
      if case .records = list.type, place.list == nil || place.kind == .transaction {
        holder = .list(slot: list.slot, isOfSubjects: place.list == nil)
      } else {
        holder = .derived
      }
    } else {
      holder = place.container.map { .record(slot: $0.slot) } ?? .deal
    }
    let field = place.field
    switch field.type {
    case .designations:
      value = .designations(
        identifiers: (field == .vesselDesignated ? Field.vesselIdentifiers : .partyIdentifiers).slot)
    case .derivedFindings, .place: value = .derived
    case .tariffCode: value = .tariff
    default: value = field == .category ? .category : .terms
    }
    slot = field.slot
    isNoneIfLeftOut = field.isNoneIfLeftOut
  }
}

extension RuleSieve {
  /// The rules that can reach a deal of one day, as far as what is stated tells without what follows from it; none is left
  /// out that can.
  ///
  /// With `strictly`, also those that only do not reach it because absence is read as none, or a tariff code as all that
  /// there is to know.
  mutating func possible(for deal: borrowing DealTables, strictly: Bool) -> [CompiledRule] {
    let day = deal.date.first
    enter(day, readsCodeAsOpen: strictly)
    passing.copy(judged, from: 0)
    for gate in index.gates {
      open.copy(index.others, from: gate.others)
      for lane in gate.lanes where !openStated(lane, index.readings[lane], deal) { openAll(lane) }
      if !passing.keep(open) { return [] }
    }
    return rules(in: passing) { index.days[$0].contains(day) }
  }

  /// Opens a gate to the rules that what is stated leaves possible; false where it leaves all, or does not tell.
  private mutating func openStated(_ lane: Int, _ reading: StatedReading, _ deal: borrowing DealTables) -> Bool {
    switch reading.holder {
    case .deal: return openStated(lane, reading, Transaction.top, deal)
    case .record(let place):
      let slot = deal.slots[place]
      return slot.state == .stated && openStated(lane, reading, slot.first, deal)
    case .list(let place, let isOfSubjects):
      let slot = deal.slots[place]
      // Without subjects of the kind there is nothing to ask of; a list that is left out may have elements.
      if slot.state == .absent { return isOfSubjects || !isStrict }
      for member in slot.first..<(slot.first + slot.count) {
        if !openStated(lane, reading, deal.members[Int(member)], deal) { return false }
      }
      return true
    case .derived: return false
    }
  }

  private mutating func openStated(
    _ lane: Int, _ reading: StatedReading, _ record: Int32, _ deal: borrowing DealTables
  ) -> Bool {
    let entry = deal.records[Int(record)]
    let first = Int(entry.slots)
    let slot = deal.slots[first + reading.slot]
    switch reading.value {
    case .designations(let identifiers):
      return !hasLists && !isStrict && slot.state == .absent && deal.slots[first + identifiers].state == .absent
    case .derived: return false
    case .tariff:
      if slot.state == .stated { return open(lane, deal.codes[Int(slot.first)]) }
      return open(lane, deal.slots[first + Field.category.slot], deal)
    case .category:
      if slot.state == .stated { return open(lane, slot, deal) }
      let code = deal.slots[first + Field.hs.slot]
      return slot.state == .absent && code.state == .stated && open(lane, deal.codes[Int(code.first)])
    case .terms:
      if slot.state == .stated { return open(lane, slot, deal) }
      return slot.state == .absent && entry.ordinal != -2 && reading.isNoneIfLeftOut && !isStrict
    }
  }

  /// Opens a gate to the rules that stated terms leave possible; false where there are none that are known.
  @inline(__always) private mutating func open(
    _ lane: Int, _ slot: Transaction.Slot, _ deal: borrowing DealTables
  ) -> Bool {
    guard slot.state == .stated, slot.count > 0 else { return false }
    for place in slot.first..<(slot.first + slot.count) {
      let term = deal.terms[Int(place)].term
      if term.index < 0 { return false }
      open(lane, term)
    }
    return true
  }
}
