import Embargo

/// What is asked of a field of terms, sorted by how it can come true.
///
/// A field that states several terms answers to “is one of them” the most that a term does, and to “only these” the
/// least: a bound from one side shuts terms out, a bound from the other wants some term that reaches it.
struct TermWishes {
  /// What each candidate must not be, all together: those that may be stated.
  var candidates: TermSet
  /// Sets of each of which some stated term must be.
  var wanted: [TermSet] = []
  /// Whether something must be stated, or must not be.
  var isKnown: Bool?
  /// What the field may answer to each question if it is unknown, or if nothing is there.
  var allowsUnknown = true
  var allowsNone = true
  /// Whether `unknown` may stand beside the stated terms, and what is wanted of these then.
  var allowsOpen = true
  var wantedIfOpen: [TermSet] = []
  /// Whether something is asked that no value can answer.
  var isImpossible = false

  init(count: Int) { candidates = TermSet(all: count) }

  /// Whether one of the stated terms is one of the asked.
  mutating func ask(_ row: Row, _ demand: Demand) {
    let all = TermSet(all: 64 * row.isTrue.words.count)
    if demand.most == .false {
      candidates.formIntersection(row.isFalse)
      allowsOpen = false
    } else if demand.most == .unknown {
      candidates.subtract(row.isTrue)
    }
    if demand.least == .true {
      wanted.append(row.isTrue)
      wantedIfOpen.append(row.isTrue)
    } else if demand.least == .unknown {
      wanted.append(all.subtracting(row.isFalse))
    }
    allowsUnknown = allowsUnknown && demand.allows(.unknown)
    allowsNone = allowsNone && demand.allows(.false)
  }

  /// Whether all of the stated terms are of the asked.
  mutating func askOnly(_ row: Row, _ demand: Demand) {
    let all = TermSet(all: 64 * row.isTrue.words.count)
    if demand.least == .true {
      candidates.formIntersection(row.isTrue)
      allowsOpen = false
    } else if demand.least == .unknown {
      candidates.subtract(row.isFalse)
    }
    if demand.most == .false {
      wanted.append(row.isFalse)
      wantedIfOpen.append(row.isFalse)
    } else if demand.most == .unknown {
      wanted.append(all.subtracting(row.isTrue))
    }
    allowsUnknown = allowsUnknown && demand.allows(.unknown)
    allowsNone = allowsNone && demand.allows(.false)
  }

  mutating func askKnown(_ test: Program.Op, _ demand: Demand) {
    let wantsKnown: Bool
    switch (demand.allows(.true), demand.allows(.false)) {
    case (true, true): return
    case (false, false):
      isImpossible = true
      return
    case (true, false): wantsKnown = test.first == 1
    case (false, true): wantsKnown = test.first == 0
    }
    if let isKnown, isKnown != wantsKnown { isImpossible = true }
    isKnown = wantsKnown
  }

  /// A few terms of which one lies in each wanted set; nil if there are none.
  ///
  /// One alone where that is enough.
  func choice(_ wanted: [TermSet], isSingle: Bool) -> [Int]? {
    var common = candidates
    for set in wanted { common.formIntersection(set) }
    if let one = common.first { return [one] }
    guard !isSingle else { return nil }
    var chosen: [Int] = []
    for set in wanted where !chosen.contains(where: set.contains) {
      guard let next = candidates.intersection(set).first else { return nil }
      chosen.append(next)
    }
    return chosen.isEmpty ? nil : chosen
  }
}

extension FieldSolver {
  /// A field of terms, countries, places or designations.
  ///
  /// Of the candidates `within`, if they are given, one must be stated.
  mutating func terms(
    _ field: Field, _ wishes: [Wish], isEndUser: Bool, within: TermSet? = nil
  ) -> FieldState? {
    var asked = TermWishes(count: alphabet(of: field).count)
    asked.candidates = candidates(of: field)
    if let within {
      asked.candidates.formIntersection(within)
      asked.isKnown = true
    }
    var asksOnly = false
    for wish in wishes {
      switch wish.test.code {
      // Of a place that lies somewhere in its country, ‘only’ asks what ‘is’ asks.
      case .only where field != .place:
        asksOnly = true
        asked.askOnly(row(of: wish, in: field), wish.demand)
      case .terms, .only: asked.ask(row(of: wish, in: field), wish.demand)
      case .surely: asked.ask(row(of: wish, in: field).sure, wish.demand)
      case .known: asked.askKnown(wish.test, wish.demand)
      default: break
      }
    }
    if asked.isImpossible { return nil }
    // Whoever is asked for as an end user has no kind at all only if that is stated.
    let canBeNone =
      (field.absence == .none || field == .endUse || field == .by || field.type == .designations)
      && !(isEndUser && field == .partyKind)
    if asked.isKnown != true && asked.allowsNone && canBeNone { return .leftOut }
    if asked.isKnown != false, let chosen = asked.choice(asked.wanted, isSingle: field.holdsOne) {
      return .terms(chosen, isOpen: false)
    }
    if asked.isKnown != false && asked.allowsNone && field.type == .designations { return .notListed }
    if isInformed { return nil }
    if asked.isKnown != true && asked.allowsUnknown { return .unknown }
    if asked.isKnown != false && asked.allowsOpen && !field.holdsOne,
      let chosen = asked.choice(asked.wantedIfOpen, isSingle: false)
    {
      return .terms(chosen, isOpen: true)
    }
    // `true` may stand for measures that nobody names.
    return field.type == .designations && asksOnly ? .unsure : nil
  }
}

extension Field {
  /// Whether one value at most can be written.
  var holdsOne: Bool {
    switch self {
    case .activity, .country, .place, .partyCountry, .origin, .serviceKind, .flag, .vesselKind, .by, .finding,
      .authorisationKind, .issuedBy, .status:
      true
    default: false
    }
  }
}
