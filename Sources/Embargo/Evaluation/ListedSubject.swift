import LocatedText

/// A party or vessel as lists are asked about it: its names, its numbers and what kind it is.
struct ListedSubject {
  /// Where in the deal something stands.
  struct Sign {
    let field: Field
    var key: TermID?
    let node: Int32
  }

  struct Number {
    let identifier: Listing.Identifier
    let isReused: Bool
    let sign: Sign
  }

  private(set) var names: [(text: String, sign: Sign)] = []
  private(set) var numbers: [Number] = []

  /// The kinds of entries that it can be, by what is stated of it.
  let kinds: [Listing.Kind]

  init(_ record: Int32, _ facts: Facts) {
    let isVessel = facts.deal.records[Int(record)].kind == .vessel
    kinds = isVessel ? [.vessel] : Self.kinds(ofParty: record, facts)
    addNames(isVessel ? [.vesselName, .formerNames] : [.partyName], record, facts)
    addNumbers(isVessel ? .vesselIdentifiers : .partyIdentifiers, record, facts)
    if isVessel, let key = facts.rules.vocabulary.shipNumber {
      let slot = facts.slot(.imo, of: record)
      if slot.state == .stated { add(facts.deal.node(slot.node), key, in: .imo, facts) }
    }
  }

  /// A number tells persons from others better than the deal's own word for the kind does.
  func canBe(_ kind: Listing.Kind, isCertain: Bool) -> Bool {
    kinds.contains(kind) || isCertain && kind != .vessel && !kinds.contains(.vessel)
  }

  private static func kinds(ofParty record: Int32, _ facts: Facts) -> [Listing.Kind] {
    switch facts.isPerson(record) {
    case .true: [.person]
    case .false where facts.slot(.partyKind, of: record).state == .stated: [.entity]
    case .false, .unknown: [.person, .entity]
    }
  }

  private mutating func addNames(_ fields: [Field], _ record: Int32, _ facts: Facts) {
    for field in fields {
      let slot = facts.slot(field, of: record)
      guard slot.state == .stated, slot.node >= 0 else { continue }
      let node = facts.deal.node(slot.node)
      for part in node.kind == .sequence ? node.elements : [node] where !part.isWord("unknown") {
        let name = part.kind == .mapping ? part.entry(Field.partyName.key)?.value : part
        guard let name else { continue }
        names.append((name.text, Sign(field: field, node: Int32(name.index))))
      }
    }
  }

  private mutating func addNumbers(_ field: Field, _ record: Int32, _ facts: Facts) {
    let slot = facts.slot(field, of: record)
    guard slot.state == .stated else { return }
    for value in facts.deal.keyed[slot.first..<(slot.first + slot.count)] where !value.isUnknown {
      add(facts.deal.node(value.node), value.key, in: field, facts)
    }
  }

  private mutating func add(_ node: LocatedNode, _ key: TermID, in field: Field, _ facts: Facts) {
    numbers.append(
      Number(
        identifier: Listing.Identifier(key: key, value: node.text),
        isReused: facts.rules.vocabulary.isReused(key),
        sign: Sign(field: field, key: key, node: Int32(node.index))))
  }
}
