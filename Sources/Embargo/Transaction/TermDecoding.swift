package import LocatedText

/// Fields that hold terms, countries, places or designations.
extension TransactionDecoder {
  mutating func decodeTerms(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    slot.first = Int32(deal.terms.count)
    let mayBeEmpty = node.kind == .sequence && field.isNoneIfLeftOut
    let elements = mayBeEmpty ? node.elements : Fields.oneOrMore(node, &diagnostics)
    for element in elements where hasRoom() {
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
    guard field.type == .place else {
      return field.type == .countries
        ? Fields.country(node, vocabulary, &diagnostics)
        : Fields.term(node, in: field.type.taxonomies, vocabulary, &diagnostics)
    }
    if let term = vocabulary.term(node.tape.textBytes(ofNode: node.index), in: .places) { return term }
    let text = node.text
    if let known = places[text] { return known }
    let term = vocabulary.place(called: text) ?? TermID(-1)
    places[text] = term
    return term
  }

  mutating func decodeDesignations(_ field: Field, _ node: LocatedNode, into slot: inout Transaction.Slot) {
    switch node.kind == .scalar ? node.text.prefix(6).lowercased() : "" {
    case "false", "no": slot.count = 0
    case "true", "yes": slot.count = -1
    default: decodeTerms(field, node, into: &slot)
    }
  }
}

extension Field {
  /// Whether one value at most can be written.
  var isSingle: Bool {
    switch self {
    case .activity, .country, .place, .partyCountry, .origin, .serviceKind, .flag, .vesselKind, .by, .finding,
      .authorisationKind, .issuedBy, .status:
      true
    default: false
    }
  }
}

extension LocatedNode {
  /// Whether the node is a scalar of exactly this text, between quotes or not: JSON has no other way to write it.
  package func isWord(_ word: StaticString) -> Bool {
    guard kind == .scalar, tape.nodes[index].length >= word.utf8CodeUnitCount else { return false }
    let text = tape.textBytes(ofNode: index)
    return text.count == word.utf8CodeUnitCount && text.elementsEqual("\(word)".utf8)
  }
}

extension Diagnostic.Message {
  fileprivate static func tooMany(_ field: Field) -> Self { "‘\(field.key)’ has one value; more are written here" }
}
