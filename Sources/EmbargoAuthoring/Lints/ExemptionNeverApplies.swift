import Embargo
import LocatedText

struct ExemptionNeverApplies: Lint {
  static let id: Diagnostic.ID = "exemption-never-applies"
  static let family = LintFamily.meaning
  static let summary = """
    No deal that a rule catches surely fulfils the `when` of its exemption, on any day on which both are in force. One \
    that stands by itself is found if it meets none of the rules that it lifts.
    """
  static let rationale = """
    A reader trusts that an exemption listed is one that can be had. Often it stands under the wrong rule and is missing \
    from the right one.
    """
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
        when: {holds: to-betaland, item.hs: ["93"]}
        exemptions:
          - {id: relief, when: {purpose: relief}}
          - {id: fuel, when: {item.hs: 1️⃣"2710", not: {item.origin: XB}}, requires: {authorisation: notification}}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.exemptions.compactMap { found in
      let ways = found.lifted.compactMap { rule -> (CompiledRule, RuleAnalysis.Way)? in
        guard let compiled = analysis.compiled(rule),
          let way = analysis.ways(compiled).first(where: { $0.law.idSpan == found.exemption.idSpan })
        else { return nil }
        return (compiled, way)
      }.filter { !$0.1.days.isEmpty && $0.1.compiled.when >= 0 }
      guard let (rule, way) = ways.first, let when = found.exemption.when else { return nil }
      for (rule, way) in ways {
        let goals = [(rule.when, Demand.perhaps), (way.compiled.when, Demand.surely)]
        guard analysis.isSurelyImpossible(goals, for: rule, on: way.days) else { return nil }
        // A rule that nothing fulfils is told of by itself.
        if analysis.isSurelyImpossible([(rule.when, .surely)], for: rule, on: way.days) { return nil }
      }
      let parts =
        analysis.parts(of: way.compiled.when).map { ($0, Demand.surely) }
        + analysis.parts(of: rule.when).map { ($0, Demand.perhaps) }
      let core = analysis.contradiction(among: parts, for: rule, on: way.days)
      return Self.warning(
        .never(found.exemption.id, core.map(analysis.words)), at: analysis.place(of: core, in: when.span))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func never(_ id: String, _ parts: [String]) -> Self {
    if parts.count == 1 { return "the exemption ‘\(id)’ can never apply: no deal surely fulfils ‘\(parts[0])’" }
    return "the exemption ‘\(id)’ can never apply: no deal of the rule fulfils \(listing: parts) together"
  }
}
