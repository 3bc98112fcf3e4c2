import Embargo
import LocatedText

struct BranchAddsNothing: Lint {
  static let id: Diagnostic.ID = "branch-adds-nothing"
  static let family = LintFamily.meaning
  static let summary = """
    A branch of an `any` holds of nothing that another branch does not hold of as well, or of nothing at all beside the \
    rest of the rule.
    """
  static let rationale = """
    It is there for a case, and that case is judged by another branch or not at all: one of the two is not what was meant.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: "each: item\nwhen: {any: [{item.category: weapons}, {item.category: fuel}]}"),
    LintExample(
      clean: """
        when:
          holds: to-betaland
          any: [{activity: supply, contract-date: {from: 2030-01-10}}, {activity: supply, date: {from: 2030-03-01}}]
        """),
    LintExample(
      caught: "each: item\nwhen: {any: [{item.category: weapons}, 1️⃣{item.category: rifles, to.country: XB}]}"),
    LintExample(
      caught: """
        each: item
        when: {not: {item.category: weapons}, any: [{item.category: fuel}, 1️⃣{item.category: rifles, to.country: XB}]}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.flatMap { rule, _ -> [Diagnostic] in
      guard let compiled = analysis.compiled(rule) else { return [] }
      let ofExemptions = analysis.ways(compiled).compactMap { way -> (Int32, SourceSpan)? in
        way.law.reach == nil ? way.law.when.map { (way.compiled.when, $0.span) } : nil
      }
      return ([(compiled.when, rule.when.span)] + ofExemptions).flatMap { condition, span in
        analysis.choices(in: condition, written: span).flatMap { find($0, in: compiled, analysis) }
      }
    }
  }

  private func find(_ choice: RuleAnalysis.Choice, in rule: CompiledRule, _ analysis: RuleAnalysis) -> [Diagnostic] {
    let days = analysis.days(rule)
    let branches = choice.branches
    // An ‘any’ that nothing fulfils is told of by itself.
    guard branches.count > 1,
      !analysis.isContradictory(choice.beside + [choice.condition], for: rule, on: days)
    else { return [] }
    return branches.indices.compactMap { index -> Diagnostic? in
      let branch = branches[index]
      if analysis.isContradictory(choice.beside + [branch], for: rule, on: days) {
        return Self.warning(.dead, at: span(of: branch, analysis))
      }
      let wider = branches.indices.first { other in
        other != index && analysis.isWithin(branch, branches[other], for: rule, on: days)
          && (other < index || !analysis.isWithin(branches[other], branch, for: rule, on: days))
      }
      return wider.map { other in
        Self.warning(
          .within, at: span(of: branch, analysis),
          notes: [.init("the wider branch is here", at: span(of: branches[other], analysis))])
      }
    }
  }

  private func span(of branch: Int32, _ analysis: RuleAnalysis) -> SourceSpan {
    analysis.rules.span(ofCondition: branch)
  }
}

extension Diagnostic.Message {
  fileprivate static var dead: Self {
    "this branch never holds beside the rest, so it adds nothing; is it meant otherwise?"
  }

  fileprivate static var within: Self {
    "whatever this branch holds of, another branch holds of too, so it adds nothing; remove it, or ask for less in it"
  }
}
