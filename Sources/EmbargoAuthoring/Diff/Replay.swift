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
  /// - Parameter documents: the deals; cases are deals too.
  /// - Returns: those that come out otherwise, and what is wrong with those that neither can read.
  package func run(_ documents: some Sequence<LocatedNode>) -> Checked<[ReplayedDeal]> {
    var diagnostics: [Diagnostic] = []
    var moved: [ReplayedDeal] = []
    for document in documents {
      let ignored = ["expect", "disputed"]
      let before = old.transaction(from: document, ignoring: ignored)
      let after = new.transaction(from: document, ignoring: ignored)
      if before.hasErrors && after.hasErrors { diagnostics += after.diagnostics }
      if let deal = compare(before, after) { moved.append(deal) }
    }
    return Checked(moved, diagnostics)
  }

  private func compare(_ before: Checked<Transaction>, _ after: Checked<Transaction>) -> ReplayedDeal? {
    if before.hasErrors && after.hasErrors { return nil }
    let deal = after.hasErrors ? before.partial : after.partial
    let former = before.hasErrors ? nil : old.assess(before.partial)
    let present = after.hasErrors ? nil : new.assess(after.partial)
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
