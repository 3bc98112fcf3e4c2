import Embargo

/// A second evaluator of the contract, naive and slow: it walks rules as they are written and knows no compiled form.
struct LiteralEvaluator: Sendable {
  let book: LiteralBook
  /// The option taken on each contested question, where it is not the default.
  var options: [String: String] = [:]
  /// Days on which what a term is, or what a condition asks of the date, may change.
  private let bounds: Set<CalendarDate>
  /// Rules with a ceiling, which are left out.
  let rulesWithCeiling: Set<String>

  init(rules: RuleSet) {
    book = LiteralBook(rules)
    bounds = Set(Self.bounds(of: rules))
    rulesWithCeiling = Set(rules.folders.flatMap(\.contents.rules).filter { $0.effect == .cap }.map(\.id))
  }

  private var rules: RuleSet { book.rules }

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
  func pieces(of deal: Transaction) -> [Piece] { cut(deal).map { judge(deal, on: $0) } }

  /// One verdict on all pieces is the verdict; different ones are undetermined.
  func verdict(_ pieces: [Piece]) -> Verdict {
    guard let first = pieces.first?.verdict else { return .permitted }
    return pieces.allSatisfy { $0.verdict == first } ? first : .undetermined
  }

  // MARK: days

  /// The pieces into which the bounds of the rules cut the days of a deal; a rule that surely does not reach it cuts none.
  private func cut(_ deal: Transaction) -> [DateSpan] {
    if deal.date.isSingleDay { return [deal.date] }
    return cut(deal.date, at: bounds).flatMap { days in
      let near = judges(of: deal, on: days).filter { $0.mayReach }
      return cut(days, at: Set(near.flatMap(\.bounds)))
    }
  }

  private func cut(_ days: DateSpan, at bounds: Set<CalendarDate>) -> [DateSpan] {
    let inside = bounds.filter { days.first < $0 && $0 <= days.last }.sorted()
    let starts = [days.first] + inside
    let ends = inside.map { $0.adding(days: -1) } + [days.last]
    return zip(starts, ends).map { DateSpan($0, through: $1) }
  }

  private static func bounds(of rules: RuleSet) -> [CalendarDate] {
    let allRules = rules.folders.flatMap(\.contents.rules)
    let exemptions =
      rules.common.exemptions + rules.folders.flatMap(\.contents.exemptions) + allRules.flatMap(\.exemptions)
    let days = rules.vocabulary.links.flatMap { $0.days.bounds }
    let named = rules.common.conditions + rules.folders.flatMap { $0.regime.conditions + $0.contents.conditions }
    let conditions = named.map(\.condition) + allRules.map(\.when) + exemptions.flatMap { $0.conditions }
    return days + conditions.flatMap(\.datesAskedOfTheDeal)
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
    for judge in judges(of: deal, on: days) where judge.rule.effect != .cap {
      for (finding, gives) in judge.findings() {
        findings.append(finding)
        verdict = max(verdict, gives)
      }
    }
    return Piece(days: days, verdict: verdict, findings: findings.sorted())
  }

  private func judges(of deal: Transaction, on days: DateSpan) -> [RuleJudge] {
    let page = LiteralDeal(deal)
    return rules.folders.flatMap { folder in
      let facts = LiteralFacts(book: book, page: page, days: days, threshold: folder.regime.ownershipThreshold)
      return folder.contents.rules.map { RuleJudge(evaluator: self, folder: folder, rule: $0, facts: facts) }
    }
  }

  /// One rule on one piece of a deal.
  private struct RuleJudge {
    let evaluator: LiteralEvaluator
    let folder: RuleSet.Folder
    let rule: Rule
    let facts: LiteralFacts

    private var days: DateSpan { facts.days }

    func findings() -> [(Finding, Verdict)] { rule.each.flatMap { subjects($0) }.compactMap { finding($0) } }

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
      return LiteralConditions(facts: facts, bound: bound, named: home.flatMap { facts.book.named[$0.regime.id] } ?? facts.book.namedByAll)
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

    private func finding(_ subject: Member) -> (Finding, Verdict)? {
      let thing = subject.thing
      let isInForce = evaluator.isInForce(rule.inForce, on: days)
      let reach = subject.belongs & isInForce & conditions(folder, thing).holds(rule.when)
      if reach == .false { return nil }
      let papers = LiteralPapers(facts: facts, committee: folder.regime.committee, subject: thing)
      let outcomes = exemptions.map { exemption, home in
        (exemption, outcome(exemption, conditions(home, thing), papers))
      }
      guard let status = status(reach, outcomes.map(\.1)) else { return nil }
      let path = thing.record.map { facts.deal.path(of: $0) } ?? "services[?]"
      let finding = Finding(
        rule: rule.id, subject: path, status: status,
        exemptions: outcomes.map { "\($0.id): \($1.rawValue)" })
      return (finding, verdict(status, outcomes))
    }

    /// The rule's own and those that reach it, with the folder that they stand in; nil for what regimes share.
    private var exemptions: [(exemption: Exemption, home: RuleSet.Folder?)] {
      var found: [(Exemption, RuleSet.Folder?)] = rule.exemptions.map { ($0, folder) }
      found += evaluator.rules.common.exemptions.filter { lifts($0, nil) }.map { ($0, nil) }
      for other in evaluator.rules.folders {
        found += other.contents.exemptions.filter { lifts($0, other.regime.id) }.map { ($0, other) }
      }
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

extension DateSpan {
  /// The first day, and the first no longer if there is one.
  fileprivate var bounds: [CalendarDate] { isOpen ? [first] : [first, last.adding(days: 1)] }
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
