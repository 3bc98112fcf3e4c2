import Embargo

/// Writes random deals: fields stated, left out and unknown, by the table of fields.
struct RandomDeal {
  let words: RandomVocabulary

  func make(_ chance: inout Chance, id: String) -> Draft {
    let counts = [RecordKind.item, .service, .party, .vessel].map { kind in (kind, chance.number(0...2)) }
    var entries: [(String, Draft?)] = [
      ("id", .word(id)), ("date", date(&chance)), ("activity", term(&chance, .activity)),
    ]
    for field in RecordKind.transaction.fields {
      switch field {
      case .id, .date, .activity, .title, .notes, .usage: continue
      case .from, .to:
        entries.append((field.key, chance.hits(90) ? maybeUnknown(&chance, 3) { endpoint(&$0) } : nil))
      case .items, .services, .parties, .vessels:
        let count = counts.first { .records($0.0) == field.type }?.1 ?? 0
        entries.append((field.key, list(&chance, field, count)))
      case .via: entries.append((field.key, chance.hits(20) ? list(&chance, field, 1) : nil))
      case .determinations, .authorisations:
        entries.append((field.key, list(&chance, field, chance.number(0...2), counts)))
      default:
        entries.append((field.key, chance.hits(45) ? value(&chance, field, 0, []) : nil))
      }
    }
    return .entries(entries)
  }

  private func maybeUnknown(_ chance: inout Chance, _ percent: Int, _ make: (inout Chance) -> Draft) -> Draft {
    chance.hits(percent) ? "unknown" : make(&chance)
  }

  private func list(
    _ chance: inout Chance, _ field: Field, _ count: Int, _ subjects: [(RecordKind, Int)] = []
  ) -> Draft? {
    guard case .records(let kind) = field.type else { return nil }
    if chance.hits(6) { return "unknown" }
    if count == 0 && chance.hits(80) { return nil }
    var elements = (0..<count).map { _ in record(&chance, kind, depth: 0, subjects) }
    if chance.hits(6) { elements.append("unknown") }
    return .list(elements)
  }

  private func record(
    _ chance: inout Chance, _ kind: RecordKind, depth: Int, _ subjects: [(RecordKind, Int)] = []
  ) -> Draft {
    if kind == .endpoint { return endpoint(&chance) }
    return .entries(
      kind.fields.map { field in
        let percent = field.absence == .required ? 100 : field.likelihood(at: depth)
        return (field.key, chance.hits(percent) ? value(&chance, field, depth, subjects) : nil)
      })
  }

  private func endpoint(_ chance: inout Chance) -> Draft {
    let country = chance.pick(RandomVocabulary.countries)
    let near = words.places[country] ?? []
    let place: Draft? =
      switch chance.number(0...5) {
      case 0: "unknown"
      case 1: "Nowhere"
      case 2, 3: chance.word(near)
      default: nil
      }
    return .entries([
      ("country", chance.hits(88) ? maybeUnknown(&chance, 5) { _ in .word(country) } : nil), ("place", place),
    ])
  }

  // MARK: values

  private func value(
    _ chance: inout Chance, _ field: Field, _ depth: Int, _ subjects: [(RecordKind, Int)]
  ) -> Draft {
    if field.absence != .required && chance.hits(6) { return "unknown" }
    switch field.type {
    case .terms, .termsOfEither, .countries: return term(&chance, field)
    case .place: return "Nowhere"
    case .text, .remark: return text(&chance, field)
    case .yesNo: return .word(chance.hits(65) ? "yes" : "no")
    case .date: return date(&chance)
    case .tariffCode: return chance.word(RandomVocabulary.tariffCodes)
    case .quantity: return chance.word(chance.hits(60) ? RandomVocabulary.masses : RandomVocabulary.counts)
    case .amount: return chance.word(RandomVocabulary.amounts)
    case .share: return chance.word(["20%", "50%", "51%", "100%"])
    case .measurements: return keyed(&chance, .specs, RandomVocabulary.lengths)
    case .identifiers: return keyed(&chance, .identifiers, RandomVocabulary.listNumbers)
    case .designations:
      let terms = words.ids[.designations] ?? []
      return chance.hits(30) ? chance.word(["true", "false"]) : maybeMore(&chance, chance.some(terms, 1...2))
    case .record(let kind): return record(&chance, kind, depth: depth)
    case .records(let kind): return .list([record(&chance, kind, depth: depth)])
    case .partyLinks: return links(&chance, depth)
    case .subjects: return covers(&chance, subjects)
    case .usage, .derivedParties, .derivedFindings, .derivedAmount: return "unknown"
    }
  }

