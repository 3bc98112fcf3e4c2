import LocatedText

/// Settles, once all parts of a deal are read, what one part says of another: parties called by name, the service that
/// the activity implies, subjects that papers cover.
struct DealReferences {
  /// A party called by its name where an owner, controller or principal stands.
  struct PartyName {
    let link: Int
    let node: Int32
    let parent: Int32
    let field: Field
    let ordinal: Int32
  }

  /// The subjects written under `covers`, for the slot that will hold them.
  struct Covered {
    let slot: Int
    let node: LocatedNode
  }

  private var deal: DealTables
  private var diagnostics: [Diagnostic] = []
  private let vocabulary: Vocabulary

  private init(_ deal: DealTables, _ vocabulary: Vocabulary) {
    self.deal = deal
    self.vocabulary = vocabulary
  }

  /// Settles a deal that has been read, and tells what is wrong with its references.
  static func settle(
    _ names: [PartyName], _ covered: [Covered], in deal: inout DealTables, _ vocabulary: Vocabulary,
    _ dayTerms: inout DayTermsTable
  ) -> [Diagnostic] {
    if names.isEmpty && covered.isEmpty {
      implyService(in: &deal, &dayTerms)
      return []
    }
    var references = DealReferences(deal, vocabulary)
    references.settle(names)
    implyService(in: &references.deal, &dayTerms)
    if !covered.isEmpty {
      let subjects = references.subjectsByPath()
      for entry in covered where references.hasRoom { references.settle(entry, subjects) }
    }
    deal = references.deal
    return references.diagnostics
  }

  /// Whether one more mistake would still be told.
  private var hasRoom: Bool { diagnostics.count <= ReadingLimits.diagnostics }

  // MARK: names of parties

  /// A name is that of a party of the deal, else of one known by its name alone.
  private mutating func settle(_ names: [PartyName]) {
    var listed: [String: [Int32]] = [:]
    let parties = deal.slot(.parties, of: Transaction.top)
    for record in parties.state == .absent ? [] : deal.elements(parties) {
      let name = deal.slot(.partyName, of: record)
      guard name.state == .stated else { continue }
      listed[deal.node(name.node).text.folded, default: []].append(record)
    }
    for name in names {
      let node = deal.node(name.node)
      if let known = listed[node.text.folded] {
        deal.links[name.link].record = known[0]
        if known.count > 1 && hasRoom { diagnostics.append(ambiguous(node, known)) }
      } else if deal.links[name.link].record < 0 {
        let record = deal.addRecord(
          .party, node: name.node, parent: name.parent, field: name.field, ordinal: name.ordinal)
        deal.set(.init(state: .stated, node: name.node), .partyName, of: record)
        deal.links[name.link].record = record
      }
    }
  }

  private func ambiguous(_ name: LocatedNode, _ parties: [Int32]) -> Diagnostic {
    let notes = parties.prefix(2).map { party in
      Diagnostic.Note(.bearsTheName(deal.path(of: party)), at: deal.node(deal.slot(.partyName, of: party).node).span)
    }
    return Diagnostic("ambiguous-party", .ambiguous(name.text), at: name.span, notes: notes)
  }

  // MARK: the implied service

  private static func implyService(in deal: inout DealTables, _ dayTerms: inout DayTermsTable) {
    let activity = deal.slot(.activity, of: Transaction.top)
    guard deal.slot(.services, of: Transaction.top).state == .absent, activity.state == .stated else { return }
    let terms = dayTerms.terms(on: deal.date.first)
    guard deal.stated(activity).contains(where: { terms.isService($0.term) }) else { return }
    let record = deal.addRecord(.service, node: -1, parent: Transaction.top, field: .services, ordinal: 0)
    deal.set(activity, .serviceKind, of: record)
    let list = Transaction.Slot(state: .stated, node: -1, first: Int32(deal.members.count), count: 1)
    deal.append(member: record)
    deal.set(list, .services, of: Transaction.top)
  }

  // MARK: what papers cover

  private func subjectsByPath() -> [String: Int32] {
    var result: [String: Int32] = [:]
    for (index, record) in deal.records.enumerated() where RulePath.bindable.contains(record.kind) {
      result[deal.path(of: Int32(index))] = Int32(index)
    }
    return result
  }

  private mutating func settle(_ entry: Covered, _ subjects: [String: Int32]) {
    var found: [Transaction.Cover] = []
    for element in Fields.oneOrMore(entry.node, &diagnostics) where hasRoom {
      if let cover = cover(element, subjects) { found.append(cover) }
    }
    deal.slots[entry.slot].first = Int32(deal.covers.count)
    deal.slots[entry.slot].count = Int32(found.count)
    deal.covers += found
  }

  private mutating func cover(_ node: LocatedNode, _ subjects: [String: Int32]) -> Transaction.Cover? {
    let index = Int32(node.index)
    guard node.kind == .mapping else {
      return subject(node, subjects).map { .init(record: $0, node: index, quantity: -1) }
    }
    guard var reader = MappingReader(node, of: DealForms.cover, &diagnostics) else { return nil }
    let record = reader.required("of", &diagnostics).flatMap { subject($0, subjects) }
    let amount = reader.value("quantity")
    reader.close(&diagnostics)
    guard let amount else { return record.map { .init(record: $0, node: index, quantity: -1) } }
    if amount.isWord("unknown") { return record.map { .init(record: $0, node: index, quantity: -2) } }
    guard let quantity = Fields.quantity(amount, vocabulary.units, &diagnostics), let record else { return nil }
    deal.quantities.append(quantity)
    return .init(record: record, node: index, quantity: Int32(deal.quantities.count - 1))
  }

  private mutating func subject(_ node: LocatedNode, _ subjects: [String: Int32]) -> Int32? {
    guard let wanted = Fields.text(node, &diagnostics) else { return nil }
    if let record = subjects[wanted] { return record }
    let near = NearNames.all(near: wanted, among: subjects.keys.sorted())
    diagnostics.append(
      Diagnostic(
        "unknown-subject", .unknownSubject(wanted, near: near), at: node.span, fixIts: Fields.replace(node, near)))
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func ambiguous(_ name: String) -> Self {
    "two parties are called ‘\(name)’; tell them apart by their names"
  }

  fileprivate static func bearsTheName(_ path: String) -> Self { "\(path) bears the name" }

  fileprivate static func unknownSubject(_ path: String, near: [String]) -> Self {
    if !near.isEmpty { return "‘\(path)’ is no subject of this deal; did you mean \(oneOf: near)?" }
    return """
      ‘\(path)’ is no subject of this deal; write a place such as ‘items[0]’, ‘services[0]’, ‘parties[1]’ or \
      ‘vessels[0]’, counted from 0
      """
  }
}
