import Embargo
import LocatedText

/// What changed in the ways out of a rule.
struct ExemptionComparison {
  private var comparison: RuleComparison
  private let old: RuleComparison.SidedRule
  private let new: RuleComparison.SidedRule

  init(_ comparison: RuleComparison, _ old: RuleComparison.SidedRule, _ new: RuleComparison.SidedRule) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// An exemption on one side.
  private struct Way {
    let rule: RuleComparison.SidedRule
    let compiled: CompiledExemption
    let law: Exemption

    /// The condition on who may ask; -1 where all may, or nobody.
    var access: Int32 {
      if case .deals(let condition) = compiled.access { return condition }
      return -1
    }

    var days: DayStretches {
      let own = DayStretches(rule.law.inForce.map(\.days))
      return law.inForce.map { DayStretches($0.map(\.days)).intersection(own) } ?? own
    }
  }

  private func ways(_ rule: RuleComparison.SidedRule) -> [Way] {
    let rules = comparison.analysis.rules(rule.side)
    return rules.uses[rule.compiled.uses].map { index in
      let compiled = rules.exemptions[Int(index)]
      return Way(rule: rule, compiled: compiled, law: rules.law(compiled))
    }
  }

  mutating func changes() -> [RuleChange] {
    let before = ways(old)
    let after = ways(new)
    var found: [RuleChange] = []
    for way in after where !before.contains(where: { $0.law.id == way.law.id }) {
      found.append(change(.narrowed, "the exemption ‘\(way.law.id)’ is new", narrows: true, witness: lifted(by: way)))
    }
    for way in before where !after.contains(where: { $0.law.id == way.law.id }) {
      found.append(change(.widened, "the exemption ‘\(way.law.id)’ is no more", widens: true, witness: lifted(by: way)))
    }
    for way in after {
      guard let former = before.first(where: { $0.law.id == way.law.id }) else { continue }
      found += changes(from: former, to: way)
    }
    return found
  }

  private mutating func changes(from old: Way, to new: Way) -> [RuleChange] {
    var found: [RuleChange] = []
    let name = "the exemption ‘\(new.law.id)’"
    for (way, other, isMore) in [(new, old, true), (old, new, false)] {
      let days = way.days.subtracting(other.days)
      // Days on which the rule itself began or ended are told of the rule.
      let own = days.intersection(DayStretches(other.rule.law.inForce.map(\.days)))
      guard !own.isEmpty else { continue }
      let sentence = "\(name) can be had \(own.inWords)" + (isMore ? " as well" : " no more")
      found.append(
        change(
          .redated, sentence, widens: !isMore, narrows: isMore, witness: lifted(by: way, on: own)))
    }
    if found.isEmpty { found += renewal(from: old, to: new, name) }
    found += reach(from: old, to: new, name)
    found += papers(from: old, to: new, name)
    found += access(from: old, to: new, name)
    if old.law.setsTerms != new.law.setsTerms {
      let words = new.law.setsTerms ? "exempts whoever keeps to it" : "leaves whoever keeps to it out of the rule"
      found.append(change(.changed, "\(name) \(words)", widens: true, narrows: true, witness: lifted(by: new)))
    }
    let deadlines = [old, new].map { $0.law.obligations.map(\.deadline) }
    if deadlines[0] != deadlines[1] {
      found.append(
        change(.changed, "\(name) lays down other obligations", widens: true, narrows: true, witness: lifted(by: new)))
    }
    return found
  }

  /// Days on which it stays perhaps in force, or does so no more.
  private func renewal(from old: Way, to new: Way, _ name: String) -> [RuleChange] {
    let known = [old, new].map { way in
      RuleComparison.stretches(way.law.inForce ?? []) { $0.confirmedUntil?.description ?? "" }
    }
    guard known[0] != known[1], let before = old.law.inForce, let after = new.law.inForce else { return [] }
    let (former, last) = (before.lastConfirmed, after.lastConfirmed)
    let words = last == .distantFuture ? "needs no confirmation" : "is known until \(last)"
    let days = DayStretches([DateSpan(min(last, former).adding(days: 1))])
    return [
      change(
        .redated, "the renewal of \(name) \(words)", widens: last < former, narrows: last > former,
        witness: lifted(by: new, on: days.intersection(new.days)))
    ]
  }

