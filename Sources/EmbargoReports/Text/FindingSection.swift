import Embargo
import LocatedText

/// What the text report says of the findings of one deal, one group after the other, each in full.
struct FindingSection {
  private var facts: FactLines
  private var exemptions: ExemptionLines

  /// Begins the findings of a deal that stands in a file.
  init(of file: String) {
    facts = FactLines(FactWords(file: file))
    exemptions = ExemptionLines(FactWords(file: file))
  }

  mutating func write(_ group: FindingGroup, to page: inout Page, _ places: inout SourcePlaces) {
    page.addBlank()
    writeHead(group, to: &page)
    page.addBlank()
    RationaleLines(group).write(to: &page, indent: 2)
    facts.write(group.because, of: group.first.rule, to: &page, &places, indent: 2)
    if let cap = group.first.cap { CeilingLines(cap).write(to: &page, indent: 2) }
    writeGaps(group, to: &page)
    exemptions.writeOpen(group.exemptions, to: &page, &places, indent: 2)
    // A duty of others leaves the deal lawful: what does not relieve them matters to nobody here.
    if !group.isDutyOfOthers {
      exemptions.writeClosed(group.exemptions, liftingNone: liftsNone(group), to: &page, indent: 2)
    }
    ObligationLines(group.first.obligations).write(to: &page, indent: 2)
    writeFoot(group, to: &page)
  }

  private func writeHead(_ group: FindingGroup, to page: inout Page) {
    let finding = group.first
    let subjects = Sentence.list(group.subjects.map { Phrase(safe: $0) }, "and")
    page.add(
      "\(finding.statusWords.uppercased(), finding.status.tone)  \(finding.rule, .strong)  " + subjects, hanging: 2)
    page.add("\(finding.title)", indent: 2)
    page.add(CitationWords.phrase(finding.citations), indent: 2, hanging: 4)
    if let duty = DutyWords.phrase(finding) { page.add(duty, indent: 2) }
    if let days = finding.days { page.add("Only on \(days.description)", indent: 2) }
  }

  /// What the finding hangs on, and what this rule gives for each answer.
  private func writeGaps(_ group: FindingGroup, to page: inout Page) {
    let paths = group.missing
    guard !paths.isEmpty else { return }
    page.addBlank()
    let answers = paths.map { path in outcomes(of: group.answers.filter { $0.path == path }) }
    for answer in answers.withoutRepeats {
      let alike = zip(paths, answers).filter { $0.1 == answer }.map(\.0)
      let line = "Hangs on " + LimitationLines.paths(alike)
      page.add(answer.isEmpty ? line : line + ": " + answer, indent: 2, hanging: 4)
    }
  }

  /// `prohibited if arms; permitted if none of these`.
  private func outcomes(of answers: [Answer]) -> Phrase {
    let verdicts = answers.map(\.verdict).withoutRepeats
    if answers.count > 1, let only = verdicts.first, verdicts.count == 1 {
      return "\(only.words) whatever the answer"
    }
    return verdicts.map { verdict -> Phrase in
      let words = answers.filter { $0.verdict == verdict }.map(\.answer).withoutRepeats
      return "\(verdict.words) if " + Sentence.list(words.map { Phrase(safe: $0) }, "or")
    }.joined(by: "; ")
  }

  /// Whether the measure stands and there is nothing to ask for.
  private func liftsNone(_ group: FindingGroup) -> Bool {
    group.first.status == .violated && group.exemptions.allSatisfy { $0.outcome == .doesNotApply }
  }

  private func writeFoot(_ group: FindingGroup, to page: inout Page) {
    let finding = group.first
    var lines: [Phrase] = []
    if finding.status == .exempted { lines.append("Without the paper that lifts it, the rule would apply.") }
    let absent = group.limitations.filter { $0.kind == .readAsNone }
    if !absent.isEmpty {
      lines.append("Rests on what is not stated and was read as none: " + LimitationLines.paths(absent.map(\.path)))
    }
    lines += group.limitations.filter { $0.kind != .readAsNone }.map { LimitationLines.sentence($0) }
    if let position = finding.position { lines.append("Hangs on a contested question: \(position)") }
    if finding.confidence != "high" {
      let reason = finding.confidenceReason.map { ": \($0)" } ?? ""
      lines.append("Confidence in the encoding \(finding.confidence)\(reason)")
    }
    if !lines.isEmpty { page.addBlank() }
    for line in lines { page.add(line, indent: 2, hanging: 4) }
  }
}
