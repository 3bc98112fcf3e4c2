public import Embargo
public import LocatedText

/// What a change of a rule set does to deals.
public struct RuleSetDiff: Sendable {
  /// One of the two rule sets.
  public struct Side: Sendable, Hashable {
    /// How it was called: a folder, or a revision.
    public let label: String
    /// Name of the rule set.
    public let name: String
    /// Version of the rule set.
    public let version: String
    /// SHA-256 over its files.
    public let digest: String
  }

  /// The rule set as it was.
  public let old: Side
  /// The rule set as it is.
  public let new: Side
  /// What changed in meaning, by rule.
  public let changes: [RuleChange]
  /// What changed in wording alone, a line each.
  public let wordings: [WordingChange]
  /// Deals that were run through both and come out otherwise.
  public internal(set) var replayed: [ReplayedDeal] = []
  /// Number of deals that were run through both; nil if none were given.
  public internal(set) var replayCount: Int?

  /// Whether anything catches deals, or puts them under a graver verdict, that it did not before; what is not decided
  /// counts.
  public var widens: Bool { changes.contains(where: \.widens) || replayed.contains(where: \.isGraver) }

  /// Whether anything lets deals go, or puts them under a lighter verdict; what is not decided counts.
  public var narrows: Bool { changes.contains(where: \.narrows) || replayed.contains(where: \.isLighter) }

  /// Whether anything changed in meaning, or may have.
  public var changesMeaning: Bool { !changes.isEmpty || !replayed.isEmpty }
}

/// What became of one rule, in one respect.
public struct RuleChange: Sendable, Hashable {
  /// In which respect it changed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The rule is new.
    case added
    /// The rule is no more.
    case ended
    /// It is in force on other days.
    case redated = "re-dated"
    /// It catches deals that it did not.
    case widened
    /// It lets deals go that it caught.
    case narrowed
    /// It says something else of the deals that it catches.
    case changed
    /// Whether it changed could not be decided.
    case undecided = "not decided"
  }

  /// Id of the rule; the name of a table for what concerns them all.
  public let rule: String
  /// In which respect it changed.
  public let kind: Kind
  /// What changed, in one sentence without a full stop.
  public let sentence: String
  /// Whether deals come under a graver verdict by it, or may.
  public let widens: Bool
  /// Whether deals come under a lighter verdict by it, or may.
  public let narrows: Bool
  /// A deal that shows it; nil where none could be built.
  public let witness: ShownDeal?
  /// Where it stands: in the new rules, or in the old ones for what is no more.
  public let span: SourceSpan
}

/// A deal that shows a change.
public struct ShownDeal: Sendable, Hashable {
  /// The deal as a file.
  public let yaml: String
  /// What the old rules say of it; nil if they cannot read it.
  public let before: Verdict?
  /// What the new rules say of it; nil if they cannot read it.
  public let after: Verdict?
  /// How the rule came out before; nil for no finding.
  public let statusBefore: Status?
  /// How the rule comes out now; nil for no finding.
  public let statusAfter: Status?
}

/// What is said in other words.
public struct WordingChange: Sendable, Hashable {
  /// Id of the rule.
  public let rule: String
  /// What is worded differently, in one line.
  public let sentence: String
  /// Where it stands now.
  public let span: SourceSpan
}

/// A deal that comes out otherwise.
public struct ReplayedDeal: Sendable, Hashable {
  /// Id of the deal.
  public let id: String
  /// Where it stands.
  public let span: SourceSpan
  /// What the old rules say; nil if they cannot read it.
  public let before: Verdict?
  /// What the new rules say; nil if they cannot read it.
  public let after: Verdict?
  /// Each rule whose findings differ: its id, and how it came out before and now, the gravest of several.
  public let rules: [Move]

  /// How one rule came out.
  public struct Move: Sendable, Hashable {
    /// Id of the rule.
    public let rule: String
    /// Before; nil for no finding.
    public let before: Status?
    /// Now; nil for no finding.
    public let after: Status?
  }

  /// Whether the verdict is graver than it was, or cannot be told any more.
  public var isGraver: Bool {
    guard let before, let after else { return true }
    return after > before
  }

  /// Whether the verdict is lighter than it was, or cannot be told any more.
  public var isLighter: Bool {
    guard let before, let after else { return true }
    return after < before
  }
}
