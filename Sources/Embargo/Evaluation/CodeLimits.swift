/// What an answer leaves out of the tariff codes that a deal states.
struct CodeLimits {
  private let deal: Transaction
  private let vocabulary: Vocabulary

  init(_ deal: Transaction, _ vocabulary: Vocabulary) {
    self.deal = deal
    self.vocabulary = vocabulary
  }

  var limitations: [Limitation] {
    deal.shortened.map { code in
      Limitation(
        .olderCode, path: deal.path(of: .hs, in: code.item), asked: [code.written.description, code.judged.description])
    } + withoutTerm
  }

  private var withoutTerm: [Limitation] {
    deal.records.indices.compactMap { index in
      guard deal.records[index].kind == .item, deal.slot(.category, of: Int32(index)).state == .absent else {
        return nil
      }
      let slot = deal.slot(.hs, of: Int32(index))
      guard slot.state == .stated else { return nil }
      let code = deal.codes[Int(slot.first)]
      if vocabulary.tariff.knows(code) { return nil }
      return Limitation(.codeWithoutTerm, path: deal.path(of: .hs, in: Int32(index)), asked: [code.description])
    }
  }
}
