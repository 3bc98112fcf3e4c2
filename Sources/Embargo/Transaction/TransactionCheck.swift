import LocatedText

/// What does not hang together in a deal whose every value reads.
///
/// Codes out of their time, places in another country, a category that its tariff code contradicts.
struct TransactionCheck {
  private let deal: DealTables
  private let vocabulary: Vocabulary

  init(_ deal: DealTables, _ vocabulary: Vocabulary) {
    self.deal = deal
    self.vocabulary = vocabulary
  }

  /// How many records of a kind a deal can have: each party is asked about all others, so that the time for them grows
  /// with the square.
  private static func most(_ kind: RecordKind) -> Int { kind == .party ? 1_000 : 10_000 }

  /// Adds what does not hang together.
  func check(_ found: inout [Diagnostic]) {
    tooMany(&found)
    for index in deal.records.indices where deal.records[index].node >= 0 {
      let kind = deal.records[index].kind
      for field in kind.countryFields { found += countriesOutOfUse(field, of: Int32(index)) }
      switch kind {
      case .endpoint: found += placeElsewhere(Int32(index))
      case .item: found += contradiction(Int32(index))
      case .validity: found += endBeforeStart(Int32(index))
      case .transaction, .party, .service, .vessel, .transport, .finance, .determination, .authorisation: break
      }
    }
    PlausibilityCheck(deal, vocabulary).check(&found)
  }

  // MARK: at a glance

  /// Whether nothing can be wrong with how a deal hangs together, as a glance shows of nearly every one.
  static func isSurelySound(
    _ deal: borrowing DealTables, _ vocabulary: Vocabulary, _ memory: inout TariffMemory
  ) -> Bool {
    if deal.records.count > 1_000 { return false }
    let date = deal.date
    for index in deal.records.indices where deal.records[index].node >= 0 {
      let record = Int32(index)
      var countries = deal.records[index].kind.shape.countries
      while countries != 0 {
        let slot = deal.slots[Int(deal.records[index].slots) + countries.trailingZeroBitCount]
        if !areInUse(slot, deal, date, vocabulary) { return false }
        countries &= countries - 1
      }
      switch deal.records[index].kind {
      case .transaction, .service, .transport, .determination, .authorisation: break
      case .endpoint: if deal.slot(.place, of: record).state != .absent { return false }
      case .item: if !isSurelySound(item: record, deal, date, vocabulary, &memory) { return false }
      case .finance: if !isPlausible(.amount, of: record, deal, vocabulary) { return false }
      case .party: if deal.slot(.ownedBy, of: record).state != .absent { return false }
      case .vessel: if deal.slot(.imo, of: record).state != .absent { return false }
      case .validity: return false
      }
    }
    return true
  }

  private static func isSurelySound(
    item: Int32, _ deal: borrowing DealTables, _ date: DateSpan, _ vocabulary: Vocabulary, _ memory: inout TariffMemory
  ) -> Bool {
    guard deal.slot(.notCategory, of: item).state == .absent, isPlausible(.quantity, of: item, deal, vocabulary),
      isPlausible(.value, of: item, deal, vocabulary)
    else { return false }
    let category = deal.slot(.category, of: item)
    let tariff = deal.slot(.hs, of: item)
    guard category.state == .stated, tariff.state == .stated else { return true }
    guard category.count == 1 else { return false }
    let term = deal.terms[Int(category.first)].term
    return memory.agrees(term, deal.codes[Int(tariff.first)], on: date.first, vocabulary)
  }

  private static func isPlausible(
    _ field: Field, of record: Int32, _ deal: borrowing DealTables, _ vocabulary: Vocabulary
  ) -> Bool {
    let slot = deal.slot(field, of: record)
    guard slot.state == .stated else { return true }
    let quantity = deal.quantities[Int(slot.first)]
    return !quantity.amount.isZero && !PlausibilityCheck.isAbsurd(quantity, vocabulary.units)
  }

  private static func areInUse(
    _ slot: Transaction.Slot, _ deal: borrowing DealTables, _ date: DateSpan, _ vocabulary: Vocabulary
  ) -> Bool {
    guard slot.state == .stated || slot.state == .open else { return true }
    for place in slot.first..<(slot.first + max(slot.count, 0)) {
      let inUse = vocabulary[deal.terms[Int(place)].term].inUse
      if inUse.first > date.last || date.first > inUse.last { return false }
    }
    return true
  }

  // MARK: in full

  private func tooMany(_ found: inout [Diagnostic]) {
    guard deal.records.count > RecordKind.allCases.map(Self.most).min() ?? 0 else { return }
    for kind in RecordKind.allCases {
      let all = deal.records.lazy.filter { $0.kind == kind }
      let most = Self.most(kind)
      guard let first = all.dropFirst(most).first(where: { $0.node >= 0 }) else { continue }
      found.append(Diagnostic("too-many-records", .tooMany(kind, all.count, most), at: deal.node(first.node).span))
    }
  }

