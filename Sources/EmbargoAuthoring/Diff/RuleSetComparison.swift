package import Embargo
import LocatedText

/// Works out what changed from one rule set to another.
package enum RuleSetComparison {
  /// - Parameters:
  ///   - old: the rules as they were, and how they were called.
  ///   - new: the rules as they are.
  /// - Returns: changes by rule id, then as they concern reach, days, ceiling, obligations and exemptions.
  package static func compare(
    old: (rules: CompiledRules, label: String), new: (rules: CompiledRules, label: String)
  ) -> RuleSetDiff {
    var comparison = RuleComparison(old: old.rules, new: new.rules)
    let before = comparison.rules(0)
    let after = comparison.rules(1)
    let known = Dictionary(before.map { ($0.law.id, $0) }) { first, _ in first }
    let present = Set(after.map(\.law.id))
    var changes = FrameComparison(comparison.analysis).changes()
    var wordings: [WordingChange] = []
    for rule in after {
      guard let former = known[rule.law.id] else {
        changes.append(comparison.added(rule))
        continue
      }
      changes += comparison.changes(from: former, to: rule)
      wordings += WordingComparison(former.law, rule.law).changes()
    }
    changes += before.filter { !present.contains($0.law.id) }.map { comparison.ended($0) }
    wordings += FrameComparison(comparison.analysis).wordings()
    return RuleSetDiff(
      old: side(old), new: side(new), changes: changes.sorted { $0.rule < $1.rule },
      wordings: wordings.sorted { ($0.rule, $0.sentence) < ($1.rule, $1.sentence) })
  }

  private static func side(_ side: (rules: CompiledRules, label: String)) -> RuleSetDiff.Side {
    RuleSetDiff.Side(
      label: side.label, name: side.rules.name, version: side.rules.version, digest: side.rules.digest)
  }
}
