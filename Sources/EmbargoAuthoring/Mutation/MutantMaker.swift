import Embargo
import LocatedText

/// Changes the rules of one regime in small ways, one at a time.
///
/// What is not written in a rule but in a condition that it names is changed once, for all rules that name it.
struct MutantMaker {
  /// The rules as they are.
  let rules: CompiledRules
  let analysis: RuleAnalysis
  var variants: RuleVariants
  private(set) var drafts: [MutantDraft] = []

  /// The rules that each exemption lifts, by the exemption's number.
  let lifted: [Int32: [CompiledRule]]
  /// Which conditions of rules, exemptions and accesses hold each instruction.
  private(set) var whens: [Int32: [CompiledRule]] = [:]
  private(set) var exemptions: [Int32: [CompiledExemption]] = [:]
  /// For each instruction, who owns it: a rule, an exemption or a named condition.
  private(set) var owners: [Int32: String] = [:]
  /// The instructions in the order of rules.
  private(set) var instructions: [Int32] = []
  let names: [Int32: String]
  /// Where an owner uses a named condition.
  private var uses: [Use: SourceSpan] = [:]

  private struct Use: Hashable {
    let owner: String
    let condition: Int32
  }

  init(_ rules: CompiledRules) {
    self.rules = rules
    analysis = RuleAnalysis(rules)
    variants = RuleVariants(rules)
    let named = rules.named(inRegime: 0)
    names = Dictionary(named.map { ($1, $0) }) { min($0, $1) }
    var lifted: [Int32: [CompiledRule]] = [:]
    for rule in rules.rules { for use in rules.uses[rule.uses] { lifted[use, default: []].append(rule) } }
    self.lifted = lifted
    look(named)
  }

  /// Every change, in the order of files and places, and the rules with all that the changes need.
  mutating func make() -> (drafts: [MutantDraft], rules: CompiledRules) {
    changeConditions()
    for rule in rules.rules {
      dropAll(of: rule)
      moveDays(of: rule)
      moveCeiling(of: rule)
    }
    for exemption in rules.exemptions where lifted[exemption.number] != nil { change(exemption) }
    let sorted = drafts.enumerated().sorted { one, other in
      (one.element.span.file, one.element.span.startUTF8, one.offset)
        < (other.element.span.file, other.element.span.startUTF8, other.offset)
    }
    return (sorted.map(\.element), variants.rules)
  }

  // MARK: who holds what

  private mutating func look(_ named: [String: Int32]) {
    for rule in rules.rules {
      let law = rules.law(rule)
      for op in look(rule.when, law.when, of: law.id, named) { whens[op, default: []].append(rule) }
    }
    for exemption in rules.exemptions where lifted[exemption.number] != nil {
      let law = rules.law(exemption)
      var ops: Set<Int32> = []
      if let when = law.when { ops.formUnion(look(exemption.when, when, of: law.id, named)) }
      if case .deals(let condition) = exemption.access, case .deals(let written) = law.access {
        ops.formUnion(look(condition, written, of: law.id, named))
      }
      for op in ops { exemptions[op, default: []].append(exemption) }
    }
  }

  private mutating func look(
    _ condition: Int32, _ written: Condition, of owner: String, _ named: [String: Int32]
  ) -> Set<Int32> {
    let tree = ConditionTree(condition, rules.program)
    for name in written.names {
      if let op = named[name.text] { uses[Use(owner: owner, condition: op)] = name.span }
    }
    var within = [String?](repeating: nil, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      within[index] = names[node.op] ?? within[index]
      for child in node.children { within[child] = within[index] }
      if owners[node.op] == nil { instructions.append(node.op) }
      owners[node.op] = owners[node.op] ?? within[index] ?? owner
    }
    return Set(tree.nodes.map(\.op))
  }

  /// A part of a condition as a sentence shows it, and where it stands.
  func shown(_ condition: Int32, in owner: String) -> (words: String, span: SourceSpan) {
    let span = uses[Use(owner: owner, condition: condition)] ?? analysis.span(of: condition)
    return (names[condition] ?? analysis.words(condition), span)
  }

  // MARK: adding changes

  mutating func add(_ draft: MutantDraft) { drafts.append(draft) }

