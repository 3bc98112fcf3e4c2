import Embargo

/// One rule on one piece of a deal.
struct LiteralJudge {
  let evaluator: LiteralEvaluator
  let folder: RuleSet.Folder
  let rule: Rule
  let facts: LiteralFacts

  private var days: DateSpan { facts.days }

  func findings() -> [(LiteralEvaluator.Finding, Verdict)] {
    rule.each.flatMap { subjects($0) }.compactMap { finding($0) }
  }

  /// Whether the rule is perhaps about the deal, be it in force or not.
  var mayReach: Bool {
    rule.each.flatMap { subjects($0) }.contains { conditions(folder, $0.thing).holds(rule.when) != .false }
  }

  /// The days on which the rule, an exemption or a period of its ceiling begins or ends.
  var bounds: [CalendarDate] {
    let intervals = rule.inForce + exemptions.flatMap { $0.exemption.inForce ?? [] }
    let confirmed = intervals.compactMap { $0.confirmedUntil?.adding(days: 1) }
    return intervals.flatMap { $0.days.bounds } + confirmed + (rule.cap?.periods ?? []).flatMap { starts($0) }
  }

  /// The first days of a period and of its repetitions.
  private func starts(_ period: Cap.Period) -> [CalendarDate] {
    var found = period.days.bounds
    var day = max(days.first, period.days.first)
    while let running = period.period(on: day), running.last < days.last, day.year < 2100 {
      day = running.last.adding(days: 1)
      found.append(day)
    }
    return found
  }

  private func conditions(_ home: RuleSet.Folder?, _ subject: Thing) -> LiteralConditions {
    let bound = subject.kind == .transaction ? [:] : [subject.kind: subject]
    let named = home.flatMap { facts.book.named[$0.regime.id] } ?? facts.book.namedByAll
    return LiteralConditions(facts: facts, bound: bound, named: named)
  }

  private func subjects(_ kind: RecordKind) -> [Member] {
    switch kind {
    case .item: facts.members(of: .items, of: .top)
    case .service: facts.members(of: .services, of: .top)
    case .party: facts.members(of: .parties, of: .top)
    case .vessel: facts.members(of: .vessels, of: .top)
    default: [Member(thing: .top, belongs: .true)]
    }
  }

  private func finding(_ subject: Member) -> (LiteralEvaluator.Finding, Verdict)? {
    let thing = subject.thing
    let isInForce = evaluator.isInForce(rule.inForce, on: days)
    let reach = subject.belongs & isInForce & conditions(folder, thing).holds(rule.when)
    if reach == .false { return nil }
    let papers = LiteralPapers(facts: facts, regime: folder.regime, subject: thing)
    let outcomes = exemptions.map { exemption, home in
      (exemption, outcome(exemption, conditions(home, thing), papers))
    }
    guard let status = status(reach, outcomes.map(\.1)) else { return nil }
    let path = thing.record.map { facts.deal.path(of: $0) } ?? "services[?]"
    let finding = LiteralEvaluator.Finding(
      rule: rule.id, subject: path, status: status,
      exemptions: outcomes.map { "\($0.id): \($1.rawValue)" })
    return (finding, verdict(status, outcomes))
  }

  /// The rule's own and those that reach it, with the folder that they stand in; nil for what regimes share.
  private var exemptions: [(exemption: Exemption, home: RuleSet.Folder?)] {
    var found: [(Exemption, RuleSet.Folder?)] = rule.exemptions.map { ($0, folder) }
    for other in evaluator.book.rules.folders {
      found += other.contents.exemptions.filter { lifts($0, other.regime.id) }.map { ($0, other) }
    }
    found += evaluator.book.rules.common.exemptions.filter { lifts($0, nil) }.map { ($0, nil) }
    return found
  }

  private func lifts(_ exemption: Exemption, _ home: String?) -> Bool {
    guard let reach = exemption.reach, !reach.except.contains(where: { $0.text == rule.id }) else { return false }
    switch reach.target {
    case .all: return home == nil || home == rule.regime
    case .rules(let names): return names.contains { $0.text == rule.id }
    case .measure(let word): return rule.measure.map { facts.terms.isOrIsNarrower($0.term, than: word.term) } ?? false
    }
  }

  // MARK: the tables of the contract

  private func outcome(
    _ exemption: Exemption, _ conditions: LiteralConditions, _ papers: LiteralPapers
  ) -> ConsideredExemption.Outcome {
    let isInForce = exemption.inForce.map { evaluator.isInForce($0, on: days) } ?? .true
    let reaches = isInForce & (exemption.when.map { conditions.holds($0) } ?? .true)
    let there = exemption.requires.map { papers.isThere($0) }
    let all = allOf(there)
    switch reaches {
    case .false: return .doesNotApply
    case .true:
      if exemption.requires.isEmpty { return exemption.setsTerms ? .exempted : .excepted }
      switch all {
      case .true: return .exempted
      case .unknown: return .undetermined
      case .false: break
      }
      switch isOpen(exemption.access, conditions) {
      case .true: return .needsAuthorisation
      case .false: return .doesNotApply
      case .unknown: return .open
      }
    case .unknown:
      if all == .true { return .undetermined }
      let notThere = zip(exemption.requires, there).filter { $0.1 != .true }.map(\.0)
      let isDueLater = notThere.allSatisfy { $0.by.map { $0 > days.last } ?? false }
      return isDueLater ? .undetermined : .open
    }
  }

  private func isOpen(_ access: Exemption.Access, _ conditions: LiteralConditions) -> Kleene {
    switch access {
    case .everybody: .true
    case .nobody: .false
    case .deals(let condition): conditions.holds(condition)
    }
  }

  private func status(_ reach: Kleene, _ outcomes: [ConsideredExemption.Outcome]) -> Status? {
    let isLifted: Status? =
      outcomes.contains(.excepted) ? .excepted : outcomes.contains(.exempted) ? .exempted : nil
    switch (rule.effect, reach) {
    case (_, .false), (.oblige, .unknown): return nil
    case (.oblige, .true): return isLifted == nil ? .duty : nil
    case (_, .unknown): return isLifted ?? .undetermined
    case (_, .true):
      if let isLifted { return isLifted }
      if outcomes.contains(.undetermined) { return .undetermined }
      return outcomes.contains(.needsAuthorisation) ? .needsAuthorisation : .violated
    }
  }

  private func verdict(_ status: Status, _ outcomes: [(Exemption, ConsideredExemption.Outcome)]) -> Verdict {
    switch status {
    case .violated: return .prohibited
    case .needsAuthorisation: return .needsAuthorisation
    case .undetermined: return .undetermined
    case .exempted: return .exempted
    case .within: return rule.obligations.isEmpty ? .permitted : .permittedWithObligations
    case .excepted:
      let obliges = outcomes.contains { $0.1 == .excepted && !$0.0.obligations.isEmpty }
      return obliges ? .permittedWithObligations : .permitted
    case .duty:
      guard let duty = rule.duty else { preconditionFailure("a rule that obliges says whom") }
      return duty.isOnParties && !duty.isRecommended ? .permittedWithObligations : .permitted
    }
  }
}

extension DateSpan {
  /// The first day, and the first no longer if there is one.
  var bounds: [CalendarDate] { isOpen ? [first] : [first, last.adding(days: 1)] }
}
