public import Embargo

/// One line of a ledger: written once, never changed and never deleted.
public struct LedgerEntry: Sendable, Hashable {
  /// What an entry says.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A deal that counts against a ceiling.
    case deal
    /// A figure that somebody reported.
    case figure
    /// A published notice that a ceiling is reached.
    case stop
    /// An earlier entry counts no more.
    case reversal
  }

  /// What an entry says, before the ledger has numbered it.
  public struct Statement: Sendable, Hashable {
    /// What kind of entry it is.
    public var kind: Kind
    /// Id of the rule that sets the ceiling.
    public var rule: String
    /// The days in which it was used; nil of a notice and of a reversal.
    public var days: DateSpan?
    /// The period of the ceiling in which they lie, in words; nil where the ceiling has none.
    public var period: String?
    /// How much, in the units of the ceiling.
    public var amounts: [RecordedUsage.Amount] = []
    /// The value apart from others, where the ceiling counts for each value apart.
    public var per: String?
    /// The factor by which the amount was converted, with its source.
    public var factor: String?
    /// Id of the deal.
    public var deal: String?
    /// SHA-256 of the deal's content, however it is laid out.
    public var dealDigest: String?
    /// The deal's content on one line.
    public var content: String?
    /// Of a notice: the first day on which nothing more may be supplied.
    public var closedFrom: CalendarDate?
    /// Who says so: the file of a deal, or what stands beside a figure.
    public var source: String
    /// Of a reversal: the number of the entry that counts no more.
    public var reverses: Int?
    /// Of a reversal: why.
    public var reason: String?
  }

  /// Its number, from 1, in the order of writing.
  public let number: Int
  /// What it says.
  public let statement: Statement
  /// Who wrote it, when, and under which rules.
  public let signature: Signature
  /// SHA-256 over this entry and the digest of the one before.
  public let digest: String
}

/// Who writes an entry, when, and under which rules.
public struct Signature: Sendable, Hashable {
  /// The name of the person or program.
  public let who: String
  /// The moment, as UTC: `2026-11-25T03:42:06Z`.
  public let when: String
  /// Digest of the rule set by which the amount was worked out.
  public let ruleSetDigest: String

  /// Describes who writes.
  public init(who: String, when: String, ruleSetDigest: String) {
    self.who = who
    self.when = when
    self.ruleSetDigest = ruleSetDigest
  }
}

extension LedgerEntry {
  /// Numbers and seals a statement behind the entry that was last.
  init(_ number: Int, _ statement: Statement, _ signature: Signature, after previous: String) {
    self.number = number
    self.statement = statement
    self.signature = signature
    digest = Self.digest(number, statement, signature, after: previous)
  }

  /// Whether the digest is that of what the entry says, behind the entry before.
  func isSealed(after previous: String) -> Bool {
    digest == Self.digest(number, statement, signature, after: previous)
  }

  /// Every field with its length in front, so that no two entries read alike; for the content stands its own digest.
  private static func digest(
    _ number: Int, _ statement: Statement, _ signature: Signature, after previous: String
  ) -> String {
    let fields: [String?] = [
      previous, String(number), statement.kind.rawValue, statement.rule, statement.days?.description, statement.period,
      AmountText.written(statement.amounts), statement.per, statement.factor, statement.deal, statement.dealDigest,
      statement.closedFrom?.description, statement.source, statement.reverses.map { String($0) },
      statement.reason, signature.who, signature.when, signature.ruleSetDigest,
    ]
    var digest = ContentDigest()
    for field in fields {
      digest.update((field.map { "\($0.utf8.count):\($0)," } ?? "-,").utf8)
    }
    return digest.finalize()
  }
}
