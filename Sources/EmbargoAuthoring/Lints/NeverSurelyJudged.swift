import Embargo
import LocatedText

struct NeverSurelyJudged: Lint {
  static let id: Diagnostic.ID = "never-surely-judged"
  static let family = LintFamily.meaning
  static let summary = """
    Some deals perhaps fulfil `when`, and none does surely: whatever is stated, the rule only ever makes a deal \
    undetermined. A rule with `confidence`, which says where the law is in doubt, may be meant so.
    """
  static let rationale = "Nobody can find out the fact that would settle the case, since there is none."
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: "each: item\nwhen: {holds: to-betaland, item.category: luxuries}"),
    LintExample(
      caught: """
        each: item
        when: {holds: to-betaland, item.hs: "22", item.category: {only: drink, is: 1️⃣luxuries}}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.compactMap { rule, _ in
      guard rule.confidence == nil, let compiled = analysis.compiled(rule) else { return nil }
      let days = analysis.days(compiled)
      guard analysis.isSurelyImpossible([(compiled.when, .surely)], for: compiled, on: days),
        !analysis.isContradictory([compiled.when], for: compiled, on: days)
      else { return nil }
      let parts = analysis.parts(of: compiled.when).map { ($0, Demand.surely) }
      let core = analysis.contradiction(among: parts, for: compiled, on: days)
      return Self.warning(.unsure(core.map(analysis.words)), at: analysis.place(of: core, in: rule.when.span))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unsure(_ parts: [String]) -> Self {
    let what: Self = parts.count == 1 ? "‘\(parts[0])’" : "\(listing: parts) together"
    return
      "no deal surely fulfils \(what), so the rule leaves every deal undetermined; say in ‘confidence’ if it should"
  }
}
