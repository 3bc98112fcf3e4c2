import LocatedText

/// Whether the papers that an exemption asks for are there, and what determinations say of a subject.
struct Papers {
  private let evaluator: Evaluator
  var facts: Facts { evaluator.facts }
  private var program: Program { facts.rules.program }
  private var engine: EngineTerms { facts.rules.vocabulary.engine }

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// One thing asked of a paper: the answer, and the field that would tell if it is unknown.
  struct Part: Sendable {
    let answer: Kleene
    let field: Field
    let record: Int32
  }

  /// How near the deal comes to having a paper.
  struct Standing: Sendable {
    /// True: it is there; unknown: perhaps; false: missing.
    let answer: Kleene
    /// The parts of the nearest paper.
    let parts: [Part]

    static let missing = Standing(answer: .false, parts: [])
  }

  // MARK: requirements

  /// How near the deal comes to having the paper asked for, for the subject of a frame.
  ///
  /// The committees are those of the regime whose rule is to be lifted.
  func standing(
    of requirement: CompiledRequirement, _ frame: Evaluator.Frame, _ committees: [String]
  ) -> Standing {
    let field: Field = requirement.isDetermination ? .determinations : .authorisations
    let slot = facts.slot(field, of: Transaction.top)
    guard slot.state != .absent else { return .missing }
    var best = Standing.missing
    func look(_ parts: [Part]) {
      let answer = parts.reduce(Kleene.true) { $0 & $1.answer }
      if answer.rawValue > best.answer.rawValue { best = Standing(answer: answer, parts: parts) }
    }
    for paper in facts.deal.elements(slot) {
      if requirement.isDetermination {
        look(parts(ofDetermination: paper, requirement, frame))
        continue
      }
      look(parts(ofPaper: paper, requirement, frame, committees, isAwaited: false))
      if requirement.silentDays >= 0 { look(parts(ofPaper: paper, requirement, frame, committees, isAwaited: true)) }
    }
    return best
  }

  /// What is asked of a paper: that it was given; or, of one that is awaited, that it was asked for long enough ago.
  private func parts(
    ofPaper paper: Int32, _ requirement: CompiledRequirement, _ frame: Evaluator.Frame, _ committees: [String],
    isAwaited: Bool
  ) -> [Part] {
    let kind = isOfKind(.authorisationKind, paper, requirement.kind)
    return [
      Part(
        answer: isAwaited ? kind | isWeaker(paper, requirement.kind) : kind, field: .authorisationKind, record: paper),
      Part(answer: isOfCommittee(paper, requirement, committees), field: .committee, record: paper),
      Part(
        answer: requirement.issuers < 0 ? .true : any(.issuedBy, paper, requirement.issuers), field: .issuedBy,
        record: paper),
      Part(answer: isAwaited ? isAskedFor(paper) : isGranted(paper), field: .status, record: paper),
      Part(
        answer: isInTime(.authorisationDate, paper, requirement, isAwaited: isAwaited), field: .authorisationDate,
        record: paper),
      Part(answer: isValid(paper), field: .valid, record: paper),
      Part(answer: covers(.authorisationCovers, paper, frame), field: .authorisationCovers, record: paper),
    ]
  }

  private func parts(
    ofDetermination paper: Int32, _ requirement: CompiledRequirement, _ frame: Evaluator.Frame
  ) -> [Part] {
    [
      Part(answer: isOfKind(.finding, paper, requirement.kind), field: .finding, record: paper),
      Part(answer: isBy(paper, requirement), field: .by, record: paper),
      Part(answer: result(paper), field: .result, record: paper),
      Part(answer: isInTime(.determinationDate, paper, requirement), field: .determinationDate, record: paper),
      Part(answer: covers(.determinationCovers, paper, frame), field: .determinationCovers, record: paper),
    ]
  }

  /// A paper is of the kind asked for or of a narrower one; a mere notice is no approval, not even perhaps.
  private func isOfKind(_ field: Field, _ paper: Int32, _ matcher: Int32) -> Kleene {
    let answer = any(field, paper, matcher)
    return facts.terms(field, of: paper).state == .stated && answer == .unknown ? .false : answer
  }

  private func any(_ field: Field, _ paper: Int32, _ matcher: Int32) -> Kleene {
    let terms = facts.terms(field, of: paper)
    var result: Kleene = terms.state == .unknown || terms.state == .open ? .unknown : .false
    for stated in terms.stated {
      result = result | program.answer(stated.term, to: program.matchers[Int(matcher)], on: facts.days.first)
    }
    return result
  }

