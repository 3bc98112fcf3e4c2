import Embargo

/// A ceiling on a page: how much, in which stretch of time, counted how.
struct CapSection {
  private let vocabulary: Vocabulary
  private let indent: Int

  /// Prepares sections whose points stand at an indent.
  init(_ vocabulary: Vocabulary, indent: Int = 2) {
    self.vocabulary = vocabulary
    self.indent = indent
  }

  func write(_ cap: Cap, to page: inout Page) {
    page.addBlank()
    page.add("Ceiling")
    var points = cap.limits.map(words) + cap.periods.map(words)
    if let per = cap.per { points.append("counted apart for each \(per.words(in: vocabulary))") }
    if !cap.warnAt.isEmpty { points.append("warns at \(cap.warnAt.map { "\($0)%" }.joined(separator: ", "))") }
    for point in points { page.add("- \(point)", indent: indent, hanging: indent + 2) }
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
