import LocatedText

/// Fields that hold records, links to parties, or values under keys that are data.
extension TransactionDecoder {
  /// The slot of a record that stands in a field.
  mutating func decodeRecord(
    _ kind: RecordKind, in slot: Transaction.Slot, of record: Int32, _ field: Field
  ) -> Transaction.Slot {
    guard let inner = decodeRecord(kind, Int(slot.node), parent: record, field: field, ordinal: -1) else {
      return .init(state: .unknown)
    }
    return .init(state: .stated, node: slot.node, first: inner, count: 1)
  }

  mutating func decodeRecords(
    _ kind: RecordKind, _ field: Field, _ node: Int, of record: Int32, into slot: inout Transaction.Slot
  ) {
    let start = pending.count
    var end = node
    if case .sequence = deal.nodes[node].kind {
      end = Int(deal.nodes[node].next)
    } else {
      _ = Fields.list(deal.node(Int32(node)), &diagnostics)
    }
    var element = node + 1
    var ordinal: Int32 = 0
    while element < end && hasRoom() {
      if isUnknown(deal.nodes[element]) && deal.node(Int32(element)).isWord("unknown") {
        slot.state = .open
        pending.append(deal.addRecord(kind, node: Int32(element), parent: record, field: field, ordinal: -2))
      } else if let child = decodeRecord(kind, element, parent: record, field: field, ordinal: ordinal) {
        pending.append(child)
      }
      element = Int(deal.nodes[element].next)
      ordinal += 1
    }
    slot.first = Int32(deal.members.count)
    slot.count = Int32(pending.count - start)
    deal.members += pending[start...]
    pending.removeLast(pending.count - start)
  }

  mutating func decodeLinks(
    _ field: Field, _ node: LocatedNode, of record: Int32, into slot: inout Transaction.Slot
  ) {
    var found: [Transaction.PartyLink] = []
    var named: [(offset: Int, node: Int32, ordinal: Int32)] = []
    let elements = node.kind == .sequence ? node.elements : [node]
    for (ordinal, element) in elements.enumerated() where hasRoom() {
      if element.isWord("unknown") {
        slot.state = .open
        let opaque = deal.addRecord(.party, node: Int32(element.index), parent: record, field: field, ordinal: -2)
        found.append(.init(record: opaque, share: -1))
      } else if element.kind == .mapping {
        guard let owner = decodeRecord(.party, element.index, parent: record, field: field, ordinal: Int32(ordinal))
        else { continue }
        let share = deal.slot(.share, of: owner)
        let onlyNamed = element.keys.allSatisfy { $0.isText(Field.partyName.key) || $0.isText(Field.share.key) }
        let name = deal.slot(.partyName, of: owner)
        if onlyNamed && name.state == .stated { named.append((found.count, name.node, Int32(ordinal))) }
        found.append(.init(record: owner, share: share.state == .stated ? share.first : -1))
      } else if Fields.scalar(element, &diagnostics) {
        named.append((found.count, Int32(element.index), Int32(ordinal)))
        found.append(.init(record: -1, share: -1))
      }
    }
    slot.first = Int32(deal.links.count)
    slot.count = Int32(found.count)
    for entry in named {
      names.append(
        .init(
          link: deal.links.count + entry.offset, node: entry.node, parent: record, field: field,
          ordinal: entry.ordinal))
    }
    deal.links += found
  }

  mutating func appendMember(_ element: Int32, to slot: inout Transaction.Slot, _ field: Field) {
    slot.count = 1
    if field.type == .partyLinks {
      slot.first = Int32(deal.links.count)
      deal.links.append(.init(record: element, share: -1))
    } else {
      slot.first = Int32(deal.members.count)
      deal.members.append(element)
    }
  }

  // MARK: keys that are data

  mutating func decodeKeyed(_ taxonomy: Taxonomy, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    var found: [Transaction.KeyedValue] = []
    if node.kind != .mapping {
      diagnostics.append(Diagnostic("not-a-mapping", .notKeyed(taxonomy, node.kind), at: node.span))
    }
    for entry in node.entries where hasRoom() {
      let key = Fields.term(entry.key, in: [taxonomy], vocabulary, keyOf: node, &diagnostics)
      let isUnknown = entry.value.isWord("unknown")
      var quantity: Int32 = -1
      if taxonomy == .specs && !isUnknown {
        guard let value = decodeMeasurement(of: key, entry.value) else { continue }
        quantity = Int32(deal.quantities.count)
        deal.quantities.append(value)
      } else if !isUnknown {
        guard Fields.scalar(entry.value, &diagnostics) else { continue }
      }
      guard let key else { continue }
      found.append(
        .init(
          key: key, keyNode: Int32(entry.key.index), node: Int32(entry.value.index), quantity: quantity,
          isUnknown: isUnknown))
    }
    slot.first = Int32(deal.keyed.count)
    slot.count = Int32(found.count)
    deal.keyed += found
  }

  /// A quantity in a unit of what is measured.
  private mutating func decodeMeasurement(of spec: TermID?, _ node: LocatedNode) -> Quantity? {
    guard let value = Fields.quantity(node, vocabulary.units, &diagnostics) else { return nil }
    if let spec, let fault = vocabulary.unitFault(of: spec, value.unit, at: node.span) { diagnostics.append(fault) }
    return value
  }

  mutating func decodeUsage(_ node: LocatedNode, into slot: inout Transaction.Slot) {
    var found: [Transaction.KeyedValue] = []
    if node.kind != .mapping {
      diagnostics.append(Diagnostic("not-a-mapping", .usageForm(node.kind), at: node.span))
    }
    for entry in node.entries {
      for element in Fields.oneOrMore(entry.value, &diagnostics) where hasRoom() {
        let isUnknown = element.isWord("unknown")
        var quantity: Int32 = -1
        if !isUnknown {
          guard let value = decodeUsed(element) else { continue }
          quantity = Int32(deal.quantities.count)
          deal.quantities.append(value)
        }
        found.append(
          .init(
            key: TermID(-1), keyNode: Int32(entry.key.index), node: Int32(element.index), quantity: quantity,
            isUnknown: isUnknown))
      }
    }
    slot.first = Int32(deal.keyed.count)
    slot.count = Int32(found.count)
    deal.keyed += found
  }

  /// A quantity, or a plain number where subjects are counted.
  private mutating func decodeUsed(_ node: LocatedNode) -> Quantity? {
    if node.kind == .scalar, let number = ASCII.number(node.tape.textBytes(ofNode: node.index)) {
      return Quantity(ExactDecimal(number), UnitTable.plainNumber)
    }
    return Fields.quantity(node, vocabulary.units, &diagnostics)
  }
}

extension Diagnostic.Message {
  fileprivate static func notKeyed(_ taxonomy: Taxonomy, _ found: Node.Kind) -> Self {
    "a mapping is wanted here whose keys are terms of \(taxonomy.rawValue), and this is \(found.inWords)"
  }

  fileprivate static func usageForm(_ found: Node.Kind) -> Self {
    "‘usage’ is a mapping from rule ids to quantities, and this is \(found.inWords)"
  }
}
