public import LocatedText

/// Everything that a run of the lints found.
public struct LintResult: Sendable {
  /// What was found, by file and place; what is silenced too.
  public internal(set) var findings: [LintFinding]

  /// Files whose text does not read, by name: nothing in them was looked at.
  public let unreadFiles: [String]

  /// Lints that were left out because a part of the rules does not read, by id.
  public let omittedLints: [Diagnostic.ID]

  /// Lints that were not asked because the settings say so.
  public let lintsOff: [Diagnostic.ID]

  /// How many files were read.
  public let fileCount: Int

  /// Whether the rules can be used: nothing found is a mistake of form or reference.
  public var isUsable: Bool { !findings.contains(where: \.isMistake) }

  /// The same with the findings of some files alone; mistakes of form and reference stay, wherever they are.
  public func only(_ isWanted: (String) -> Bool) -> LintResult {
    var result = self
    result.findings.removeAll { !$0.isMistake && !isWanted($0.diagnostic.span.file) }
    return result
  }

  /// The same with every warning made an error.
  public var strict: LintResult {
    var result = self
    for index in result.findings.indices {
      result.findings[index].diagnostic = result.findings[index].diagnostic.with(severity: .error)
    }
    return result
  }

  /// What is to be acted upon: everything but what is silenced.
  public var open: [Diagnostic] { findings.filter { $0.silence == nil }.map(\.diagnostic) }
}

/// One thing found, and whether somebody has silenced it.
public struct LintFinding: Sendable {
  /// What was found.
  public internal(set) var diagnostic: Diagnostic

  /// Why it is not to be acted upon; nil if it is.
  public internal(set) var silence: Silence?

  /// Whether it is a mistake of form or reference, so that the file cannot be used, and not a finding of a lint.
  public let isMistake: Bool

  /// What stays the same of it when its message is reworded or its lines move.
  public let key: Key

  init(diagnostic: Diagnostic, silence: Silence?, isMistake: Bool = false, key: Key) {
    self.diagnostic = diagnostic
    self.silence = silence
    self.isMistake = isMistake
    self.key = key
  }

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

extension Diagnostic {
  /// The same with another severity.
  func with(severity: Severity) -> Diagnostic {
    Diagnostic(id, severity: severity, message, at: span, notes: notes, fixIts: fixIts)
  }
}
