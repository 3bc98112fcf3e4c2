/// What deals that were judged apart from one another take of one ceiling in one of its periods, added up.
public struct Settlement: Sendable, Hashable {
  /// What one deal takes.
  public struct Use: Sendable, Hashable {
    /// Id of the deal.
    public let deal: String
    /// Id of the rule that sets the ceiling.
    public let rule: String
    /// The days of the deal that lie in the period.
    public let days: DateSpan
    /// The value apart from others, where the ceiling counts for each value apart and the value is stated.
    public let per: String?
    /// Whether the ceiling counts for each value apart, and the value is not stated.
    public let isPerOpen: Bool
    /// How much, in each unit in which it is known.
    public let amounts: [RecordedUsage.Amount]

    /// Describes what a deal takes.
    public init(
      deal: String, rule: String, days: DateSpan, per: String?, isPerOpen: Bool, amounts: [RecordedUsage.Amount]
    ) {
      self.deal = deal
      self.rule = rule
      self.days = days
      self.per = per
      self.isPerOpen = isPerOpen
      self.amounts = amounts
    }
  }

  /// The sums of one limit, in the unit in which most is known of them.
  public struct Limit: Sendable, Hashable {
    /// The ceiling: `500000 bbl`.
    public let ceiling: String
    /// What was used before; nil if not known.
    public let before: String?
    /// What the deals take; nil if of some it is not known.
    public let taken: String?
    /// What is used then; nil if not known.
    public let total: String?
    /// Which share of the ceiling that is.
    public let share: String?
  }

  /// The deal with which something begins, and how many come after it.
  public struct Turn: Sendable, Hashable {
    /// Id of the deal.
    public let deal: String
    /// Its days.
    public let days: DateSpan
    /// How many deals follow it.
    public let after: Int
  }

  /// Id of the rule that sets the ceiling.
  public let rule: String
  /// Title of the rule.
  public let title: String
  /// The period: all days where the ceiling has none; nil if none runs on the days of these deals.
  public let period: DateSpan?
  /// The value apart from others, as the first deal states it.
  public let per: String?
  /// Whether these are the deals that do not state the value by which is counted apart.
  public let isPerOpen: Bool
  /// How many deals are added up; one that the ledger holds is among what was used before.
  public let deals: Int
  /// The sums of each limit.
  public let limits: [Limit]
  /// Whether what is used then stays within the ceiling.
  public let isWithin: Kleene
  /// The first deal with which the ceiling is surely passed.
  public let passedBy: Turn?
  /// The first deal with which it is perhaps passed.
  public let maybePassedBy: Turn?
  /// The notice that closed the ceiling for one of these deals.
  public let stop: RecordedUsage.Stop?
}

extension Checker {
  /// Adds up what deals take, in the order of their first days, then of their ids; the order given does not matter.
  ///
  /// What was used before is the ledger's (`usage`), and not known without one. A use of a rule that sets no ceiling
  /// here is left out.
  ///
  /// - Returns: an account for each ceiling, period and value apart, sorted by these.
  public func settlements(of uses: [Settlement.Use]) -> [Settlement] {
    var accounts: [SettlementSums.Account: [Settlement.Use]] = [:]
    for use in uses {
      guard let cap = rules.rule(use.rule).flatMap({ rules.law($0).cap }) else { continue }
      let account = SettlementSums.Account(
        rule: use.rule, period: cap.period(on: use.days.first), group: (use.per ?? "").folded, isOpen: use.isPerOpen)
      accounts[account, default: []].append(use)
    }
    return accounts.keys.sorted().compactMap { account in
      guard let law = rules.rule(account.rule).map({ rules.law($0) }), let cap = law.cap else { return nil }
      return SettlementSums(law, cap, account, rules.vocabulary.units, usage).settlement(of: accounts[account] ?? [])
    }
  }
}
