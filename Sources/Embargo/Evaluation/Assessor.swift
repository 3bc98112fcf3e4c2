import LocatedText

/// Judges one deal by all rules: on every stretch of its days, under every option of what is contested.
struct Assessor {
  private let rules: CompiledRules
  private let deal: Transaction
  private let span: DateSpan
  private let explains: Bool
  private let usage: UsageBefore
  private let screening: Screening?
  private let index: IndexedRules?

  /// With an index, only the rules are tried that can reach the deal; what comes out is the same.
  init(
    _ rules: CompiledRules, _ deal: Transaction, on span: DateSpan?, usage: UsageBefore, lists: DesignationLists?,
    explains: Bool, index: IndexedRules? = nil
  ) {
    self.rules = rules
    self.index = index
    self.usage = usage
    self.deal = deal
    self.span = span ?? deal.date
    self.explains = explains
    let days = self.span
    screening = lists.map { Screening($0, Facts(rules, deal, on: days)) }
  }

  func facts(on days: DateSpan) -> Facts {
    Facts(rules, deal, on: days, screening, dayTerms: index?.dayTerms(on: days.first))
  }

  /// What one stretch of days gives.
  private struct Piece {
    let days: DateSpan
    var findings: [Finding] = []
    var limitations: [Limitation] = []
    var cleared: [ClearedRule] = []
    var ceilingUses: [CeilingUse] = []

    var verdict: Verdict { findings.map(\.verdict).max() ?? .permitted }
  }

  /// `candidates` are rules among which all are that can reach the deal by any reading of it, if they are known already.
  func assess(options: [Int32], candidates: [CompiledRule]? = nil) -> Assessment {
    if let candidates, candidates.isEmpty { return outOfReach }
    let pieces = pieces(of: span).map { judge(on: $0, options, candidates) }
    var findings = merged(pieces)
    let verdicts = Set(pieces.map(\.verdict))
    let verdict = verdicts.count == 1 ? pieces[0].verdict : .undetermined
    if verdicts.count > 1 { findings = findings.map { asksForDate($0, pieces) } }
    let contested = contests(options, findings: &findings, verdict: verdict)
    return Assessment(
      id: deal.id, title: deal.title, date: span, source: deal.span, verdict: verdict, contested: contested,
      findings: findings.sorted {
        ($0.rule, $0.subjectOrder, $0.days?.first ?? .distantPast)
          < ($1.rule, $1.subjectOrder, $1.days?.first ?? .distantPast)
      },
      regimes: rules.judgedRegimes,
      limitations: pieces.flatMap(\.limitations).merged + CodeLimits(deal, rules.vocabulary).limitations + olderLists,
      cleared: unique(pieces.flatMap(\.cleared)),
      ceilingUses: pieces.flatMap(\.ceilingUses).merged(stretches: pieces.count, units: rules.vocabulary.units))
  }

  /// What is said of a deal that no rule can reach.
  private var outOfReach: Assessment {
    Assessment(
      id: deal.id, title: deal.title, date: span, source: deal.span, verdict: .permitted, contested: [], findings: [],
      regimes: rules.judgedRegimes, limitations: CodeLimits(deal, rules.vocabulary).limitations + olderLists,
      cleared: [])
  }

  /// The verdict and the rules that give it, as `assess` has them, and nothing else.
  ///
  /// `candidates` are rules among which all are that can reach the deal, if they are known already.
  func assessBriefly(options: [Int32], candidates: [CompiledRule]? = nil) -> BriefAssessment {
    let stretches = pieces(of: span)
    guard stretches.count == 1 else {
      let assessment = assess(options: options)
      return assessment.brief
    }
    let facts = facts(on: stretches[0])
    var verdict = Verdict.permitted
    var decisive: [Int32] = []
    var frames: (each: UInt16, list: [Evaluator.Frame]) = (0, [])
    var judge = Judge(facts, options: options)
    for rule in candidates ?? index?.candidates(for: [facts]) ?? rules.judged {
      let isInForce = judge.isInForce(rule.inForce)
      guard isInForce != .false else { continue }
      judge.turn(to: rule)
      if rule.each != frames.each { frames = (rule.each, self.frames(rule)) }
      let ceilings = ceilings(rule, frames.list, judge)
      for (place, frame) in frames.list.enumerated() {
        let ceiling = ceilings.isEmpty ? nil : ceilings[place]
        let outcome = judge.judge(rule, frame, isInForce: isInForce, ceiling?.isWithin ?? .unknown)
        guard let status = outcome.status else { continue }
        let own = outcome.verdict(status, of: rule, in: rules)
        if own > verdict {
          verdict = own
          decisive = []
        }
        if own == verdict && own != .permitted && decisive.last != rule.number { decisive.append(rule.number) }
      }
    }
    return BriefAssessment(verdict: verdict, rules: decisive.map { rules.ruleIDs[Int($0)] })
  }

