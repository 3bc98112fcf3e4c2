import Embargo

/// Fields of one value: dates, amounts, shares, texts, yes or no.
extension FieldSolver {
  // MARK: dates

  /// A date is a span: it is on or after a day if its first day is, and perhaps if its last one is.
  func days(_ wishes: [Wish]) -> FieldState? {
    var firstFrom = Self.earliest
    var firstTo = Self.latest
    var lastFrom = Self.earliest
    var lastTo = Self.latest
    var asked = TermWishes(count: 0)
    for wish in wishes {
      switch wish.test.code {
      case .known: asked.askKnown(wish.test, wish.demand)
      case .from, .before:
        let demand = wish.test.code == .from ? wish.demand : wish.demand.negated
        let day = CalendarDate(daysSince1970: wish.test.first)
        let dayBefore = day.adding(days: -1)
        if demand.least == .true { firstFrom = max(firstFrom, day) }
        if demand.least == .unknown { lastFrom = max(lastFrom, day) }
        if demand.most == .false { lastTo = min(lastTo, dayBefore) }
        if demand.most == .unknown { firstTo = min(firstTo, dayBefore) }
        asked.allowsUnknown = asked.allowsUnknown && wish.demand.allows(.unknown)
      default: break
      }
    }
    if asked.isImpossible { return nil }
    if asked.isKnown != false {
      let from = max(firstFrom, lastFrom)
      let to = min(firstTo, lastTo)
      // One day, as near to the bound that is asked for as may be.
      if from <= to { return .days(DateSpan(from == Self.earliest ? to : from)) }
      let last = max(lastFrom, firstFrom)
      if !isInformed && firstFrom <= firstTo && lastFrom <= lastTo && firstFrom <= lastTo, last <= lastTo {
        return .days(DateSpan(min(firstTo, last), through: last))
      }
    }
    return !isInformed && asked.isKnown != true && asked.allowsUnknown ? .unknown : nil
  }

  private static let earliest = CalendarDate(daysSince1970: -7305)
  private static let latest = CalendarDate(daysSince1970: 47_481)

  // MARK: yes or no

  func yesNo(_ field: Field, _ wishes: [Wish]) -> FieldState? {
    var asked = TermWishes(count: 0)
    var allowed: Set<Bool> = [true, false]
    for wish in wishes {
      switch wish.test.code {
      case .known: asked.askKnown(wish.test, wish.demand)
      case .yesNo:
        allowed = allowed.filter { wish.demand.allows(Kleene($0 == (wish.test.first == 1))) }
        asked.allowsUnknown = asked.allowsUnknown && wish.demand.allows(.unknown)
      default: break
      }
    }
    if asked.isImpossible { return nil }
    let leftOut = field.absence == .none && allowed.contains(false)
    if asked.isKnown != true && leftOut { return .leftOut }
    if asked.isKnown != false, let value = allowed.sorted(by: { $0 && !$1 }).first { return .yesNo(value) }
    if !isInformed && asked.isKnown != true && asked.allowsUnknown { return .unknown }
    // What follows from other fields where it is left out may still be the answer.
    return asked.isKnown == false && !allowed.isEmpty && field.absence != .none ? .unsure : nil
  }

  // MARK: texts

  func text(_ wishes: [Wish]) -> FieldState? {
    var asked = TermWishes(count: 0)
    var texts: [String] = []
    let field = wishes.first?.test.field
    for wish in wishes where wish.test.code == .text {
      texts += self.texts(wish).filter { !texts.contains($0) }
    }
    texts.append(field == .imo ? "9074729" : "Somebody Else")
    for wish in wishes {
      switch wish.test.code {
      case .known: asked.askKnown(wish.test, wish.demand)
      case .text:
        let words = self.texts(wish)
        texts = texts.filter { wish.demand.allows(Kleene(words.contains($0))) }
        asked.allowsUnknown = asked.allowsUnknown && wish.demand.allows(.unknown)
        asked.allowsNone = asked.allowsNone && wish.demand.allows(.false)
      default: break
      }
    }
    if asked.isImpossible { return nil }
    let canBeNone = field?.absence == Field.Absence.none
    if asked.isKnown != true && canBeNone && asked.allowsNone { return .leftOut }
    if asked.isKnown != false, let text = texts.first { return .text(text) }
    // Several names may do what no one name does.
    if asked.isKnown != false && field == .formerNames { return .unsure }
    return !isInformed && asked.isKnown != true && asked.allowsUnknown ? .unknown : nil
  }

  private func texts(_ wish: Wish) -> ArraySlice<String> {
    sides.all[wish.side].texts[wish.test.first..<(wish.test.first + wish.test.count)]
  }

