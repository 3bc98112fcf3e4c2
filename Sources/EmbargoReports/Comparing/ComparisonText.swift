import Embargo

/// A comparison for people: how many deals differ, because of what, and the first of them.
package struct ComparisonText {
  /// How many deals are told of one by one.
  package static let shown = 50

  private let comparison: RunComparison
  private let name: String
  private let differences: [Difference]

  /// Shows a comparison that is over.
  ///
  /// - Parameters:
  ///   - comparison: the sums.
  ///   - name: what the earlier report is called.
  ///   - differences: the first that were found, at most so many as are shown.
  package init(_ comparison: RunComparison, against name: String, _ differences: [Difference]) {
    self.comparison = comparison
    self.name = name
    self.differences = differences
  }

  /// The page.
  package func text(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    let counts = comparison.counts
    let compared = counts.same + (counts.kinds[.verdict] ?? 0) + (counts.kinds[.reason] ?? 0)
    page.add(
      "\(Self.deals(compared)) of this run and of \(name): \(counts.same) with the same verdict and reason", hanging: 2)
    for kind in Difference.Kind.allCases {
      guard let count = counts.kinds[kind] else { continue }
      page.add("\(count) \(Self.words(kind))", indent: 2, hanging: 4)
    }
    if comparison.earlier.unread > 0 {
      page.add("\(Self.deals(comparison.earlier.unread)) could not be read by the earlier run", indent: 2, hanging: 4)
    }
    if comparison.earlier.sharedIDs > 0 {
      page.add(
        "\(Self.deals(comparison.earlier.sharedIDs)) of the report share an id, and were told apart by their lines",
        indent: 2, hanging: 4)
    }
    if !counts.causes.isEmpty {
      page.addBlank()
      page.add("Because of")
      for (cause, count) in counts.causes.sorted(by: { $0.key < $1.key }) {
        page.add("\(Self.words(cause)): \(Self.deals(count))", indent: 2, hanging: 4)
      }
    }
    for difference in differences { write(difference, to: &page) }
    let more = counts.kinds.values.reduce(0, +) - differences.count
    if more > 0 {
      page.addBlank()
      page.add("\(more) more differ; ‘--format ndjson’ tells of each.")
    }
    return page.text
  }

  private func write(_ difference: Difference, to page: inout Page) {
    page.addBlank()
    let verdicts =
      switch difference.kind {
      case .verdict: "\(difference.before?.rawValue ?? ""), now \(difference.now?.rawValue ?? "")"
      case .reason: "\(difference.now?.rawValue ?? "") as before, for another reason"
      case .onlyNow: "\(difference.now?.rawValue ?? ""), not in the earlier report"
      case .onlyBefore: "\(difference.before?.rawValue ?? "") before, not in this run"
      }
    let line = difference.line.map { ", line \($0)" } ?? ""
    page.add("\(difference.id, .strong)\(line): \(verdicts)", hanging: 2)
    for change in difference.changes.prefix(12) {
      let subject = change.subject.isEmpty ? "" : ", \(change.subject)"
      page.add(
        "\(change.rule)\(subject): \(change.before ?? "nothing") before, \(change.now ?? "nothing") now", indent: 2,
        hanging: 4)
    }
    if difference.changes.count > 12 { page.add("and \(difference.changes.count - 12) more", indent: 2) }
    for cause in difference.causes { page.add("because of \(Self.words(cause))", indent: 2, hanging: 4) }
  }

  private static func deals(_ count: Int) -> String { count == 1 ? "1 deal" : "\(count) deals" }

  private static func words(_ kind: Difference.Kind) -> String {
    switch kind {
    case .verdict: "with another verdict"
    case .reason: "with the same verdict for another reason"
    case .onlyNow: "not in the earlier report"
    case .onlyBefore: "not in this run"
    }
  }

  private static func words(_ cause: Difference.Cause) -> String {
    let fate =
      switch cause.fate {
      case .changed: "which was changed"
      case .gone: "which is gone"
      case .new: "which is new"
      case .notBefore: "which the earlier report does not name"
      }
    switch cause.kind {
    case .deal: return "the deal itself, which was changed"
    case .day: return "the day of judging, which is another"
    case .rule: return "the rule \(cause.name), \(fate)"
    case .list: return "the list “\(cause.name)”, \(fate)"
    case .ledger: return "the ledger, \(fate)"
    case .ruleSet: return "the rule set, which was changed elsewhere: in its words or conditions"
    case .other: return "something that reports do not tell: positions, what was used of a ceiling, words of the rules"
    }
  }
}
