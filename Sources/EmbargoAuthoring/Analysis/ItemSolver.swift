import Embargo

/// What an item is: its category, its tariff code and what it is surely not tell it together.
extension FieldSolver {
  /// Finds a category, a code and exclusions that answer everything that is asked of an item.
  mutating func item(_ wishes: [Wish]) -> FieldState? {
    var category = TermWishes(count: alphabet(of: .category).count)
    var codes: [HSCode] = []
    var codeIsKnown = TermWishes(count: 0)
    for wish in wishes {
      switch (wish.test.code, wish.test.field) {
      case (.known, .hs): codeIsKnown.askKnown(wish.test, wish.demand)
      case (.known, .category): category.askKnown(wish.test, wish.demand)
      case (.tariff, _): codes += askedCodes(wish)
      case (_, .notCategory): return .unsure
      default: break
      }
    }
    if category.isImpossible || codeIsKnown.isImpossible { return nil }
    codes += codesBesideOneCategory(wishes)
    if codeIsKnown.isKnown != false && category.isKnown != false {
      for code in codesWorthTrying(codes, isAsked: codeIsKnown.isKnown == true) {
        if let state = item(wishes, code: code, known: nil) { return state }
      }
    }
    if codeIsKnown.isKnown != true, let state = item(wishes, code: nil, known: category.isKnown) { return state }
    return !isInformed && needsManyTerms(wishes) ? .unsure : nil
  }

  func askedCodes(_ wish: Wish) -> [HSCode] {
    Array(sides.programs[wish.side].codes[wish.test.first..<(wish.test.first + wish.test.count)])
  }

  /// The item with this code, or without one.
  ///
  /// With a code the category is known anyway; without one, `known` says whether it must be stated, or must not be.
  private mutating func item(_ wishes: [Wish], code: HSCode?, known: Bool?) -> FieldState? {
    let count = wishes.count { $0.test.code == .tariff && isOpenDemand($0.demand) }
    // Of one category, a code says too whether nothing else is stated; several must say so by themselves.
    let isClosed = code != nil && wishes.contains { $0.test.code == .only }
    for isSingle in isClosed ? [true, false] : [false] {
      for ways in 0..<(1 << min(count, 4)) {
        if let state = item(wishes, code: code, known: known, ways: ways, isSingle: isSingle) { return state }
      }
    }
    if isInformed { return nil }
    return known == false ? nil : excluding(wishes, code: code, canBeUnknown: known == nil)
  }

  /// Whether a question for a code may stay open, and has two ways to.
  private func isOpenDemand(_ demand: Demand) -> Bool { demand.least == .unknown || demand.most == .unknown }

  /// The same in one of several ways.
  ///
  /// `ways` has a bit for each question for a code that may stay open: whether the categories that would answer it are
  /// balanced by others that answer it the other way, or left out.
  private mutating func item(
    _ wishes: [Wish], code: HSCode?, known: Bool?, ways: Int, isSingle: Bool
  ) -> FieldState? {
    var bit = 0
    var asked = TermWishes(count: alphabet(of: .category).count)
    asked.isKnown = isInformed ? true : known
    asked.candidates = candidates(of: .category)
    for wish in wishes {
      switch (wish.test.code, wish.test.field) {
      case (.tariff, _):
        guard let left = demandOnCategory(wish, code: code), !isInformed || left == Demand() else { return nil }
        guard left != Demand() else { continue }
        let row = tariffRow(of: wish)
        // Categories that disagree leave the code open.
        let isBalanced = bit < 4 && ways & (1 << bit) != 0
        if isOpenDemand(wish.demand) { bit += 1 }
        switch left.least {
        case .true:
          asked.candidates.subtract(row.isFalse)
          asked.wanted.append(row.isTrue)
        case .unknown where isBalanced: asked.wanted.append(row.isTrue)
        case .unknown: asked.candidates.subtract(row.isFalse)
        case .false: break
        }
        switch left.most {
        case .false:
          asked.candidates.subtract(row.isTrue)
          asked.wanted.append(row.isFalse)
        case .unknown where isBalanced: asked.wanted.append(row.isFalse)
        case .unknown: asked.candidates.subtract(row.isTrue)
        case .true: break
        }
        asked.allowsUnknown = asked.allowsUnknown && left.allows(.unknown)
        asked.wantedIfOpen = asked.wanted
      case (.terms, .category):
        let row = row(of: wish, in: .category)
        let demand = demand(wish, withCode: code)
        if demand.isEmpty { return nil }
        asked.ask(row, demand)
      case (.surely, .category):
        let row = row(of: wish, in: .category)
        guard code != nil else {
          asked.ask(row.sure, wish.demand)
          continue
        }
        let demand = demand(wish.asPlain, withCode: code)
        if demand.isEmpty { return nil }
        asked.ask(row, demand)
      case (.only, .category):
        let row = row(of: wish, in: .category)
        if isSingle { asked.ask(row, demand(wish, withCode: code)) } else { asked.askOnly(row, wish.demand) }
      default: break
      }
    }
    if asked.isKnown != false, let chosen = asked.choice(asked.wanted, isSingle: isSingle) {
      return .item(category: .terms(chosen, isOpen: false), excluded: [], code: code)
    }
    if asked.isKnown != true && asked.allowsUnknown {
      return .item(category: code == nil ? .unknown : .leftOut, excluded: [], code: code)
    }
    if !isInformed && !isSingle && asked.isKnown != false && asked.allowsOpen,
      let chosen = asked.choice(asked.wantedIfOpen, isSingle: false)
    {
      return .item(category: .terms(chosen, isOpen: true), excluded: [], code: code)
    }
    return nil
  }

