import LocatedText

/// Turns an outcome into a finding: facts, exemptions, what is missing and what would change the answer.
struct FindingWriter {
  private let rules: CompiledRules
  private let rule: CompiledRule
  private let law: Rule
  private let facts: Facts
  private let frame: Evaluator.Frame
  private let judge: Judge
  private let outcome: Judge.Outcome
  private let words: Wording
  private let ceiling: Ceiling.Answer?

  init(
    _ rule: CompiledRule, _ outcome: Judge.Outcome, _ judge: Judge, _ frame: Evaluator.Frame,
    ceiling: Ceiling.Answer? = nil
  ) {
    self.ceiling = ceiling
    facts = judge.evaluator.facts
    rules = facts.rules
    self.rule = rule
    law = rules.law(rule)
    self.frame = frame
    self.judge = judge
    self.outcome = outcome
    words = Wording(rules: rules)
  }

  func finding(_ status: Status) -> Finding {
    let trace = trace(.true)
    let gaps = decisiveGaps(status)
    let answers = gaps.flatMap { self.answers(to: $0) }
    let considered = outcome.exemptions.map { self.considered($0) }
    return Finding(
      rule: law.id, regime: law.regime, status: status, subject: facts.deal.path(of: frame.subject),
      subjectName: words.name(of: frame.subject, facts), title: law.title,
      citations: words.citations(law.citations, on: facts.days.first),
      rationale: words.rationale(law.rationale, facts, frame), isConditional: outcome.reach == .unknown,
      ruleSource: law.idSpan, ruleDigest: digest,
      confidence: law.confidence?.level ?? "high", confidenceReason: law.confidence?.reason, position: nil,
      because: sorted(trace.facts), exemptions: considered, missing: missing(gaps, answers), ifKnown: answers,
      wouldChange: wouldChange(status, considered), cap: ceiling?.use, obligations: obligations(status, outcome),
      dutyOn: law.duty?.on, isRecommended: law.duty?.isRecommended ?? false, days: nil,
      limitations: limitations(trace) + (ceiling?.limitations ?? []))
  }

  private var digest: String {
    var digest = ContentDigest()
    digest.update(law.span.source.bytes[law.span.startUTF8..<law.span.endUTF8])
    return digest.finalize()
  }

  // MARK: why

  private func trace(_ wanted: Kleene) -> Tracer {
    var tracer = Tracer(judge.evaluator)
    tracer.follow(rule.when, frame, wanted)
    if wanted == .true && outcome.reach == .unknown {
      // Of a rule that is perhaps met, the parts that are met.
      tracer = Tracer(judge.evaluator)
      followTrueParts(rule.when, &tracer)
    }
    return tracer
  }

  private func followTrueParts(_ index: Int32, _ tracer: inout Tracer) {
    let op = judge.evaluator.op(index)
    guard op.code == .all || op.code == .any else {
      if judge.evaluator.value(index, frame) == .true { tracer.follow(index, frame, .true) }
      return
    }
    for child in judge.evaluator.children(op) {
      if judge.evaluator.value(child, frame) == .true {
        tracer.follow(child, frame, .true)
      } else {
        followTrueParts(child, &tracer)
      }
    }
  }

  private func sorted(_ facts: [Fact]) -> [Fact] {
    facts.sorted { ($0.path, $0.span?.startUTF8 ?? 0) < ($1.path, $1.span?.startUTF8 ?? 0) }
  }

  // MARK: exemptions

  private func considered(_ result: Judge.ExemptionOutcome) -> ConsideredExemption {
    let exemption = rules.exemptions[Int(result.exemption)]
    let law = rules.law(exemption)
    var because: [Fact] = []
    if exemption.when >= 0 {
      var tracer = Tracer(judge.evaluator)
      let value = judge.evaluator.value(exemption.when, frame)
      if value != .unknown { tracer.follow(exemption.when, frame, value) }
      because = sorted(tracer.facts)
    }
    return ConsideredExemption(
      id: law.id, title: law.title, citations: words.citations(law.citations, on: facts.days.first),
      outcome: result.outcome,
      needs: words.needs(law, committee: rules.regimes[Int(rule.regime)].committee),
      missing: gaps(of: result).map { missing($0) },
      because: because, confidence: law.confidence?.level ?? "high", confidenceReason: law.confidence?.reason)
  }

