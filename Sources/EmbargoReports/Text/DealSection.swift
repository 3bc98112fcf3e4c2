import Embargo
import LocatedText

/// What the text report says of one deal.
struct DealSection {
  private let assessment: Assessment
  private let explains: Bool

  init(_ assessment: Assessment, explains: Bool) {
    self.assessment = assessment
    self.explains = explains
  }

  func write(to page: inout Page, _ places: inout SourcePlaces) {
    page.add(VerdictSentence(assessment).phrase, hanging: 2)
    writeDeal(to: &page, &places)
    writeContests(to: &page)
    let questions = OpenQuestions(assessment.findings)
    // Where the verdict hangs on them they come first, otherwise they are but further open points.
    if assessment.verdict == .undetermined { questions.write(to: &page) }
    writeFindings(to: &page, &places)
    if assessment.verdict != .undetermined { questions.write(to: &page) }
    if explains { ClearedLines(assessment).write(to: &page, &places) }
    LimitationLines(assessment.limitations).write(to: &page)
  }

  private func writeDeal(to page: inout Page, _ places: inout SourcePlaces) {
    let title: Phrase = assessment.title.map { ", “\(SafeText.shown($0, atMost: 200))”" } ?? ""
    page.add("\(assessment.id, .strong)" + title, indent: 2, hanging: 4)
    page.add("\(assessment.date.description), \(places.shown(assessment.source), .quiet)", indent: 2)
  }

  private func writeContests(to page: inout Page) {
    for contest in assessment.contested {
      page.addBlank()
      page.add(
        """
        Contested law (\(contest.position)): \(contest.question) If \(contest.option), that is, \(contest.meaning), \
        the verdict is \(contest.verdict.words, contest.verdict.tone).
        """, hanging: 2)
    }
  }

  private func writeFindings(to page: inout Page, _ places: inout SourcePlaces) {
    let ordered = assessment.findings.enumerated().sorted {
      ($1.element.status.gravity, $0.offset) < ($0.element.status.gravity, $1.offset)
    }
    var section = FindingSection(of: assessment.source.file)
    for finding in ordered.map(\.element) { section.write(finding, to: &page, &places) }
  }
}
