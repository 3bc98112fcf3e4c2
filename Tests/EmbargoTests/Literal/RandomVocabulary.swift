import Embargo

/// A small vocabulary with the terms that the engine knows and a few random ones, broader, narrower and doubtful.
struct RandomVocabulary {
  private(set) var files: [String: Draft] = [:]
  /// The ids of each taxonomy, for those who write rules and deals.
  private(set) var ids: [Taxonomy: [String]] = [:]
  /// The places within each country.
  private(set) var places: [String: [String]] = [:]

  static let countries = ["XA", "XB", "XC"]
  static let days = ["2020-01-01", "2020-03-10", "2020-03-31", "2020-07-15", "2021-01-01"]
  static let tariffCodes = ["10", "1001", "100110", "100190", "11", "1102", "20", "2001"]
  static let masses = ["1 kg", "2 kg", "1500 g", "1 t", "1000 kg"]
  static let counts = ["1 piece", "2 piece", "3 piece", "1 set"]
  static let lengths = ["5 cm", "1 m", "100 cm"]
  static let amounts = ["10 AAA", "20 AAA", "30 AAA", "10 BBB"]
  static let names = ["Anna", "anna", "Bert", "Carl"]
  static let listNumbers = ["KAa.1", "KBb.2", "ZZ.3"]

  init(_ chance: inout Chance) {
    add(.activities, [["id": "service"]], "a", 7, &chance)
    add(
      .roles,
      [
        ["id": "receiving-side"], ["id": "supply-side"], ["id": "person-role"],
        ["id": "end-user", "is": "receiving-side"],
        ["id": "trainee", "is": "person-role"], ["id": "payee"], ["id": "beneficiary"],
      ], "r", 5, &chance)
    add(.partyKinds, [["id": "person"], ["id": "state-body"]], "k", 5, &chance)
    add(.items, [["id": "goods"]], "i", 11, &chance)
    add(.authorisations, [["id": "notification"]], "p", 4, &chance)
    add(.statuses, [["id": "granted"], ["id": "refused"], ["id": "pending"], ["id": "not-made"]], "", 0, &chance)
    add(.vesselKinds, [["id": "ship"]], "v", 3, &chance)
    add(.identifiers, [["id": "un-list"]], "n", 1, &chance)
    add(.purposes, [], "u", 8, &chance)
    add(.fields, [], "f", 5, &chance)
    add(.modes, [], "o", 4, &chance)
    add(.methods, [], "e", 4, &chance)
    add(.issuers, [], "q", 4, &chance)
    add(.findings, [], "g", 6, &chance)
    add(.measures, [], "m", 3, &chance)
    add(.specs, [], "s", 2, &chance)
    add(
      .designations,
      [
        ["id": "l0"], ["id": "l0-a", "is": "l0"], ["id": "l0-b", "is": "l0"], ["id": "l1"],
        ["id": "l1-a", "is": "l1"], ["id": "l1-b", "is": "l1"],
      ], "", 0, &chance)
    addPlaces(&chance)
    addTables()
  }

  private mutating func add(
    _ taxonomy: Taxonomy, _ fixed: [Draft], _ prefix: String, _ count: Int, _ chance: inout Chance
  ) {
    var terms = fixed
    var known = fixed.compactMap(\.id)
    let all = known + (0..<count).map { "\(prefix)\($0)" }
    for number in 0..<count {
      let id = "\(prefix)\(number)"
      let codes = taxonomy == .items && chance.hits(45) ? chance.words(Self.tariffCodes, 1...2) : nil
      let canBeDoubtful = ![.activities, .measures].contains(taxonomy)
      let mayBe = canBeDoubtful && chance.hits(20) ? links(all.filter { $0 != id }, taxonomy, &chance) : nil
      let isDoubtful = taxonomy == .findings && chance.hits(35)
      terms.append(
        .entries([
          ("id", .word(id)), ("is", chance.hits(75) ? links(known, taxonomy, &chance) : nil),
          ("may-be", mayBe), ("hs", codes),
          ("left-out", isDoubtful ? "unknown" : nil), ("question", isDoubtful ? "is it so" : nil),
        ]))
      known.append(id)
    }
    ids[taxonomy] = known
    files["vocabulary/\(taxonomy.rawValue).yaml"] = ["terms": .list(terms)]
  }

  /// Broader terms, some of them for a time only: but not where a deal of several days would change its shape.
  private func links(_ known: [String], _ taxonomy: Taxonomy, _ chance: inout Chance) -> Draft? {
    guard !known.isEmpty else { return nil }
    let links = chance.some(known, 1...2).map { term -> Draft in
      guard ![.activities, .measures].contains(taxonomy), chance.hits(20) else { return .word(term) }
      let day = chance.number(0...3)
      return .entries([
        ("term", .word(term)), ("from", chance.hits(60) ? .word(Self.days[day]) : nil),
        ("before", chance.hits(60) ? .word(Self.days[day + 1]) : nil),
      ])
    }
    return .list(links)
  }

  private mutating func addPlaces(_ chance: inout Chance) {
    files["vocabulary/countries.yaml"] = ["terms": .list(Self.countries.map { ["id": .word($0)] })]
    var terms: [Draft] = []
    for country in Self.countries {
      var known: [String] = []
      for number in 0..<3 {
        let id = "\(country.lowercased())-\(number)"
        var broader: [Draft] = [.word(country)]
        if !known.isEmpty && chance.hits(60), case .list(let more)? = links(known, .places, &chance) { broader += more }
        terms.append(
          .entries([
            ("id", .word(id)), ("is", .list(broader)), ("extent", chance.hits(35) ? "point" : nil),
            ("may-be", known.isEmpty || chance.hits(80) ? nil : links(known, .places, &chance)),
          ]))
        known.append(id)
      }
      places[country] = known
    }
    files["vocabulary/places.yaml"] = ["terms": .list(terms)]
    ids[.places] = Self.countries + places.values.flatMap { $0 }.sorted()
  }

  private mutating func addTables() {
    files["vocabulary/units.yaml"] = [
      "units": [
        ["id": "kg", "dimension": "mass", "factor": "1"], ["id": "g", "dimension": "mass", "factor": "0.001"],
        ["id": "t", "dimension": "mass", "factor": "1000"], ["id": "m", "dimension": "length", "factor": "1"],
        ["id": "cm", "dimension": "length", "factor": "0.01"], ["id": "piece", "dimension": "count"],
        ["id": "set", "dimension": "count"],
      ]
    ]
    files["vocabulary/currencies.yaml"] = ["currencies": [["id": "AAA"], ["id": "BBB"]]]
    files["vocabulary/holidays.yaml"] = ["weekend": ["saturday", "sunday"], "holidays": ["2020-03-09", "2020-12-31"]]
  }
}

extension Draft {
  /// The value under `id`.
  var id: String? {
    guard case .map(let entries) = self, case .word(let id)? = entries.first(where: { $0.key == "id" })?.value else {
      return nil
    }
    return id
  }
}
