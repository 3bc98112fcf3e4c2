import Embargo

/// Which rules ask for which terms.
struct TermUse {
  private let rules: CompiledRules

  init(_ rules: CompiledRules) { self.rules = rules }

  /// Ids of the rules whose condition a deal with this term could fulfil by it: those that name it or something broader.
  func rules(askingFor term: TermID) -> [String] {
    let vocabulary = rules.vocabulary
    let range = vocabulary.range(of: vocabulary[term].taxonomy)
    let asked = Set(vocabulary.relations.ancestry(of: term, in: range, on: .distantFuture))
    return rules.rules.compactMap { compiled in
      let rule = rules.law(compiled)
      var names: Set<String> = []
      let terms = terms(in: rule.when, of: rule.regime, seen: &names)
      return terms.contains(where: asked.contains) ? rule.id : nil
    }.sorted()
  }

  /// The terms that a condition names, those of named conditions too.
  private func terms(in condition: Condition, of regime: String, seen: inout Set<String>) -> [TermID] {
    var terms = condition.terms
    for name in condition.names where seen.insert(name.text).inserted {
      guard let named = rules.ruleSet.condition(name.text, of: regime) else { continue }
      terms += self.terms(in: named.condition, of: regime, seen: &seen)
    }
    return terms
  }
}

extension Condition {
  /// Every term that the condition itself asks for.
  fileprivate var terms: [TermID] {
    switch kind {
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .not(let part), .some(_, let part): part.terms
    case .holds: []
    case .field(_, let tests):
      tests.flatMap { test -> [TermID] in
        switch test.kind {
        case .terms(let words), .surely(let words), .only(let words): words.map(\.term)
        case .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs: []
        }
      }
    }
  }
}

extension RuleSet {
  /// The condition of that name in a regime, or among those that all share.
  func condition(_ name: String, of regime: String) -> Regime.NamedCondition? {
    let folder = folders.first { $0.regime.id == regime }
    let known = (folder.map { $0.regime.conditions + $0.contents.conditions } ?? []) + common.conditions
    return known.first { $0.name == name }
  }
}
