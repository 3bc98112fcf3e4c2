/// Deals with facts taken away.
extension SyntheticDeal {
  /// The deal with each fact left out so many times in a hundred; id, date and activity stay, since every deal has them.
  func leavingOut(_ percent: Int, _ numbers: inout SeededGenerator) -> SyntheticDeal {
    var deal = self
    if numbers.percent(percent) { deal.from = nil }
    if numbers.percent(percent) { deal.to = nil }
    if numbers.percent(percent) { deal.papers = [] }
    for index in deal.items.indices {
      if numbers.percent(percent) { deal.items[index].category = nil }
      if numbers.percent(percent) { deal.items[index].tariff = nil }
    }
    return deal
  }

  /// The deal with tariff codes in place of words for its items.
  func withCodesAlone(_ vocabulary: SyntheticVocabulary) -> SyntheticDeal {
    var deal = self
    for index in deal.items.indices {
      guard let category = deal.items[index].category else { continue }
      if deal.items[index].tariff == nil {
        deal.items[index].tariff = vocabulary.items.first { $0.id == category }?.tariff.first
      }
      deal.items[index].category = nil
    }
    return deal
  }
}
