import Embargo

/// A ceiling on a page: how much, in which stretch of time, counted how.
struct CapSection {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func write(_ cap: Cap, to page: inout Page) {
    page.addBlank()
    page.add("Ceiling")
    for limit in cap.limits { page.add("- \(words(for: limit))", indent: 2, hanging: 4) }
    for period in cap.periods { page.add("- \(words(for: period))", indent: 2, hanging: 4) }
    if let per = cap.per { page.add("- counted apart for each \(per.words(in: vocabulary))", indent: 2, hanging: 4) }
    guard !cap.warnAt.isEmpty else { return }
    page.add("- warns at \(cap.warnAt.map { "\($0)%" }.joined(separator: ", "))", indent: 2, hanging: 4)
  }

  private func words(for limit: Cap.Limit) -> String {
    if let count = limit.count { return "at most \(count)" }
    let amounts = limit.atMost.map { vocabulary.units.words(for: $0) }.joined(separator: " or ")
    return limit.path.map { "at most \(amounts) of \($0.words(in: vocabulary))" } ?? "at most \(amounts)"
  }

  private func words(for period: Cap.Period) -> String {
    period.every.map { "in every \($0.text), \(period.days.words)" } ?? period.days.words
  }
}
