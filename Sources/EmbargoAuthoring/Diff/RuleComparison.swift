import Embargo
import LocatedText

/// Compares the rules of two rule sets by what they mean for deals.
struct RuleComparison {
  let analysis: Analysis
  private var digests: [ConditionDigest]

  init(old: CompiledRules, new: CompiledRules) {
    analysis = Analysis([old, new])
    digests = [ConditionDigest(analysis.sides, side: 0), ConditionDigest(analysis.sides, side: 1)]
  }

  /// One rule on one side.
  struct SidedRule {
    let side: Int
    let compiled: CompiledRule
    let law: Rule
  }

  func rules(_ side: Int) -> [SidedRule] {
    analysis.rules(side).rules.map { SidedRule(side: side, compiled: $0, law: analysis.rules(side).law($0)) }
  }

  mutating func number(of condition: Int32, side: Int) -> Int { digests[side].number(of: condition) }

  /// Whether there is a deal that shows something; if there are several, one whose verdict moves.
  func answer(_ question: Question, finish: (inout DealText, CalendarDate) -> Void = { _, _ in }) -> Answer {
    analysis.answer(question, isPreferred: { moves($0) }, finish: finish)
  }

  private func moves(_ witness: Witness) -> Bool {
    let verdicts = [0, 1].map { side -> Verdict? in
      let read = analysis.checker(side).transactions(in: witness.yaml, named: "witness.yaml")
      return read.hasErrors ? nil : read.partial.first.map { analysis.checker(side).assess($0).verdict }
    }
    return verdicts[0] != verdicts[1]
  }

  // MARK: rules on one side only

  func added(_ rule: SidedRule) -> RuleChange {
    change(rule, .added, "the rule is new: \(rule.law.title)", widens: true, narrows: false, witness: anyDeal(of: rule))
  }

  func ended(_ rule: SidedRule) -> RuleChange {
    change(
      rule, .ended, "the rule is no more: \(rule.law.title)", widens: false, narrows: true, witness: anyDeal(of: rule))
  }

  /// A deal that the rule catches, in words of both rule sets if there is one.
  private func anyDeal(of rule: SidedRule) -> Witness? {
    for kind in rule.kinds {
      let question = Question(
        [goal(rule, .surely)], binding: kind, days: rule.law.inForce.map(\.days))
      if let witness = answer(question).witness { return witness }
      let alone = Analysis([analysis.rules(rule.side)])
      let own = Question(
        [Goal(rule.compiled.when, .surely, regime: rule.compiled.regime)], binding: kind, days: question.days)
      if let witness = alone.answer(own).witness { return witness }
    }
    return nil
  }

  // MARK: one rule on both sides

  /// Everything that changed in the meaning of a rule.
  mutating func changes(from old: SidedRule, to new: SidedRule) -> [RuleChange] {
    var found: [RuleChange] = []
    if old.law.effect != new.law.effect || old.law.duty?.isOnParties != new.law.duty?.isOnParties
      || old.law.duty?.isRecommended != new.law.duty?.isRecommended
    {
      found.append(effect(from: old, to: new))
    }
    found += reach(from: old, to: new)
    found += days(from: old, to: new)
    found += ceiling(from: old, to: new)
    found += obligations(from: old, to: new)
    var exemptions = ExemptionComparison(self, old, new)
    found += exemptions.changes()
    return found
  }

  private func effect(from old: SidedRule, to new: SidedRule) -> RuleChange {
    func words(_ rule: Rule) -> String {
      guard let duty = rule.duty else { return rule.effect.rawValue }
      let force = duty.isRecommended ? "recommended" : "binding"
      return "\(rule.effect.rawValue) (\(duty.isOnParties ? "on parties" : "on others"), \(force))"
    }
    return change(
      new, .changed, "the effect is ‘\(words(new.law))’ in place of ‘\(words(old.law))’",
      widens: new.law.strictness >= old.law.strictness, narrows: new.law.strictness <= old.law.strictness,
      witness: anyDeal(of: new))
  }

