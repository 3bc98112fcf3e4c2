import Embargo
import LocatedText

/// What the text report says of the findings of one deal, one group after the other, each in full.
struct FindingSection {
  private var facts: FactLines
  private var exemptions: ExemptionLines
  private let tellsAll: Bool

  /// Begins the findings of a deal that stands in a file.
  ///
  /// - Parameters:
  ///   - file: its name.
  ///   - tellsAll: whether all subjects of a rule are gone through, however many.
  init(of file: String, tellsAll: Bool) {
    self.tellsAll = tellsAll
    facts = FactLines(FactWords(file: file))
    exemptions = ExemptionLines(FactWords(file: file))
  }

  mutating func write(_ group: FindingGroup, to page: inout Page, _ places: inout SourcePlaces) {
    page.addBlank()
    writeHead(group, to: &page)
    page.addBlank()
    let count = group.findings.count
    let group = tellsAll ? group : group.sample
    RationaleLines(group, others: count - group.findings.count).write(to: &page, indent: 2)
    facts.write(group.because, of: group.first.rule, to: &page, &places, indent: 2)
    if let cap = group.first.cap { CeilingLines(cap).write(to: &page, indent: 2) }
    if !group.missing.isEmpty { page.addBlank() }
    GapLines(group).write(to: &page, indent: 2)
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
    page.add(
      "\(finding.statusWords.uppercased(), finding.status.tone)  \(finding.rule, .strong)  "
        + PathWords.list(group.subjects), hanging: 2)
    page.add("\(finding.title)", indent: 2)
    page.add(CitationWords.phrase(finding.citations), indent: 2, hanging: 4)
    if let duty = DutyWords.phrase(finding) { page.add(duty, indent: 2) }
    if let days = finding.days { page.add("Only on \(days.description)", indent: 2) }
  }

  /// Whether the measure stands and there is nothing to ask for.
  private func liftsNone(_ group: FindingGroup) -> Bool {
    group.first.status == .violated && group.exemptions.allSatisfy { $0.outcome == .doesNotApply }
  }

  private func writeFoot(_ group: FindingGroup, to page: inout Page) {
    let finding = group.first
    var lines: [Phrase] = []
    if finding.status == .exempted {
      let what = finding.isLiftedByPaper ? "paper that lifts" : "terms that lift"
      lines.append("Without the \(what) it, the rule would apply.")
    }
    let absent = group.limitations.filter { $0.kind == .readAsNone }
    if !absent.isEmpty {
      lines.append("Rests on what is not stated and was read as none: " + PathWords.phrase(absent.map(\.path)))
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
