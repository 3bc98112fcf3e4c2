import Embargo
import LocatedText
import SmallWords
import TestSupport
import Testing

/// A deal of three lines that is right, to which each test adds something.
enum DealFrame {
  static let head = "id: a\ndate: 2023-09-13\nactivity: supply\n"

  /// Reads a deal in the words of the small vocabulary.
  static func decode(_ source: SourceText, as format: InputFormat = .yaml) -> Checked<[Transaction]> {
    let tape = DocumentReader.read(source, as: format)
    let deals = tape.partial.documents.map { TransactionDecoder.decode($0, with: SmallVocabulary.whole) }
    return Checked(deals.map(\.partial), tape.diagnostics + deals.flatMap(\.diagnostics))
  }

  /// The deal of the three lines and others, which has no mistake.
  static func deal(_ lines: String) throws -> Transaction { try whole(head + lines, as: .yaml) }

  /// The deal of a whole text, which has no mistake.
  static func whole(_ text: String, as format: InputFormat) throws -> Transaction {
    try #require(try decode(SourceText(name: "deal", text: text), as: format).get().first)
  }

  /// Expects these diagnostics of lines behind the first three, and no others.
  static func expect(
    _ marked: String, _ expected: [ExpectedDiagnostic], date: String = "2023-09-13", fixed: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let head = head.replacing("2023-09-13", with: date)
    expectDiagnostics(
      head + marked, expected, fixed: fixed.map { head + $0 }, name: "deal.yaml", sourceLocation: sourceLocation
    ) { decode($0).diagnostics }
  }

  /// Expects these diagnostics of a whole text, and no others.
  static func expectWhole(
    _ marked: String, _ expected: [ExpectedDiagnostic], as format: InputFormat = .yaml, fixed: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let prefixes = format == .yaml ? ["", "# Дальний Восток · 遠東 🚀\n"] : ["", " \n\t "]
    expectDiagnostics(
      marked, expected, fixed: fixed, prefixes: prefixes, name: "deal", sourceLocation: sourceLocation
    ) { decode($0, as: format).diagnostics }
  }
}

/// A deal as lines of paths and values, for comparing deals from different texts.
enum DealOutline {
  static func lines(of deal: Transaction) -> [String] {
    deal.records.indices.flatMap { record -> [String] in
      deal.records[record].kind.fields.compactMap { field in
        let slot = deal.slot(field, of: Int32(record))
        if slot.state == .absent { return nil }
        let state = slot.state == .stated ? "" : " (\(slot.state))"
        return "\(deal.path(of: field, in: Int32(record)))\(state): \(value(of: field, slot, in: deal))"
      }
    }
  }

  private static func value(of field: Field, _ slot: Transaction.Slot, in deal: Transaction) -> String {
    if slot.state == .unknown { return "unknown" }
    let vocabulary = SmallVocabulary.whole
    let quantity = { (index: Int32) -> String in
      if index < 0 { return "\(index)" }
      let quantity = deal.quantities[Int(index)]
      return "\(quantity.amount) \(vocabulary.units[quantity.unit].name)"
    }
    switch field.type {
    case .text, .remark:
      let node = deal.node(slot.node)
      return node.kind == .sequence ? node.elements.map(\.text).joined(separator: ", ") : node.text
    case .yesNo: return slot.first == 1 ? "yes" : "no"
    case .date: return deal.days(slot).description
    case .tariffCode: return deal.codes[Int(slot.first)].description
    case .quantity, .amount: return quantity(slot.first)
    case .share: return deal.decimals[Int(slot.first)].description + "%"
    case .designations where slot.count < 0: return "true"
    case .terms, .termsOfEither, .countries, .place, .designations:
      let terms = deal.stated(slot).map { stated in
        stated.isText ? "text ‘\(deal.node(stated.node).text)’" : vocabulary.id(of: stated.term)
      }
      return terms.isEmpty ? "none" : terms.joined(separator: ", ")
    case .record: return deal.path(of: slot.first)
    case .records: return deal.elements(slot).map { deal.path(of: $0) }.joined(separator: ", ")
    case .partyLinks:
      return deal.links[slot.first..<(slot.first + slot.count)].map { link in
        deal.path(of: link.record) + (link.share < 0 ? "" : " \(deal.decimals[Int(link.share)])%")
      }.joined(separator: ", ")
    case .measurements, .identifiers, .usage:
      return deal.keyed[slot.first..<(slot.first + slot.count)].map { entry in
        let value =
          entry.isUnknown ? "unknown" : entry.quantity < 0 ? deal.node(entry.node).text : quantity(entry.quantity)
        return "\(deal.node(entry.keyNode).text) = \(value)"
      }.joined(separator: ", ")
    case .subjects:
      return deal.covers[slot.first..<(slot.first + slot.count)].map { cover in
        deal.path(of: cover.record) + (cover.quantity == -1 ? "" : " \(quantity(cover.quantity))")
      }.joined(separator: ", ")
    case .derivedParties, .derivedFindings, .derivedAmount: return "derived"
    }
  }
}
