/// Applies one rule to one subject: the tables of the contract on rules, exemptions and papers, to the letter.
package struct Judge: Sendable {
  /// How a rule came out for a subject.
  struct Outcome: Sendable {
    /// In force and `when`.
    let reach: Kleene
    /// In force alone.
    let isInForce: Kleene
    /// Nil: no finding.
    let status: Status?
    let exemptions: [ExemptionOutcome]
  }

  /// How an exemption came out.
  struct ExemptionOutcome: Sendable {
    let exemption: Int32
    let outcome: ConsideredExemption.Outcome
    /// In force and `when`.
    let reach: Kleene
    /// Whether the papers are there.
    let standing: Kleene
    let papers: [Papers.Standing]
    /// Whether such a deal may ask for the paper that is missing.
    let access: Kleene
  }

  private(set) var evaluator: Evaluator
  /// The option that counts for each position.
  let options: [Int32]

  private var rules: CompiledRules { evaluator.facts.rules }
  private var days: DateSpan { evaluator.facts.days }

  /// Judges by the rules of nobody until it turns to one.
  init(_ facts: Facts, options: [Int32]) {
    evaluator = Evaluator(facts: facts)
    self.options = options
  }

  init(_ facts: Facts, _ rule: CompiledRule, options: [Int32]) {
    self.init(facts, options: options)
    turn(to: rule)
  }

  /// Judges by a rule, and others of its regime, from now on.
  mutating func turn(to rule: CompiledRule) {
    evaluator.threshold = rules.regimes[Int(rule.regime)].ownershipThreshold
  }

  /// How the rule comes out for the subject of a frame.
  ///
  /// Of a ceiling, `isWithin` says whether the deal stays within it; it is unknown until somebody has worked that out.
  func judge(_ rule: CompiledRule, _ frame: Evaluator.Frame, isWithin: Kleene = .unknown) -> Outcome {
    judge(rule, frame, isInForce: isInForce(rule.inForce), isWithin)
  }

  /// The same where it is known whether the rule is in force.
  func judge(_ rule: CompiledRule, _ frame: Evaluator.Frame, isInForce: Kleene, _ isWithin: Kleene) -> Outcome {
    guard isInForce != .false else {
      return Outcome(reach: .false, isInForce: .false, status: nil, exemptions: [])
    }
    // A subject that the word `unknown` stands for is perhaps none at all.
    let isThere: Kleene = evaluator.facts.isUnknown(frame.subject) ? .unknown : .true
    let reach = isInForce & isThere & evaluator.value(rule.when, frame)
    guard reach != .false else { return Outcome(reach: reach, isInForce: isInForce, status: nil, exemptions: []) }
    let committees = rules.regimes[Int(rule.regime)].committees
    let exemptions = rules.uses[rule.uses].map { exempt($0, frame, committees) }
    return Outcome(
      reach: reach, isInForce: isInForce, status: status(rule.effect, reach, exemptions.map(\.outcome), isWithin),
      exemptions: exemptions)
  }

  // MARK: in force

  /// Whether a day of the deal lies in one of the intervals that count under the chosen options.
  func isInForce(_ intervals: Range<Int32>) -> Kleene {
    var result = Kleene.false
    for interval in rules.intervals[intervals] where counts(interval) {
      var answer = days.isOnOrAfter(interval.days.first)
      if !interval.days.isOpen { answer = answer & days.isBefore(interval.days.last.adding(days: 1)) }
      if interval.confirmedUntil != .distantFuture {
        // After the last confirmed day the rule is perhaps in force: the renewal is to be found out.
        answer = answer & (days.isBefore(interval.confirmedUntil.adding(days: 1)) | .unknown)
      }
      result = result | answer
    }
    return result
  }

  private func counts(_ interval: CompiledInterval) -> Bool {
    interval.position < 0 || options[Int(interval.position)] == interval.option
  }

  // MARK: exemptions

  private func exempt(_ index: Int32, _ frame: Evaluator.Frame, _ committees: [String]) -> ExemptionOutcome {
    let exemption = rules.exemptions[Int(index)]
    var reach = exemption.inForce.isEmpty ? Kleene.true : isInForce(exemption.inForce)
    if reach != .false && exemption.when >= 0 { reach = reach & evaluator.value(exemption.when, frame) }
    guard reach != .false else {
      return ExemptionOutcome(
        exemption: index, outcome: .doesNotApply, reach: .false, standing: .false, papers: [], access: .false)
    }
    let papers = rules.requirements[exemption.requires].map {
      Papers(evaluator).standing(of: $0, frame, committees)
    }
    let standing = papers.reduce(Kleene.true) { $0 & $1.answer }
    let access = access(exemption, frame)
    let outcome = outcome(exemption, reach, papers.map(\.answer), access)
    return ExemptionOutcome(
      exemption: index, outcome: outcome, reach: reach, standing: standing, papers: papers, access: access)
  }

  private func access(_ exemption: CompiledExemption, _ frame: Evaluator.Frame) -> Kleene {
    switch exemption.access {
    case .everybody: .true
    case .nobody: .false
    case .deals(let condition): evaluator.value(condition, frame)
    }
  }

  private func outcome(
    _ exemption: CompiledExemption, _ reach: Kleene, _ papers: [Kleene], _ access: Kleene
  ) -> ConsideredExemption.Outcome {
    let standing = papers.reduce(Kleene.true) { $0 & $1 }
    let asksNothing = exemption.requires.isEmpty
    guard reach == .true else {
      if asksNothing || standing == .true { return .undetermined }
      return isDueLater(exemption, papers) ? .undetermined : .open
    }
    if asksNothing { return exemption.setsTerms ? .exempted : .excepted }
    switch standing {
    case .true: return .exempted
    case .unknown: return .undetermined
    case .false: break
    }
    switch access {
    case .true: return .needsAuthorisation
    case .false: return .doesNotApply
    case .unknown: return .open
    }
  }

  /// Whether the papers that are not there were due only after the deal, so that it cannot be held against it.
  private func isDueLater(_ exemption: CompiledExemption, _ papers: [Kleene]) -> Bool {
    zip(rules.requirements[exemption.requires], papers).allSatisfy { requirement, answer in
      answer == .true || requirement.by.map { $0 > days.last } ?? false
    }
  }

  // MARK: status

  private func status(
    _ effect: Rule.Effect, _ reach: Kleene, _ outcomes: [ConsideredExemption.Outcome], _ isWithin: Kleene
  ) -> Status? {
    switch effect {
    case .prohibit: return prohibition(reach, outcomes)
    case .cap:
      if isWithin == .true && !outcomes.contains(.excepted) && !outcomes.contains(.exempted) { return .within }
      return prohibition(isWithin == .false ? reach : .unknown, outcomes)
    case .oblige:
      guard reach == .true else { return nil }
      return outcomes.contains { $0 == .excepted || $0 == .exempted } ? nil : .duty
    }
  }

  private func prohibition(_ reach: Kleene, _ outcomes: [ConsideredExemption.Outcome]) -> Status {
    if outcomes.contains(.excepted) { return .excepted }
    if outcomes.contains(.exempted) { return .exempted }
    if reach == .unknown || outcomes.contains(.undetermined) { return .undetermined }
    return outcomes.contains(.needsAuthorisation) ? .needsAuthorisation : .violated
  }
}
