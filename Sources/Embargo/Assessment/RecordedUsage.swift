/// What has been used of the ceilings, as a ledger tells it.
///
/// The engine reads no ledger: whoever keeps one hands its entries in.
public struct RecordedUsage: Sendable, Hashable {
  /// How much, in one unit.
  public struct Amount: Sendable, Hashable {
    /// The least that it can be.
    public let atLeast: ExactDecimal
    /// The most that it can be; the same where the amount is known exactly.
    public let atMost: ExactDecimal
    /// A unit or currency of the vocabulary; empty where subjects are counted.
    public let unit: String

    /// Describes an amount; exact if no upper bound is given.
    public init(atLeast: ExactDecimal, atMost: ExactDecimal? = nil, unit: String) {
      self.atLeast = atLeast
      self.atMost = Swift.max(atLeast, atMost ?? atLeast)
      self.unit = unit
    }
  }

  /// A use that counts against a ceiling.
  public struct Entry: Sendable, Hashable {
    /// Id of the rule that sets the ceiling.
    public let rule: String
    /// The days, or the period, in which it was used.
    public let days: DateSpan
    /// How much, once in each unit in which it is known.
    public let amounts: [Amount]
    /// The value apart from others, where the ceiling counts for each value apart.
    public let per: String?
    /// Id of the deal that used it, which is not counted twice; nil if it is a reported figure.
    public let deal: String?
    /// Who says so.
    public let source: String
    /// Its number in the ledger, if it has one.
    public let number: Int?

    /// Describes an entry.
    public init(
      rule: String, days: DateSpan, amounts: [Amount], per: String? = nil, deal: String? = nil, source: String,
      number: Int? = nil
    ) {
      self.rule = rule
      self.days = days
      self.amounts = amounts
      self.per = per
      self.deal = deal
      self.source = source
      self.number = number
    }
  }

  /// A published notice that the ceiling is reached.
  public struct Stop: Sendable, Hashable {
    /// Id of the rule that sets the ceiling.
    public let rule: String
    /// The first day on which nothing more may be supplied.
    public let from: CalendarDate
    /// Where it was published.
    public let source: String
    /// Its number in the ledger, if it has one.
    public let number: Int?

    /// Describes a notice.
    public init(rule: String, from: CalendarDate, source: String, number: Int? = nil) {
      self.rule = rule
      self.from = from
      self.source = source
      self.number = number
    }
  }

  /// The uses.
  public let entries: [Entry]

  /// The notices.
  public let stops: [Stop]

  /// Gathers what a ledger holds.
  public init(entries: [Entry], stops: [Stop] = []) {
    self.entries = entries
    self.stops = stops
  }
}
