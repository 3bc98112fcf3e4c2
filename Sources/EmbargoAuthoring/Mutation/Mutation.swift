import Embargo
public import LocatedText

/// What the cases of a rule set say to rules that are changed in small ways (`docs/coverage.md`).
public struct Mutation: Sendable {
  /// A rule set that differs in one thing.
  public struct Mutant: Sendable, Hashable {
    /// What was changed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A condition was left out.
      case drop
      /// `any` was put for `all`, or the other way round.
      case swap
      /// A date was moved by a day.
      case date
      /// A term was put for one that is narrower.
      case widen
      /// A limit was moved.
      case limit
      /// An exemption was left out, or opened to all.
      case exemption
      /// A paper that an exemption asks for was left out, or what it must be like.
      case paper
    }

    /// What came of it.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
      /// A case fails.
      case killed
      /// No case fails.
      case survived
      /// No case fails, and it was shown that no deal comes out otherwise.
      case equivalent
      /// No case fails, and whether a deal comes out otherwise is not known.
      case undecided
    }

    /// What was changed.
    public let kind: Kind
    /// Id of the rule or the exemption, or name of the condition.
    public let owner: String
    /// The change, as a sentence goes on after the owner.
    public let change: String
    /// Where what was changed stands.
    public let span: SourceSpan
    /// What came of it.
    public let outcome: Outcome
    /// The case that fails; nil where none does.
    public let killer: String?
    /// A deal that comes out otherwise, if one could be built, by the rules as they are and as they were changed.
    public let witness: ShownDeal?
  }

  /// The mutants of one regime.
  public struct Regime: Sendable, Hashable {
    /// The folder.
    public let id: String
    /// In the order of files and places.
    public let mutants: [Mutant]

    /// The share of mutants that a case kills; those that are equivalent do not count, undecided ones do.
    public var score: Coverage.Share { Mutation.score(mutants) }
  }

  /// The regimes, in the order of their folders.
  public let regimes: [Regime]

  /// The share over all regimes.
  public var score: Coverage.Share { Self.score(regimes.flatMap(\.mutants)) }

  private static func score(_ mutants: [Mutant]) -> Coverage.Share {
    Coverage.Share(
      covered: mutants.count { $0.outcome == .killed }, of: mutants.count { $0.outcome != .equivalent })
  }
}
