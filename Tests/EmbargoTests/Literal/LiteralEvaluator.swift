import Embargo

/// A second evaluator of the contract, naive and slow: it walks rules as they are written and knows no compiled form.
struct LiteralEvaluator {
  let rules: RuleSet
  /// The option taken on each contested question, where it is not the default.
  var options: [String: String] = [:]
  private let bounds: Set<CalendarDate>

  init(rules: RuleSet) {
    self.rules = rules
    bounds = Set(Self.bounds(of: rules))
  }

  /// What one rule says of one subject.
  struct Finding: Hashable, Comparable, CustomStringConvertible {
    let rule: String
    let subject: String
    let status: Status
    /// Exemptions with their outcomes; empty where they are not compared.
    var exemptions: [String] = []

    var description: String { "\(rule) \(subject) \(status.rawValue) [\(exemptions.joined(separator: ", "))]" }

    static func < (left: Finding, right: Finding) -> Bool { left.description < right.description }
  }

  /// What the rules say on some days of the deal.
  struct Piece {
    let days: DateSpan
    let verdict: Verdict
    let findings: [Finding]
  }

  /// Rules with a ceiling are left out.
  func pieces(of deal: Transaction) -> [Piece] { cut(deal.date).map { judge(deal, on: $0) } }

  /// One verdict on all pieces is the verdict; different ones are undetermined.
  func verdict(_ pieces: [Piece]) -> Verdict {
    guard let first = pieces.first?.verdict else { return .permitted }
    return pieces.allSatisfy { $0.verdict == first } ? first : .undetermined
  }

  // MARK: days

  /// The pieces into which the bounds of the rules cut a span of days.
  func cut(_ days: DateSpan) -> [DateSpan] {
    let inside = bounds.filter { days.first < $0 && $0 <= days.last }.sorted()
    let starts = [days.first] + inside
    let ends = inside.map { $0.adding(days: -1) } + [days.last]
    return zip(starts, ends).map { DateSpan($0, through: $1) }
  }

  private static func bounds(of rules: RuleSet) -> [CalendarDate] {
    let allRules = rules.folders.flatMap(\.contents.rules)
    var spans = rules.vocabulary.links.map(\.days)
    var days: [CalendarDate] = []
    let exemptions = rules.common.exemptions + rules.folders.flatMap(\.contents.exemptions) + allRules.flatMap(\.exemptions)
    for interval in allRules.flatMap(\.inForce) + exemptions.flatMap({ $0.inForce ?? [] }) {
      spans.append(interval.days)
      if let confirmed = interval.confirmedUntil { days.append(confirmed.adding(days: 1)) }
    }
    days += spans.flatMap { [$0.first, $0.last.adding(days: 1)] }
    let named = rules.common.conditions + rules.folders.flatMap { $0.regime.conditions + $0.contents.conditions }
    let conditions = named.map(\.condition) + allRules.map(\.when) + exemptions.flatMap { $0.conditions }
    return (days + conditions.flatMap(\.datesAskedOfTheDeal)).filter { $0 != .distantFuture }
  }

  /// Whether the days lie in one of the intervals that count under the options taken.
  private func isInForce(_ intervals: [Interval], on days: DateSpan) -> Kleene {
    let counting = intervals.filter { interval in
      guard let choice = interval.position else { return true }
      return option(on: choice.position) == choice.option
    }
    func isIn(_ day: CalendarDate) -> Kleene {
      anyOf(
        counting.filter { $0.days.contains(day) }.map { interval in
          interval.confirmedUntil.map { day > $0 } == true ? .unknown : .true
        })
    }
    // The days are cut at every bound: what is so of the first is so of all.
    return oneOf([isIn(days.first), isIn(days.last)])
  }

  private func option(on position: String) -> String? {
    let all = rules.common.positions + rules.folders.flatMap { $0.regime.positions + $0.contents.positions }
    return options[position] ?? all.first { $0.name == position }?.defaultOption
  }

  // MARK: judging

