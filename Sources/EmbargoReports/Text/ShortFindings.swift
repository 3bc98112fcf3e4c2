import Embargo

/// Findings in short: what they are, of what, and under which paragraph.
enum ShortFindings {
  /// Adds lesser findings of a deal that has many.
  static func write(_ groups: [FindingGroup], to page: inout Page) {
    guard !groups.isEmpty else { return }
    page.addBlank()
    page.add("\("Also, in short", .strong)")
    for group in groups {
      let finding = group.first
      page.add("\(Sentence.capitalised(finding.statusWords)): " + name([group]), indent: 2, hanging: 4)
      var line = CitationWords.phrase(finding.citations)
      if !group.missing.isEmpty { line = line + "; hangs on " + LimitationLines.paths(group.missing) }
      page.add(line, indent: 4, hanging: 6)
      write(finding.obligations, to: &page)
    }
  }

  /// Adds the duties of others, which leave the deal as it is.
  static func writeDutiesOfOthers(_ groups: [FindingGroup], of date: DateSpan, to page: inout Page) {
    guard !groups.isEmpty else { return }
    page.addBlank()
    let rules = groups.map(\.first.rule).withoutRepeats
    page.add(
      rules.count == 1
        ? "\("A duty of others, which leaves the deal as it is", .strong)"
        : "\("Duties of others, which leave the deal as it is", .strong)")
    for rule in rules {
      // The days of a deal may tell of one duty several times.
      let same = groups.filter { $0.first.rule == rule }
      guard let finding = same.first?.first else { continue }
      page.add(name(same), indent: 2, hanging: 4)
      let citations = same.flatMap { $0.findings.flatMap(\.citations) }.withoutRepeats
      page.add(CitationWords.phrase(citations), indent: 4, hanging: 6)
      let days = DaySpans(same.compactMap { $0.first.days }).within(date)
      let only: Phrase = days.isEmpty ? "" : ", on " + Sentence.list(days.map { "\($0.description)" }, "and")
      if let duty = DutyWords.phrase(finding) { page.add(duty + only, indent: 4, hanging: 6) }
      write(same.flatMap(\.first.obligations).withoutRepeats, to: &page)
    }
  }

  private static func write(_ obligations: [DueObligation], to page: inout Page) {
    for obligation in obligations {
      let deadline: Phrase = obligation.deadline.map { ", \($0)" } ?? ""
      page.add("- \(obligation.text)" + deadline, indent: 4, hanging: 6)
    }
  }

  /// `Arms to Country B (small-arms-ban, items[0] and items[1])`.
  private static func name(_ groups: [FindingGroup]) -> Phrase {
    guard let finding = groups.first?.first else { return "" }
    let subjects = groups.flatMap(\.subjects).withoutRepeats
    let of = Sentence.list(subjects.map { Phrase(safe: $0) }, "and")
    return "\(finding.title) (\(finding.rule, .strong), " + of + ")"
  }
}

/// The stretches of days on which something holds.
private struct DaySpans {
  private let spans: [DateSpan]

  init(_ spans: [DateSpan]) { self.spans = spans.sorted { $0.first < $1.first } }

  /// The stretches; none where together they are all days of a deal.
  func within(_ date: DateSpan) -> [DateSpan] {
    guard let first = spans.first, let last = spans.last else { return [] }
    let isWhole = zip(spans, spans.dropFirst()).allSatisfy { $0.last.adding(days: 1) == $1.first }
    return isWhole && first.first == date.first && last.last == date.last ? [] : spans
  }
}
