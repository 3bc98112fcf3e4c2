public import Embargo
import GRDB

/// What stands in a ledger at one moment.
public struct LedgerContents: Sendable, Hashable {
  /// Where it stands, as given.
  public let path: String
  /// Name of the rule set under which it is kept.
  public let ruleSet: String
  /// All entries, in the order of writing.
  public let entries: [LedgerEntry]

  /// The entries that count: neither reversals nor reversed.
  public var standing: [LedgerEntry] {
    let reversed = Set(entries.compactMap(\.statement.reverses))
    return entries.filter { $0.statement.kind != .reversal && !reversed.contains($0.number) }
  }

  /// Digest of the last entry, and so of all; of nothing, for a ledger without entries.
  public var digest: String { entries.last?.digest ?? Self.origin }

  /// What an entry that is the first follows.
  static let origin = ContentDigest().finalize()

  /// What counts against the ceilings, for a checker.
  public var usage: RecordedUsage {
    var uses: [RecordedUsage.Entry] = []
    var stops: [RecordedUsage.Stop] = []
    for entry in standing {
      let statement = entry.statement
      if let from = statement.closedFrom {
        stops.append(.init(rule: statement.rule, from: from, source: statement.source, number: entry.number))
      } else if let days = statement.days {
        uses.append(
          .init(
            rule: statement.rule, days: days, amounts: statement.amounts, per: statement.per, deal: statement.deal,
            source: statement.source, number: entry.number))
      }
    }
    return RecordedUsage(entries: uses, stops: stops)
  }
}

extension LedgerContents {
  /// Reads what stands in a database, and that it is what was written.
  init(_ db: Database, path: String) throws {
    guard let ruleSet = try String.fetchOne(db, sql: "SELECT ruleSet FROM ledger") else {
      throw LedgerFault.damaged(path, "it does not say under which rule set it is kept")
    }
    let (entries, unreadable) = try EntryRow.all(in: db)
    if let unreadable { throw LedgerFault.damaged(path, "entry \(unreadable) does not read") }
    self.init(path: path, ruleSet: ruleSet, entries: entries)
    try checkSeals()
  }

  /// Follows the digests from entry to entry.
  private func checkSeals() throws(LedgerFault) {
    var previous = Self.origin
    for (index, entry) in entries.enumerated() {
      guard entry.number == index + 1 else { throw .damaged(path, "entry \(index + 1) is not there") }
      guard entry.isSealed(after: previous) else {
        throw .damaged(path, "entry \(entry.number) is not what was written, or one before it is not")
      }
      previous = entry.digest
    }
  }

  /// Makes sure that the rules are those under which the ledger is kept.
  ///
  /// - Throws: `otherRuleSet` if the rule set has another name, or lacks a ceiling that the ledger counts against.
  public func expect(_ rules: CompiledRules) throws(LedgerFault) {
    guard ruleSet == rules.name else { throw .otherRuleSet(path, its: ruleSet, ours: rules.name) }
    let known = Set(Ceilings(rules).ids)
    let unknown = Set(standing.map(\.statement.rule)).subtracting(known)
    if !unknown.isEmpty { throw .unknownRules(path, unknown.sorted()) }
  }
}
