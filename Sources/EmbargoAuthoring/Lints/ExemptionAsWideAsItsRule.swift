import Embargo
import LocatedText

struct ExemptionAsWideAsItsRule: Lint {
  static let id: Diagnostic.ID = "exemption-as-wide-as-its-rule"
  static let family = LintFamily.meaning
  static let summary = """
    Whatever a rule catches, one of its own exemptions lifts without a paper, on every day on which the rule is in force.
    """
  static let rationale = "The rule can never be violated, and whoever reads it sees a measure that is none."
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: """
        each: item
        when: {holds: to-betaland, item.category: weapons}
        exemptions: [{id: old, when: {item.category: sabres}}]
        """),
    LintExample(
      caught: """
        each: item
        when: {holds: to-betaland, item.category: sabres}
        exemptions: [{id: 1️⃣old, when: {item.category: antiques}}]
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.flatMap { rule, _ -> [Diagnostic] in
      guard let compiled = analysis.compiled(rule) else { return [] }
      let days = analysis.days(compiled)
      return analysis.ways(compiled).compactMap { way in
        guard way.law.reach == nil, way.law.requires.isEmpty, way.compiled.when >= 0,
          days.subtracting(way.days).isEmpty,
          analysis.isSurelyImpossible(
            [(compiled.when, .surely), (way.compiled.when, .notSurely)], for: compiled, on: days),
          analysis.isImpossible([(compiled.when, .surely)], for: compiled, on: days) == false
        else { return nil }
        return Self.warning(.wide(way.law.id, rule.id), at: way.law.idSpan)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func wide(_ id: String, _ rule: String) -> Self {
    "the exemption ‘\(id)’ lifts everything that ‘\(rule)’ catches; ask for less in ‘when’, or for a paper"
  }
}
