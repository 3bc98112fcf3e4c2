public import LocatedText

/// How lints are run: what counts as what, and what does not count at all.
public struct LintSettings: Sendable {
  /// What is to be made of a lint's findings.
  public enum Weight: String, Sendable, Hashable, CaseIterable {
    /// The lint is not run.
    case off
    case warning
    case error
  }

  /// The lints that do not count as they count by themselves.
  public var weights: [Diagnostic.ID: Weight]

  /// Makes settings; nothing is changed unless said otherwise.
  public init(weights: [Diagnostic.ID: Weight] = [:]) { self.weights = weights }

  /// The lints that are not run, by id.
  public var lintsOff: [Diagnostic.ID] { weights.filter { $0.value == .off }.map(\.key).sorted() }
}