  /// Which deals the two catch.
  private mutating func reach(from old: SidedRule, to new: SidedRule) -> [RuleChange] {
    var found: [RuleChange] = []
    let more = new.kinds.filter { !old.kinds.contains($0) }
    let fewer = old.kinds.filter { !new.kinds.contains($0) }
    func names(_ kinds: [RecordKind]) -> String { kinds.map { RulePath.name(of: $0) }.joined(separator: ", ") }
    if !more.isEmpty {
      found.append(
        change(
          new, .widened, "it judges each \(names(more)) as well", widens: true, narrows: false,
          witness: anyDeal(of: new)))
    }
    if !fewer.isEmpty {
      found.append(
        change(
          new, .narrowed, "it judges no \(names(fewer)) any more", widens: false, narrows: true,
          witness: anyDeal(of: old)))
    }
    if number(of: old.compiled.when, side: 0) == number(of: new.compiled.when, side: 1) { return found }
    let both = DayStretches(old.law.inForce.map(\.days)).intersection(DayStretches(new.law.inForce.map(\.days)))
    let days = both.isEmpty ? new.law.inForce.map(\.days) : both.spans
    let kinds = new.kinds.filter(old.kinds.contains)
    let widened = difference(of: new, over: old, kinds, days)
    let narrowed = difference(of: old, over: new, kinds, days)
    if let witness = widened.witness {
      found.append(
        change(new, .widened, "its condition holds of more deals", widens: true, narrows: false, witness: witness))
    }
    if let witness = narrowed.witness {
      found.append(
        change(new, .narrowed, "its condition holds of fewer deals", widens: false, narrows: true, witness: witness))
    }
    if let doubt = widened.doubt ?? narrowed.doubt, widened.witness == nil && narrowed.witness == nil {
      found.append(
        change(
          new, .undecided,
          "its condition is written differently, and whether it means the same is not decided: \(doubt.rawValue)",
          widens: true, narrows: true, witness: nil))
    }
    return found
  }

  /// A deal that one rule catches, surely or perhaps, and the other does not.
  private func difference(
    of wide: SidedRule, over narrow: SidedRule, _ kinds: [RecordKind], _ days: [DateSpan]
  ) -> (witness: Witness?, doubt: Answer.Doubt?) {
    var doubt: Answer.Doubt?
    for (asked, refused) in [(Demand.surely, Demand.never), (.surely, .notSurely), (.perhaps, .never)] {
      for kind in kinds {
        let question = Question([goal(wide, asked), goal(narrow, refused)], binding: kind, days: days)
        switch answer(question) {
        case .none: break
        case .some(let witness): return (witness, nil)
        case .undecided(let reason): doubt = reason
        }
      }
    }
    return (nil, doubt)
  }

  private func days(from old: SidedRule, to new: SidedRule) -> [RuleChange] {
    var found: [RuleChange] = []
    let before = DayStretches(old.law.inForce.map(\.days))
    let after = DayStretches(new.law.inForce.map(\.days))
    for (rule, days, isMore) in [(new, after.subtracting(before), true), (old, before.subtracting(after), false)]
    where !days.isEmpty {
      let sentence = isMore ? "it is in force \(days.inWords) as well" : "it is not in force \(days.inWords) any more"
      found.append(
        change(new, .redated, sentence, widens: isMore, narrows: !isMore, witness: deal(of: rule, on: days.spans)))
    }
    let renewals = [old, new].map { rule in
      Self.stretches(rule.law.inForce) { $0.confirmedUntil?.description ?? "" }
    }
    let choices = [old, new].map { rule in
      Self.stretches(rule.law.inForce) { $0.position.map { "\($0.position): \($0.option)" } ?? "" }
    }
    if found.isEmpty && renewals[0] != renewals[1] {
      let last = new.law.inForce.compactMap(\.confirmedUntil).max() ?? .distantFuture
      let former = old.law.inForce.compactMap(\.confirmedUntil).max() ?? .distantFuture
      let words = last == .distantFuture ? "its renewal needs no confirmation" : "its renewal is known until \(last)"
      let firstDoubtful = min(last, former).adding(days: 1)
      found.append(
        change(
          new, .redated, words, widens: last > former, narrows: last < former,
          witness: deal(of: new, on: [DateSpan(firstDoubtful)])))
    }
    if choices[0].keys != choices[1].keys || (found.isEmpty && choices[0] != choices[1]) {
      found.append(
        change(
          new, .changed, "it hangs on another option of a contested question", widens: true, narrows: true,
          witness: anyDeal(of: new)))
    }
    return found
  }

