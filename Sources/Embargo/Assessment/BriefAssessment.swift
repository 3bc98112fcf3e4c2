/// The verdict on a deal without what it rests on.
public struct BriefAssessment: Sendable, Hashable {
  /// What `Assessment.verdict` says.
  public let verdict: Verdict

  /// The ids of the rules that give it, sorted; none where the deal is permitted.
  public let rules: [String]

  package init(verdict: Verdict, rules: [String]) {
    self.verdict = verdict
    self.rules = rules
  }
}