  // MARK: when

  private mutating func reach(from old: Way, to new: Way, _ name: String) -> [RuleChange] {
    let numbers = [
      comparison.number(of: old.compiled.when, side: 0), comparison.number(of: new.compiled.when, side: 1),
    ]
    if numbers[0] == numbers[1] { return [] }
    let days = new.days.intersection(old.days)
    guard !days.isEmpty else { return [] }
    var found: [RuleChange] = []
    let more = difference(\.compiled.when, of: new, over: old, days)
    let fewer = difference(\.compiled.when, of: old, over: new, days)
    if let witness = more.witness {
      found.append(change(.narrowed, "\(name) reaches more deals", narrows: true, witness: witness))
    }
    if let witness = fewer.witness {
      found.append(change(.widened, "\(name) reaches fewer deals", widens: true, witness: witness))
    }
    if found.isEmpty, let doubt = more.doubt ?? fewer.doubt { found.append(undecided(name, doubt)) }
    return found
  }

  /// A deal that the rule catches on both sides, and of which a condition of an exemption is so on one side alone.
  private func difference(
    _ condition: KeyPath<Way, Int32>, of wide: Way, over narrow: Way, _ days: DayStretches,
    inside: [(Way, Demand)] = [], papers: Bool = true
  ) -> (witness: Witness?, doubt: Answer.Doubt?) {
    var doubt: Answer.Doubt?
    for (asked, refused) in [(Demand.surely, Demand.never), (.surely, .notSurely), (.perhaps, .never)] {
      if narrow[keyPath: condition] < 0 { continue }
      for kind in wide.rule.kinds where narrow.rule.kinds.contains(kind) {
        var goals = [comparison.goal(wide.rule, .surely), comparison.goal(narrow.rule, .surely)]
        for (way, demand) in inside where way.compiled.when >= 0 { goals.append(goal(way, way.compiled.when, demand)) }
        if wide[keyPath: condition] >= 0 { goals.append(goal(wide, wide[keyPath: condition], asked)) }
        goals.append(goal(narrow, narrow[keyPath: condition], refused))
        let writer = PaperWriter(comparison.analysis.rules(wide.rule.side), papers ? wide.law.requires : [])
        let question = Question(goals, binding: kind, days: days.spans)
        switch comparison.answer(question, finish: { writer.add(to: &$0, on: $1) }) {
        case .none: break
        case .some(let witness): return (witness, nil)
        case .undecided(let reason): doubt = reason
        }
      }
    }
    return (nil, doubt)
  }

  private func goal(_ way: Way, _ condition: Int32, _ demand: Demand) -> Goal {
    Goal(condition, demand, regime: way.rule.compiled.regime, side: way.rule.side)
  }

  /// A deal that the exemption lifts, with the papers that it asks for.
  private func lifted(by way: Way, on days: DayStretches? = nil) -> Witness? {
    let writer = PaperWriter(comparison.analysis.rules(way.rule.side), way.law.requires)
    for kind in way.rule.kinds {
      var goals = [comparison.goal(way.rule, .surely)]
      if way.compiled.when >= 0 { goals.append(goal(way, way.compiled.when, .surely)) }
      let question = Question(goals, binding: kind, days: (days ?? way.days).spans)
      let answer = comparison.answer(question, finish: { writer.add(to: &$0, on: $1) })
      if let witness = answer.witness { return witness }
    }
    return nil
  }

  // MARK: papers, and who may ask for them

