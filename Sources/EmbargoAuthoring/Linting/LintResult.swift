public import LocatedText

/// Everything that a run of the lints found.
public struct LintResult: Sendable {
  /// What was found, by file and place; what is silenced too.
  public internal(set) var findings: [LintFinding]

  /// Files whose text does not read, by name: nothing in them was looked at.
  public let unreadFiles: [String]

  /// Lints that were left out because a part of the rules does not read, by id.
  public let omittedLints: [Diagnostic.ID]

  /// How many files were read.
  public let fileCount: Int

  /// What is to be acted upon: everything but what is silenced.
  public var open: [Diagnostic] { findings.filter { $0.silence == nil }.map(\.diagnostic) }
}

/// One thing found, and whether somebody has silenced it.
public struct LintFinding: Sendable {
  /// What was found.
  public internal(set) var diagnostic: Diagnostic

  /// Why it is not to be acted upon; nil if it is.
  public internal(set) var silence: Silence?

  /// What stays the same of it when its message is reworded or its lines move.
  public let key: Key

  /// Who silenced it.
  public enum Silence: Sendable, Hashable {
    /// A comment, with its reason.
    case comment(reason: String)
    /// The baseline.
    case baseline
  }

  /// By what a finding is known again.
  public struct Key: Sendable, Hashable, Comparable {
    /// Id of the lint.
    public let lint: String
    /// Id of the rule, term or case in which it is; else the path of the file in the rule set.
    public let rule: String
    /// The keys that lead to it from there.
    public let path: String

    /// Keys come by rule, then path, then lint.
    public static func < (left: Key, right: Key) -> Bool {
      (left.rule, left.path, left.lint) < (right.rule, right.path, right.lint)
    }
  }
}
