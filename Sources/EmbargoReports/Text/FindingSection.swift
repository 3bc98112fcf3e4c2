import Embargo
import LocatedText

/// What the text report says of the findings of one deal, one after the other.
struct FindingSection {
  private var facts: FactLines
  private var exemptions: ExemptionLines

  /// Begins the findings of a deal that stands in a file.
  init(of file: String) {
    facts = FactLines(FactWords(file: file))
    exemptions = ExemptionLines(FactWords(file: file))
  }

  mutating func write(_ finding: Finding, to page: inout Page, _ places: inout SourcePlaces) {
    page.addBlank()
    writeHead(finding, to: &page)
    if !finding.because.isEmpty { page.addBlank() }
    facts.write(finding.because, to: &page, &places, indent: 2)
    if let cap = finding.cap { CeilingLines(cap).write(to: &page, indent: 2) }
    writeGaps(finding, to: &page)
    // A duty of others leaves the deal lawful: what does not relieve them matters to nobody here.
    let isOfOthers = finding.status == .duty && finding.dutyOn != "parties"
    exemptions.write(
      finding.exemptions.filter { !isOfOthers || $0.outcome != .doesNotApply }, to: &page, &places, indent: 2)
    writeObligations(finding, to: &page)
    writeFoot(finding, to: &page)
  }

  private func writeHead(_ finding: Finding, to page: inout Page) {
    page.add(
      "\(finding.status.words.uppercased(), finding.status.tone)  \(finding.rule, .strong)  \(finding.subject)",
      hanging: 2)
    page.add("\(finding.title)", indent: 2)
    page.add(CitationWords.phrase(finding.citations), indent: 2, hanging: 4)
    if let on = finding.dutyOn {
      let force = finding.isRecommended ? "Recommended" : "Binding"
      page.add("\(force) duty on \(on == "parties" ? "the parties" : on)", indent: 2)
    }
    if let days = finding.days { page.add("\("Only on \(days.description)", .open)", indent: 2) }
    page.addBlank()
    // A rule that perhaps applies still tells what it is about as if it did.
    let lead: Phrase = finding.status == .undetermined ? "If it applies: " : ""
    page.add(lead + "\(SafeText.shown(finding.rationale, atMost: 2_000))", indent: 2)
  }

  /// What the finding hangs on, and what this rule gives for each answer.
  private func writeGaps(_ finding: Finding, to page: inout Page) {
    guard !finding.missing.isEmpty else { return }
    page.addBlank()
    let paths = unique(finding.missing.map(\.path))
    guard paths.contains(where: { path in finding.ifKnown.contains { $0.path == path } }) else {
      page.add("Hangs on " + Sentence.list(paths.map { Phrase(safe: $0) }, "and"), indent: 2, hanging: 4)
      return
    }
    page.add("Hangs on (and what this rule gives then)", indent: 2)
    for path in paths {
      let outcomes = outcomes(of: finding.ifKnown.filter { $0.path == path })
      page.add(outcomes.isEmpty ? "\(path)" : "\(path)  " + outcomes, indent: 4, hanging: 6)
    }
  }

  private func outcomes(of answers: [Answer]) -> Phrase {
    let verdicts = unique(answers.map(\.verdict))
    if answers.count > 1, let only = verdicts.first, verdicts.count == 1 {
      return "\(only.words, only.tone) whatever the answer"
    }
    return verdicts.map { verdict -> Phrase in
      let words = answers.filter { $0.verdict == verdict }.map { Phrase(safe: $0.answer) }
      return "\(verdict.words, verdict.tone): " + words.joined(by: ", ")
    }.joined(by: "; ")
  }

  private func writeObligations(_ finding: Finding, to page: inout Page) {
    guard !finding.obligations.isEmpty else { return }
    page.addBlank()
    page.add("To be done", indent: 2)
    for obligation in finding.obligations {
      let deadline: Phrase = obligation.deadline.map { ", \($0, .strong)" } ?? ""
      let source: Phrase = obligation.citations.isEmpty ? "" : " (" + CitationWords.phrase(obligation.citations) + ")"
      page.add("- \(obligation.text)" + deadline + source, indent: 4, hanging: 6)
    }
  }

  private func writeFoot(_ finding: Finding, to page: inout Page) {
    var lines: [Phrase] = []
    if let change = change(finding) { lines.append(change) }
    lines += finding.limitations.map { "Limitation: \($0)" }
    if let position = finding.position { lines.append("Hangs on a contested question: \(position)") }
    if finding.confidence != "high" {
      let reason = finding.confidenceReason.map { ": \($0)" } ?? ""
      lines.append("Confidence in the encoding \(finding.confidence, .open)\(reason)")
    }
    if !lines.isEmpty { page.addBlank() }
    for line in lines { page.add(line, indent: 2, hanging: 4) }
  }

  /// What would change the answer, unless the answers to the open facts have told it.
  private func change(_ finding: Finding) -> Phrase? {
    guard let words = finding.wouldChange, finding.missing.isEmpty else { return nil }
    let ways = finding.exemptions.filter { $0.outcome == .open || $0.outcome == .needsAuthorisation }
    let sentence = Sentence.closed(Sentence.capitalised(words))
    if ways.isEmpty { return "\(sentence)" }
    if ways.count == 1 { return "What would change it: \(Sentence.closed(words))" }
    let names = Sentence.list(ways.map { Phrase(safe: $0.id) }, "or")
    let condition = ways.contains { $0.outcome == .open } ? ", where the facts still open allow it" : ""
    return "What would change it: what \(names) asks for\(condition)."
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