  /// The lists that were made before the deal: whoever was put on them since is not in them.
  private var olderLists: [Limitation] {
    guard let screening, deal.records.contains(where: { $0.kind == .party || $0.kind == .vessel }) else { return [] }
    return screening.lists.lists.compactMap { list in
      guard let generated = list.generated, generated < span.first else { return nil }
      return Limitation(.olderList, path: list.name, asked: [generated.description])
    }
  }

  // MARK: days

  /// The stretches into which the days of the deal fall, so that the law is the same throughout each.
  ///
  /// A rule that surely does not reach the deal on a stretch cuts it no further.
  func pieces(of span: DateSpan) -> [DateSpan] {
    guard !span.isSingleDay else { return [span] }
    return stretches(of: span).flatMap { stretch in
      let facts = facts(on: stretch)
      let near = (index?.candidates(for: [facts]) ?? rules.judged).filter { rule in
        let judge = Judge(facts, rule, options: [])
        return frames(rule).contains { judge.evaluator.value(rule.when, $0) != .false }
      }
      return cut(stretch, at: Set(near.flatMap { rules.lawBounds[$0.bounds] }).sorted())
    }
  }

  /// The stretches on which no condition changes its answer with the day.
  func stretches(of span: DateSpan) -> [DateSpan] {
    let bounds = screening.map { Set(rules.conditionBounds).union($0.bounds).sorted() } ?? rules.conditionBounds
    return cut(span, at: bounds)
  }

  private func cut(_ span: DateSpan, at bounds: [CalendarDate]) -> [DateSpan] {
    var result: [DateSpan] = []
    var first = span.first
    for bound in bounds where bound > span.first && bound <= span.last {
      result.append(DateSpan(first, through: bound.adding(days: -1)))
      first = bound
    }
    return result + [DateSpan(first, through: span.last)]
  }

  private func judge(on days: DateSpan, _ options: [Int32], _ candidates: [CompiledRule]? = nil) -> Piece {
    let facts = facts(on: days)
    var piece = Piece(days: days)
    var absences = Absences(rules, facts, options)
    let near = explains ? rules.judged : candidates ?? index?.candidates(for: absences.readings) ?? rules.judged
    for rule in near {
      let judge = Judge(facts, rule, options: options)
      guard judge.isInForce(rule.inForce) != .false else { continue }
      let frames = frames(rule)
      let ceilings = ceilings(rule, frames, judge)
      piece.ceilingUses += unique(ceilings.compactMap { $0?.taken })
      for (index, frame) in frames.enumerated() {
        let ceiling = ceilings.isEmpty ? nil : ceilings[index]
        let outcome = judge.judge(rule, frame, isWithin: ceiling?.isWithin ?? .unknown)
        if let status = outcome.status {
          piece.findings.append(FindingWriter(rule, outcome, judge, frame, ceiling: ceiling).finding(status))
        } else if outcome.reach == .false {
          absences.look(rule, frame)
          if explains, let cleared = absences.cleared(rule, frame) { piece.cleared.append(cleared) }
        } else if outcome.reach == .unknown {
          piece.limitations += openDuty(rule, frame, judge)
        }
      }
    }
    piece.limitations += absences.limitations
    return piece
  }

  func frames(_ rule: CompiledRule) -> [Evaluator.Frame] {
    var frames: [Evaluator.Frame] = []
    if rule.judges(.transaction) { frames.append(Evaluator.Frame()) }
    for (kind, field) in [
      (RecordKind.item, Field.items), (.party, .parties), (.service, .services), (.vessel, .vessels),
    ]
    where rule.judges(kind) {
      let slot = deal.slot(field, of: Transaction.top)
      guard slot.state != .absent else { continue }
      for record in deal.elements(slot) {
        frames.append(Evaluator.Frame(subjectKind: kind, subject: record, element: record))
      }
    }
    return frames
  }

  /// What a ceiling says of each subject: those that it catches and nothing lifts share one answer.
  func ceilings(_ rule: CompiledRule, _ frames: [Evaluator.Frame], _ judge: Judge) -> [Ceiling.Answer?] {
    guard rule.effect == .cap else { return [] }
    guard let cap = rules.cap(of: rule) else { return [] }
    let ceiling = Ceiling(rules.law(rule), cap, judge.evaluator.facts, usage)
    let outcomes = frames.map { judge.judge(rule, $0) }
    let groups = frames.map { ceiling.group(of: $0) }
    var known: [Ceiling.Group: Ceiling.Answer] = [:]
    return frames.indices.map { index in
      guard outcomes[index].counts else { return nil }
      if let answer = known[groups[index]] { return answer }
      let shares = frames.indices.filter { outcomes[$0].counts && groups[$0] == groups[index] }
        .map { Ceiling.Share(frame: frames[$0], reach: outcomes[$0].countsSurely ? .true : .unknown) }
      let answer = ceiling.answer(for: shares, group: groups[index])
      known[groups[index]] = answer
      return answer
    }
  }

