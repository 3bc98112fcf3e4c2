package import LocatedText

/// Turns the nodes of one document into a transaction: keys and words become numbers, mistakes diagnostics.
///
/// Driven by the table of `Field`; nothing in here knows a field by name but where the contract gives it a shape of
/// its own.
///
/// What is asked of it for every node is `mutating` even where it changes nothing: for a call of the other kind the whole
/// decoder would be copied, at more cost than the answer.
package struct TransactionDecoder {
  let vocabulary: Vocabulary
  var deal: DealTables
  var diagnostics: [Diagnostic] = []
  var names: [DealReferences.PartyName] = []
  private var covered: [DealReferences.Covered] = []
  /// Places by the text that names them, as far as they were looked up.
  var places: [String: TermID] = [:]
  /// Records of the lists that are being read, innermost last.
  var pending: [Int32] = []
  private var isCut = false
  private var dayTerms: DayTermsTable
  private var memory = TariffMemory()
  private let keys: FieldKeys

  /// Of names of places there is no end: with more than these a document begins anew.
  static let mostPlaces = 1 << 12

  /// Makes a decoder for many documents.
  package init(_ vocabulary: Vocabulary) { self.init(vocabulary, FieldKeys()) }

  private init(_ vocabulary: Vocabulary, _ keys: FieldKeys) {
    self.vocabulary = vocabulary
    self.keys = keys
    dayTerms = DayTermsTable(vocabulary)
    deal = DealTables(tape: NodeTape(source: SourceText(name: "", text: ""), nodes: [], roots: []), root: 0)
  }

  /// Decodes one document.
  ///
  /// - Parameters:
  ///   - root: the document.
  ///   - vocabulary: the words it may use.
  ///   - ignoring: keys of the document that somebody else reads.
  /// - Returns: the transaction as far as it reads, and up to a hundred mistakes of the document.
  package static func decode(
    _ root: LocatedNode, with vocabulary: Vocabulary, ignoring: [String] = []
  ) -> Checked<Transaction> {
    var decoder = TransactionDecoder(vocabulary, .shared)
    let diagnostics = decoder.decode(root, ignoring: ignoring)
    return Checked(Transaction(decoder.deal), diagnostics)
  }

  /// Decodes one document after another, each in the room of the one before: `deal` has it as far as it reads.
  ///
  /// - Parameters:
  ///   - root: the document.
  ///   - ignoring: keys of the document that somebody else reads.
  /// - Returns: up to a hundred mistakes of the document.
  mutating func decode(_ root: LocatedNode, ignoring: [String] = []) -> [Diagnostic] {
    deal.begin(root)
    diagnostics.removeAll()
    names.removeAll()
    covered.removeAll()
    if places.count > Self.mostPlaces { places.removeAll() }
    isCut = false
    decodeDocument(root, ignoring: ignoring)
    return diagnostics
  }

  /// The node of the id of the deal that was read.
  var id: Int32 {
    mutating get { deal.slot(.id, of: Transaction.top).node }
  }

  /// Whether the deal that was read states what was used of ceilings.
  var statesUsage: Bool {
    mutating get { deal.slot(.usage, of: Transaction.top).state != .absent }
  }

  private mutating func decodeDocument(_ root: LocatedNode, ignoring: [String]) {
    _ = decodeRecord(.transaction, root.index, parent: -1, field: .id, ordinal: -1, ignoring: ignoring)
    guard !deal.records.isEmpty else { return }
    diagnostics += DealReferences.settle(names, covered, in: &deal, vocabulary, &dayTerms)
    diagnostics += TariffCheck.check(&deal, vocabulary, &memory)
    if !diagnostics.contains(where: { $0.severity == .error })
      && !TransactionCheck.isSurelySound(deal, vocabulary, &memory)
    {
      TransactionCheck(deal, vocabulary).check(&diagnostics)
    }
    guard isCut || diagnostics.count > ReadingLimits.diagnostics else { return }
    diagnostics = Array(diagnostics.prefix(ReadingLimits.diagnostics))
    let start = SourceSpan(source: root.span.source, startUTF8: root.span.startUTF8, endUTF8: root.span.startUTF8)
    let severity = diagnostics.contains { $0.severity == .error } ? Diagnostic.Severity.error : .warning
    diagnostics.append(Diagnostic("too-many-mistakes", severity: severity, .tooManyMistakes, at: start))
  }

  /// Whether one more mistake would still be told; what follows is not looked at if not.
  mutating func hasRoom() -> Bool {
    if diagnostics.count <= ReadingLimits.diagnostics { return true }
    isCut = true
    return false
  }

  // MARK: records

  mutating func decodeRecord(
    _ kind: RecordKind, _ node: Int, parent: Int32, field: Field, ordinal: Int32, ignoring: [String] = []
  ) -> Int32? {
    guard hasRoom() else { return nil }
    guard case .mapping = deal.nodes[node].kind else {
      let node = deal.node(Int32(node))
      diagnostics.append(
        node.isEmptyValue
          ? Diagnostic("empty-value", .emptyRecord(kind), at: node.span)
          : Diagnostic("not-a-mapping", .notAMapping(kind, node.kind), at: node.span))
      return nil
    }
    let shape = keys.shape(of: kind)
    let record = deal.addRecord(kind, slotCount: shape.slotCount, Int32(node), parent, field, ordinal)
    let base = Int(deal.records[Int(record)].slots)
    var misspelt: [String] = []
    var claimed: Set<Int> = []
    /// A bit for each slot whose key is there.
    var written: UInt64 = 0
    var position = node + 1
    let end = Int(deal.nodes[node].next)
    while position < end && hasRoom() {
      if claimed.isEmpty { decodePlainEntries(of: record, kind, &position, until: end, &written) }
      guard position < end && hasRoom() else { break }
      let key = position
      let value = Int(deal.nodes[key].next)
      position = Int(deal.nodes[value].next)
      if claimed.contains(key) { continue }
      guard let known = self.field(ofKey: key, kind) else {
        reportUnknownKey(key, of: node, in: kind, ignoring, &misspelt)
        continue
      }
      written |= 1 << UInt64(known.slot)
      let entry = (key: deal.node(Int32(key)), value: deal.node(Int32(value)))
      let outdented = outdentedKeys(behind: entry, known.field, in: deal.node(Int32(node)))
      if outdented.isEmpty {
        deal.slots[base + known.slot] = decodeValue(known.field, entry.value, of: record)
      } else {
        deal.slots[base + known.slot].state = .unknown
        claimed.formUnion(outdented)
      }
    }
    if shape.required & ~written == 0 { return record }
    for field in kind.requiredFields
    where deal.slots[base + field.slot].state == .absent && isRequired(field, of: record)
      && !misspelt.contains(field.key)
    {
      let span = deal.node(Int32(node)).span
      let place = SourceSpan(source: span.source, startUTF8: span.startUTF8, endUTF8: span.startUTF8)
      diagnostics.append(Diagnostic("missing-key", .missingKey(field), at: place))
    }
    return record
  }

  /// Reads entries as long as they are plainly right, and leads to the first that is not.
  ///
  /// `written` gets the bit of each slot whose key is there.
  private mutating func decodePlainEntries(
    of record: Int32, _ kind: RecordKind, _ position: inout Int, until end: Int, _ written: inout UInt64
  ) {
    let base = Int(deal.records[Int(record)].slots)
    while position < end {
      guard let known = field(ofKey: position, kind) else { return }
      let index = Int(deal.nodes[position].next)
      let value = deal.nodes[index]
      var slot = Transaction.Slot(state: .stated, node: Int32(truncatingIfNeeded: index))
      guard !isUnknown(value), decodePlainly(known, value, index, of: record, into: &slot) else { return }
      deal.slots[base + known.slot] = slot
      written |= 1 &<< UInt64(truncatingIfNeeded: known.slot)
      position = Int(value.next)
      if !diagnostics.isEmpty { return }
    }
  }

  private mutating func reportUnknownKey(
    _ key: Int, of node: Int, in kind: RecordKind, _ ignoring: [String], _ misspelt: inout [String]
  ) {
    let key = deal.node(Int32(key))
    if ignoring.contains(key.text) { return }
    let known = kind.fields.map(\.key)
    MappingReader.reportUnknownKey(key, of: deal.node(Int32(node)), in: kind.noun, known: known, &diagnostics)
    if let near = NearNames.nearest(to: key.text, among: known) { misspelt.append(near) }
  }

  @inline(__always) private mutating func field(ofKey index: Int, _ kind: RecordKind) -> FieldKeys.Known? {
    let node = deal.nodes[index]
    let (start, end) = (Int(node.start), Int(node.start + node.length))
    switch node.style {
    case .quoted: return keys.field(deal.bytes.span.extracting(start + 1..<end - 1), of: kind)
    case .plain: return keys.field(deal.bytes.span.extracting(start..<end), of: kind)
    case .jsonEscaped, .sideText, .number, .word, .block, .flow:
      return keys.field(deal.tape.textBytes(ofNode: index).span, of: kind)
    }
  }

  /// Keys of the mapping that belong under a key which is empty; they are told once, at that key.
  private mutating func outdentedKeys(
    behind entry: (key: LocatedNode, value: LocatedNode), _ field: Field, in node: LocatedNode
  ) -> [Int] {
    guard case .record(let inner) = field.type, entry.value.isEmptyValue else { return [] }
    let belongs = { (name: String) in
      inner.fields.contains { $0.key == name } && !field.record.fields.contains { $0.key == name }
    }
    guard let outdented = OutdentedKeys(behind: entry.key, in: node, where: belongs) else { return [] }
    diagnostics.append(
      Diagnostic(
        "empty-value", .outdented(field, outdented.names), at: entry.key.span, fixIts: [outdented.fixIt]))
    return outdented.entries.map(\.key.index)
  }

  private func isRequired(_ field: Field, of record: Int32) -> Bool {
    guard field == .authorisationDate else { return true }
    let status = deal.slot(.status, of: record)
    return status.state == .absent || deal.stated(status).contains { $0.term == vocabulary.engine.granted }
  }

  // MARK: values

  private mutating func decodeValue(_ field: Field, _ node: LocatedNode, of record: Int32) -> Transaction.Slot {
    var slot = Transaction.Slot(state: .stated, node: Int32(node.index))
    if node.isWord("unknown") && field.type != .remark {
      slot.state = .unknown
      if field == .id || field == .date {
        diagnostics.append(Diagnostic("must-be-known", .mustBeKnown(field), at: node.span))
      }
      if let kind = field.type.elementKind {
        let element = deal.addRecord(kind, node: Int32(node.index), parent: record, field: field, ordinal: -2)
        appendMember(element, to: &slot, field)
      }
      return slot
    }
    switch field.type {
    case .remark: _ = Fields.scalar(node, &diagnostics)
    case .text: decodeText(field, node)
    case .yesNo: slot.first = Fields.yesNo(node, &diagnostics) == true ? 1 : 0
    case .date: decodeDate(field, node, into: &slot)
    case .tariffCode: decodeTariffCode(node, into: &slot)
    case .quantity, .amount: decodeQuantity(field, node, into: &slot)
    case .share: decodeShare(node, of: record, into: &slot)
    case .terms, .termsOfEither, .countries, .place: decodeTerms(field, node, into: &slot)
    case .designations: decodeDesignations(field, node, into: &slot)
    case .record(let kind):
      slot = decodeRecord(kind, in: slot, of: record, field)
    case .records(let kind): decodeRecords(kind, field, node.index, of: record, into: &slot)
    case .partyLinks: decodeLinks(field, node, of: record, into: &slot)
    case .measurements: decodeKeyed(.specs, node, into: &slot)
    case .identifiers: decodeKeyed(.identifiers, node, into: &slot)
    case .usage: decodeUsage(node, into: &slot)
    case .subjects: covered.append(.init(slot: deal.place(of: field, in: record), node: node))
    case .derivedParties, .derivedFindings, .derivedAmount: break
    }
    return slot
  }

  private mutating func decodeText(_ field: Field, _ node: LocatedNode) {
    if field.holdsSeveralTexts && node.kind == .sequence {
      for element in node.elements where hasRoom() { _ = Fields.scalar(element, &diagnostics) }
    } else if Fields.scalar(node, &diagnostics) && field == .imo {
      do { try IMONumber.check(node.tape.textBytes(ofNode: node.index)) } catch {
        let meant = error.suggestion.map { [$0] } ?? []
        diagnostics.append(Diagnostic("imo-form", error.message, at: node.span, fixIts: Fields.replace(node, meant)))
      }
    }
  }

  private mutating func decodeDate(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    guard var span = Fields.dateSpan(node, &diagnostics) else { return }
    slot.first = span.first.daysSince1970
    slot.count = span.last.daysSince1970
    // An old thing can have left its country at any time.
    if field == .exported { span = DateSpan(span.last) }
    if field == .exported && span.last.year < 1945 { return }
    _ = Fields.plausible(span, node, severity: field == .date ? .error : .warning, &diagnostics)
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

  private mutating func decodeShare(_ node: LocatedNode, of record: Int32, into slot: inout Transaction.Slot) {
    if deal.records[Int(record)].field != .ownedBy {
      diagnostics.append(Diagnostic("misplaced-share", .misplacedShare, at: node.span))
    }
    guard let share = Fields.share(node, &diagnostics) else { return }
    slot.first = Int32(deal.decimals.count)
    deal.decimals.append(share)
  }
}

extension Diagnostic.Message {
  fileprivate static var tooManyMistakes: Self {
    "this deal has more mistakes than the \(ReadingLimits.diagnostics) that are told; correct these first"
  }

  fileprivate static func notAMapping(_ kind: RecordKind, _ found: Node.Kind) -> Self {
    "\(kind.noun) is a mapping of keys and values, and here stands \(found.inWords)"
  }

  fileprivate static func emptyRecord(_ kind: RecordKind) -> Self {
    "here should stand the keys of \(kind.noun), and nothing is written; write them, or ‘unknown’, or leave it out"
  }

  fileprivate static func outdented(_ field: Field, _ names: [String]) -> Self {
    "‘\(field.key)’ is empty; did you mean \(listing: names) to stand under it?"
  }

  fileprivate static func missingKey(_ field: Field) -> Self {
    "\(field.record.noun) has no ‘\(field.key)’, which it must have: \(field.type.inWords)"
  }

  fileprivate static func mustBeKnown(_ field: Field) -> Self {
    field == .date
      ? "‘date’ cannot be unknown, since the law differs from day to day; write the days among which it lies, as in 2017/.."
      : "‘\(field.key)’ cannot be unknown; write a name for this deal"
  }

  fileprivate static func otherKind(_ field: Field, isMoney: Bool) -> Self {
    isMoney
      ? "‘\(field.key)’ is a quantity, and this is an amount of money, which belongs under ‘value’"
      : "‘\(field.key)’ is an amount of money, and this has no currency; write ‘50000 USD’"
  }

  fileprivate static var misplacedShare: Self {
    "a share says how much an owner owns of a party; write it at an owner, under ‘owned-by’"
  }
}