  // MARK: amounts

  func quantity(_ wishes: [Wish]) -> FieldState? {
    var asked = TermWishes(count: 0)
    var limits: [Quantity] = []
    var units: [String] = []
    let bounds = wishes.filter { $0.test.code == .quantity }
    for wish in wishes where wish.test.code == .known { asked.askKnown(wish.test, wish.demand) }
    if asked.isImpossible { return nil }
    asked.allowsUnknown = bounds.allSatisfy { $0.demand.allows(.unknown) }
    if !isInformed && asked.isKnown != true && asked.allowsUnknown
      && bounds.allSatisfy({ $0.demand.least != .true && $0.demand.most != .false })
    {
      return .unknown
    }
    if asked.isKnown == false { return asked.allowsUnknown ? .unknown : nil }
    for wish in bounds {
      let limit = limit(wish)
      limits.append(limit)
      units.append(sides.vocabularies[wish.side].units[limit.unit].name)
    }
    if units.isEmpty { return plainAmount(of: wishes.first?.test.field) }
    for (amount, unit) in amounts(zip(limits, units).map { ($0.amount, $1) }) {
      if bounds.allSatisfy({ $0.demand.allows(compare(amount, unit, $0)) }) { return .quantity(amount, unit: unit) }
    }
    if asked.allowsUnknown { return asked.isKnown == true ? .unsure : isInformed ? nil : .unknown }
    // Limits in several units leave amounts between them that are not looked at.
    return Set(units).count == 1 ? nil : .unsure
  }

  /// Some amount, of which nothing more is asked.
  private func plainAmount(of field: Field?) -> FieldState {
    let units = sides.vocabularies[0].units.entries
    let unit = units.first { entry in
      switch (field?.type, entry.measure) {
      case (.amount, .currency), (.derivedAmount, .currency), (.quantity, .dimension): true
      default: false
      }
    }
    return unit.map { .quantity(ExactDecimal(100), unit: $0.name) } ?? .unsure
  }

  private func limit(_ wish: Wish) -> Quantity { sides.programs[wish.side].quantities[Int(wish.test.first)] }

  private func compare(_ amount: ExactDecimal, _ unit: String, _ wish: Wish) -> Kleene {
    let table = sides.vocabularies[wish.side].units
    guard let own = table.unit(named: unit.utf8) else { return .unknown }
    return table.compare(Quantity(amount, own), limit(wish)).map { Kleene(wish.test.bound.holds($0)) } ?? .unknown
  }

  /// The limits, what lies between them, below and above.
  private func amounts(_ limits: [(ExactDecimal, String)]) -> [(ExactDecimal, String)] {
    var found: [(ExactDecimal, String)] = []
    for unit in Set(limits.map(\.1)).sorted() {
      let own = Set(limits.filter { $0.1 == unit }.map(\.0)).sorted()
      found += Self.around(own).map { ($0, unit) }
    }
    return found
  }

  private static func around(_ limits: [ExactDecimal]) -> [ExactDecimal] {
    var found = limits
    let two = ExactDecimal(2)
    if let least = limits.first, let half = least.dividedExactly(by: two), !half.isZero { found.append(half) }
    for (one, next) in zip(limits, limits.dropFirst()) {
      if let between = one.adding(next)?.dividedExactly(by: two) { found.append(between) }
    }
    if let most = limits.last, let more = most.adding(most.isZero ? ExactDecimal(1) : most) { found.append(more) }
    return found
  }

  // MARK: shares

  func share(_ wishes: [Wish]) -> FieldState? {
    var asked = TermWishes(count: 0)
    let bounds = wishes.filter { $0.test.code == .share }
    for wish in wishes where wish.test.code == .known { asked.askKnown(wish.test, wish.demand) }
    if asked.isImpossible { return nil }
    asked.allowsUnknown = bounds.allSatisfy { $0.demand.allows(.unknown) }
    if asked.isKnown != false {
      let limits = Set(bounds.map { sides.programs[$0.side].decimals[Int($0.test.first)] }).sorted()
      for share in Self.around(limits) where share <= ExactDecimal(100) {
        let holds = bounds.allSatisfy { wish in
          let limit = sides.programs[wish.side].decimals[Int(wish.test.first)]
          return wish.demand.allows(Kleene(wish.test.bound.holds(Comparison(share, limit))))
        }
        if holds { return .share(share) }
      }
      if bounds.isEmpty { return .share(ExactDecimal(60)) }
    }
    return !isInformed && asked.isKnown != true && asked.allowsUnknown ? .unknown : nil
  }
}
