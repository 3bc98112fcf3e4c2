/// Makes up rules, one after the other.
struct RuleWriter {
  private let vocabulary: SyntheticVocabulary
  private var numbers: SeededGenerator

  init(_ vocabulary: SyntheticVocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    numbers = SeededGenerator(seed: seed)
  }

  mutating func rule(_ index: Int, isWide: Bool) -> SyntheticRule {
    let from = Day(year: 2010).adding(numbers.below(12 * 365))
    let isShort = numbers.percent(35)
    let length = numbers.within(200...4000)
    let shape = isWide ? numbers.below(10) : numbers.below(5)
    let (subject, when) = condition(shape)
    let exemptions = numbers.percent(isWide ? 60 : 20) ? exemptions(isWide: isWide) : []
    let regime = index / SyntheticRules.rulesInRegime + 1
    let number = String(index + 1)
    return SyntheticRule(
      id: "rule-" + String(repeating: "0", count: 5 - number.count) + number, regime: regime,
      paragraph: "\(index % SyntheticRules.rulesInRegime + 1)", subject: subject, from: from,
      before: isShort ? from.adding(length) : nil, when: when, exemptions: exemptions)
  }

  private mutating func condition(_ shape: Int) -> (SyntheticRule.Subject, [Condition]) {
    switch shape {
    case 0: (.item, [.terms(.to, countries(1...3)), goods()])
    case 1: (.item, [.terms(.from, countries(1...2)), goods()])
    case 2: (.item, [.terms(.to, countries(1...2)), .tariff(.tariff, codes())])
    case 3: (.item, [.terms(.to, countries(1...4)), .terms(.activity, activity()), goods()])
    case 4: (.item, exceptNarrower())
    case 5: (.item, [.terms(.to, countries(1...3)), goods(), .moreThan(.quantity, amount())])
    case 6: designated()
    case 7: (.item, reached())
    case 8:
      (
        .item,
        [
          goods(),
          .someParty(
            .all([.terms(.roles, ["receiving-side"]), .terms(.country, countries(1...2)), .terms(.kind, kinds())])),
        ]
      )
    default: (.transaction, nested())
    }
  }

  /// Goods of a group but for one kind.
  private mutating func exceptNarrower() -> [Condition] {
    let group = numbers.pick(vocabulary.watchedGroups)
    let narrower = vocabulary.watchedLeaves.filter { $0.broader == [group.id] }
    return [
      .terms(.to, countries(1...2)), .terms(.category, [group.id]),
      .not(.terms(.category, [numbers.pick(narrower).id])),
    ]
  }

  private mutating func designated() -> (SyntheticRule.Subject, [Condition]) {
    let roles = ["supply-side", "receiving-side", "broker", "payer", "beneficiary"]
    let asked = [Condition.terms(.designated, numbers.pick(1...2, of: vocabulary.listMeasures))]
    return (.party, numbers.percent(50) ? asked : asked + [.terms(.partyRoles, numbers.pick(1...3, of: roles))])
  }

  /// What reaches a country or one in it, unless it is said to be aid.
  private mutating func reached() -> [Condition] {
    let countries = countries(1...2)
    return [
      .any([
        .terms(.to, countries), .someParty(.all([.terms(.roles, ["receiving-side"]), .terms(.country, countries)])),
      ]),
      goods(), .not(.terms(.purpose, ["humanitarian"], known: true)),
    ]
  }

  private mutating func nested() -> [Condition] {
    let goods = goods(of: Condition.Path.category.ofElement)
    let much = Condition.moreThan(Condition.Path.quantity.ofElement, amount())
    let notFor = Condition.not(.someParty(.terms(.country, [numbers.pick(vocabulary.otherCountries)])))
    let use = numbers.pick(1...2, of: ["military", "police", "weapons-programme"])
    return [
      .terms(.from, countries(1...3)),
      .all([
        .any([.all([.terms(.activity, activity()), notFor]), .someItem(.all([goods, much]))]),
        .any([.terms(.purpose, use), .someItem(goods)]),
      ]),
    ]
  }

  private mutating func exemptions(isWide: Bool) -> [SyntheticRule.Exemption] {
    let approval = SyntheticRule.Exemption(
      id: "committee-approval", paper: ("committee-approval", 0),
      access: isWide && numbers.percent(40)
        ? .deals(.terms(.purpose, ["humanitarian", "agriculture", "research"])) : numbers.percent(20) ? .nobody : .all)
    guard isWide else { return [approval] }
    var all = [SyntheticRule.Exemption]()
    if numbers.percent(40) {
      all.append(
        .init(id: "old-contracts", when: .before(.contractDate, Day(year: 2012).adding(numbers.below(8 * 365)))))
    }
    if numbers.percent(40) {
      all.append(
        .init(
          id: "notified-aid", when: .terms(.purpose, ["humanitarian", "medical"], known: true),
          paper: ("notification", numbers.pick([0, 5, 10])), access: numbers.percent(50) ? .all : .nobody))
    }
    return all.isEmpty || numbers.percent(50) ? all + [approval] : all
  }

  // MARK: parts

  private mutating func countries(_ count: ClosedRange<Int>) -> [String] {
    numbers.pick(count, of: vocabulary.watchedCountries)
  }

  private mutating func goods(of path: Condition.Path = .category) -> Condition {
    if numbers.percent(15) { return .terms(path, [numbers.pick(vocabulary.watchedGroups).id]) }
    return .terms(path, numbers.pick(1...4, of: vocabulary.watchedLeaves).map(\.id))
  }

  private mutating func codes() -> [String] {
    numbers.pick(1...3, of: vocabulary.watchedLeaves).map {
      $0.tariff[0].count == 4 && numbers.percent(20) ? $0.tariff[0] + "90" : $0.tariff[0]
    }
  }

  private mutating func activity() -> [String] {
    numbers.pick([["transfer"], ["sale", "supply"], ["lease", "loan"], ["supply", "gift", "transit"], ["sale"]])
  }

  private mutating func amount() -> Condition.Amount {
    numbers.pick([
      .init(number: numbers.within(1...50), unit: "t"), .init(number: numbers.within(100...50_000), unit: "kg"),
      .init(number: numbers.within(10...500), unit: "pieces"),
    ])
  }

  private mutating func kinds() -> [String] {
    numbers.pick([["armed-forces"], ["state-body"], ["armed-group", "private-security"], ["police", "government"]])
  }
}
