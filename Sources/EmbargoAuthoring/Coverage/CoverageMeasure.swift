import Embargo

/// Measures what the cases of a regime reach of its rules.
struct CoverageMeasure {
  private let regime: String
  private var tally: CaseTally

  init(_ regime: String, _ rules: CompiledRules) {
    self.regime = regime
    tally = CaseTally(rules)
  }

  /// Looks at a case, whether it passes or not.
  mutating func add(_ test: Case) {
    tally.add(test.deal, options: tally.rules.options(taking: test.choices))
  }

  /// The points, of which those that no case shows are asked whether any deal can.
  ///
  /// - Parameter isWanted: tells by the ids of rules whose points are wanted.
  /// - Returns: the points that some deal can show, and how many were left out.
  func points(_ isWanted: (String) -> Bool) -> Coverage.Regime {
    let candidates = CoveragePoints(tally).candidates(isWanted)
    let open = candidates.filter { !$0.point.isCovered }
    let reach = CoverageReach(tally.rules, open)
    let points = candidates.filter { $0.point.isCovered || !reach.isImpossible($0) }.map(\.point)
    return Coverage.Regime(id: regime, points: points, impossible: candidates.count - points.count)
  }
}