  /// Puts one instruction in the place of another in all conditions that hold it.
  mutating func replace(
    _ target: Int32, with other: Int32, _ kind: Mutation.Mutant.Kind, _ change: String, at span: SourceSpan
  ) {
    var changed: [Int32: CompiledRule] = [:]
    var questions: [MutantDraft.Question] = []
    for rule in whens[target] ?? [] {
      let when = variants.replacing(target, with: other, in: rule.when)
      changed[rule.number] = rule.with(when: when)
      questions += differences(rule.when, when, of: rule, on: analysis.days(rule))
    }
    var replaced: [Int32: Int32] = [:]
    for exemption in exemptions[target] ?? [] {
      var copy = exemption
      let access = exemption.condition
      if exemption.when >= 0 {
        copy = copy.with(when: variants.replacing(target, with: other, in: exemption.when))
      }
      if access >= 0 { copy = copy.with(access: .deals(variants.replacing(target, with: other, in: access))) }
      replaced[exemption.number] = variants.add(copy)
      questions += differences(exemption, copy)
    }
    exchange(replaced, in: &changed)
    add(
      MutantDraft(
        kind: kind, owner: owners[target] ?? "", change: change, span: span,
        variants: changed.values.sorted { $0.number < $1.number }, questions: questions))
  }

  /// Puts exemptions in the places of others in all rules that they lift; without another, they are left out.
  mutating func exchange(_ replaced: [Int32: Int32?], in changed: inout [Int32: CompiledRule]) {
    let concerned = Set(replaced.keys.flatMap { lifted[$0] ?? [] }).sorted { $0.number < $1.number }
    for rule in concerned {
      let uses = rules.uses[rule.uses].compactMap { replaced[$0] ?? $0 }
      changed[rule.number] = (changed[rule.number] ?? rule).with(uses: variants.add(uses: uses))
    }
  }

  // MARK: questions

  /// What a deal must be like on which two conditions differ: the plainest difference first.
  func differences(
    _ old: Int32, _ new: Int32, of rule: CompiledRule, on days: DayStretches, beside: [(Int32, Demand)] = [],
    extra: MutantDraft.Question.Extra = .nothing
  ) -> [MutantDraft.Question] {
    if days.isEmpty { return [] }
    var pairs: [(Demand, Demand)] = [(.surely, .never), (.surely, .notSurely)]
    // A duty that is perhaps laid is no finding, as little as one that is not.
    if rule.effect != .oblige { pairs.append((.perhaps, .never)) }
    return pairs.flatMap { asked, refused in
      [(old, new), (new, old)].map { one, other in
        MutantDraft.Question(
          rule: rule, goals: beside + [(one, asked), (other, refused)], days: days, extra: extra)
      }
    }
  }

  private func differences(_ old: CompiledExemption, _ new: CompiledExemption) -> [MutantDraft.Question] {
    let law = rules.law(old)
    return (lifted[old.number] ?? []).flatMap { rule -> [MutantDraft.Question] in
      let days = days(old, of: rule)
      let reached = [(rule.when, Demand.perhaps)]
      var found: [MutantDraft.Question] = []
      if new.when != old.when {
        found += differences(
          old.when, new.when, of: rule, on: days, beside: [(rule.when, .surely)],
          extra: .papers(law.requires, dated: nil))
        found += differences(old.when, new.when, of: rule, on: days, beside: reached)
      }
      if new.condition != old.condition {
        let inside = old.when >= 0 ? reached + [(old.when, .perhaps)] : reached
        found += differences(old.condition, new.condition, of: rule, on: days, beside: inside)
      }
      return found
    }
  }

  /// The days on which an exemption lifts a rule.
  func days(_ exemption: CompiledExemption, of rule: CompiledRule) -> DayStretches {
    let own = analysis.days(rule)
    if exemption.inForce.isEmpty { return own }
    return DayStretches(rules.intervals[exemption.inForce].map(\.days)).intersection(own)
  }
}

extension CompiledExemption {
  /// The condition on who may ask for its paper; -1 where there is none.
  var condition: Int32 {
    if case .deals(let condition) = access { return condition }
    return -1
  }
}
