import Embargo

/// Makes the fields of a box the same, or not the same, where `same-as` asks for it.
///
/// A box leaves two such fields free of each other; here a value is chosen for one with regard to the other.
struct Samenesses {
  private var fields: FieldSolver
  private var box: Box

  init(_ fields: FieldSolver, _ box: Box) {
    self.fields = fields
    self.box = box
  }

  /// The box with such values as far as they can be found; what comes of it is for the engine to say.
  mutating func settled() -> Box {
    for place in box.wishes.keys.sorted(by: { ($0.record, $0.field.rawValue) < ($1.record, $1.field.rawValue) }) {
      for wish in box.wishes[place] ?? [] where wish.test.code == .sameAs { settle(wish, at: place) }
    }
    return box
  }

  private mutating func settle(_ wish: Wish, at place: Place) {
    let op = fields.sides.programs[wish.side].ops[Int(wish.test.first)]
    guard op.scope != .element || place.record > 0 else { return }
    let record = op.scope == .bound ? 1 : op.scope == .element ? place.record : 0
    let other = fields.place(of: op, record, side: wish.side)
    guard !place.field.type.taxonomies.isEmpty, place.field.type.taxonomies == other.field.type.taxonomies,
      place.field != .category, other.field != .category
    else { return }
    if wish.demand.allows(.unknown) && !wish.demand.allows(.false) && !wish.demand.allows(.true) { return }
    if wish.demand.allows(.true) && !wish.demand.allows(.false) { return unite(place, other) }
    if wish.demand.allows(.false) && !wish.demand.allows(.true) { part(place, other) }
  }

  private mutating func unite(_ place: Place, _ other: Place) {
    let alphabet = fields.alphabet(of: place.field)
    let second = fields.alphabet(of: other.field)
    for (index, entry) in alphabet.entries.enumerated() {
      guard case .term(let term) = entry, let match = second.index(of: term) else { continue }
      guard let one = state(place, within: [index], of: alphabet.count),
        let two = state(other, within: [match], of: second.count)
      else { continue }
      box.states[place] = one
      box.states[other] = two
      return
    }
  }

  private mutating func part(_ place: Place, _ other: Place) {
    let alphabet = fields.alphabet(of: place.field)
    let second = fields.alphabet(of: other.field)
    for index in second.entries.indices {
      guard case .term(let term) = second.entries[index] else { continue }
      guard let two = state(other, within: [index], of: second.count) else { continue }
      let same = alphabet.index(of: term)
      let rest = alphabet.entries.indices.filter { $0 != same }
      guard let one = state(place, within: rest, of: alphabet.count) else { continue }
      box.states[place] = one
      box.states[other] = two
      return
    }
  }

  private mutating func state(_ place: Place, within indices: [Int], of count: Int) -> FieldState? {
    var within = TermSet(count: count)
    for index in indices { within.insert(index) }
    let record = box.records[place.record]
    guard !record.isOpaque else { return nil }
    return fields.terms(
      place.field, box.wishes[place] ?? [], isEndUser: record.list == .endUsers, within: within)
  }
}

extension Alphabet {
  fileprivate func index(of terms: [TermID]) -> Int? {
    entries.firstIndex { if case .term(let own) = $0 { own == terms } else { false } }
  }
}
