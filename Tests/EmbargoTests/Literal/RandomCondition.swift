import Embargo

/// Writes random conditions: every field, every operator, nested and bound.
struct RandomCondition {
  let words: RandomVocabulary
  /// The names that `each` binds.
  var bound: [RecordKind] = []
  /// The conditions that may be named.
  var named: [String] = []

  func make(_ chance: inout Chance, in context: RecordKind = .transaction, depth: Int = 2) -> Draft {
    var entries: [(String, Draft)] = []
    for _ in 0..<(chance.hits(70) ? 1 : 2) {
      let entry = entry(&chance, context, depth)
      if !entries.contains(where: { $0.0 == entry.0 }) { entries.append(entry) }
    }
    return .entries(entries.map { ($0.0, $0.1) })
  }

  private func entry(_ chance: inout Chance, _ context: RecordKind, _ depth: Int) -> (String, Draft) {
    if depth > 0 && chance.hits(35) {
      switch chance.number(0...3) {
      case 0: return ("any", parts(&chance, context, depth))
      case 1: return ("all", parts(&chance, context, depth))
      default: return ("not", make(&chance, in: context, depth: depth - 1))
      }
    }
    if !named.isEmpty && chance.hits(10) {
      return ("holds", chance.hits(70) ? chance.word(named) : chance.words(named, 1...2))
    }
    return field(&chance, context, depth)
  }

  private func parts(_ chance: inout Chance, _ context: RecordKind, _ depth: Int) -> Draft {
    .list((0..<chance.number(1...3)).map { _ in make(&chance, in: context, depth: depth - 1) })
  }

  // MARK: fields

  private func field(_ chance: inout Chance, _ context: RecordKind, _ depth: Int) -> (String, Draft) {
    if context == .transaction && !bound.isEmpty && chance.hits(65) {
      let kind = chance.pick(bound)
      let (key, value) = ask(&chance, kind, depth, prefix: RulePath.name(of: kind) + ".")
      return (key, value)
    }
    return ask(&chance, context, depth, prefix: "")
  }

  private func ask(
    _ chance: inout Chance, _ record: RecordKind, _ depth: Int, prefix: String
  ) -> (String, Draft) {
    while true {
      let field = chance.pick(Self.fields[record] ?? [])
      let key = prefix + field.key
      if case .record(let inner) = field.type {
        let (path, value) = ask(&chance, inner, depth, prefix: key + ".")
        return (path, value)
      }
      if let kind = field.type.elementKind {
        guard depth > 0 else { continue }
        return (key, make(&chance, in: kind, depth: depth - 1))
      }
      if let found = test(&chance, field, key) { return found }
    }
  }

  /// The fields of each record that a rule can ask for.
  private static let fields: [RecordKind: [Field]] = Dictionary(
    grouping: Field.allCases.filter(\.canBeAsked), by: \.record)

  private func test(_ chance: inout Chance, _ field: Field, _ key: String) -> (String, Draft)? {
    if chance.hits(8) { return (path(&chance, field, key), ["known": chance.hits(50) ? "true" : "false"]) }
    if !field.type.isDerived && chance.hits(6) {
      return (path(&chance, field, key), ["stated": chance.hits(70) ? "true" : "false"])
    }
    if chance.hits(8), let other = comparable(&chance, field) {
      return (path(&chance, field, key), ["same-as": .word(other)])
    }
    switch field.type {
    case .terms, .termsOfEither, .countries, .place, .designations, .derivedFindings:
      return (key, askTerms(&chance, field))
    case .text:
      return (key, askPlain(&chance, RandomVocabulary.names))
    case .identifiers:
      return (path(&chance, field, key), askPlain(&chance, RandomVocabulary.listNumbers))
    case .yesNo: return (key, .word(chance.hits(50) ? "yes" : "no"))
    case .tariffCode: return (key, askPlain(&chance, RandomVocabulary.tariffCodes))
    case .date: return (key, askDate(&chance))
    case .quantity: return (key, askBound(&chance, RandomVocabulary.masses + RandomVocabulary.counts))
    case .measurements: return (path(&chance, field, key), askBound(&chance, RandomVocabulary.lengths))
    case .amount, .derivedAmount: return (key, askBound(&chance, RandomVocabulary.amounts))
    case .share: return (key, askBound(&chance, ["25%", "50%", "60%"]))
    case .remark, .record, .records, .partyLinks, .subjects, .usage, .derivedParties: return nil
    }
  }