  private func judge(_ deal: Transaction, on days: DateSpan) -> Piece {
    var findings: [Finding] = []
    var verdict = Verdict.permitted
    for folder in rules.folders {
      for rule in folder.contents.rules where rule.effect != .cap {
        let judge = RuleJudge(evaluator: self, folder: folder, rule: rule, deal: deal, days: days)
        for (finding, gives) in judge.findings() {
          findings.append(finding)
          verdict = max(verdict, gives)
        }
      }
    }
    return Piece(days: days, verdict: verdict, findings: findings.sorted())
  }

  /// One rule on one piece of a deal.
  private struct RuleJudge {
    let evaluator: LiteralEvaluator
    let folder: RuleSet.Folder
    let rule: Rule
    let deal: Transaction
    let days: DateSpan

    var facts: LiteralFacts {
      LiteralFacts(
        deal: deal, vocabulary: evaluator.rules.vocabulary, days: days, regimes: evaluator.rules.folders.map(\.regime),
        threshold: folder.regime.ownershipThreshold)
    }

    func findings() -> [(Finding, Verdict)] { rule.each.flatMap { subjects($0) }.compactMap { finding($0) } }

    private func subjects(_ kind: RecordKind) -> [Member] {
      switch kind {
      case .item: facts.members(of: .items, of: .top)
      case .service: facts.members(of: .services, of: .top)
      case .party: facts.members(of: .parties, of: .top)
      case .vessel: facts.members(of: .vessels, of: .top)
      default: [Member(thing: .top, belongs: .true)]
      }
    }

    private func finding(_ subject: Member) -> (Finding, Verdict)? {
      let thing = subject.thing
      let bound = thing.kind == .transaction ? [:] : [thing.kind: thing]
      let conditions = { (home: RuleSet.Folder?) in
        LiteralConditions(facts: facts, bound: bound, named: named(home))
      }
      let isInForce = evaluator.isInForce(rule.inForce, on: days)
      let reach = subject.belongs & isInForce & conditions(folder).holds(rule.when)
      if reach == .false { return nil }
      let papers = LiteralPapers(facts: facts, committee: folder.regime.committee, subject: thing)
      let outcomes = exemptions.map { exemption, home in
        (exemption, outcome(exemption, conditions(home), papers))
      }
      guard let status = status(reach, outcomes.map(\.1)) else { return nil }
      let path = thing.record.map { deal.path(of: $0) } ?? "services[?]"
      let finding = Finding(
        rule: rule.id, subject: path, status: status,
        exemptions: outcomes.map { "\($0.id): \($1.rawValue)" })
      return (finding, verdict(status, outcomes))
    }

    private func named(_ home: RuleSet.Folder?) -> [Regime.NamedCondition] {
      (home.map { $0.regime.conditions + $0.contents.conditions } ?? []) + evaluator.rules.common.conditions
    }

    /// The rule's own and those that reach it, with the folder that they stand in; nil for what regimes share.
    private var exemptions: [(exemption: Exemption, home: RuleSet.Folder?)] {
      var found: [(Exemption, RuleSet.Folder?)] = rule.exemptions.map { ($0, folder) }
      for other in evaluator.rules.folders {
        found += other.contents.exemptions.filter { lifts($0, other.regime.id) }.map { ($0, other) }
      }
      return found + evaluator.rules.common.exemptions.filter { lifts($0, nil) }.map { ($0, nil) }
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
        if exemption.requires.isEmpty { return .excepted }
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
}

extension Exemption {
  fileprivate var conditions: [Condition] {
    if case .deals(let condition) = access { return [when, condition].compactMap { $0 } }
    return [when].compactMap { $0 }
  }
}

extension Condition {
  /// The days that are asked of the deal's own `date`.
  fileprivate var datesAskedOfTheDeal: [CalendarDate] {
    switch kind {
    case .all(let parts), .any(let parts): parts.flatMap(\.datesAskedOfTheDeal)
    case .not(let part), .some(_, let part): part.datesAskedOfTheDeal
    case .holds: []
    case .field(let path, let tests):
      path.field != .date
        ? []
        : tests.compactMap { test in
          switch test.kind {
          case .from(let day), .before(let day): day
          default: nil
          }
        }
    }
  }
}
