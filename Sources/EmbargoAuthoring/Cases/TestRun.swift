/// What is wanted of the cases of a rule set.
public struct TestPlan: Sendable {
  /// Folders or files by their path within the rule set; empty for all.
  public var paths: [String] = []
  /// The ids of the cases and rules that are wanted; nil for all.
  public var filter: NamePattern?
  /// Whether to measure what the cases reach of the rules.
  public var measuresCoverage = false
  /// Whether to change the rules in small ways, and to run the cases against each change.
  public var mutates = false

  /// Wants the cases below some paths to be run, all without any, and nothing more.
  public init(paths: [String] = []) { self.paths = paths }
}

/// What came of the cases of a rule set.
public struct TestRun: Sendable {
  /// How each case came out, in the order of files.
  public var results: [CaseResult] = []
  /// What the cases reach, if that was wanted.
  public var coverage: Coverage?
  /// What the cases say to changed rules, if that was wanted.
  public var mutation: Mutation?
}

/// How far a run has come.
public struct TestProgress: Sendable, Hashable {
  /// What is being done, in a word or two.
  public let work: String
  /// How much of it is done, and how much there is.
  public let done: Int
  /// How much there is.
  public let total: Int
}
