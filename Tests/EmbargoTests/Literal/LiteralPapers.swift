import Embargo
import LocatedText

/// Whether a required paper is there.
struct LiteralPapers {
  let facts: LiteralFacts
  /// Committee of the regime whose rule is lifted.
  let regime: Regime
  let subject: Thing

  /// True: there; unknown: perhaps there; false: missing.
  func isThere(_ requirement: Requirement) -> Kleene {
    switch requirement.kind {
    case .authorisation(let word):
      anyOf(
        facts.members(of: .authorisations, of: .top).map {
          $0.belongs & (fits($0.thing, word.term, requirement) | wasAskedFor($0.thing, word.term, requirement))
        })
    case .determination(let word):
      anyOf(facts.members(of: .determinations, of: .top).map { $0.belongs & says($0.thing, word.term, requirement) })
    }
  }

  private func fits(_ paper: Thing, _ kind: TermID, _ requirement: Requirement) -> Kleene {
    allOf([
      isOrIsNarrower(.authorisationKind, paper, kind),
      isOfCommittee(paper, requirement),
      isFromIssuer(.issuedBy, paper, requirement),
      hasStatus(paper),
      isInTime(.authorisationDate, paper, requirement),
      isValid(paper),
      facts.covers(.authorisationCovers, paper, subject),
    ])
  }

  /// Asked for so long ago that nobody answering is consent, be it by a paper of which the one asked for is a stronger one.
  private func wasAskedFor(_ paper: Thing, _ kind: TermID, _ requirement: Requirement) -> Kleene {
    guard let silence = requirement.silence else { return .false }
    let engine = facts.book.engine
    let isNotRefused = facts.statedTerms(.status, of: paper).some {
      Kleene([engine.granted, engine.pending].contains($0))
    }
    let isWeaker = facts.statedTerms(.authorisationKind, of: paper).some {
      Kleene(facts.terms.isOrIsNarrower(kind, than: $0))
    }
    let day = facts.days.first.adding(days: -silence.days)
    let last = facts.book.vocabulary.calendar.day(silence.workingDays, before: day)
    let slot = facts.slot(.authorisationDate, of: paper)
    let isLongAgo: Kleene =
      slot.state == .stated ? facts.page.transaction.days(slot).isBefore(last.adding(days: 1)) : .unknown
    return allOf([
      isOrIsNarrower(.authorisationKind, paper, kind) | isWeaker, isOfCommittee(paper, requirement),
      isFromIssuer(.issuedBy, paper, requirement), isNotRefused, isLongAgo,
      isInTime(.authorisationDate, paper, requirement), isValid(paper),
      facts.covers(.authorisationCovers, paper, subject),
    ])
  }

  private func says(_ paper: Thing, _ finding: TermID, _ requirement: Requirement) -> Kleene {
    allOf([
      isOrIsNarrower(.finding, paper, finding),
      facts.yesNo(.result, of: paper),
      isFromIssuer(.by, paper, requirement),
      isInTime(.determinationDate, paper, requirement),
      facts.covers(.determinationCovers, paper, subject),
    ])
  }

  /// A paper of a broader kind is another paper.
  private func isOrIsNarrower(_ field: Field, _ paper: Thing, _ asked: TermID) -> Kleene {
    facts.statedTerms(field, of: paper).some { Kleene(facts.terms.isOrIsNarrower($0, than: asked)) }
  }

  private func isOfCommittee(_ paper: Thing, _ requirement: Requirement) -> Kleene {
    guard let asked = requirement.committee ?? regime.committee else { return .true }
    let names = [asked] + (requirement.committee == nil ? regime.otherCommittees.map(\.text) : [])
    let slot = facts.slot(.committee, of: paper)
    switch slot.state {
    case .unknown, .open: return .unknown
    case .absent: return Kleene(regime.committee == asked)
    case .stated:
      let stated = facts.page.transaction.node(slot.node).text.folded
      return Kleene(names.contains { $0.folded == stated })
    }
  }

  private func isFromIssuer(_ field: Field, _ paper: Thing, _ requirement: Requirement) -> Kleene {
    if requirement.issuers.isEmpty { return .true }
    return facts.statedTerms(field, of: paper).some { facts.terms.answer($0, anyOf: requirement.issuers.map(\.term)) }
  }

  /// Granted; of a notice: made, and not objected to.
  private func hasStatus(_ paper: Thing) -> Kleene {
    let engine = facts.book.engine
    let isNotice = facts.statedTerms(.authorisationKind, of: paper).some { Kleene($0 == engine.notification) }
    return facts.statedTerms(.status, of: paper).some { status in
      Kleene(status == engine.granted) | Kleene(status == engine.pending) & isNotice
    }
  }

  private func isInTime(_ field: Field, _ paper: Thing, _ requirement: Requirement) -> Kleene {
    let slot = facts.slot(field, of: paper)
    if slot.state == .absent && field == .determinationDate { return .true }
    guard slot.state == .stated else { return .unknown }
    let last: CalendarDate
    if let by = requirement.by {
      last = by
    } else {
      let first = facts.days.first.adding(days: -requirement.daysBefore)
      last = facts.book.vocabulary.calendar.day(requirement.workingDaysBefore, before: first)
    }
    return facts.page.transaction.days(slot).isBefore(last.adding(days: 1))
  }

  /// Whether the paper's time of validity holds on every day of the deal.
  private func isValid(_ paper: Thing) -> Kleene {
    let valid = facts.part(.valid, of: paper)
    let days = facts.days
    let from = bound(.validFrom, of: valid) { begin in
      if days.first >= begin.last { return .true }
      return days.last < begin.first ? .false : .unknown
    }
    let before = bound(.validBefore, of: valid) { end in
      if days.last < end.first { return .true }
      return days.first >= end.last ? .false : .unknown
    }
    return from & before
  }

  private func bound(_ field: Field, of valid: Thing, _ holds: (DateSpan) -> Kleene) -> Kleene {
    let slot = facts.slot(field, of: valid)
    switch slot.state {
    case .absent: return .true
    case .unknown, .open: return .unknown
    case .stated: return holds(facts.page.transaction.days(slot))
    }
  }
}