  /// The facts not stated on which an exemption hangs.
  private func gaps(of result: Judge.ExemptionOutcome) -> [Tracer.Gap] {
    let exemption = rules.exemptions[Int(result.exemption)]
    var tracer = Tracer(judge.evaluator)
    switch result.outcome {
    case .undetermined, .open: break
    case .excepted, .exempted, .needsAuthorisation, .doesNotApply: return []
    }
    if exemption.when >= 0, judge.evaluator.value(exemption.when, frame) == .unknown {
      tracer.follow(exemption.when, frame, .unknown)
    }
    if result.standing == .false, case .deals(let condition) = exemption.access, result.access == .unknown {
      tracer.follow(condition, frame, .unknown)
    }
    let isPerhapsInForce = !exemption.inForce.isEmpty && judge.isInForce(exemption.inForce) == .unknown
    return tracer.gaps + (isPerhapsInForce ? [Self.renewal] : []) + paperGaps(result)
  }

  /// Whether a rule or exemption whose renewal is not known here was renewed.
  private static let renewal = Tracer.Gap(path: "renewal", record: Facts.noRecord, container: nil, field: .id, ops: [])

  private func paperGaps(_ result: Judge.ExemptionOutcome) -> [Tracer.Gap] {
    guard result.standing == .unknown else { return [] }
    return result.papers.filter { $0.answer == .unknown }.flatMap { standing in
      standing.parts.filter { $0.answer == .unknown }.map { part in
        Tracer.Gap(
          path: facts.deal.records[Int(part.record)].ordinal == -2
            ? facts.deal.path(of: part.record) : facts.path(of: part.field, in: part.record),
          record: part.record, container: nil, field: part.field, ops: [])
      }
    }
  }

  // MARK: what is missing

  /// The gaps that leave the finding open: of the rule, and of the exemptions that may lift it.
  private func decisiveGaps(_ status: Status) -> [Tracer.Gap] {
    guard status == .undetermined else { return [] }
    var tracer = Tracer(judge.evaluator)
    if judge.evaluator.value(rule.when, frame) == .unknown { tracer.follow(rule.when, frame, .unknown) }
    var gaps = tracer.gaps
    if gaps.isEmpty && facts.isUnknown(frame.subject) {
      let list = facts.deal.records[Int(frame.subject)].field
      gaps.append(
        Tracer.Gap(
          path: facts.deal.path(of: frame.subject), record: frame.subject, container: nil, field: list, ops: []))
    }
    if outcome.isInForce == .unknown { gaps.append(Self.renewal) }
    gaps += ceiling?.gaps ?? []
    for exemption in outcome.exemptions where exemption.outcome == .undetermined {
      for gap in self.gaps(of: exemption) where !gaps.contains(where: { $0.path == gap.path }) { gaps.append(gap) }
    }
    return gaps
  }

  private func missing(_ gaps: [Tracer.Gap], _ answers: [Answer]) -> [MissingFact] {
    let ranked = gaps.enumerated().sorted { left, right in
      let (one, two) = (decisiveness(left.element, answers), decisiveness(right.element, answers))
      return one == two ? left.offset < right.offset : one > two
    }
    return ranked.map { missing($0.element) }
  }

  private func missing(_ gap: Tracer.Gap) -> MissingFact {
    let isRenewal = gap.path == Self.renewal.path
    return MissingFact(
      path: gap.path,
      question: isRenewal ? "has the measure been renewed beyond the last day known here?" : words.question(gap, facts))
  }

  /// How many of its answers settle the matter.
  private func decisiveness(_ gap: Tracer.Gap, _ answers: [Answer]) -> Int {
    answers.filter { $0.path == gap.path && $0.verdict != .undetermined }.count
  }

  private func answers(to gap: Tracer.Gap) -> [Answer] {
    guard !gap.ops.isEmpty else { return [] }
    return Suppositions(rules).candidates(for: gap).filter { isPossible($0.value, gap) }.map { candidate in
      let outcome = Judge(supposing(candidate.value, gap), rule, options: judge.options)
        .judge(rule, frame, isWithin: ceiling?.isWithin ?? .unknown)
      let obliges = !obligations(outcome.status, outcome).isEmpty
      return Answer(
        path: gap.path, answer: candidate.words, verdict: outcome.status?.verdict(obliges: obliges) ?? .permitted)
    }
  }

  /// Whether there would still be something to judge: the service that an activity implies goes with one that is none.
  private func isPossible(_ value: Facts.Supposition.Value, _ gap: Tracer.Gap) -> Bool {
    guard case .term(let term) = value, gap.field == .serviceKind, gap.record >= 0,
      facts.deal.records[Int(gap.record)].node < 0
    else { return true }
    let range = rules.vocabulary.range(of: .activities)
    return rules.vocabulary.relations.ancestry(of: term, in: range, on: facts.days.first)
      .contains(rules.vocabulary.engine.service)
  }

