import Embargo

/// Whether a condition holds of a deal, walked as it is written.
struct LiteralConditions {
  let facts: LiteralFacts
  /// What the names of `each` stand for.
  let bound: [RecordKind: Thing]
  /// The conditions that can be named.
  let named: [Regime.NamedCondition]

  func holds(_ condition: Condition, of thing: Thing = .top) -> Kleene {
    switch condition.kind {
    case .all(let parts): return allOf(parts.map { holds($0, of: thing) })
    case .any(let parts): return anyOf(parts.map { holds($0, of: thing) })
    case .not(let part): return !holds(part, of: thing)
    case .holds(let names):
      return allOf(
        names.map { name in
          guard let other = named.first(where: { $0.name == name.text }) else {
            preconditionFailure("no condition is named ‘\(name.text)’")
          }
          return holds(other.condition)
        })
    case .some(let path, let part):
      guard let start = start(path, thing) else { return .false }
      return anyOf(facts.members(of: path.field, of: start).map { $0.belongs & holds(part, of: $0.thing) })
    case .field(let path, let tests):
      guard let start = start(path, thing) else { return .false }
      return allOf(tests.map { fulfils($0.kind, path, start) })
    }
  }

  /// The record that holds the field; nil for a name that is not bound at the moment.
  private func start(_ path: RulePath, _ thing: Thing) -> Thing? {
    let start: Thing?
    switch path.scope {
    case .top: start = .top
    case .bound(let kind): start = bound[kind]
    case .element: start = thing
    }
    guard let start, let container = path.container else { return start }
    return facts.part(container, of: start)
  }

  // MARK: tests

  private func fulfils(_ test: Condition.Test.Kind, _ path: RulePath, _ thing: Thing) -> Kleene {
    switch test {
    case .terms(let words): return isAnyOf(words.map(\.term), path, thing)
    case .surely(let words): return isSurelyAnyOf(words.map(\.term), path, thing)
    case .only(let words): return liesWithin(words.map(\.term), path, thing)
    case .text(let texts): return facts.text(path, of: thing).some { Kleene(texts.map(\.folded).contains($0)) }
    case .yesNo(let wanted): return wanted ? facts.yesNo(path.field, of: thing) : !facts.yesNo(path.field, of: thing)
    case .tariff(let codes): return facts.tariffCode(of: thing, beginsWithAnyOf: codes)
    case .from(let day): return facts.date(path.field, of: thing)?.isOnOrAfter(day) ?? .unknown
    case .before(let day): return facts.date(path.field, of: thing)?.isBefore(day) ?? .unknown
    case .quantity(let bound, let limit): return compare(path, thing, limit).map { Kleene(bound.holds($0)) } ?? .unknown
    case .share(let bound, let limit):
      return facts.share(of: thing).map { Kleene(bound.holds(Comparison($0, limit))) } ?? .unknown
    case .known(let wanted): return Kleene(isKnown(path, thing) == wanted)
    case .stated(let wanted): return Kleene(isStated(path, thing) == wanted)
    case .sameAs(let other): return isSame(path, thing, other)
    }
  }

  private func compare(_ path: RulePath, _ thing: Thing, _ limit: Quantity) -> Comparison? {
    if path.field == .unitValue { return facts.compareUnitValue(of: thing, with: limit) }
    return facts.quantity(path, of: thing).flatMap { facts.book.vocabulary.units.compare($0, limit) }
  }

  private func isAnyOf(_ asked: [TermID], _ path: RulePath, _ thing: Thing) -> Kleene {
    switch path.field {
    case .category: facts.category(of: thing, isAnyOf: asked)
    case .place: facts.place(of: thing, isAnyOf: asked)
    case .partyDesignated, .vesselDesignated: facts.designated(path.field, thing, isAnyOf: asked)
    case .transactionDetermined, .partyDetermined, .itemDetermined, .serviceDetermined, .vesselDetermined:
      facts.determined(thing, isAnyOf: asked)
    default:
      facts.statedTerms(path.field, of: thing).some { answer($0, asked, path.field) }
    }
  }

  /// The same of what is stated, where being broader, or perhaps one, is being none.
  private func isSurelyAnyOf(_ asked: [TermID], _ path: RulePath, _ thing: Thing) -> Kleene {
    switch path.field {
    case .category:
      let plain = facts.category(of: thing, isAnyOf: asked)
      if plain != .unknown { return plain }
      if case .values(_, let mayBeMore) = facts.statedTerms(.category, of: thing) {
        return mayBeMore ? .unknown : .false
      }
      return facts.slot(.hs, of: thing).state == .stated ? .false : .unknown
    case .place:
      let plain = facts.place(of: thing, isAnyOf: asked)
      return facts.slot(.place, of: thing).state == .stated ? Kleene(plain == .true) : plain
    default:
      return facts.statedTerms(path.field, of: thing).some { Kleene(facts.terms.answer($0, anyOf: asked) == .true) }
    }
  }

  /// Countries are equal or not; other terms may be narrower.
  private func answer(_ stated: TermID, _ asked: [TermID], _ field: Field) -> Kleene {
    field.type == .countries ? Kleene(asked.contains(stated)) : facts.terms.answer(stated, anyOf: asked)
  }

