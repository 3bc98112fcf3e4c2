public import Embargo
public import LocatedText

/// What the cases of a rule set reach of its rules (`docs/coverage.md` says what is counted).
public struct Coverage: Sendable {
  /// One thing that some case should show.
  public struct Point: Sendable, Hashable {
    /// Of what kind it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// That a rule surely reaches some deal.
      case rule
      /// One of the three truth values of a condition.
      case condition
      /// One of the ways in which an exemption comes out.
      case exemption
      /// Whether a ceiling is kept, passed, or neither is known.
      case ceiling
      /// A day at which a rule or an exemption begins or ends.
      case day
    }

    /// Of what kind it is.
    public let kind: Kind
    /// Id of the rule or the exemption, or name of the condition.
    public let owner: String
    /// What is looked at, as a sentence names it.
    public let what: String
    /// What it should come to: `true`, `exempted`, `first day`.
    public let wanted: String
    /// In how many cases it does.
    public let count: Int
    /// Where it stands.
    public let span: SourceSpan

    /// Whether some case shows it.
    public var isCovered: Bool { count > 0 }

    /// The same point with more cases.
    func adding(_ more: Int) -> Point {
      Point(kind: kind, owner: owner, what: what, wanted: wanted, count: count + more, span: span)
    }
  }

  /// The points of one regime.
  public struct Regime: Sendable, Hashable {
    /// The folder.
    public let id: String
    /// What cases should show, in the order of files and places.
    public let points: [Point]
    /// Number of points that were left out since no deal can show them.
    public let impossible: Int
  }

  /// The regimes, in the order of their folders.
  public let regimes: [Regime]

  /// How much of some points is covered.
  public struct Share: Sendable, Hashable {
    /// Number of points that some case shows.
    public let covered: Int
    /// Number of points.
    public let total: Int

    /// Counts points.
    public init(_ points: some Sequence<Point>) {
      covered = points.lazy.filter(\.isCovered).reduce(0) { count, _ in count + 1 }
      total = points.reduce(0) { count, _ in count + 1 }
    }

    /// Makes a share of what is counted already.
    public init(covered: Int, of total: Int) {
      self.covered = covered
      self.total = total
    }

    /// Whether it is at least so many per cent; of nothing, all is covered.
    public func reaches(_ percent: ExactDecimal) -> Bool {
      guard let asked = percent.multiplied(by: ExactDecimal(total)) else { return false }
      return ExactDecimal(covered * 100) >= asked
    }

    /// Per cent with one digit, rounded down: `100.0%` means all.
    public var text: String {
      let tenths = total == 0 ? 1000 : covered * 1000 / total
      return "\(tenths / 10).\(tenths % 10)%"
    }
  }

  /// What is covered of all.
  public var share: Share { Share(regimes.flatMap(\.points)) }
}
