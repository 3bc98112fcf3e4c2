import Embargo

/// Which cases and rules of a regime a pattern names.
struct CaseSelection {
  private let pattern: NamePattern?
  /// The rules that it names; empty where it names none, and then it is meant for cases.
  private let rules: Set<String>

  init(_ pattern: NamePattern?, _ compiled: CompiledRules) {
    self.pattern = pattern
    rules = Set(pattern.map { pattern in compiled.ruleIDs.filter(pattern.matches) } ?? [])
  }

  /// Whether a case is named, or has a finding by a rule that is.
  func takes(_ result: CaseResult) -> Bool {
    guard let pattern else { return true }
    return pattern.matches(result.id) || result.statuses.keys.contains(where: rules.contains)
  }

  /// Whether a rule is named; every rule is where the pattern names none.
  func takes(_ rule: String) -> Bool { rules.isEmpty || rules.contains(rule) }

  /// Whether any rule is wanted of a regime, of which it may be that no case is.
  func takesRules(seenBy hasNoCases: Bool) -> Bool { pattern == nil || !rules.isEmpty || !hasNoCases }
}