  /// A duty that may lie on somebody: what would tell stands among the limitations.
  private func openDuty(_ rule: CompiledRule, _ frame: Evaluator.Frame, _ judge: Judge) -> [Limitation] {
    var tracer = Tracer(judge.evaluator)
    tracer.follow(rule.when, frame, .unknown)
    return tracer.gaps.map { Limitation(.openDuty, path: $0.path, rules: [rules.id(of: rule)]) }
  }

  // MARK: putting stretches together

  /// Findings that hold on all days stand once; those of some days alone name them.
  private func merged(_ pieces: [Piece]) -> [Finding] {
    guard pieces.count > 1 else { return pieces[0].findings }
    var open: [(finding: Finding, first: Int, last: Int)] = []
    for (index, piece) in pieces.enumerated() {
      for finding in piece.findings {
        if let known = open.firstIndex(where: { $0.finding == finding && $0.last == index - 1 }) {
          open[known].last = index
        } else {
          open.append((finding, index, index))
        }
      }
    }
    return open.map { entry in
      var finding = entry.finding
      if entry.first > 0 || entry.last < pieces.count - 1 {
        finding.days = DateSpan(pieces[entry.first].days.first, through: pieces[entry.last].days.last)
      }
      return finding
    }
  }

  /// Where the days give different verdicts, the day is a fact to find out, and each stretch an answer.
  private func asksForDate(_ finding: Finding, _ pieces: [Piece]) -> Finding {
    guard finding.days != nil, finding.status != .duty else { return finding }
    var finding = finding
    finding.missing.insert(MissingFact(path: Field.date.key, question: Field.date.entry.question), at: 0)
    var answers: [(days: DateSpan, verdict: Verdict)] = []
    for piece in pieces {
      if let last = answers.last, last.verdict == piece.verdict {
        answers[answers.count - 1].days = DateSpan(last.days.first, through: piece.days.last)
      } else {
        answers.append((piece.days, piece.verdict))
      }
    }
    finding.ifKnown =
      answers.map {
        Answer(path: Field.date.key, answer: $0.days.description, verdict: $0.verdict)
      } + finding.ifKnown
    return finding
  }

  // MARK: contested law

  /// Judges the deal under the options that were not chosen; a finding that is not there under each hangs on them.
  private func contests(_ options: [Int32], findings: inout [Finding], verdict: Verdict) -> [Contest] {
    var result: [Contest] = []
    for (index, position) in rules.positions.enumerated() {
      guard isTouched(position: Int32(index)) else { continue }
      for option in position.options.indices where Int32(option) != options[index] {
        var other = options
        other[index] = Int32(option)
        let pieces = pieces(of: span).map { judge(on: $0, other) }
        let verdicts = Set(pieces.map(\.verdict))
        let otherVerdict = verdicts.count == 1 ? pieces[0].verdict : .undetermined
        let otherFindings = merged(pieces)
        for place in findings.indices where !otherFindings.contains(where: { $0.isAlike(findings[place]) }) {
          findings[place].position = position.name
        }
        guard otherVerdict != verdict else { continue }
        let (name, meaning) = position.options[option]
        result.append(
          Contest(
            position: position.name, question: position.question, option: name, meaning: meaning,
            verdict: otherVerdict))
      }
    }
    return result
  }

  /// Whether any interval on the deal's days hangs on a position.
  private func isTouched(position: Int32) -> Bool {
    rules.intervals.contains { $0.position == position && $0.days.intersection(span) != nil }
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Judge.Outcome {
  /// Whether a subject is surely caught, and surely not lifted.
  fileprivate var countsSurely: Bool { reach == .true && !exemptions.contains { $0.outcome == .undetermined } }

  /// Whether a subject counts against a ceiling: caught, at least perhaps, and not lifted.
  fileprivate var counts: Bool {
    reach != .false && !exemptions.contains { $0.outcome == .excepted || $0.outcome == .exempted }
  }
}

extension Finding {
  /// Subjects in the order of the deal: by list, then by number.
  fileprivate var subjectOrder: SubjectOrder { SubjectOrder(subject) }

  /// The same rule, subject and status on the same days.
  fileprivate func isAlike(_ other: Finding) -> Bool {
    rule == other.rule && subject == other.subject && status == other.status && days == other.days
  }
}

/// Sorts `items[2]` before `items[10]`.
private struct SubjectOrder: Comparable {
  private let name: Substring
  private let number: Int

  init(_ subject: String) {
    let parts = subject.split(separator: "[")
    name = parts.first ?? ""
    number = parts.dropFirst().first.flatMap { Int($0.dropLast()) } ?? -1
  }

  static func < (left: SubjectOrder, right: SubjectOrder) -> Bool {
    (left.name, left.number) < (right.name, right.number)
  }
}
