public import Embargo
public import LocatedText

/// A test of a rule set: a deal, and what the rules must say of it.
package struct Case: Sendable {
  /// The regime by whose rules it is judged.
  package let regime: String
  package let deal: Transaction
  /// The options of contested questions under which it is judged; where it chooses none, that of the rules.
  package let choices: [Interval.Choice]
  package let expected: Expectation
  /// Where the case begins.
  package let span: SourceSpan

  /// The option that it chooses of a contested question; nil if it leaves that to the rules.
  package func option(of position: String) -> String? {
    choices.first { $0.position == position }?.option
  }

  /// What a case demands.
  package struct Expectation: Sendable {
    package let verdict: Verdict
    /// Exactly the rules violated, or under `needs-authorisation` those of that status; nil if left out.
    package let violated: [String]?
    /// Exactly the rules that lay a duty on somebody, written `none` if no rule does; nil if left out.
    package let duties: [String]?
    /// Facts that must be among those to find out.
    package let missing: [String]
    /// Why somebody holds another answer to be right.
    package let disputed: String?
    package let span: SourceSpan
  }
}

/// How a case came out.
public struct CaseResult: Sendable, Hashable {
  /// Id of the case.
  public let id: String
  /// The regime by whose rules it was judged.
  public let regime: String
  /// What differs from what the case demands, a sentence each; empty if it passes.
  public let failures: [String]
  /// The rules that were found to matter, with the gravest status of each.
  public let statuses: [String: Status]
  /// Why somebody holds another answer to be right; nil if nobody does.
  public let disputed: String?
  /// Where the case stands.
  public let span: SourceSpan

  /// Whether everything came out as demanded.
  public var passes: Bool { failures.isEmpty }
}