  private func countriesOutOfUse(_ field: Field, of record: Int32) -> [Diagnostic] {
    let slot = deal.slot(field, of: record)
    guard slot.state == .stated || slot.state == .open else { return [] }
    let date = deal.date
    return deal.stated(slot).compactMap { stated in
      let inUse = vocabulary[stated.term].inUse
      if inUse.first <= date.last && date.first <= inUse.last { return nil }
      let after = inUse.last < date.first
      let others =
        after
        ? vocabulary.successors(of: stated.term, on: date) : vocabulary.predecessors(of: stated.term, on: date)
      let node = deal.node(stated.node)
      return Diagnostic(
        "country-out-of-use", .outOfUse(vocabulary.id(of: stated.term), inUse, after: after, others), at: node.span,
        fixIts: Fields.replace(node, others))
    }
  }

  private func placeElsewhere(_ record: Int32) -> [Diagnostic] {
    let place = deal.slot(.place, of: record)
    let country = deal.slot(.country, of: record)
    guard place.state == .stated, country.state == .stated, let stated = deal.stated(place).first, !stated.isText,
      let within = deal.stated(country).first
    else { return [] }
    // A place may change hands while the deal lasts.
    let days = [deal.date.first] + vocabulary.relations.bounds.filter(deal.date.contains)
    let holders = days.flatMap {
      vocabulary.relations.ancestry(of: stated.term, in: vocabulary.range(of: .places), on: $0)
    }
    let countries = Set(holders.filter { vocabulary[$0].isCountry })
    if countries.isEmpty || countries.contains(within.term) { return [] }
    let names = countries.sorted().map { vocabulary.id(of: $0) }
    return [
      Diagnostic(
        "place-elsewhere",
        .elsewhere(deal.node(stated.node).text, in: names, not: vocabulary.id(of: within.term)),
        at: deal.node(stated.node).span,
        notes: [.init("the country is stated here", at: deal.node(within.node).span)])
    ]
  }

  private func endBeforeStart(_ validity: Int32) -> [Diagnostic] {
    let from = deal.slot(.validFrom, of: validity)
    let before = deal.slot(.validBefore, of: validity)
    guard from.state == .stated, before.state == .stated, deal.days(before).last <= deal.days(from).first else {
      return []
    }
    return [.turnedRound(deal.days(from).first, deal.node(from.node), deal.days(before).last, deal.node(before.node))]
  }

  /// What the HS itself says of the codes of a category and of the one that is stated.
  private func meanings(_ codes: [HSCode], _ code: HSCode) -> [Diagnostic.Note] {
    guard let nomenclature = vocabulary.nomenclature, let own = nomenclature.text(of: code) else { return [] }
    let others = codes.prefix(2).compactMap { other in nomenclature.text(of: other).map { (other, $0) } }
    return [.init(.meaning(code, own))] + others.map { .init(.meaning($0, $1)) }
  }

  private func contradiction(_ record: Int32) -> [Diagnostic] {
    let category = deal.slot(.category, of: record)
    let tariff = deal.slot(.hs, of: record)
    guard category.state == .stated, tariff.state == .stated else { return [] }
    let code = deal.codes[Int(tariff.first)]
    let codes = deal.stated(category).flatMap { vocabulary.tariffCodes(of: $0.term, on: deal.date.first) }
    if codes.isEmpty || codes.contains(where: { $0.begins(with: code) || code.begins(with: $0) }) { return [] }
    let meant = vocabulary.tariff.terms(of: code).map { vocabulary.label(of: $0) }
    return [
      Diagnostic(
        "category-contradicts-hs", severity: .warning,
        .contradiction(deal.node(category.node).text, codes, code, meant), at: deal.node(category.node).span,
        notes: [.init("the HS code is stated here", at: deal.node(tariff.node).span)] + meanings(codes, code))
    ]
  }
}

extension Diagnostic.Message {
  fileprivate static func tooMany(_ kind: RecordKind, _ count: Int, _ most: Int) -> Self {
    "here begins \(kind.noun) too many: a deal has \(most) at most, and this one \(count); split it into several"
  }

  fileprivate static func outOfUse(_ code: String, _ inUse: DateSpan, after: Bool, _ others: [String]) -> Self {
    guard after else {
      let day = inUse.first.description
      if others.isEmpty { return "the country code ‘\(code)’ came into use on \(day), after this deal" }
      return "the country code ‘\(code)’ came into use on \(day), after this deal; for this day write \(oneOf: others)"
    }
    let day = inUse.last.adding(days: 1).description
    if others.isEmpty {
      return "the country code ‘\(code)’ was in use before \(day) and is no more on the day of this deal"
    }
    return "the country code ‘\(code)’ was in use before \(day); for this day write \(oneOf: others)"
  }

  fileprivate static func elsewhere(_ place: String, in countries: [String], not stated: String) -> Self {
    "‘\(place)’ lies in \(oneOf: countries), not in ‘\(stated)’"
  }

  fileprivate static func meaning(_ code: HSCode, _ text: String) -> Self { "HS \(code.description) is “\(text)”" }

  fileprivate static func contradiction(
    _ category: String, _ codes: [HSCode], _ code: HSCode, _ meant: [String]
  ) -> Self {
    let other: Self = meant.isEmpty ? "no term of the vocabulary" : "\(listing: meant.prefix(4))"
    let codes = codes.prefix(6).map(\.description)
    return """
      ‘\(category)’ falls under HS \(listing: codes), and the code \(code.description) under \(other); each rule takes \
      the one it asks for
      """
  }
}