  /// The days of intervals, apart by something that is said of them.
  static func stretches(_ intervals: [Interval], _ key: (Interval) -> String) -> [String: DayStretches] {
    Dictionary(grouping: intervals, by: key).mapValues { DayStretches($0.map(\.days)) }
  }

  func deal(of rule: SidedRule, on days: [DateSpan]) -> Witness? {
    rule.kinds.lazy.compactMap { kind in
      answer(Question([goal(rule, .surely)], binding: kind, days: days)).witness
    }.first
  }

  private func obligations(from old: SidedRule, to new: SidedRule) -> [RuleChange] {
    let before = old.law.obligations.map(\.deadline)
    let after = new.law.obligations.map(\.deadline)
    guard before != after else { return [] }
    let sentence =
      before.count == after.count
      ? "what must be done is due at another time"
      : "it lays down \(after.count) obligations in place of \(before.count)"
    return [
      change(
        new, .changed, sentence, widens: after.count >= before.count, narrows: after.count <= before.count,
        witness: anyDeal(of: new))
    ]
  }

  // MARK: putting together

  func goal(_ rule: SidedRule, _ demand: Demand) -> Goal {
    Goal(rule.compiled.when, demand, regime: rule.compiled.regime, side: rule.side)
  }

  /// A change with what both rule sets say of the deal that shows it.
  func change(
    _ rule: SidedRule, _ kind: RuleChange.Kind, _ sentence: String, widens: Bool, narrows: Bool, witness: Witness?
  ) -> RuleChange {
    RuleChange(
      rule: rule.law.id, kind: kind, sentence: sentence, widens: widens, narrows: narrows,
      witness: witness.map { shown($0, rule.law.id) }, span: rule.law.idSpan)
  }

  private func shown(_ witness: Witness, _ rule: String) -> ShownDeal {
    let assessments = [0, 1].map { side -> Assessment? in
      let read = analysis.checker(side).transactions(in: witness.yaml, named: "witness.yaml")
      return read.hasErrors ? nil : read.partial.first.map { analysis.checker(side).assess($0) }
    }
    return ShownDeal(
      yaml: witness.yaml, before: assessments[0]?.verdict, after: assessments[1]?.verdict,
      statusBefore: assessments[0]?.status(of: rule), statusAfter: assessments[1]?.status(of: rule))
  }
}

extension RuleComparison.SidedRule {
  /// The kinds of subjects that it judges.
  var kinds: [RecordKind] { [.transaction, .item, .party, .service, .vessel].filter(compiled.judges) }
}

extension Rule {
  /// How much it forbids, for telling which of two effects is the graver.
  fileprivate var strictness: Int {
    switch effect {
    case .prohibit: 3
    case .cap: 2
    case .oblige: duty?.isOnParties == true && duty?.isRecommended == false ? 1 : 0
    }
  }
}

extension Assessment {
  /// How a rule came out, the gravest of its findings; nil if it has none.
  func status(of rule: String) -> Status? {
    findings.filter { $0.rule == rule }.map(\.status).max { $0.gravity < $1.gravity }
  }
}