  private func papers(from old: Way, to new: Way, _ name: String) -> [RuleChange] {
    let (before, after) = (words(old), words(new))
    guard before != after else { return [] }
    // With the papers that were enough before, the deal shows what is asked for now.
    let witness = lifted(by: old)
    let isMore = Set(before).isSubset(of: after)
    let isLess = Set(after).isSubset(of: before)
    func list(_ papers: [String]) -> String { papers.isEmpty ? "no paper" : papers.joined(separator: " and ") }
    return [
      change(
        isMore ? .widened : isLess ? .narrowed : .changed,
        "\(name) asks for \(list(after)) in place of \(list(before))", widens: !isLess, narrows: !isMore,
        witness: isLess ? lifted(by: new) : witness)
    ]
  }

  private func words(_ way: Way) -> [String] {
    let vocabulary = comparison.analysis.rules(way.rule.side).vocabulary
    return way.law.requires.map { requirement in
      var words: String
      switch requirement.kind {
      case .authorisation(let word): words = "‘\(vocabulary.id(of: word.term))’"
      case .determination(let word): words = "the determination ‘\(vocabulary.id(of: word.term))’"
      }
      if let committee = requirement.committee { words += " of the committee \(committee)" }
      let issuers = requirement.issuers.map { vocabulary.id(of: $0.term) }.sorted()
      if !issuers.isEmpty { words += " by " + issuers.joined(separator: " or ") }
      if requirement.daysBefore > 0 { words += ", \(requirement.daysBefore) days before" }
      if requirement.workingDaysBefore > 0 { words += ", \(requirement.workingDaysBefore) working days before" }
      if let by = requirement.by { words += ", by \(by)" }
      if let silence = requirement.silence { words += ", \(silence.inWords) being consent" }
      return words
    }.sorted()
  }

  private mutating func access(from old: Way, to new: Way, _ name: String) -> [RuleChange] {
    guard !old.law.requires.isEmpty, !new.law.requires.isEmpty else { return [] }
    switch (old.compiled.access, new.compiled.access) {
    case (.everybody, .everybody), (.nobody, .nobody): return []
    case (.nobody, _): return [opened(name, true, new)]
    case (_, .nobody): return [opened(name, false, old)]
    case (.everybody, .deals), (.deals, .everybody), (.deals, .deals): break
    }
    if comparison.number(of: old.access, side: 0) == comparison.number(of: new.access, side: 1) { return [] }
    let days = new.days.intersection(old.days)
    let inside = [(old, Demand.surely), (new, Demand.surely)]
    let more = difference(\.access, of: new, over: old, days, inside: inside, papers: false)
    let fewer = difference(\.access, of: old, over: new, days, inside: inside, papers: false)
    var found: [RuleChange] = []
    if let witness = more.witness {
      found.append(change(.narrowed, "\(name) is open to more deals", narrows: true, witness: witness))
    }
    if let witness = fewer.witness {
      found.append(change(.widened, "\(name) is open to fewer deals", widens: true, witness: witness))
    }
    if found.isEmpty, let doubt = more.doubt ?? fewer.doubt { found.append(undecided(name, doubt)) }
    return found
  }

  private func opened(_ name: String, _ isOpen: Bool, _ way: Way) -> RuleChange {
    change(
      isOpen ? .narrowed : .widened, "\(name) is open to \(isOpen ? "some who ask for it" : "nobody any more")",
      widens: !isOpen, narrows: isOpen, witness: nil)
  }

  // MARK: putting together

  private func undecided(_ name: String, _ doubt: Answer.Doubt) -> RuleChange {
    change(
      .undecided, "\(name) is written differently, and whether it means the same is not decided: \(doubt.rawValue)",
      widens: true, narrows: true, witness: nil)
  }

  private func change(
    _ kind: RuleChange.Kind, _ sentence: String, widens: Bool = false, narrows: Bool = false, witness: Witness?
  ) -> RuleChange {
    comparison.change(new, kind, sentence, widens: widens, narrows: narrows, witness: witness)
  }
}

extension [Interval] {
  /// The last day for which a renewal is known; far away where none needs to be.
  fileprivate var lastConfirmed: CalendarDate { compactMap(\.confirmedUntil).max() ?? .distantFuture }
}