  /// The path, with a key that is data where the field wants one.
  private func path(_ chance: inout Chance, _ field: Field, _ key: String) -> String {
    switch field.type {
    case .measurements: key + "." + chance.pick(words.ids[.specs] ?? [])
    case .identifiers: key + "." + chance.pick(words.ids[.identifiers] ?? [])
    default: key
    }
  }

  private func comparable(_ chance: inout Chance, _ field: Field) -> String? {
    let item = bound.contains(.item)
    switch field {
    case .country, .partyCountry, .nationality, .origin, .flag:
      return chance.pick(
        ["from.country", "to.country"] + (item ? ["item.origin"] : [])
          + (bound.contains(.party) ? ["party.nationality"] : []))
    case .purpose, .endUse: return item ? "item.end-use" : "purpose"
    case .contractDate, .exported: return item && chance.hits(50) ? "item.exported" : "date"
    case .date: return "contract-date"
    case .roles, .vesselRoles: return bound.contains(.party) ? "party.roles" : nil
    case .activity, .serviceKind: return "activity"
    case .partyName, .vesselName: return bound.contains(.party) ? "party.name" : nil
    case .amount, .value: return item ? "item.value" : "finance.amount"
    case .specs: return item ? "item.specs.s0" : nil
    case .partyIdentifiers, .vesselIdentifiers: return bound.contains(.party) ? "party.identifiers.un-list" : nil
    case .formerNames: return bound.contains(.vessel) ? "vessel.name" : nil
    default: return nil
    }
  }

  // MARK: operators

  private func askTerms(_ chance: inout Chance, _ field: Field) -> Draft {
    var all = field.type.taxonomies.flatMap { words.ids[$0] ?? [] }
    if field.type == .countries { all = RandomVocabulary.countries }
    switch chance.number(field.type == .derivedFindings ? 5...11 : 0...11) {
    case 0: return ["only": chance.words(all, 1...3)]
    case 1: return ["is": chance.word(all), "known": "true"]
    case 2: return ["is": chance.words(all, 1...2), "only": chance.words(all, 2...4)]
    case 3 where ![.countries, .designations].contains(field.type):
      return ["surely": chance.words(all, 1...2)]
    case 4 where chance.hits(50): return ["is": chance.word(all), "stated": chance.hits(70) ? "true" : "false"]
    default: return askPlain(&chance, all)
    }
  }

  private func askPlain(_ chance: inout Chance, _ all: [String]) -> Draft {
    switch chance.number(0...4) {
    case 0: chance.words(all, 2...3)
    case 1: ["is": chance.word(all)]
    default: chance.word(all)
    }
  }

  private func askDate(_ chance: inout Chance) -> Draft {
    let day = chance.number(0...3)
    switch chance.number(0...2) {
    case 0: return ["from": .word(RandomVocabulary.days[day])]
    case 1: return ["before": .word(RandomVocabulary.days[day])]
    default:
      return ["from": .word(RandomVocabulary.days[day]), "before": .word(RandomVocabulary.days[day + 1])]
    }
  }

  private func askBound(_ chance: inout Chance, _ values: [String]) -> Draft {
    let operators = Condition.Bound.allCases.map(\.rawValue)
    return .entries(chance.some(operators, 1...2).map { ($0, chance.word(values)) })
  }
}

extension Field {
  /// Whether the random rules ask for it.
  fileprivate var canBeAsked: Bool {
    switch type {
    case .remark, .subjects, .usage: false
    default: ![.imo, .itemDescription, .serviceDescription, .id].contains(self)
    }
  }
}
