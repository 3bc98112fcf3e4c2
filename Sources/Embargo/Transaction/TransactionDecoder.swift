package import LocatedText

/// Turns the nodes of one document into a transaction: keys and words become numbers, mistakes diagnostics.
///
/// Driven by the table of `Field`; nothing in here knows a field by name but where the contract gives it a shape of
/// its own.
package struct TransactionDecoder {
  private let vocabulary: Vocabulary
  private var deal: Transaction
  private var diagnostics: [Diagnostic] = []
  private var names: [DealReferences.PartyName] = []
  private var covered: [DealReferences.Covered] = []

  private init(_ root: LocatedNode, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    deal = Transaction(tape: root.tape, root: Int32(root.index))
  }

  /// Decodes one document.
  ///
  /// - Parameters:
  ///   - root: the document.
  ///   - vocabulary: the words it may use.
  ///   - ignoring: keys of the document that somebody else reads.
  /// - Returns: the deal as far as it reads, and everything wrong with it.
  package static func decode(
    _ root: LocatedNode, with vocabulary: Vocabulary, ignoring: [String] = []
  ) -> Checked<Transaction> {
    var decoder = TransactionDecoder(root, vocabulary)
    decoder.decodeDocument(root, ignoring: ignoring)
    return Checked(decoder.deal, decoder.diagnostics)
  }

  private mutating func decodeDocument(_ root: LocatedNode, ignoring: [String]) {
    _ = decodeRecord(.transaction, root, parent: -1, field: .id, ordinal: -1, ignoring: ignoring)
    guard !deal.records.isEmpty else { return }
    var references = DealReferences(deal, vocabulary)
    references.settle(names, covered)
    deal = references.deal
    diagnostics += references.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    diagnostics += TransactionCheck(deal, vocabulary).diagnostics()
  }

  // MARK: records

  private mutating func decodeRecord(
    _ kind: RecordKind, _ node: LocatedNode, parent: Int32, field: Field, ordinal: Int32, ignoring: [String] = []
  ) -> Int32? {
    guard node.kind == .mapping else {
      diagnostics.append(Diagnostic("not-a-mapping", .notAMapping(kind, node.kind), at: node.span))
      return nil
    }
    let record = deal.addRecord(kind, node: Int32(node.index), parent: parent, field: field, ordinal: ordinal)
    let base = Int(deal.records[Int(record)].slots)
    for entry in node.entries {
      let key = entry.key.text
      guard let field = kind.fields.first(where: { $0.key == key }) else {
        if !ignoring.contains(key) {
          diagnostics.append(MappingReader.unknownKey(entry.key, in: kind.noun, known: kind.fields.map(\.key)))
        }
        continue
      }
      deal.slots[base + field.slot] = decodeValue(field, entry.value, of: record)
    }
    for field in kind.fields where deal.slots[base + field.slot].state == .absent && isRequired(field, of: record) {
      let place = SourceSpan(source: node.tape.source, startUTF8: node.span.startUTF8, endUTF8: node.span.startUTF8)
      diagnostics.append(Diagnostic("missing-key", .missingKey(field), at: place))
    }
    return record
  }

  private func isRequired(_ field: Field, of record: Int32) -> Bool {
    guard field.absence == .required else { return false }
    guard field == .authorisationDate else { return true }
    let status = deal.slot(.status, of: record)
    return status.state == .absent || deal.stated(status).contains { $0.term == vocabulary.engine.granted }
  }

  // MARK: values

  private mutating func decodeValue(_ field: Field, _ node: LocatedNode, of record: Int32) -> Transaction.Slot {
    var slot = Transaction.Slot(state: .stated, node: Int32(node.index))
    if node.isWord("unknown") && field.type != .remark {
      slot.state = .unknown
      if let kind = field.type.elementKind {
        let element = deal.addRecord(kind, node: Int32(node.index), parent: record, field: field, ordinal: -2)
        appendMember(element, to: &slot, field)
      }
      return slot
    }
    switch field.type {
    case .remark: return slot
    case .text: decodeText(node)
    case .yesNo: slot.first = Fields.yesNo(node, &diagnostics) == true ? 1 : 0
    case .date: decodeDate(node, into: &slot)
    case .tariffCode: decodeTariffCode(node, into: &slot)
    case .quantity, .amount: decodeQuantity(field, node, into: &slot)
    case .share: decodeShare(node, into: &slot)
    case .terms, .termsOfEither, .countries, .place: decodeTerms(field, node, into: &slot)
    case .designations: decodeDesignations(field, node, into: &slot)
    case .record(let kind):
      slot.first = decodeRecord(kind, node, parent: record, field: field, ordinal: -1) ?? 0
      slot.count = 1
    case .records(let kind): decodeRecords(kind, field, node, of: record, into: &slot)
    case .partyLinks: decodeLinks(field, node, of: record, into: &slot)
    case .measurements: decodeKeyed(.specs, node, into: &slot)
    case .identifiers: decodeKeyed(.identifiers, node, into: &slot)
    case .usage: decodeUsage(node, into: &slot)
    case .subjects: covered.append(.init(slot: deal.place(of: field, in: record), node: node))
    case .derivedParties, .derivedFindings, .derivedAmount: break
    }
    return slot
  }

  private mutating func decodeText(_ node: LocatedNode) {
    for element in Fields.oneOrMore(node, &diagnostics) { _ = Fields.scalar(element, &diagnostics) }
  }

  private mutating func decodeDate(_ node: LocatedNode, into slot: inout Transaction.Slot) {
    guard let span = Fields.dateSpan(node, &diagnostics) else { return }
    slot.first = span.first.daysSince1970
    slot.count = span.last.daysSince1970
  }

  private mutating func decodeTariffCode(_ node: LocatedNode, into slot: inout Transaction.Slot) {
    guard let code = Fields.tariffCode(node, &diagnostics) else { return }
    slot.first = Int32(deal.codes.count)
    deal.codes.append(code)
  }

  private mutating func decodeQuantity(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    guard let quantity = Fields.quantity(node, vocabulary.units, &diagnostics) else { return }
    let isMoney = vocabulary.units.isCurrency(quantity.unit)
    if isMoney != (field.type == .amount) {
      diagnostics.append(Diagnostic("unit-of-another-kind", .otherKind(field, isMoney: isMoney), at: node.span))
    }
    slot.first = Int32(deal.quantities.count)
    deal.quantities.append(quantity)
  }

  private mutating func decodeShare(_ node: LocatedNode, into slot: inout Transaction.Slot) {
    guard let share = Fields.share(node, &diagnostics) else { return }
    slot.first = Int32(deal.decimals.count)
    deal.decimals.append(share)
  }

  private mutating func decodeTerms(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    slot.first = Int32(deal.terms.count)
    for element in Fields.oneOrMore(node, &diagnostics) {
      guard Fields.scalar(element, &diagnostics) else { continue }
      if element.isWord("unknown") {
        slot.state = .open
      } else if let term = decodeTerm(field, element) {
        deal.terms.append(.init(term: term, node: Int32(element.index)))
      }
    }
    slot.count = Int32(deal.terms.count) - slot.first
    if field.isSingle && slot.count + (slot.state == .open ? 1 : 0) > 1 {
      diagnostics.append(Diagnostic("too-many-values", .tooMany(field), at: node.span))
    }
  }

  private mutating func decodeTerm(_ field: Field, _ node: LocatedNode) -> TermID? {
    let bytes = node.tape.textBytes(ofNode: node.index)
    for taxonomy in field.type.taxonomies {
      guard let term = vocabulary.term(bytes, in: taxonomy) else { continue }
      if field.type == .countries && !vocabulary[term].isCountry { continue }
      return term
    }
    if field.type == .place {
      if let term = vocabulary.place(called: node.text) { return term }
      return TermID(-1)
    }
    let taxonomy = field.type.taxonomies[0]
    if field.type == .countries {
      diagnostics.append(
        Fields.unknownCountry(node, near: vocabulary.country(called: node.text)))
      return nil
    }
    let near = vocabulary.nearest(to: node.text, inAnyOf: field.type.taxonomies)
    diagnostics.append(Fields.unknownTerm(node, in: taxonomy, near: near))
    return nil
  }

  private mutating func decodeDesignations(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    switch node.kind == .scalar ? node.text : "" {
    case "false", "no": slot.count = 0
    case "true", "yes": slot.count = -1
    default: decodeTerms(field, node, into: &slot)
    }
  }

  private mutating func decodeRecords(
    _ kind: RecordKind, _ field: Field, _ node: LocatedNode, of record: Int32, into slot: inout Transaction.Slot
  ) {
    var found: [Int32] = []
    for (ordinal, element) in Fields.list(node, &diagnostics).enumerated() {
      if element.isWord("unknown") {
        slot.state = .open
        found.append(deal.addRecord(kind, node: Int32(element.index), parent: record, field: field, ordinal: -2))
      } else if let child = decodeRecord(kind, element, parent: record, field: field, ordinal: Int32(ordinal)) {
        found.append(child)
      }
    }
    slot.first = Int32(deal.members.count)
    slot.count = Int32(found.count)
    deal.members += found
  }

  private mutating func decodeLinks(
    _ field: Field, _ node: LocatedNode, of record: Int32, into slot: inout Transaction.Slot
  ) {
    var found: [Transaction.PartyLink] = []
    var named: [(Int, LocatedNode, Int32)] = []
    for (ordinal, element) in Fields.oneOrMore(node, &diagnostics).enumerated() {
      if element.isWord("unknown") {
        slot.state = .open
        let opaque = deal.addRecord(.party, node: Int32(element.index), parent: record, field: field, ordinal: -2)
        found.append(.init(record: opaque, share: -1))
      } else if element.kind == .mapping {
        guard
          let owner = decodeRecord(.party, element, parent: record, field: field, ordinal: Int32(ordinal))
        else { continue }
        let share = deal.slot(.share, of: owner)
        let onlyNamed = element.entries.allSatisfy { ["name", "share"].contains($0.key.text) }
        let name = deal.slot(.partyName, of: owner)
        if onlyNamed && name.state == .stated { named.append((found.count, deal.node(name.node), Int32(ordinal))) }
        found.append(.init(record: owner, share: share.state == .stated ? share.first : -1))
      } else if Fields.scalar(element, &diagnostics) {
        named.append((found.count, element, Int32(ordinal)))
        found.append(.init(record: -1, share: -1))
      }
    }
    slot.first = Int32(deal.links.count)
    slot.count = Int32(found.count)
    for (offset, nameNode, ordinal) in named {
      names.append(
        .init(
          link: deal.links.count + offset, node: Int32(nameNode.index), parent: record, field: field, ordinal: ordinal))
    }
    deal.links += found
  }

  private mutating func appendMember(_ element: Int32, to slot: inout Transaction.Slot, _ field: Field) {
    slot.count = 1
    if field.type == .partyLinks {
      slot.first = Int32(deal.links.count)
      deal.links.append(.init(record: element, share: -1))
    } else {
      slot.first = Int32(deal.members.count)
      deal.members.append(element)
    }
  }

  private mutating func decodeKeyed(_ taxonomy: Taxonomy, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    var found: [Transaction.KeyedValue] = []
    if node.kind != .mapping {
      diagnostics.append(Diagnostic("not-a-mapping", .notKeyed(taxonomy, node.kind), at: node.span))
    }
    for entry in node.entries {
      guard let key = Fields.term(entry.key, in: taxonomy, vocabulary, &diagnostics) else { continue }
      let isUnknown = entry.value.isWord("unknown")
      var quantity: Int32 = -1
      if taxonomy == .specs && !isUnknown {
        guard let value = Fields.quantity(entry.value, vocabulary.units, &diagnostics) else { continue }
        quantity = Int32(deal.quantities.count)
        deal.quantities.append(value)
      } else if !isUnknown {
        guard Fields.scalar(entry.value, &diagnostics) else { continue }
      }
      found.append(
        .init(
          key: key, keyNode: Int32(entry.key.index), node: Int32(entry.value.index), quantity: quantity,
          isUnknown: isUnknown))
    }
    slot.first = Int32(deal.keyed.count)
    slot.count = Int32(found.count)
    deal.keyed += found
  }

  private mutating func decodeUsage(_ node: LocatedNode, into slot: inout Transaction.Slot) {
    var found: [Transaction.KeyedValue] = []
    if node.kind != .mapping {
      diagnostics.append(Diagnostic("not-a-mapping", .usageForm(node.kind), at: node.span))
    }
    for entry in node.entries {
      for element in Fields.oneOrMore(entry.value, &diagnostics) {
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
    if node.kind == .scalar, let number = Int(node.text), number >= 0 {
      return Quantity(ExactDecimal(number), UnitTable.plainNumber)
    }
    return Fields.quantity(node, vocabulary.units, &diagnostics)
  }
}

extension Field {
  /// Whether one value at most can be written.
  fileprivate var isSingle: Bool {
    switch self {
    case .activity, .country, .place, .partyCountry, .origin, .serviceKind, .flag, .vesselKind, .by, .finding,
      .authorisationKind, .issuedBy, .status:
      true
    default: false
    }
  }
}

extension LocatedNode {
  /// Whether the node is a scalar of exactly this text, not put between quotes to make it text.
  package func isWord(_ word: StaticString) -> Bool {
    guard kind == .scalar else { return false }
    return tape.textBytes(ofNode: index).elementsEqual("\(word)".utf8)
  }
}

extension Diagnostic.Message {
  fileprivate static func notAMapping(_ kind: RecordKind, _ found: Node.Kind) -> Self {
    "\(kind.noun) is a mapping of keys and values, and here stands \(found.inWords)"
  }

  fileprivate static func missingKey(_ field: Field) -> Self {
    "\(field.record.noun) has no ‘\(field.key)’, which it must have: \(field.type.inWords)"
  }

  fileprivate static func otherKind(_ field: Field, isMoney: Bool) -> Self {
    isMoney
      ? "‘\(field.key)’ is a quantity, and this is an amount of money, which belongs under ‘value’"
      : "‘\(field.key)’ is an amount of money, and this has no currency; write ‘50000 USD’"
  }

  fileprivate static func tooMany(_ field: Field) -> Self { "‘\(field.key)’ has one value; more are written here" }

  fileprivate static func notKeyed(_ taxonomy: Taxonomy, _ found: Node.Kind) -> Self {
    "a mapping is wanted here whose keys are terms of \(taxonomy.rawValue), and this is \(found.inWords)"
  }

  fileprivate static func usageForm(_ found: Node.Kind) -> Self {
    "‘usage’ is a mapping from rule ids to quantities, and this is \(found.inWords)"
  }

}
