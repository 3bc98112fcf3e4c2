import Embargo

extension Assessment {
  /// The rules that give the verdict, in the order of the findings; none where no rule reaches the deal.
  ///
  /// Where the days of the deal give different verdicts, the rules that hold on some days alone.
  var decisiveRules: [String] {
    let decisive = findings.filter { $0.verdict == verdict && verdict != .permitted }
    let rules = (decisive.isEmpty ? findings.filter { $0.days != nil && $0.verdict != .permitted } : decisive).map(\.rule)
    return rules.enumerated().filter { rules.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}
