import Embargo

/// The conditions that a rule calls by name, each explained once.
struct NamedConditions {
  private let ruleSet: RuleSet
  private let regime: String
  private var shown: Set<String> = []

  /// Knows the conditions of a regime, and those that all regimes share.
  init(_ ruleSet: RuleSet, regime: String) {
    self.ruleSet = ruleSet
    self.regime = regime
  }

  /// Explains what the conditions name, and what those name in turn.
  mutating func write(_ conditions: [Condition], to page: inout Page) {
    for name in conditions.flatMap(\.names) where shown.insert(name.text).inserted {
      guard let named = ruleSet.condition(name.text, of: regime) else { continue }
      page.addBlank()
      page.add("where \(named.name, .strong) means that")
      ConditionLines(ruleSet.vocabulary, indent: 2).write(named.condition, to: &page)
      write([named.condition], to: &page)
    }
  }
}
