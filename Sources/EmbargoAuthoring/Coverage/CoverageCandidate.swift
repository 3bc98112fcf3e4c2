import Embargo
import LocatedText

/// A point before it is known whether any deal can show it.
struct CoverageCandidate {
  /// One of the ways in which a deal could show it; it shows it in none if the analysis has an answer of “none” to all.
  struct Way {
    let rule: CompiledRule
    /// What must be so of the deal; a condition that stands within lists is asked of some element.
    var goals: [(condition: Asked, demand: Demand)]
    let days: DayStretches
  }

  /// A condition, and the lists in whose elements it is asked.
  struct Asked: Hashable {
    let condition: Int32
    var lists: [Int32] = []
    /// Whether an element is wanted of which it does not hold.
    var isNegated = false
  }

  let point: Coverage.Point
  /// None: no deal can show it.
  var ways: [Way]
}

/// Tells which points no deal can show.
struct CoverageReach {
  private let analysis: RuleAnalysis
  private let asked: [CoverageCandidate.Asked: Int32]

  init(_ rules: CompiledRules, _ candidates: [CoverageCandidate]) {
    var variants = RuleVariants(rules)
    var asked: [CoverageCandidate.Asked: Int32] = [:]
    for goal in candidates.flatMap(\.ways).flatMap(\.goals) where !goal.condition.lists.isEmpty {
      let key = goal.condition
      if asked[key] != nil { continue }
      var inner = key.condition
      if key.isNegated { inner = variants.negating(inner) }
      asked[key] = variants.add(inner, inSomeOf: key.lists)
    }
    self.asked = asked
    analysis = RuleAnalysis(variants.rules)
  }

  /// Whether it was shown that no deal can show a point; what is not decided counts as possible.
  func isImpossible(_ candidate: CoverageCandidate) -> Bool {
    candidate.ways.allSatisfy { way in
      way.days.isEmpty
        || analysis.isSurelyImpossible(
          way.goals.map { (asked[$0.condition] ?? $0.condition.condition, $0.demand) }, for: way.rule, on: way.days)
    }
  }
}
