import Embargo

/// What an item is, by its category and by its tariff code.
extension LiteralFacts {
  /// Whether the category is one of the asked terms.
  func category(of item: Thing, isAnyOf asked: [TermID]) -> Kleene {
    let excluded = statedTerms(.notCategory, of: item)
    let possible = asked.filter { term in
      excluded.some { Kleene(terms.isOrIsNarrower(term, than: $0)) } != .true
    }
    if possible.isEmpty { return .false }
    let stated = statedTerms(.category, of: item).some { terms.answer($0, anyOf: possible) }
    return stated == .unknown ? byTariff(item, possible) : stated
  }

  /// The item is one of the terms with the longest fitting prefix.
  private func byTariff(_ item: Thing, _ asked: [TermID]) -> Kleene {
    let slot = slot(.hs, of: item)
    guard slot.state == .stated else { return .unknown }
    return oneOf(candidates(of: page.transaction.codes[Int(slot.first)]).map { terms.answer($0, anyOf: asked) })
  }

  /// The terms of the longest prefix that fits, and those that lie further down in the code.
  func candidates(of code: HSCode) -> [TermID] {
    let fitting = book.tariff.filter { code.begins(with: $0.code) }
    let longest = fitting.map(\.code.digitCount).max()
    let below = book.tariff.filter { $0.code.begins(with: code) && $0.code != code }
    return (fitting.filter { $0.code.digitCount == longest } + below).map(\.term)
  }

  /// Whether the tariff code begins with one of the asked.
  func tariffCode(of item: Thing, beginsWithAnyOf asked: [HSCode]) -> Kleene {
    let slot = slot(.hs, of: item)
    let own = slot.state == .stated ? begins(page.transaction.codes[Int(slot.first)], asked) : .unknown
    if own != .unknown { return own }
    guard case .values(let categories, _) = statedTerms(.category, of: item) else { return .unknown }
    // A thing of several categories has one code, which lies under each of them.
    let sure = Set(categories.map { codeOfTerm($0, asked) }).subtracting([.unknown])
    return sure.count == 1 ? sure.first ?? .unknown : .unknown
  }

  /// An item of the term has one of its prefixes, or of its broader term's.
  private func codeOfTerm(_ term: TermID, _ asked: [HSCode]) -> Kleene {
    var level = [term]
    while !level.isEmpty {
      let codes = level.flatMap { book.vocabulary.tariffCodes[book.vocabulary[$0].tariff] }
      if !codes.isEmpty { return oneOf(codes.map { begins($0, asked) }) }
      level = level.flatMap { terms.broader($0) }
    }
    return terms.answer(term, engine.goods) == .false ? .false : .unknown
  }

  private func begins(_ code: HSCode, _ asked: [HSCode]) -> Kleene {
    anyOf(asked.map { code.begins(with: $0) ? .true : $0.begins(with: code) ? .unknown : .false })
  }

  /// How what one piece is worth stands to an amount; nil if unknown.
  func compareUnitValue(of item: Thing, with amount: Quantity) -> Comparison? {
    let worth = slot(.value, of: item)
    let count = slot(.quantity, of: item)
    guard worth.state == .stated, count.state == .stated else { return nil }
    let value = page.transaction.quantities[Int(worth.first)]
    let pieces = page.transaction.quantities[Int(count.first)]
    guard book.vocabulary.units.isCount(pieces.unit), pieces.amount > .zero, value.unit == amount.unit,
      let other = amount.amount.multiplied(by: pieces.amount)
    else { return nil }
    return Comparison(value.amount, other)
  }
}
