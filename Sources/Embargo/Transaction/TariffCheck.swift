import LocatedText

/// Holds the HS codes of a deal against those that there are.
///
/// Of a deal in the time of the editions that the rule set holds, a code in none of them is a mistake. An older deal may
/// state one of an edition of its day: it is judged by as much of the code as there is, and that is told.
struct TariffCheck {
  private var deal: DealTables
  private var diagnostics: [Diagnostic] = []

  private init(deal: DealTables) { self.deal = deal }

  /// Checks the codes of a deal, and shortens those of which a front alone is known.
  ///
  /// - Returns: what is wrong with them.
  static func check(
    _ deal: inout DealTables, _ vocabulary: Vocabulary, _ memory: inout TariffMemory
  ) -> [Diagnostic] {
    guard !deal.codes.isEmpty, let nomenclature = vocabulary.nomenclature,
      !deal.codes.allSatisfy({ memory.isKnown($0, nomenclature) })
    else { return [] }
    var check = TariffCheck(deal: deal)
    for (index, record) in deal.records.enumerated() where record.kind == .item && record.node >= 0 {
      let slot = deal.slot(.hs, of: Int32(index))
      guard slot.state == .stated, slot.count >= 0, Int(slot.first) < deal.codes.count else { continue }
      check.check(deal.codes[Int(slot.first)], slot, of: Int32(index), nomenclature)
    }
    deal = check.deal
    return check.diagnostics
  }

  private mutating func check(
    _ code: HSCode, _ slot: Transaction.Slot, of item: Int32, _ nomenclature: Nomenclature
  ) {
    let known = nomenclature.known(of: code)
    if known == code.prefix(6) { return }
    let node = deal.node(slot.node)
    guard let known else {
      diagnostics.append(Diagnostic("unknown-hs-code", .noChapter(code), at: node.span))
      return
    }
    guard deal.date.first >= nomenclature.firstDay else {
      deal.shorten(code, to: known, at: Int(slot.first), of: item)
      return
    }
    let near = nomenclature.near(to: code)
    let text = nomenclature.text(of: known) ?? ""
    diagnostics.append(
      Diagnostic(
        "unknown-hs-code", .unknown(code, near: near, known, text, since: nomenclature.firstDay.year), at: node.span,
        fixIts: Fields.replace(node, near.map(\.description))))
  }
}

extension Diagnostic.Message {
  fileprivate static func noChapter(_ code: HSCode) -> Self {
    """
    there is no chapter \(code.chapter.digits) in the HS, which has 01 to 97 without 77; write the code of the goods, or \
    leave it out
    """
  }

  fileprivate static func unknown(_ code: HSCode, near: [HSCode], _ known: HSCode, _ text: String, since year: Int)
    -> Self
  {
    let isHeading = known.digitCount == 4
    let missing = isHeading ? "subheading \(code.prefix(6))" : "heading \(code.prefix(4))"
    let front: Self = "there is no \(missing) in the HS since \(year)"
    let within: Self = " (\(known.description) is “\(text)”)"
    if near.isEmpty { return "\(front)\(within)" }
    return "\(front)\(within); did you mean \(oneOf: near.map(\.description))?"
  }
}
