import Embargo
import LocatedText

/// One of the two rule sets that are compared: a folder, a revision, or the rules inside the binary.
struct ComparedRules {
  let label: String
  let rules: CompiledRules

  /// Reads a rule set.
  ///
  /// - Parameters:
  ///   - typed: a folder, `git:REV`, `git:REV:FOLDER` or `built-in`.
  ///   - other: what it is compared with, as typed.
  /// - Throws: `Unusable` if it cannot be read, `Diagnostics` if there is a mistake in the rules.
  init(_ typed: String, comparedWith other: String) throws {
    label = typed
    let source: RuleSource
    if let revision = GitRevision(typed) {
      source = try revision.source(comparedWith: GitRevision(other) == nil && other != Self.builtIn ? other : nil)
    } else {
      source = try typed == Self.builtIn ? RuleSetOptions.shipped : RuleSetOptions.source(in: typed)
    }
    rules = try Checker(rules: source).rules
  }

  static let builtIn = "built-in"
}
