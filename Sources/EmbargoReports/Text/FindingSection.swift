import Embargo
import LocatedText

/// What the text report says of the findings of one deal, one after the other.
struct FindingSection {
  private(set) var page: Page
  private(set) var places: SourcePlaces
  /// Lines of sources that stand on the page already.
  private var shownLines: Set<Line> = []

  private struct Line: Hashable {
    let file: String
    let number: Int
  }

  init(page: Page, places: SourcePlaces) {
    self.page = page
    self.places = places
  }

  mutating func write(_ finding: Finding) {
    page.addBlank()
    writeHead(finding)
    writeFacts(finding.because)
    writeCap(finding)
    writeExemptions(finding.exemptions)
    writeMissing(finding)
    writeObligations(finding)
    writeFoot(finding)
  }

  private mutating func writeHead(_ finding: Finding) {
    page.add(
      "\(finding.status.words, finding.status.tone): \(finding.rule, .strong), \(finding.title) (\(finding.subject))",
      hanging: 2)
    page.add(CitationWords.phrase(finding.citations), indent: 2, hanging: 4)
    if let days = finding.days { page.add("Only on \(days.description).", indent: 2) }
    page.addBlank()
    page.add("\(finding.rationale)", indent: 2)
  }

  private mutating func writeFacts(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    page.addBlank()
    for fact in facts {
      let value = SafeText.shown(fact.value, atMost: 80)
      guard let span = fact.span else {
        page.add("\(fact.path): \(value)", indent: 2, hanging: 4)
        continue
      }
      page.addLine("\(places.shown(span), .quiet) \(fact.path): \(value)", indent: 2)
      let line = Line(file: span.file, number: places.start(of: span).line)
      guard shownLines.insert(line).inserted,
        let excerpt = Excerpt([span], width: page.room(at: 6), isTrimmed: true)
      else { continue }
      page.addLine(Phrase([.init(text: excerpt.line, tone: .plain)]), indent: 6)
      page.addLine(Phrase([.init(text: excerpt.marks, tone: .mark)]), indent: 6)
    }
  }

  private mutating func writeCap(_ finding: Finding) {
    guard let cap = finding.cap else { return }
    page.addBlank()
    page.add("Ceiling: \(cap.limit)", indent: 2)
    if let used = cap.used { page.add("used before: \(used)", indent: 4) }
    if let this = cap.this { page.add("this deal: \(this)", indent: 4) }
    if let share = cap.share { page.add("taken then: \(share)", indent: 4) }
    if let factor = cap.factor { page.add("converted by: \(factor)", indent: 4) }
  }

  private mutating func writeExemptions(_ exemptions: [ConsideredExemption]) {
    let reaching = exemptions.filter { $0.outcome != .doesNotApply }
    if !reaching.isEmpty {
      page.addBlank()
      page.add("Exemptions", indent: 2)
    }
    for exemption in reaching {
      page.add(
        "\(exemption.outcome.words): \(exemption.id, .strong) \(exemption.title ?? "") \(CitationWords.phrase(exemption.citations))",
        indent: 4, hanging: 6)
      if let needs = exemption.needs { page.add("needs \(needs)", indent: 6, hanging: 8) }
      for missing in exemption.missing { page.add("find out: \(missing.question)", indent: 6, hanging: 8) }
    }
    let others = exemptions.filter { $0.outcome == .doesNotApply }
    guard !others.isEmpty else { return }
    let ids = others.map(\.id).joined(separator: ", ")
    page.add(Phrase(safe: "Do not apply: \(ids)", .quiet), indent: 2, hanging: 4)
  }

  private mutating func writeMissing(_ finding: Finding) {
    guard !finding.missing.isEmpty else { return }
    page.addBlank()
    page.add("Find out", indent: 2)
    for (index, missing) in finding.missing.enumerated() {
      page.add("\(index + 1). \(missing.question) [\(missing.path)]", indent: 4, hanging: 7)
      for answer in finding.ifKnown where answer.path == missing.path {
        page.add("\(answer.answer): \(answer.verdict.words, answer.verdict.tone)", indent: 7, hanging: 9)
      }
    }
  }

  private mutating func writeObligations(_ finding: Finding) {
    guard !finding.obligations.isEmpty else { return }
    page.addBlank()
    page.add("To be done", indent: 2)
    for obligation in finding.obligations {
      let deadline = obligation.deadline.map { ", \($0)" } ?? ""
      page.add("- \(obligation.text)\(deadline) (\(CitationWords.phrase(obligation.citations)))", indent: 4, hanging: 6)
    }
  }

  private mutating func writeFoot(_ finding: Finding) {
    page.addBlank()
    if let change = finding.wouldChange { page.add("What would change it: \(change).", indent: 2, hanging: 4) }
    for limitation in finding.limitations { page.add("Note: \(limitation).", indent: 2, hanging: 4) }
    if let position = finding.position { page.add("Hangs on the contested question \(position).", indent: 2) }
    if finding.confidence != "high" {
      let reason = finding.confidenceReason.map { ": \($0)" } ?? ""
      page.add("Confidence \(finding.confidence)\(reason)", indent: 2, hanging: 4)
    }
  }
}

extension ConsideredExemption.Outcome {
  /// The outcome as people say it.
  var words: String {
    switch self {
    case .excepted: "takes it out of the rule"
    case .exempted: "lifts it"
    case .undetermined: "may lift it"
    case .needsAuthorisation: "would lift it"
    case .open: "open"
    case .doesNotApply: "does not apply"
    }
  }
}