  /// The facts were the answer known: a term as if it were written, so that all that follows from it follows.
  private func supposing(_ value: Facts.Supposition.Value, _ gap: Tracer.Gap) -> Facts {
    if case .term(let term) = value,
      let stated = facts.stating(term, of: gap.field, in: gap.record, gap.container)
    {
      return stated
    }
    var supposed = facts
    supposed.supposition = .init(record: gap.record, container: gap.container, field: gap.field, value: value)
    return supposed
  }

  // MARK: what follows

  private func obligations(_ status: Status?, _ outcome: Judge.Outcome) -> [DueObligation] {
    words.obligations(outcome.obligations(status, of: law, in: rules), on: facts.days.first)
  }

  private func wouldChange(_ status: Status, _ exemptions: [ConsideredExemption]) -> String? {
    switch status {
    case .violated, .needsAuthorisation:
      let ways = exemptions.filter { $0.outcome == .open || $0.outcome == .needsAuthorisation }
      if ways.isEmpty { return "no exemption in this rule set lifts it" }
      return ways.map { "\($0.needs ?? "what it asks for") under \($0.id)" }.joined(separator: "; or ")
        + (status == .violated ? ", if the facts still open allow it" : "")
    case .exempted:
      let isByPaper = exemptions.contains { $0.outcome == .exempted && $0.needs != nil }
      return "without the \(isByPaper ? "paper that lifts" : "terms that lift") it, the rule would apply"
    case .undetermined: return "the facts to find out decide"
    case .excepted, .within, .duty: return nil
    }
  }

  // MARK: what it rests on

  /// What was read as none because nobody stated it, if the finding hangs on it.
  private func limitations(_ trace: Tracer) -> [Limitation] {
    guard outcome.reach == .true, !trace.absences.isEmpty else { return [] }
    var strict = facts
    strict.readsAbsenceAsUnknown = true
    let evaluator = Evaluator(facts: strict, threshold: judge.evaluator.threshold)
    guard evaluator.value(rule.when, frame) == .unknown else { return [] }
    var tracer = Tracer(evaluator)
    tracer.follow(rule.when, frame, .unknown)
    return tracer.gaps.filter { trace.absences.contains($0.path) }.map { Limitation(.readAsNone, path: $0.path) }
  }
}

extension Judge.Outcome {
  /// What the law asks to be done where a rule comes out so.
  func obligations(_ status: Status?, of law: Rule, in rules: CompiledRules) -> [Obligation] {
    switch status {
    case .within, .duty: return law.obligations
    case .exempted, .excepted, .needsAuthorisation:
      let own = law.effect == .cap ? law.obligations : []
      return own
        + exemptions.filter { $0.outcome.rawValue == status?.rawValue }
        .flatMap { rules.law(rules.exemptions[Int($0.exemption)]).obligations }
    case .violated, .undetermined, nil: return []
    }
  }

  /// The verdict of a deal of which a rule says nothing but this.
  func verdict(_ status: Status, of rule: CompiledRule, in rules: CompiledRules) -> Verdict {
    switch status {
    case .violated, .needsAuthorisation, .undetermined, .exempted: return status.verdict(obliges: false)
    case .duty: return rules.law(rule).duty?.verdict ?? .permitted
    case .excepted, .within:
      return status.verdict(obliges: !obligations(status, of: rules.law(rule), in: rules).isEmpty)
    }
  }
}

extension Rule.Duty {
  /// The verdict of a deal that does nothing but lay this duty on somebody.
  fileprivate var verdict: Verdict { isOnParties && !isRecommended ? .permittedWithObligations : .permitted }
}

extension Status {
  /// The verdict of a deal whose only finding this is.
  func verdict(obliges: Bool) -> Verdict {
    switch self {
    case .violated: .prohibited
    case .needsAuthorisation: .needsAuthorisation
    case .undetermined: .undetermined
    case .exempted: .exempted
    case .excepted, .within: obliges ? .permittedWithObligations : .permitted
    case .duty: .permitted
    }
  }
}

extension Finding {
  /// The verdict of a deal whose only finding this is.
  package var verdict: Verdict {
    if status == .duty { return dutyOn == "parties" && !isRecommended ? .permittedWithObligations : .permitted }
    return status.verdict(obliges: !obligations.isEmpty)
  }
}
