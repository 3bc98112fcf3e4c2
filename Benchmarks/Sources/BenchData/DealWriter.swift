/// Makes up the deals of a bank's day: most touch no measure, some were meant to.
struct DealWriter {
  private let rules: SyntheticRules
  private let isWide: Bool
  private var numbers: SeededGenerator
  private var vocabulary: SyntheticVocabulary { rules.vocabulary }

  init(_ rules: SyntheticRules, isWide: Bool, seed: UInt64) {
    self.rules = rules
    self.isWide = isWide
    numbers = SeededGenerator(seed: seed)
  }

  mutating func deal(_ index: Int) -> SyntheticDeal {
    let number = String(index + 1)
    let day = Day(year: 2015).adding(numbers.below(3652))
    // What is watched and where it is watched come together in deals that are made to fit a rule alone.
    let kind = numbers.below(100)
    let isWatchedGoods = kind < 20
    let isWatchedCountry = kind >= 20 && kind < 50
    var deal = SyntheticDeal(
      id: "deal-" + String(repeating: "0", count: max(0, 7 - number.count)) + number,
      title: "Contract \(numbers.within(1000...9999)) of \(numbers.pick(Words.firms))", date: day,
      activity: numbers.percent(85)
        ? numbers.pick(["sale", "supply", "procurement"]) : numbers.pick(Words.activities).id)
    deal.from = numbers.pick(
      isWatchedCountry && numbers.percent(30) ? vocabulary.watchedCountries : vocabulary.otherCountries)
    deal.to = numbers.pick(isWatchedCountry ? vocabulary.watchedCountries : vocabulary.otherCountries)
    for _ in 0..<numbers.pick([1, 1, 2, 2, 3, 4]) { deal.items.append(item(isWatched: isWatchedGoods)) }
    if isWide { widen(&deal) }
    if numbers.percent(7) { aim(&deal) }
    return deal
  }

  private mutating func item(isWatched: Bool) -> SyntheticDeal.Item {
    let isBroad = numbers.percent(4)
    let groups = isWatched ? vocabulary.watchedGroups : vocabulary.otherGroups
    let leaves = isWatched ? vocabulary.watchedLeaves : vocabulary.otherLeaves
    return item(of: numbers.pick(isBroad ? groups : leaves))
  }

  private mutating func item(of term: Words.Term) -> SyntheticDeal.Item {
    let heading = term.tariff[0]
    var code = heading.count < 4 ? heading + "07" : heading
    if code.count == 4 { code += numbers.percent(30) ? "" : numbers.pick(["10", "20", "90"]) }
    if numbers.percent(10) { code = "\(code.prefix(4))" + (code.count > 4 ? ".\(code.dropFirst(4))" : "") }
    let statesTerm = numbers.percent(70)
    return SyntheticDeal.Item(
      description: "\(numbers.pick(Words.goods)), lot \(numbers.within(1...999))", category: statesTerm ? term.id : nil,
      tariff: !statesTerm || numbers.percent(50) ? code : nil, quantity: isWide ? quantity() : nil)
  }

  private mutating func quantity() -> String {
    switch numbers.below(5) {
    case 0: "\(numbers.within(1...99)).\(numbers.within(1...9)) t"
    case 1: "\(numbers.within(1...2000)) pieces"
    default: "\(numbers.within(5...90_000)) kg"
    }
  }

  private mutating func widen(_ deal: inout SyntheticDeal) {
    let side = { (role: String) in role }
    for (role, country) in [(side("seller"), deal.from), (side("consignee"), deal.to)] {
      deal.parties.append(party([role], country))
    }
    if numbers.percent(50) { deal.parties.append(party(["bank", "payer"], deal.to)) }
    if numbers.percent(30) { deal.parties.append(party(["end-user"], deal.to)) }
    if numbers.percent(20) { deal.parties.append(party(["carrier"], numbers.pick(vocabulary.otherCountries))) }
    if numbers.percent(60) {
      deal.purpose = numbers.pick(["commercial", "commercial", "agriculture", "research", "medical"])
    }
    if numbers.percent(50) { deal.contractDate = deal.date.adding(-numbers.within(10...900)) }
  }

  private mutating func party(_ roles: [String], _ country: String?) -> SyntheticDeal.Party {
    SyntheticDeal.Party(
      name: "\(numbers.pick(Words.firms)) \(numbers.within(10...99))", roles: roles, country: country,
      kind: numbers.percent(40) ? numbers.pick(["company", "bank", "state-enterprise", "media"]) : nil)
  }

  // MARK: made to fit a rule

  private mutating func aim(_ deal: inout SyntheticDeal) {
    let rule = numbers.pick(rules.rules)
    for condition in rule.when { fulfil(condition, &deal) }
    if numbers.percent(25) { deal.to = numbers.pick(vocabulary.otherCountries) }
    if !rule.exemptions.isEmpty && numbers.percent(30) {
      var paper = SyntheticDeal.Paper(
        kind: numbers.pick(["committee-approval", "committee-approval", "notification", "consent"]),
        reference: "C/\(numbers.within(100...999))", date: deal.date.adding(numbers.within(-60...2)))
      if numbers.percent(50) { paper.committee = SyntheticRule.committee(of: rule.regime) }
      if numbers.percent(40) { paper.covers = ["items[0]"] }
      deal.papers.append(paper)
    }
    if isWide && numbers.percent(25) { deal.purpose = numbers.pick(["relief", "medical", "military", "police"]) }
  }

  private mutating func fulfil(_ condition: Condition, _ deal: inout SyntheticDeal) {
    switch condition {
    case .all(let parts): for part in parts { fulfil(part, &deal) }
    case .any(let parts): fulfil(numbers.pick(parts), &deal)
    case .not: break
    case .someParty(let part), .someItem(let part): fulfil(part, &deal)
    case .terms(let path, let terms, _): state(numbers.pick(terms), of: path, &deal)
    case .tariff(_, let codes):
      deal.items[0].category = nil
      deal.items[0].tariff = numbers.pick(codes)
    case .moreThan(_, let amount): deal.items[0].quantity = "\(amount.number * numbers.within(1...3)) \(amount.unit)"
    case .before: break
    }
  }

  private mutating func state(_ term: String, of path: Condition.Path, _ deal: inout SyntheticDeal) {
    switch path.field {
    case "from": deal.from = term
    case "to":
      deal.to = term
      for index in deal.parties.indices where deal.parties[index].roles == ["consignee"] {
        deal.parties[index].country = term
      }
    case "activity": deal.activity = term
    case "purpose": deal.purpose = term
    case "category":
      let quantity = deal.items[0].quantity
      if let known = vocabulary.items.first(where: { $0.id == term }) { deal.items[0] = item(of: known) }
      deal.items[0].quantity = quantity
    case "designated": deal.parties[numbers.below(deal.parties.count)].designated = [term]
    case "roles" where path.scope == "s": deal.parties[0].roles = [term]
    case "country": deal.parties[1].country = term
    case "kind": deal.parties[1].kind = term
    default: break
    }
  }
}
