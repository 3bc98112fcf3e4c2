/// Tells quickly whether a variant of a rule can make a difference to a deal, so that few deals need be judged anew.
package struct VariantTrial {
  /// What the rules themselves give, by the number of the rule.
  private struct Known: Sendable {
    let statuses: [Status?]
    let reaches: Bool
  }

  private let rules: CompiledRules
  private let assessor: Assessor
  private let stretches: [Facts]
  private let options: [Int32]
  private let isSingleDay: Bool
  /// Whether it matters which facts are to be found out.
  private let asksForMissing: Bool
  private var known: [Known] = []

  /// - Parameters:
  ///   - rules: the rules, in tables that hold every variant.
  ///   - deal: what was read with their vocabulary.
  ///   - options: the option of each contested question under which it is judged.
  ///   - asksForMissing: whether it matters which facts are to be found out.
  package init(_ rules: CompiledRules, _ deal: Transaction, options: [Int32], asksForMissing: Bool) {
    self.rules = rules
    self.options = options
    self.asksForMissing = asksForMissing
    let assessor = Assessor(
      rules, deal, on: nil, usage: UsageBefore(ledger: nil), lists: nil, explains: false)
    self.assessor = assessor
    isSingleDay = deal.date.isSingleDay
    stretches = assessor.stretches(of: deal.date).map { assessor.facts(on: $0) }
    known = rules.rules.map(outcome)
  }

  /// Whether a rule may have something to say of the deal.
  package func isNear(_ rule: Int32) -> Bool { known[Int(rule)].reaches }

  /// Whether a variant may give another finding than the rule whose number it bears.
  package func mayDiffer(_ variant: CompiledRule) -> Bool {
    let own = known[Int(variant.number)]
    let other = outcome(variant)
    if !isSingleDay || variant.effect == .cap { return own.reaches || other.reaches }
    if own.statuses != other.statuses { return true }
    return asksForMissing && (own.reaches || other.reaches)
  }

  private func outcome(_ rule: CompiledRule) -> Known {
    let frames = assessor.frames(rule)
    guard isSingleDay && rule.effect != .cap else {
      let reaches = stretches.contains { facts in
        let judge = Judge(facts, rule, options: options)
        return frames.contains { judge.evaluator.value(rule.when, $0) != .false }
      }
      return Known(statuses: [], reaches: reaches)
    }
    let judge = Judge(stretches[0], rule, options: options)
    let outcomes = frames.map { judge.judge(rule, $0) }
    return Known(statuses: outcomes.map(\.status), reaches: outcomes.contains { $0.reach != .false })
  }
}
