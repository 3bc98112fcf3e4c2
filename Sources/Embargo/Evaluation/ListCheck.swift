import LocatedText

/// What a deal says of its parties and vessels otherwise than the lists given.
struct ListCheck {
  private let deal: Transaction
  private let rules: CompiledRules
  private let lists: DesignationLists
  private let screening: Screening

  init(_ deal: Transaction, _ rules: CompiledRules, _ lists: DesignationLists) {
    self.deal = deal
    self.rules = rules
    self.lists = lists
    screening = Screening(lists, Facts(rules, deal, on: deal.date))
  }

  func diagnostics() -> [Diagnostic] {
    deal.records.indices.flatMap { index -> [Diagnostic] in
      let record = Int32(index)
      switch deal.records[index].kind {
      case .party: return diagnostics(of: record, .partyDesignated, .partyIdentifiers, .partyName)
      case .vessel: return diagnostics(of: record, .vesselDesignated, .vesselIdentifiers, .vesselName)
      case .transaction, .endpoint, .item, .service, .transport, .finance, .determination, .authorisation, .validity:
        return []
      }
    }
  }

  private func diagnostics(
    of record: Int32, _ designated: Field, _ identifiers: Field, _ name: Field
  ) -> [Diagnostic] {
    let certain = screening.matches(of: record).filter(\.isCertain)
    return certain.compactMap { listedNonetheless($0, record, designated) }
      + certain.compactMap { otherName($0, record, name) } + unknownNumbers(record, identifiers)
  }

  // MARK: stated as not listed

  private func listedNonetheless(_ match: Screening.Match, _ record: Int32, _ designated: Field) -> Diagnostic? {
    let slot = deal.slot(designated, of: record)
    guard slot.state == .stated, slot.count >= 0 else { return nil }
    let vocabulary = rules.vocabulary
    let range = vocabulary.range(of: .designations)
    let stated = deal.stated(slot).flatMap {
      vocabulary.relations.closure(of: $0.term, in: range, on: deal.date.first)
    }
    let more = lists[match.place].measures.filter {
      $0.days.intersection(deal.date) != nil && !stated.contains($0.term)
    }
    guard !more.isEmpty else { return nil }
    let measures = more.map { vocabulary.id(of: $0.term) }
    return Diagnostic(
      "listed-nonetheless", severity: .warning, .listed(deal.node(match.node).text, words(match), under: measures),
      at: deal.node(slot.node).span, notes: [.init("the number stands here", at: deal.node(match.node).span)])
  }

  // MARK: another name

  /// A ship or firm that changed its name, or a number that is another's: either is worth a second look.
  private func otherName(_ match: Screening.Match, _ record: Int32, _ name: Field) -> Diagnostic? {
    let names = ListedSubject(record, Facts(rules, deal, on: deal.date)).names.map(\.text)
    guard let first = names.first, !names.contains(where: { lists.bears($0, match.place) }) else { return nil }
    return Diagnostic(
      "listed-under-other-name", severity: .warning,
      .otherName(deal.node(match.node).text, words(match), not: first), at: deal.node(match.node).span)
  }

  // MARK: numbers that no list has

  private func unknownNumbers(_ record: Int32, _ identifiers: Field) -> [Diagnostic] {
    let slot = deal.slot(identifiers, of: record)
    guard slot.state == .stated else { return [] }
    let key = rules.vocabulary.engine.listNumber
    return deal.keyed[slot.first..<(slot.first + slot.count)].compactMap { value in
      guard value.key == key, !value.isUnknown else { return nil }
      let node = deal.node(value.node)
      guard lists.entries(with: Listing.Identifier(key: key, value: node.text)).isEmpty else { return nil }
      return Diagnostic(
        "number-not-listed", severity: .warning, .notListed(node.text, lists.lists.map(\.name)), at: node.span)
    }
  }

  private func words(_ match: Screening.Match) -> Diagnostic.Message {
    let listing = lists[match.place]
    return "‘\(listing.id)’ (\(listing.name)) of the list ‘\(lists.lists[match.place.list].name)’"
  }
}

extension Diagnostic.Message {
  fileprivate static func listed(_ number: String, _ entry: Self, under measures: [String]) -> Self {
    "‘\(number)’ is the number of \(entry), under \(listing: measures); the list counts here, not what is stated"
  }

  fileprivate static func otherName(_ number: String, _ entry: Self, not name: String) -> Self {
    "‘\(number)’ is the number of \(entry), and here it is called ‘\(name)’; was it renamed, or is the number wrong?"
  }

  fileprivate static func notListed(_ number: String, _ lists: [String]) -> Self {
    "the number ‘\(number)’ is on none of the lists given, \(listing: lists); is it mistyped, or of another list or day?"
  }
}
