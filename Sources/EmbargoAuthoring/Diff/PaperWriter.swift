import Embargo

/// Puts into a deal the papers that an exemption asks for, in time and of the right kind.
struct PaperWriter {
  private let rules: CompiledRules
  private let requirements: [Requirement]

  init(_ rules: CompiledRules, _ requirements: [Requirement]) {
    self.rules = rules
    self.requirements = requirements
  }

  func add(to deal: inout DealText, on day: CalendarDate) {
    var authorisations: [DealText] = []
    var determinations: [DealText] = []
    for requirement in requirements {
      switch requirement.kind {
      case .authorisation(let word): authorisations.append(paper(word, requirement, day))
      case .determination(let word): determinations.append(determination(word, requirement, day))
      }
    }
    for (field, papers) in [(Field.authorisations, authorisations), (.determinations, determinations)]
    where !papers.isEmpty {
      if case .list(let others)? = deal.value(field.key) {
        deal.set(field.key, .list(others + papers))
      } else {
        deal.set(field.key, .list(papers))
      }
    }
  }

  private func paper(_ word: Condition.Word, _ requirement: Requirement, _ day: CalendarDate) -> DealText {
    var paper = DealText.map([(Field.authorisationKind.key, .text(rules.vocabulary.id(of: word.term)))])
    if let committee = requirement.committee { paper.set(Field.committee.key, .text(committee)) }
    if let issuer = requirement.issuers.first {
      paper.set(Field.issuedBy.key, .text(rules.vocabulary.id(of: issuer.term)))
    }
    paper.set(Field.authorisationDate.key, .text(date(requirement, day).description))
    if requirement.silence != nil {
      paper.set(Field.status.key, .text(rules.vocabulary.id(of: rules.vocabulary.engine.pending)))
    }
    return paper
  }

  private func determination(_ word: Condition.Word, _ requirement: Requirement, _ day: CalendarDate) -> DealText {
    var finding = DealText.map([(Field.finding.key, .text(rules.vocabulary.id(of: word.term)))])
    if let issuer = requirement.issuers.first {
      finding.set(Field.by.key, .text(rules.vocabulary.id(of: issuer.term)))
    }
    finding.set(Field.determinationDate.key, .text(date(requirement, day).description))
    return finding
  }

  private func date(_ requirement: Requirement, _ day: CalendarDate) -> CalendarDate {
    let last =
      requirement.by.map { min($0, day) }
      ?? self.day(requirement.daysBefore, working: requirement.workingDaysBefore, before: day)
    guard let silence = requirement.silence else { return last }
    return min(last, self.day(silence.days, working: silence.workingDays, before: day))
  }

  private func day(_ days: Int, working workingDays: Int, before day: CalendarDate) -> CalendarDate {
    let day = day.adding(days: -days)
    return workingDays > 0 ? rules.vocabulary.calendar.day(workingDays, before: day) : day
  }
}