  /// What is left for the category to answer of a question for a code; nil if the code answers it the other way.
  func demandOnCategory(_ wish: Wish, code: HSCode?) -> Demand? {
    guard let code else { return wish.demand }
    let own = TariffAnswers.answer(of: code, to: askedCodes(wish))
    if own == .unknown { return wish.demand }
    return wish.demand.allows(own) ? Demand() : nil
  }

  /// What the stated category must answer: where it leaves the question open, the code answers it.
  func demand(_ wish: Wish, withCode code: HSCode?) -> Demand {
    guard let code else { return wish.demand }
    let matcher = sides.programs[wish.side].matchers[Int(wish.test.first)]
    let vocabulary = sides.vocabularies[wish.side]
    let answers = vocabulary.tariff.terms(of: code).map { sides.programs[wish.side].answer($0, to: matcher, on: day) }
    var demand = wish.demand
    switch answers.isEmpty ? Kleene.false : TariffAnswers.agreement(answers) {
    case .true:
      if demand.least == .true { demand.least = .unknown }
      if demand.most == .unknown { demand.most = .false }
    case .false:
      if demand.least == .unknown { demand.least = .true }
      if demand.most == .false { demand.most = .unknown }
    case .unknown: break
    }
    return demand
  }

  // MARK: codes

  /// Where nothing but some categories may be stated, what they leave open a code may answer that nobody asks for.
  private func codesBesideOneCategory(_ wishes: [Wish]) -> [HSCode] {
    guard wishes.contains(where: { $0.test.code == .only && $0.demand.least != .false }) else { return [] }
    var found: [HSCode] = []
    for wish in wishes where wish.test.code == .terms || wish.test.code == .surely {
      let program = sides.programs[wish.side]
      let vocabulary = sides.vocabularies[wish.side]
      let range = vocabulary.range(of: .items)
      for asked in program.asked[program.matchers[Int(wish.test.first)].asked] {
        for term in vocabulary.relations.closure(of: asked, in: range, on: day) {
          found += vocabulary.tariffCodes[vocabulary[term].tariff].filter { !found.contains($0) }
        }
      }
    }
    return found
  }

  /// The asked codes, what they lie in, and one beside each.
  private func codesWorthTrying(_ asked: [HSCode], isAsked: Bool) -> [HSCode] {
    guard !asked.isEmpty || isAsked else { return [] }
    var found = asked
    for code in asked {
      for length in stride(from: 2, to: code.digitCount, by: 2) { found.append(code.prefix(length)) }
    }
    var prefixes = Set(
      asked.flatMap { code in stride(from: 2, to: code.digitCount, by: 2).map { code.prefix($0).digits } })
    prefixes.insert("")
    for prefix in prefixes.sorted() {
      let beside = (1...98).lazy.compactMap { number -> HSCode? in
        let digits = prefix + (number < 10 ? "0\(number)" : "\(number)")
        guard let code = try? HSCode.parse(digits.utf8) else { return nil }
        return asked.contains { $0.begins(with: code) || code.digits == $0.digits } ? nil : code
      }
      if let one = beside.first { found.append(one) }
    }
    return found
  }

  /// Whether a code that several categories share, or several categories together, might answer what no one does.
  private func needsManyTerms(_ wishes: [Wish]) -> Bool {
    if wishes.contains(where: { $0.test.code == .only && $0.demand.most != .true }) { return true }
    // A category to which more may belong leaves it open even with a code.
    if wishes.contains(where: { $0.test.code == .surely && $0.demand.allows(.unknown) }) { return true }
    let asked = wishes.filter { $0.test.field == .category && $0.test.code == .terms }
    return asked.contains { $0.demand.most == .unknown } && asked.contains { $0.demand.least == .unknown }
  }
}

extension Wish {
  /// What the plain question must answer so that one for what surely is so comes true of a stated item; any other wish as
  /// it is.
  var asPlain: Wish {
    guard test.code == .surely else { return self }
    let plain = Demand(least: demand.least == .false ? .false : .true, most: demand.most == .true ? .true : .unknown)
    return Wish(side: side, test: test, demand: plain)
  }
}
