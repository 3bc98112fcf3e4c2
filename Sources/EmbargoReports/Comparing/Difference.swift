package import Embargo

/// What two runs say differently of one deal.
package struct Difference: Sendable, Hashable {
  /// In what they differ.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case verdict = "changed-verdict"
    case reason = "changed-reason"
    /// The deal is in this run alone.
    case onlyNow = "only-now"
    /// The deal is in the earlier report alone.
    case onlyBefore = "only-before"
  }

  /// How a rule came out before and now; nil where it said nothing.
  package struct Change: Sendable, Hashable {
    package let rule: String
    package let subject: String
    package let before: String?
    package let now: String?
  }

  /// What was changed between the runs and touches what differs.
  package struct Cause: Sendable, Hashable, Comparable {
    /// What it is that was changed.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case deal, day, rule, list, ledger
      case ruleSet = "rule-set"
      /// Nothing of which both runs tell: positions, figures of the ledger, words of the vocabulary.
      case other
    }

    /// What happened to it.
    package enum Fate: String, Sendable, Hashable, CaseIterable {
      case changed, gone, new
      /// The earlier report does not name it: it is new, or it came up nowhere.
      case notBefore = "not-in-the-earlier-report"
    }

    package let kind: Kind
    /// Id of the rule, name of the list; empty for the others.
    package let name: String
    package let fate: Fate

    package static func < (left: Self, right: Self) -> Bool {
      (Kind.allCases.firstIndex(of: left.kind) ?? 0, left.name, left.fate.rawValue) < (
        Kind.allCases.firstIndex(of: right.kind) ?? 0, right.name, right.fate.rawValue
      )
    }
  }

  package let id: String
  package let line: Int?
  package let kind: Kind
  package let before: Verdict?
  package let now: Verdict?
  package let changes: [Change]
  package let causes: [Cause]

  /// The graver of the two verdicts.
  package var gravest: Verdict { max(before ?? .permitted, now ?? .permitted) }
}
