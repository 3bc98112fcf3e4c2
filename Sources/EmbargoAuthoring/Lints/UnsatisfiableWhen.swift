import Embargo
import LocatedText

struct UnsatisfiableWhen: Lint {
  static let id: Diagnostic.ID = "unsatisfiable-when"
  static let family = LintFamily.meaning
  static let summary = """
    No deal fulfils `when` on any day of the rule: two of its parts exclude each other.
    """
  static let rationale = "The rule never applies, and what it should forbid is permitted."
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: "each: item\nwhen: {holds: to-betaland, item.category: luxuries, not: {item.category: antiques}}"),
    LintExample(
      caught: "each: item\nwhen: {holds: to-betaland, item.category: rifles, not: {item.category: 1️⃣weapons}}"),
    LintExample(caught: "when: {holds: to-betaland, date: {1️⃣before: 2030-01-10}}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.compactMap { rule, _ in
      guard let compiled = analysis.compiled(rule) else { return nil }
      let days = analysis.days(compiled)
      guard analysis.isContradictory([compiled.when], for: compiled, on: days) else { return nil }
      let parts = analysis.parts(of: compiled.when).map { ($0, Demand.surely) }
      let core = analysis.contradiction(among: parts, for: compiled, on: days)
      return Self.warning(.never(core.map(analysis.words)), at: analysis.place(of: core, in: rule.when.span))
    }
  }
}

extension RuleAnalysis {
  /// The last of some parts that stands in a stretch; the stretch itself if none does.
  func place(of parts: [Int32], in whole: SourceSpan) -> SourceSpan {
    parts.map { span(of: $0) }.filter(whole.holds).max { $0.startUTF8 < $1.startUTF8 } ?? whole
  }
}

extension Diagnostic.Message {
  fileprivate static func never(_ parts: [String]) -> Self {
    if parts.count == 1 { return "‘when’ is never true: no deal fulfils ‘\(parts[0])’ while the rule is in force" }
    return "‘when’ is never true: no deal fulfils \(listing: parts) together; is one of them meant otherwise?"
  }
}