  private func isOfCommittee(_ paper: Int32, _ requirement: CompiledRequirement, _ own: [String]) -> Kleene {
    let asked = requirement.committee >= 0 ? [facts.rules.texts[Int(requirement.committee)]] : own
    guard !asked.isEmpty else { return .true }
    let slot = facts.slot(.committee, of: paper)
    switch slot.state {
    case .absent: return Kleene(asked.first == own.first)
    case .unknown: return .unknown
    case .stated, .open: return Kleene(asked.contains(facts.deal.node(slot.node).text.folded))
    }
  }

  /// A paper counts if it was granted; a notice if it was made and not objected to.
  private func isGranted(_ paper: Int32) -> Kleene {
    let status = facts.terms(.status, of: paper)
    guard status.state == .stated, let stated = status.stated.first else { return .unknown }
    if stated.term == engine.granted { return .true }
    let isNotice = facts.terms(.authorisationKind, of: paper).stated.allSatisfy { $0.term == engine.notification }
    return Kleene(isNotice && stated.term == engine.pending)
  }

  /// A paper whose kind the one asked for is a stronger one of: the notice, by which an approval is asked for.
  private func isWeaker(_ paper: Int32, _ matcher: Int32) -> Kleene {
    let relations = facts.rules.vocabulary.relations
    let range = facts.rules.vocabulary.range(of: .authorisations)
    let above = program.asked[program.matchers[Int(matcher)].asked].flatMap {
      relations.ancestry(of: $0, in: range, on: facts.days.first)
    }
    return Kleene(facts.terms(.authorisationKind, of: paper).stated.contains { above.contains($0.term) })
  }

  /// A paper was asked for, and not denied.
  private func isAskedFor(_ paper: Int32) -> Kleene {
    let status = facts.terms(.status, of: paper)
    guard status.state == .stated, let stated = status.stated.first else { return .unknown }
    return Kleene(stated.term == engine.granted || stated.term == engine.pending)
  }

  private func isInTime(
    _ field: Field, _ paper: Int32, _ requirement: CompiledRequirement, isAwaited: Bool = false
  ) -> Kleene {
    let slot = facts.slot(field, of: paper)
    switch slot.state {
    case .unknown: return .unknown
    case .absent: return field == .determinationDate ? .true : .unknown
    case .stated, .open: break
    }
    let date = facts.deal.days(slot)
    let last = lastDay(for: requirement)
    return date.isBefore((isAwaited ? min(last, silentDay(for: requirement)) : last).adding(days: 1))
  }

  /// The last day on which the paper may be dated.
  private func lastDay(for requirement: CompiledRequirement) -> CalendarDate {
    if let by = requirement.by { return by }
    let day = facts.days.first.adding(days: -Int(requirement.daysBefore))
    guard requirement.workingDaysBefore > 0 else { return day }
    return facts.rules.vocabulary.calendar.day(Int(requirement.workingDaysBefore), before: day)
  }

  /// The last day on which it may have been asked for, so that nobody answering is consent.
  private func silentDay(for requirement: CompiledRequirement) -> CalendarDate {
    let day = facts.days.first.adding(days: -Int(requirement.silentDays))
    guard requirement.silentWorkingDays > 0 else { return day }
    return facts.rules.vocabulary.calendar.day(Int(requirement.silentWorkingDays), before: day)
  }

