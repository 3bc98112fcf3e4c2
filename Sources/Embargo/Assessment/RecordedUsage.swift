/// What has been used of the ceilings, as a ledger tells it.
///
/// The engine reads no ledger: whoever keeps one hands its entries in.
public struct RecordedUsage: Sendable, Hashable {
  /// An amount that counts against a ceiling.
  public struct Entry: Sendable, Hashable {
    /// Id of the rule that sets the ceiling.
    public let rule: String
    /// The days, or the period, in which it was used.
    public let days: DateSpan
    /// How much, in a unit of the vocabulary; a plain number where subjects are counted.
    public let amount: ExactDecimal
    /// The unit or currency; empty where subjects are counted.
    public let unit: String
    /// The value apart from others, where the ceiling counts for each value apart.
    public let per: String?
    /// Who says so.
    public let source: String

    /// Describes an entry.
    public init(rule: String, days: DateSpan, amount: ExactDecimal, unit: String, per: String? = nil, source: String) {
      self.rule = rule
      self.days = days
      self.amount = amount
      self.unit = unit
      self.per = per
      self.source = source
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

    /// Describes a notice.
    public init(rule: String, from: CalendarDate, source: String) {
      self.rule = rule
      self.from = from
      self.source = source
    }
  }

  /// The amounts.
  public let entries: [Entry]

  /// The notices.
  public let stops: [Stop]

  /// Gathers what a ledger holds.
  public init(entries: [Entry], stops: [Stop] = []) {
    self.entries = entries
    self.stops = stops
  }
}
