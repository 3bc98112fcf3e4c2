extension Assessment {
  /// The verdict and the rules that give it alone.
  public var brief: BriefAssessment { BriefAssessment(verdict: verdict, rules: decisiveRules) }

  /// The rules that give the verdict, in the order of the findings; none where no rule reaches the deal.
  ///
  /// Where the days of the deal give different verdicts, the rules that hold on some days alone.
  package var decisiveRules: [String] {
    let grave = findings.filter { $0.verdict != .permitted }
    let decisive = grave.filter { $0.verdict == verdict }
    return (decisive.isEmpty ? grave.filter { $0.days != nil } : decisive).map(\.rule).withoutRepeats
  }
}
