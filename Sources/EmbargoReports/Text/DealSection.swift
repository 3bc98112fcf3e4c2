import Embargo
import LocatedText

/// What the text report says of one deal.
struct DealSection {
  private let assessment: Assessment
  private let context: ReportContext
  private let explains: Bool

  /// From so many findings on, those that are less grave than the verdict are told in short.
  private static let many = 10

  /// Of so many findings that are but open, so many rules are told in full.
  private static let enoughOpen = 5

  init(_ assessment: Assessment, _ context: ReportContext, explains: Bool) {
    self.assessment = assessment
    self.context = context
    self.explains = explains
  }

  func write(to page: inout Page, _ places: inout SourcePlaces) {
    let groups = FindingGroup.all(assessment.findings)
    page.add(VerdictSentence(assessment, groups).phrase, hanging: 2)
    writeDeal(to: &page, &places)
    writeContests(to: &page)
    if assessment.verdict == .permitted { writeRuleSet(to: &page) }
    let questions = OpenQuestions(assessment.findings, tellsAll: explains)
    // Where the verdict hangs on them they come first, otherwise they are but further open points.
    if assessment.canTurnGraver { questions.write(to: &page, under: "To find out") }
    writeFindings(groups, to: &page, &places)
    if !assessment.canTurnGraver { questions.write(to: &page, under: "Open, though the verdict stands without it") }
    if explains { ClearedLines(assessment).write(to: &page, &places) }
    LimitationLines(assessment.limitations).write(to: &page)
  }

  private func writeDeal(to page: inout Page, _ places: inout SourcePlaces) {
    let title: Phrase = assessment.title.map { ", “\(SafeText.shown($0, atMost: 200))”" } ?? ""
    page.add("\(assessment.id, .strong)" + title, indent: 2, hanging: 4)
    page.addLine("\(assessment.date.description), \(places.shown(assessment.source), .quiet)", indent: 2)
  }

  /// What was looked at: where nothing was found, that is what the answer is worth.
  private func writeRuleSet(to page: inout Page) {
    var looked: Phrase = "\(context.ruleSetName) \(context.version), as in force on \(assessment.date.description)"
    if !assessment.regimes.isEmpty {
      let name: Phrase = assessment.regimes.count == 1 ? "regime " : "regimes "
      looked = looked + "; " + name + assessment.regimes.map { Phrase(safe: $0) }.joined(by: ", ")
    }
    for list in context.lists { looked = looked + "; list \(list.name)" }
    if context.lists.isEmpty { looked = looked + "; no list of names" }
    page.add("Looked at: " + looked, indent: 2, hanging: 4)
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

  private func writeFindings(_ groups: [FindingGroup], to page: inout Page, _ places: inout SourcePlaces) {
    let ofParties = groups.filter { !$0.isDutyOfOthers }
    let ofOthers = groups.filter(\.isDutyOfOthers)
    let shown = countInFull(ofParties)
    var section = FindingSection(of: assessment.source.file, tellsAll: explains)
    for group in ofParties.prefix(shown) { section.write(group, to: &page, &places) }
    ShortFindings.write(Array(ofParties.dropFirst(shown)), to: &page)
    if explains {
      for group in ofOthers { section.write(group, to: &page, &places) }
    } else {
      ShortFindings.writeDutiesOfOthers(ofOthers, of: assessment.date, to: &page)
    }
  }

  /// How many groups are told in full, from the first on.
  private func countInFull(_ groups: [FindingGroup]) -> Int {
    guard !explains, assessment.findings.count >= Self.many, let first = groups.first?.first else {
      return groups.count
    }
    let gravest = groups.prefix { $0.first.status == first.status }.count
    return first.status == .undetermined ? min(gravest, Self.enoughOpen) : gravest
  }
}