  private func text(_ chance: inout Chance, _ field: Field) -> Draft {
    if field == .committee { return chance.word(["committee ra", "committee rb"]) }
    guard field == .formerNames, chance.hits(50) else { return chance.word(RandomVocabulary.names) }
    return maybeMore(&chance, chance.some(RandomVocabulary.names, 1...2))
  }

  private func term(_ chance: inout Chance, _ field: Field) -> Draft {
    var all = field.type.taxonomies.flatMap { words.ids[$0] ?? [] }
    if field.type == .countries { all = RandomVocabulary.countries }
    if [.status, .result].contains(field) { all += ["granted", "granted", "granted"] }
    let single: [Field] = [
      .activity, .country, .partyCountry, .origin, .serviceKind, .flag, .vesselKind, .by, .finding, .authorisationKind,
      .issuedBy, .status,
    ]
    if single.contains(field) || chance.hits(60) { return chance.word(all) }
    return maybeMore(&chance, chance.some(all, 1...2))
  }

  /// A list of words, now and then with one more that nobody knows.
  private func maybeMore(_ chance: inout Chance, _ words: [String]) -> Draft {
    .list((words + (chance.hits(12) ? ["unknown"] : [])).map { .word($0) })
  }

  private func keyed(_ chance: inout Chance, _ taxonomy: Taxonomy, _ values: [String]) -> Draft {
    .entries(
      chance.some(words.ids[taxonomy] ?? [], 1...2).map { key in (key, maybeUnknown(&chance, 10) { $0.word(values) }) })
  }

  /// Owners, principals: written out, or by the name of another party or of nobody else.
  private func links(_ chance: inout Chance, _ depth: Int) -> Draft {
    .list(
      (0..<chance.number(1...2)).map { _ in
        if chance.hits(8) { return "unknown" }
        if depth >= 2 || chance.hits(40) { return chance.word(RandomVocabulary.names + ["Dora"]) }
        if chance.hits(30) {
          return ["name": chance.word(RandomVocabulary.names), "share": chance.word(["10%", "60%"])]
        }
        return record(&chance, .party, depth: depth + 1)
      })
  }

  private func covers(_ chance: inout Chance, _ subjects: [(RecordKind, Int)]) -> Draft {
    let paths = subjects.flatMap { kind, count in (0..<count).map { "\(RulePath.name(of: kind).plural)[\($0)]" } }
    guard !paths.isEmpty else { return "unknown" }
    return .list(
      chance.some(paths, 1...2).map { path in
        guard chance.hits(40) else { return .word(path) }
        let amount = maybeUnknown(&chance, 15) { $0.word(RandomVocabulary.masses + RandomVocabulary.counts) }
        return ["of": .word(path), "quantity": amount]
      })
  }

  private func date(_ chance: inout Chance) -> Draft {
    let day = chance.pick(RandomVocabulary.days)
    switch chance.number(0...9) {
    case 0: return .word(String(day.prefix(7)))
    case 1: return .word(String(day.prefix(4)))
    case 2: return .word("\(day)/..")
    case 3: return "2020-03-01/2020-03-20"
    case 4: return "2019-12-31"
    case 5: return "2020-03-30"
    case 6: return "2021-06-01"
    default: return .word(day)
    }
  }
}

extension Field {
  /// How often in a hundred it is stated.
  fileprivate func likelihood(at depth: Int) -> Int {
    switch self {
    case .ownedBy, .controlledBy, .actsFor: depth == 0 ? 25 : 20
    case .roles, .category, .partyCountry: 70
    case .share: depth == 0 ? 5 : 70
    case .authorisationDate: 100
    case .imo, .itemDescription, .serviceDescription, .reference, .determinationReference: 0
    case .notCategory, .endUse, .exported, .unitValue, .valid: 20
    default: 35
    }
  }
}

extension String {
  fileprivate var plural: String { self == "party" ? "parties" : self + "s" }
}
