import Embargo
import LocatedText

/// What the text report says of one deal.
struct DealSection {
  private let assessment: Assessment
  private let style: TextStyle
  private(set) var page: Page
  private(set) var places: SourcePlaces

  init(_ assessment: Assessment, style: TextStyle, page: Page, places: SourcePlaces) {
    self.assessment = assessment
    self.style = style
    self.page = page
    self.places = places
  }

  mutating func write() {
    page.add(VerdictSentence(assessment).phrase, hanging: 2)
    writeDeal()
    writeContests()
    writeFindings()
    if style.explains { writeCleared() }
    writeLimitations()
  }

  private mutating func writeDeal() {
    var phrase: Phrase = "\(assessment.id, .strong)"
    if let title = assessment.title { phrase = phrase + ": \(title)" }
    page.add(phrase, indent: 2)
    page.add("\(assessment.date.description), \(places.shown(assessment.source), .quiet)", indent: 2)
  }

  private mutating func writeContests() {
    for contest in assessment.contested {
      page.add(
        """
        Contested: \(contest.question) If \(contest.option) (\(contest.meaning)): \
        \(contest.verdict.words, contest.verdict.tone).
        """, indent: 2)
    }
  }

  private mutating func writeFindings() {
    let ordered = assessment.findings.enumerated().sorted {
      ($1.element.status.gravity, $0.offset) < ($0.element.status.gravity, $1.offset)
    }
    var section = FindingSection(page: page, places: places)
    for finding in ordered.map(\.element) { section.write(finding) }
    page = section.page
    places = section.places
  }

  private mutating func writeCleared() {
    guard !assessment.cleared.isEmpty else { return }
    page.addBlank()
    page.add(Phrase(safe: "Near, but not reached", .strong))
    for rule in assessment.cleared {
      page.add("\(rule.rule, .strong) \(rule.title), on \(rule.subject)", indent: 2, hanging: 4)
      for fact in rule.because {
        let place = fact.span.map { places.shown($0) } ?? ""
        page.add("\(fact.path) is \(SafeText.shown(fact.value, atMost: 80)) \(place, .quiet)", indent: 4, hanging: 6)
      }
      for path in rule.absent { page.add("\(path) is not stated", indent: 4, hanging: 6) }
    }
  }

  private mutating func writeLimitations() {
    guard !assessment.limitations.isEmpty else { return }
    page.addBlank()
    page.add(Phrase(safe: "Rests on", .strong))
    for limitation in assessment.limitations { page.add("- \(limitation)", indent: 2, hanging: 4) }
  }
}