  private func isValid(_ paper: Int32) -> Kleene {
    let slot = facts.slot(.valid, of: paper)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: break
    }
    let from = bound(.validFrom, of: slot.first) { days, bound in days.isOnOrAfter(bound) }
    let before = bound(.validBefore, of: slot.first) { days, bound in days.isBefore(bound) }
    return from & before
  }

  /// Whether the deal lies on the right side of a bound; one that is a span of days is perhaps any of them.
  private func bound(_ field: Field, of validity: Int32, _ lies: (DateSpan, CalendarDate) -> Kleene) -> Kleene {
    let slot = facts.slot(field, of: validity)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: break
    }
    let bound = facts.deal.days(slot)
    let (first, last) = (lies(facts.days, bound.first), lies(facts.days, bound.last))
    return first == last ? first : .unknown
  }

  /// A determination of the filer's own is nobody else's.
  private func isBy(_ paper: Int32, _ requirement: CompiledRequirement) -> Kleene {
    let terms = facts.terms(.by, of: paper)
    if requirement.committee >= 0 {
      let asked = facts.rules.texts[Int(requirement.committee)]
      if terms.state == .unknown { return .unknown }
      return Kleene(terms.stated.contains { facts.rules.vocabulary.id(of: $0.term).folded == asked })
    }
    return requirement.issuers < 0 ? .true : any(.by, paper, requirement.issuers)
  }

  private func result(_ paper: Int32) -> Kleene {
    let slot = facts.slot(.result, of: paper)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: return Kleene(slot.first == 1)
    }
  }

  // MARK: what a paper is for

  /// Whether a paper covers the subject.
  ///
  /// Without a list of subjects it covers everything; with one, what it names, and not more of it than it says. A finding
  /// on the whole deal is covered by a paper for the whole deal alone.
  private func covers(_ field: Field, _ paper: Int32, _ frame: Evaluator.Frame) -> Kleene {
    let slot = facts.slot(field, of: paper)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: break
    }
    return frame.subjectKind == .transaction ? .false : covers(slot, frame.subject)
  }

  private func covers(_ slot: Transaction.Slot, _ record: Int32) -> Kleene {
    var result = Kleene.false
    for cover in facts.deal.covers[slot.first..<(slot.first + slot.count)] where cover.record == record {
      result = result | isEnough(cover)
    }
    return result
  }

  private func isEnough(_ cover: Transaction.Cover) -> Kleene {
    guard cover.quantity != -1 else { return .true }
    let quantity = facts.slot(.quantity, of: cover.record)
    guard cover.quantity >= 0, facts.deal.records[Int(cover.record)].kind == .item, quantity.state == .stated else {
      return .unknown
    }
    let comparison = facts.rules.vocabulary.units.compare(
      facts.deal.quantities[Int(cover.quantity)], facts.deal.quantities[Int(quantity.first)])
    return comparison.map { Kleene($0 != .less) } ?? .unknown
  }

  // MARK: determinations as facts

  /// What the determinations say of a subject: true or false as found; found neither way, none, or unknown where the
  /// finding is one that must be asked for.
  func found(_ matcher: Program.Matcher, of record: Int32, _ frame: Evaluator.Frame) -> Kleene {
    program.asked[matcher.asked].reduce(.false) { $0 | found($1, of: record) }
  }

  private func found(_ asked: TermID, of record: Int32) -> Kleene {
    let vocabulary = facts.rules.vocabulary
    let range = vocabulary.range(of: .findings)
    var isSo = Kleene.false
    var isNotSo = Kleene.false
    for paper in determinations() {
      let terms = facts.terms(.finding, of: paper)
      let applies = isDatedInTime(paper) & coversRecord(paper, record)
      guard applies != .false else { continue }
      let result = result(paper)
      let row = vocabulary.relations.row(forAnyOf: [asked], in: range, on: facts.days.first)
      // What was found not to be so is none of the narrower things either; of the broader ones that says nothing.
      let above = vocabulary.relations.ancestry(of: asked, in: range, on: facts.days.first)
      for stated in terms.stated {
        isSo = isSo | row[Int(stated.term.index - range.lowerBound)] & applies & result
        if above.contains(stated.term) { isNotSo = isNotSo | applies & !result }
      }
      if terms.state == .unknown { isSo = isSo | .unknown & applies & result }
    }
    switch (isSo, isNotSo) {
    case (.true, .false): return .true
    case (.true, _), (.unknown, _): return .unknown
    case (.false, .true): return .false
    case (.false, _): return vocabulary[asked].isUnknownIfLeftOut || facts.readsAbsenceAsUnknown ? .unknown : .false
    }
  }

  /// Whether any determination covers a subject.
  func isFound(of record: Int32, _ frame: Evaluator.Frame) -> Bool {
    determinations().contains { coversRecord($0, record) == .true }
  }

  private func determinations() -> ArraySlice<Int32> {
    let slot = facts.slot(.determinations, of: Transaction.top)
    return slot.state == .absent ? [] : facts.deal.elements(slot)
  }

  private func isDatedInTime(_ paper: Int32) -> Kleene {
    let slot = facts.slot(.determinationDate, of: paper)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: return facts.deal.days(slot).isBefore(facts.days.first.adding(days: 1))
    }
  }

  private func coversRecord(_ paper: Int32, _ record: Int32) -> Kleene {
    let slot = facts.slot(.determinationCovers, of: paper)
    switch slot.state {
    case .absent: return .true
    case .unknown: return .unknown
    case .stated, .open: return covers(slot, record)
    }
  }
}
