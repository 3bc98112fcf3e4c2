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

  private(set) var deal: Transaction
  private(set) var diagnostics: [Diagnostic] = []
  private let vocabulary: Vocabulary

  init(_ deal: Transaction, _ vocabulary: Vocabulary) {
    self.deal = deal
    self.vocabulary = vocabulary
  }

  mutating func settle(_ names: [PartyName], _ covered: [Covered]) {
    settle(names)
    implyService()
    guard !covered.isEmpty else { return }
    let subjects = subjectsByPath()
    for entry in covered { settle(entry, subjects) }
  }

  // MARK: names of parties

  /// A name is that of a party of the deal, else of one known by its name alone.
  private mutating func settle(_ names: [PartyName]) {
    guard !names.isEmpty else { return }
    var listed: [String: Int32] = [:]
    let parties = deal.slot(.parties, of: Transaction.top)
    for record in parties.state == .absent ? [] : deal.elements(parties) {
      let name = deal.slot(.partyName, of: record)
      guard name.state == .stated else { continue }
      let key = deal.node(name.node).text.folded
      listed[key] = listed[key] ?? record
    }
    for name in names {
      if let known = listed[deal.node(name.node).text.folded] {
        deal.links[name.link].record = known
      } else if deal.links[name.link].record < 0 {
        let record = deal.addRecord(
          .party, node: name.node, parent: name.parent, field: name.field, ordinal: name.ordinal)
        deal.set(.init(state: .stated, node: name.node), .partyName, of: record)
        deal.links[name.link].record = record
      }
    }
  }

  // MARK: the implied service

  private mutating func implyService() {
    let activity = deal.slot(.activity, of: Transaction.top)
    guard deal.slot(.services, of: Transaction.top).state == .absent, activity.state == .stated else { return }
    let services = vocabulary.relations.closure(
      of: vocabulary.engine.service, in: vocabulary.range(of: .activities), on: deal.date.first)
    guard deal.stated(activity).contains(where: { services.contains($0.term) }) else { return }
    let record = deal.addRecord(.service, node: -1, parent: Transaction.top, field: .services, ordinal: 0)
    deal.set(activity, .serviceKind, of: record)
    let list = Transaction.Slot(state: .stated, node: -1, first: Int32(deal.members.count), count: 1)
    deal.members.append(record)
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
    for element in Fields.oneOrMore(entry.node, &diagnostics) {
      if let cover = cover(element, subjects) { found.append(cover) }
    }
    deal.slots[entry.slot].first = Int32(deal.covers.count)
    deal.slots[entry.slot].count = Int32(found.count)
    deal.covers += found
  }

  private mutating func cover(_ node: LocatedNode, _ subjects: [String: Int32]) -> Transaction.Cover? {
    guard node.kind == .mapping else {
      guard Fields.scalar(node, &diagnostics), let record = subject(node, subjects) else { return nil }
      return .init(record: record, node: Int32(node.index), quantity: -1)
    }
    guard var reader = MappingReader(node, of: "a subject that a paper covers", &diagnostics),
      let of = reader.required("of", &diagnostics)
    else { return nil }
    let amount = reader.value("quantity")
    reader.close(&diagnostics)
    guard let record = subject(of, subjects) else { return nil }
    guard let amount else { return .init(record: record, node: Int32(node.index), quantity: -1) }
    if amount.isWord("unknown") { return .init(record: record, node: Int32(node.index), quantity: -2) }
    guard let quantity = Fields.quantity(amount, vocabulary.units, &diagnostics) else { return nil }
    deal.quantities.append(quantity)
    return .init(record: record, node: Int32(node.index), quantity: Int32(deal.quantities.count - 1))
  }

  private mutating func subject(_ node: LocatedNode, _ subjects: [String: Int32]) -> Int32? {
    if let record = subjects[node.text] { return record }
    diagnostics.append(Diagnostic("unknown-subject", .unknownSubject(node.text), at: node.span))
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownSubject(_ path: String) -> Self {
    "‘\(path)’ is no subject of this deal; write a place such as ‘items[0]’, ‘services[0]’, ‘parties[1]’ or ‘vessels[0]’, counted from 0"
  }
}
