import LocatedText

/// What one part of a deal says of another: names of parties, subjects of papers, the service that an activity is.
extension TransactionDecoder {
  /// Finds the parties that are named as owners, controllers or principals; one that is not listed is made of its name.
  mutating func resolveNames() {
    guard !pendingNames.isEmpty else { return }
    let parties = deal.slot(.parties, of: Transaction.top)
    var listed: [String: [Int32]] = [:]
    for record in parties.state == .absent ? [] : deal.elements(parties) {
      let name = deal.slot(.partyName, of: record)
      if name.state == .stated { listed[deal.node(name.node).text.folded, default: []].append(record) }
    }
    for pending in pendingNames {
      let node = deal.node(pending.node)
      if let known = listed[node.text.folded] {
        deal.links[pending.link] = .init(record: known[0], share: deal.links[pending.link].share)
        if known.count > 1 && hasRoom() { diagnostics.append(ambiguous(node, known)) }
      } else if deal.links[pending.link].record < 0 {
        let record = addRecord(
          .party, node: pending.node, parent: pending.parent, field: pending.field, ordinal: pending.ordinal)
        let slot = Int(deal.records[Int(record)].slots) + Field.partyName.slot
        deal.slots[slot] = .init(state: .stated, node: pending.node)
        deal.links[pending.link].record = record
      }
    }
  }

  private func ambiguous(_ name: LocatedNode, _ parties: [Int32]) -> Diagnostic {
    let notes = parties.prefix(2).map { party in
      Diagnostic.Note(.bearsTheName(deal.path(of: party)), at: deal.node(deal.slot(.partyName, of: party).node).span)
    }
    return Diagnostic("ambiguous-party", .ambiguous(name.text), at: name.span, notes: notes)
  }

  // MARK: subjects

  mutating func resolveCovers() {
    guard !pendingCovers.isEmpty else { return }
    var subjects: [String: Int32] = [:]
    let kinds: Set<RecordKind> = [.item, .service, .party, .vessel]
    for (index, record) in deal.records.enumerated() where kinds.contains(record.kind) {
      subjects[deal.path(of: Int32(index))] = Int32(index)
    }
    for (slot, node) in pendingCovers {
      var found: [Transaction.Cover] = []
      for element in Fields.oneOrMore(node, &diagnostics) where hasRoom() {
        if let cover = decodeCover(element, subjects) { found.append(cover) }
      }
      deal.slots[slot].first = Int32(deal.covers.count)
      deal.slots[slot].count = Int32(found.count)
      deal.covers += found
    }
  }

  private mutating func decodeCover(_ node: LocatedNode, _ subjects: [String: Int32]) -> Transaction.Cover? {
    guard node.kind == .mapping else {
      return findSubject(node, subjects).map { .init(record: $0, node: Int32(node.index), quantity: -1) }
    }
    guard var reader = MappingReader(node, of: "a subject that a paper covers", &diagnostics) else { return nil }
    let record = reader.required("of", &diagnostics).flatMap { findSubject($0, subjects) }
    let amount = reader.value("quantity")
    reader.close(&diagnostics)
    let index = Int32(node.index)
    guard let amount else { return record.map { .init(record: $0, node: index, quantity: -1) } }
    if amount.isWord("unknown") { return record.map { .init(record: $0, node: index, quantity: -2) } }
    guard let quantity = Fields.quantity(amount, vocabulary.units, &diagnostics), let record else { return nil }
    deal.quantities.append(quantity)
    return .init(record: record, node: index, quantity: Int32(deal.quantities.count - 1))
  }

  private mutating func findSubject(_ node: LocatedNode, _ subjects: [String: Int32]) -> Int32? {
    guard let wanted = Fields.text(node, &diagnostics) else { return nil }
    if let record = subjects[wanted] { return record }
    let near = NearNames.all(near: wanted, among: subjects.keys.sorted())
    diagnostics.append(
      Diagnostic(
        "unknown-subject", .unknownSubject(wanted, near: near), at: node.span, fixIts: Fields.replace(node, near)))
    return nil
  }

  // MARK: services

  mutating func implyService() {
    let slot = Int(deal.records[0].slots) + Field.services.slot
    let activity = deal.slot(.activity, of: Transaction.top)
    guard deal.slots[slot].state == .absent, activity.state == .stated else { return }
    let day = deal.date.first
    let services = vocabulary.relations.closure(
      of: vocabulary.engine.service, in: vocabulary.range(of: .activities), on: day)
    guard deal.stated(activity).contains(where: { services.contains($0.term) }) else { return }
    let record = addRecord(.service, node: -1, parent: Transaction.top, field: .services, ordinal: 0)
    deal.slots[Int(deal.records[Int(record)].slots) + Field.serviceKind.slot] = activity
    deal.slots[slot] = .init(state: .stated, node: -1, first: Int32(deal.members.count), count: 1)
    deal.members.append(record)
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
