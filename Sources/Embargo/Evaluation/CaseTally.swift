/// Counts what rules and their parts come to over deals: every test of every condition, whatever stands beside it.
///
/// Judging a deal stops where the answer is known; this does not, and no judging passes through it.
package struct CaseTally: Sendable {
  /// In how many deals each truth value came up.
  package struct Counts: Sendable, Hashable {
    private var numbers: [Int] = [0, 0, 0]

    package init() {}

    /// The number of deals for a value.
    package subscript(_ value: Kleene) -> Int {
      get { numbers[Int(value.rawValue)] }
      set { numbers[Int(value.rawValue)] = newValue }
    }
  }

  /// A condition with the counts of its instructions.
  package struct Counted: Sendable {
    /// What it is made of.
    package let tree: ConditionTree
    /// For each node of the tree.
    package fileprivate(set) var counts: [Counts]
    /// What came up in the deal that is being looked at, a bit for each value.
    fileprivate var seen: [UInt8]

    fileprivate init(_ condition: Int32, _ program: Program) {
      tree = ConditionTree(condition, program)
      counts = Array(repeating: Counts(), count: tree.nodes.count)
      seen = Array(repeating: 0, count: tree.nodes.count)
    }

    fileprivate mutating func settle() {
      for index in seen.indices where seen[index] != 0 {
        for value in Kleene.allCases where seen[index] & 1 << value.rawValue != 0 { counts[index][value] += 1 }
        seen[index] = 0
      }
    }
  }

  /// What was seen of a rule.
  package struct RuleTally: Sendable {
    /// Its condition, on days on which it is in force.
    package fileprivate(set) var when: Counted
    /// Deals that it surely reaches.
    package fileprivate(set) var reached = 0
    /// Of a ceiling: whether what it catches stays within.
    package fileprivate(set) var within = Counts()
    /// Single days of deals that it would reach, surely or perhaps, were it in force.
    package fileprivate(set) var days: Set<Day> = []
  }

  /// What was seen of an exemption, wherever a rule that it lifts reached a deal or may have.
  package struct ExemptionTally: Sendable {
    /// Its condition, on days on which it is in force; nil if it has none.
    package fileprivate(set) var when: Counted?
    /// On whom may ask for its paper; nil where that is no condition.
    package fileprivate(set) var access: Counted?
    /// In how many deals it came out so, on days on which it is in force.
    package fileprivate(set) var outcomes: [ConsideredExemption.Outcome: Int] = [:]
    /// Single days of deals that it would reach, surely or perhaps, were it in force.
    package fileprivate(set) var days: Set<Day> = []
  }

  /// A day of a deal, and the option of each contested question under which it was looked at.
  package struct Day: Sendable, Hashable {
    package let date: CalendarDate
    package let options: [Int32]

    package init(_ date: CalendarDate, options: [Int32]) {
      self.date = date
      self.options = options
    }
  }

  /// The rules that are looked at.
  package let rules: CompiledRules
  /// By the number of the rule.
  package private(set) var ruleTallies: [RuleTally]
  /// By the number of the exemption.
  package private(set) var exemptionTallies: [ExemptionTally]

  package init(_ rules: CompiledRules) {
    self.rules = rules
    let program = rules.program
    ruleTallies = rules.rules.map { RuleTally(when: Counted($0.when, program)) }
    exemptionTallies = rules.exemptions.map { exemption in
      var tally = ExemptionTally()
      if exemption.when >= 0 { tally.when = Counted(exemption.when, program) }
      if case .deals(let condition) = exemption.access { tally.access = Counted(condition, program) }
      return tally
    }
  }

  /// Looks at a deal, on its own days and with nothing used of any ceiling but what it states itself.
  ///
  /// - Parameters:
  ///   - deal: what was read with the vocabulary of the rules.
  ///   - options: the option of each contested question under which it is judged.
  package mutating func add(_ deal: Transaction, options: [Int32]) {
    let assessor = Assessor(
      rules, deal, on: nil, usage: UsageBefore(ledger: nil), lists: nil, explains: false)
    var reached: Set<Int32> = []
    var within: Set<[Int32]> = []
    var outcomes: Set<Outcome> = []
    for days in assessor.pieces(of: deal.date) {
      let facts = assessor.facts(on: days)
      for rule in rules.judged {
        let judge = Judge(facts, rule, options: options)
        let frames = assessor.frames(rule)
        if deal.date.isSingleDay { addDay(rule, frames, judge, options) }
        guard judge.isInForce(rule.inForce) != .false else { continue }
        let ceilings = assessor.ceilings(rule, frames, judge)
        for ceiling in ceilings { if let ceiling { within.insert([rule.number, Int32(ceiling.isWithin.rawValue)]) } }
        for frame in frames {
          watch(&ruleTallies[Int(rule.number)].when, frame, judge.evaluator)
          let outcome = judge.judge(rule, frame)
          if outcome.reach == .true { reached.insert(rule.number) }
          if outcome.reach != .false { watch(outcome.exemptions, frame, judge, &outcomes) }
        }
      }
    }
    for rule in reached { ruleTallies[Int(rule)].reached += 1 }
    for pair in within { ruleTallies[Int(pair[0])].within[Kleene(rawValue: UInt8(pair[1])) ?? .unknown] += 1 }
    for one in outcomes { exemptionTallies[Int(one.exemption)].outcomes[one.outcome, default: 0] += 1 }
    settle()
  }

  private struct Outcome: Hashable {
    let exemption: Int32
    let outcome: ConsideredExemption.Outcome
  }

  private mutating func settle() {
    for index in ruleTallies.indices { ruleTallies[index].when.settle() }
    for index in exemptionTallies.indices {
      exemptionTallies[index].when?.settle()
      exemptionTallies[index].access?.settle()
    }
  }

  // MARK: days

  private mutating func addDay(
    _ rule: CompiledRule, _ frames: [Evaluator.Frame], _ judge: Judge, _ options: [Int32]
  ) {
    let day = Day(judge.evaluator.facts.days.first, options: options)
    for frame in frames where judge.evaluator.value(rule.when, frame) != .false {
      ruleTallies[Int(rule.number)].days.insert(day)
      guard judge.isInForce(rule.inForce) != .false else { continue }
      for index in rules.uses[rule.uses] {
        let when = rules.exemptions[Int(index)].when
        if when >= 0 && judge.evaluator.value(when, frame) == .false { continue }
        exemptionTallies[Int(index)].days.insert(day)
      }
    }
  }

  // MARK: conditions

  private mutating func watch(
    _ exemptions: [Judge.ExemptionOutcome], _ frame: Evaluator.Frame, _ judge: Judge, _ outcomes: inout Set<Outcome>
  ) {
    for found in exemptions {
      let exemption = rules.exemptions[Int(found.exemption)]
      if !exemption.inForce.isEmpty && judge.isInForce(exemption.inForce) == .false { continue }
      outcomes.insert(Outcome(exemption: found.exemption, outcome: found.outcome))
      if var when = exemptionTallies[Int(found.exemption)].when {
        exemptionTallies[Int(found.exemption)].when = nil
        watch(&when, frame, judge.evaluator)
        exemptionTallies[Int(found.exemption)].when = when
      }
      guard found.reach != .false, var access = exemptionTallies[Int(found.exemption)].access else { continue }
      exemptionTallies[Int(found.exemption)].access = nil
      watch(&access, frame, judge.evaluator)
      exemptionTallies[Int(found.exemption)].access = access
    }
  }

  private func watch(_ counted: inout Counted, _ frame: Evaluator.Frame, _ evaluator: Evaluator) {
    watch(0, of: counted.tree, &counted.seen, frame, evaluator)
  }

  /// Works a node out with all that it is made of; of a list, for every element.
  ///
  /// A test of a name that is not bound at the moment is none of the subject, and its “no” is no answer.
  @discardableResult
  private func watch(
    _ index: Int, of tree: ConditionTree, _ seen: inout [UInt8], _ frame: Evaluator.Frame, _ evaluator: Evaluator
  ) -> Kleene {
    let node = tree.nodes[index]
    let op = evaluator.op(node.op)
    var value: Kleene
    switch op.code {
    case .all: value = node.children.reduce(.true) { $0 & watch($1, of: tree, &seen, frame, evaluator) }
    case .any: value = node.children.reduce(.false) { $0 | watch($1, of: tree, &seen, frame, evaluator) }
    case .not: value = !watch(node.children[0], of: tree, &seen, frame, evaluator)
    case .some:
      value = evaluator.value(node.op, frame)
      guard let record = evaluator.record(op, frame) else { return value }
      for element in evaluator.facts.elements(op.field, of: record, threshold: evaluator.threshold).list {
        watch(node.children[0], of: tree, &seen, frame.entering(element), evaluator)
      }
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      guard let record = evaluator.record(op, frame) else { return .false }
      value = evaluator.test(op, record, frame)
    }
    seen[index] |= 1 << value.rawValue
    return value
  }
}