  private func liesWithin(_ asked: [TermID], _ path: RulePath, _ thing: Thing) -> Kleene {
    switch path.field {
    case .category: return onlyCategories(asked, thing)
    case .place: return facts.place(of: thing, isAnyOf: asked)
    case .partyDesignated, .vesselDesignated: return facts.designated(path.field, thing, onlyIn: asked)
    default: return facts.statedTerms(path.field, of: thing).only { answer($0, asked, path.field) }
    }
  }

  private func onlyCategories(_ asked: [TermID], _ item: Thing) -> Kleene {
    guard case .values(let stated, let mayBeMore) = facts.statedTerms(.category, of: item),
      stated.count > 1 || mayBeMore
    else { return facts.category(of: item, isAnyOf: asked) }
    return Stated.values(stated, mayBeMore: mayBeMore).only { facts.terms.answer($0, anyOf: asked) }
  }

  // MARK: known and same-as

  /// Stated, or worked out from what is stated.
  private func isKnown(_ path: RulePath, _ thing: Thing) -> Bool {
    let field = path.field
    if field.type == .derivedFindings { return facts.isAnythingFound(of: thing) }
    if field == .unitValue {
      return [Field.value, .quantity].allSatisfy { facts.slot($0, of: thing).state == .stated }
    }
    let slot = facts.slot(field, of: thing)
    switch field.type {
    case .date: return facts.date(field, of: thing) != nil
    case .quantity, .amount, .measurements: return facts.quantity(path, of: thing) != nil
    case .share: return facts.share(of: thing) != nil
    case .text: return slot.state == .stated
    case .identifiers: return facts.text(path, of: thing).isStated
    case .yesNo, .tariffCode: return slot.state == .stated
    case .designations: return slot.state == .stated || slot.state == .open
    case .terms, .termsOfEither, .countries, .place:
      if field == .category && facts.slot(.hs, of: thing).state == .stated { return true }
      if field == .place { return slot.state == .stated }
      return facts.statedTerms(field, of: thing).isStated
    case .remark, .record, .records, .partyLinks, .subjects, .usage, .derivedParties, .derivedFindings, .derivedAmount:
      return false
    }
  }

  /// Written where it belongs, so that nothing else need stand for it.
  private func isStated(_ path: RulePath, _ thing: Thing) -> Bool {
    switch path.field {
    case .date: return true
    case .share: return facts.share(of: thing) != nil
    case .serviceKind where facts.slot(.services, of: .top).node < 0: return false
    default: break
    }
    let slot = facts.slot(path.field, of: thing)
    guard slot.state == .stated || slot.state == .open else { return false }
    guard let key = path.key else { return true }
    return facts.page.transaction.keyed[slot.first..<(slot.first + slot.count)].contains {
      $0.key == key && !$0.isUnknown
    }
  }

  private func isSame(_ path: RulePath, _ thing: Thing, _ other: RulePath) -> Kleene {
    guard let otherThing = start(other, .top) else { return .false }
    let field = path.field
    switch field.type {
    case .place where isWordNobodyKnows(thing):
      return other.field == .place && isWordNobodyKnows(otherThing) ? .unknown : .false
    case .terms, .termsOfEither, .countries, .place:
      let others = facts.statedTerms(other.field, of: otherThing)
      // What is none is the same as nothing, whatever the rest may be.
      if case .none = others { return .false }
      // A place that nobody states is the whole country.
      let isLeftOut = field == .place && facts.slot(.place, of: thing).state == .absent
      let own = facts.statedTerms(isLeftOut ? .country : field, of: thing)
      return own.some { stated in others.some { Kleene(stated == $0) } }
    case .text, .identifiers:
      let others = facts.text(other, of: otherThing)
      if case .none = others { return .false }
      return facts.text(path, of: thing).some { stated in others.some { Kleene(stated == $0) } }
    case .date:
      guard let one = facts.date(field, of: thing), let two = facts.date(other.field, of: otherThing) else {
        return .unknown
      }
      if one.isSingleDay && one == two { return .true }
      return one.intersection(two) == nil ? .false : .unknown
    case .yesNo:
      let one = facts.yesNo(field, of: thing)
      let two = facts.yesNo(other.field, of: otherThing)
      return one == .unknown || two == .unknown ? .unknown : Kleene(one == two)
    case .quantity, .amount, .measurements:
      guard let one = facts.quantity(path, of: thing), let two = facts.quantity(other, of: otherThing),
        let comparison = facts.book.vocabulary.units.compare(one, two)
      else { return .unknown }
      return Kleene(comparison == .equal)
    case .tariffCode, .designations, .share, .derivedAmount, .derivedFindings, .remark, .record, .records,
      .partyLinks, .subjects, .usage, .derivedParties:
      preconditionFailure("‘same-as’ is not asked of ‘\(field.key)’ here")
    }
  }

  /// A place in words that no tree of places holds.
  private func isWordNobodyKnows(_ endpoint: Thing) -> Bool {
    let slot = facts.slot(.place, of: endpoint)
    guard endpoint.kind == .endpoint, slot.state == .stated else { return false }
    return facts.page.transaction.stated(slot).first?.isText == true
  }
}
