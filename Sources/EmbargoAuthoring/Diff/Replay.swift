package import Embargo
package import LocatedText

/// Runs deals through two rule sets.
package struct Replay {
  private let old: Checker
  private let new: Checker

  package init(old: CompiledRules, new: CompiledRules) {
    self.old = Checker(rules: old)
    self.new = Checker(rules: new)
  }

  /// Judges deals by both rule sets.
  ///
  /// A deal that only one of them can read, for a word that the other does not know, is told as one that moves.
  ///
  /// - Parameter documents: the deals; cases are deals too, judged under the options that they choose.
  /// - Returns: those that come out otherwise, and what is wrong with those that neither can read.
  package func run(_ documents: some Sequence<LocatedNode>) -> Checked<[ReplayedDeal]> {
    var diagnostics: [Diagnostic] = []
    var moved: [ReplayedDeal] = []
    for document in documents {
      let ignored = CaseForms.keys.map(\.name)
      let before = old.transaction(from: document, ignoring: ignored)
      let after = new.transaction(from: document, ignoring: ignored)
      if before.hasErrors && after.hasErrors { diagnostics += after.diagnostics }
      guard let choices = choices(document, &diagnostics) else { continue }
      if let deal = compare(before, after, choices) { moved.append(deal) }
    }
    return Checked(moved, diagnostics)
  }

  /// The options that a case chooses, of which one of the rule sets at least has each.
  private func choices(_ document: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Interval.Choice]? {
    let choices = CaseChoices.read(document, &diagnostics)
    let former = PositionCheck(old.rules)
    let faults = (choices ?? []).filter { former.fault(in: $0) != nil }.compactMap(PositionCheck(new.rules).fault)
    diagnostics += faults
    return faults.isEmpty ? choices : nil
  }

  private func compare(
    _ before: Checked<Transaction>, _ after: Checked<Transaction>, _ choices: [Interval.Choice]
  ) -> ReplayedDeal? {
    func assessment(_ deal: Checked<Transaction>, _ checker: Checker) -> Assessment? {
      deal.hasErrors ? nil : checker.taking(checker.rules.options(taking: choices)).assess(deal.partial)
    }
    if before.hasErrors && after.hasErrors { return nil }
    let deal = after.hasErrors ? before.partial : after.partial
    let former = assessment(before, old)
    let present = assessment(after, new)
    let ids = Set((former?.findings ?? []).map(\.rule) + (present?.findings ?? []).map(\.rule)).sorted()
    let moves = ids.compactMap { rule -> ReplayedDeal.Move? in
      let (status, now) = (former?.status(of: rule), present?.status(of: rule))
      return status == now ? nil : ReplayedDeal.Move(rule: rule, before: status, after: now)
    }
    if former?.verdict == present?.verdict && moves.isEmpty { return nil }
    return ReplayedDeal(
      id: deal.id, span: deal.span, before: former?.verdict, after: present?.verdict, rules: moves)
  }
}

extension RuleSetDiff {
  /// The same with deals that were run through both rule sets.
  package func replaying(_ moved: [ReplayedDeal], of count: Int) -> RuleSetDiff {
    var copy = self
    copy.replayed += moved
    copy.replayCount = (replayCount ?? 0) + count
    return copy
  }
}
