import Embargo

extension Assessment {
  /// The rules that give the verdict, in the order of the findings; none where no rule reaches the deal.
  ///
  /// Where the days of the deal give different verdicts, the rules that hold on some days alone.
  var decisiveRules: [String] {
    let grave = findings.filter { $0.verdict != .permitted }
    let decisive = grave.filter { $0.verdict == verdict }
    return (decisive.isEmpty ? grave.filter { $0.days != nil } : decisive).map(\.rule).withoutRepeats
  }
}
