import Embargo
import LocatedText

struct NeedlessPaper: Lint {
  static let id: Diagnostic.ID = "needless-paper"
  static let family = LintFamily.meaning
  static let summary = """
    An exemption asks for a paper in cases in which another exemption of the same rule asks for none.
    """
  static let rationale = """
    The two answer one case differently. Nobody ever needs the paper, and whoever reads the law in the rules learns that \
    it is needed.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: """
        each: item
        exemptions:
          - {id: relief, when: {purpose: {only: relief}}}
          - {id: approved, requires: {authorisation: committee-approval}}
        """),
    LintExample(
      caught: """
        each: item
        exemptions:
          - {id: old, when: {item.category: luxuries}}
          - {id: 1️⃣approved, when: {item.category: antiques}, requires: {authorisation: committee-approval}}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.flatMap { rule, _ -> [Diagnostic] in
      guard let compiled = analysis.compiled(rule) else { return [] }
      let ways = analysis.ways(compiled)
      let free = ways.filter { $0.law.requires.isEmpty && $0.compiled.when >= 0 }
      return rule.exemptions.compactMap { exemption in
        guard let way = ways.first(where: { $0.law.idSpan == exemption.idSpan }), !exemption.requires.isEmpty else {
          return nil
        }
        let other = free.first { other in
          guard way.days.subtracting(other.days).isEmpty else { return false }
          let own = way.compiled.when >= 0 ? [(way.compiled.when, Demand.surely)] : []
          let goals = [(compiled.when, Demand.surely)] + own + [(other.compiled.when, .notSurely)]
          return analysis.isSurelyImpossible(goals, for: compiled, on: way.days)
            && analysis.isImpossible(Array(goals.dropLast()), for: compiled, on: way.days) == false
        }
        return other.map {
          Self.warning(
            .needless(exemption.id, $0.law.id), at: exemption.idSpan,
            notes: [.init("the exemption that asks for none is here", at: $0.law.idSpan)])
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func needless(_ id: String, _ other: String) -> Self {
    "the exemption ‘\(id)’ asks for a paper, and ‘\(other)’ lifts the rule in every such case without one"
  }
}
