import LocatedText

/// What is likely wrong with a deal whose every value reads: nothing that keeps it from being judged.
package struct PlausibilityCheck {
  private let deal: DealTables
  private let vocabulary: Vocabulary

  init(_ deal: DealTables, _ vocabulary: Vocabulary) {
    self.deal = deal
    self.vocabulary = vocabulary
  }

  /// Adds what is likely wrong.
  func check(_ found: inout [Diagnostic]) {
    for index in deal.records.indices where deal.records[index].node >= 0 {
      let record = Int32(index)
      switch deal.records[index].kind {
      case .item:
        amount(.quantity, of: record, &found)
        amount(.value, of: record, &found)
        found += exclusion(record)
      case .finance: amount(.amount, of: record, &found)
      case .party: found += shares(record)
      case .vessel: found += checkDigit(record)
      case .transaction, .endpoint, .service, .transport, .determination, .authorisation, .validity: break
      }
    }
  }

  private func amount(_ field: Field, of record: Int32, _ found: inout [Diagnostic]) {
    let slot = deal.slot(field, of: record)
    guard slot.state == .stated else { return }
    let quantity = deal.quantities[Int(slot.first)]
    if field == .quantity && quantity.amount.isZero {
      found.append(
        Diagnostic("absurd-quantity", severity: .warning, .nothing(field), at: deal.node(slot.node).span))
    } else if Self.isAbsurd(quantity, vocabulary.units) {
      let node = deal.node(slot.node)
      found.append(Diagnostic("absurd-quantity", severity: .warning, .tooMuch(field, node.text), at: node.span))
    }
  }

  /// Whether there is more of it than there has ever been.
  package static func isAbsurd(_ quantity: Quantity, _ units: UnitTable) -> Bool {
    // Nearly every amount is below all that could be too much.
    if quantity.amount.exponent <= 0 && quantity.amount.significand < 1_000_000_000_000 { return false }
    return quantity.amount > (units.isCurrency(quantity.unit) ? mostMoney : most)
  }

  /// More pieces, tonnes or litres than there have ever been in one deal.
  private static let most = power(15)

  /// More money, in the smallest currency at the height of an inflation.
  private static let mostMoney = power(20)

  private static func power(_ exponent: Int) -> ExactDecimal {
    ExactDecimal(significand: 1, exponent: exponent) ?? .zero
  }

  private func shares(_ party: Int32) -> [Diagnostic] {
    let slot = deal.slot(.ownedBy, of: party)
    guard slot.state == .stated || slot.state == .open else { return [] }
    var sum: ExactDecimal? = .zero
    for link in deal.links[slot.first..<(slot.first + slot.count)] where link.share >= 0 {
      sum = sum?.adding(deal.decimals[Int(link.share)])
    }
    guard let sum, sum > ExactDecimal(100) else { return [] }
    return [Diagnostic("shares-over-whole", severity: .warning, .overWhole(sum), at: deal.node(slot.node).span)]
  }

  private func checkDigit(_ vessel: Int32) -> [Diagnostic] {
    let slot = deal.slot(.imo, of: vessel)
    guard slot.state == .stated else { return [] }
    let text = deal.node(slot.node).text
    guard let digit = IMONumber.checkDigit(of: text.utf8), text.last != Character("\(digit)") else { return [] }
    return [Diagnostic("imo-check-digit", severity: .warning, .checkDigit(text, digit), at: deal.node(slot.node).span)]
  }

  private func exclusion(_ item: Int32) -> [Diagnostic] {
    let category = deal.slot(.category, of: item)
    let excluded = deal.slot(.notCategory, of: item)
    guard category.state == .stated, excluded.state == .stated else { return [] }
    let range = vocabulary.range(of: .items)
    let without = deal.stated(excluded).flatMap {
      vocabulary.relations.closure(of: $0.term, in: range, on: deal.date.first)
    }
    guard let both = deal.stated(category).first(where: { without.contains($0.term) }) else { return [] }
    return [
      Diagnostic(
        "category-excluded", severity: .warning, .excluded(deal.node(both.node).text), at: deal.node(both.node).span)
    ]
  }
}

extension Diagnostic.Message {
  fileprivate static func nothing(_ field: Field) -> Self {
    "the ‘\(field.key)’ is nought, so that nothing passes; leave it out where it is not known"
  }

  fileprivate static func tooMuch(_ field: Field, _ text: String) -> Self {
    "‘\(text)’ is more than any deal has had; check the number and the unit of ‘\(field.key)’"
  }

  fileprivate static func overWhole(_ sum: ExactDecimal) -> Self {
    "the owners' shares come to \(sum.description)%, more than the whole"
  }

  fileprivate static func checkDigit(_ text: String, _ digit: Int) -> Self {
    "‘\(text)’ is no IMO number that was ever given: its last digit would be \(digit); is a digit mistyped, or false?"
  }

  fileprivate static func excluded(_ category: String) -> Self {
    "‘\(category)’ is stated as ‘category’ and excluded by ‘not-category’; one of the two is wrong"
  }
}
