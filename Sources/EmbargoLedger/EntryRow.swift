import Embargo
import GRDB

/// Entries to rows and back.
enum EntryRow {
  static func insert(_ entry: LedgerEntry, into db: Database) throws {
    let statement = entry.statement
    try db.execute(
      sql: """
        INSERT INTO entry (number, kind, rule, days, period, amounts, per, factor, deal, dealDigest, content, closedFrom,
          source, reverses, reason, who, written, ruleSetDigest, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.number, statement.kind.rawValue, statement.rule, statement.days?.description, statement.period,
        AmountText.written(statement.amounts), statement.per, statement.factor, statement.deal, statement.dealDigest,
        statement.content, statement.closedFrom?.description, statement.source, statement.reverses, statement.reason,
        entry.signature.who, entry.signature.when, entry.signature.ruleSetDigest, entry.digest,
      ])
  }

  /// All entries in the order of writing, and the number of the first that does not read.
  static func all(in db: Database) throws -> (entries: [LedgerEntry], unreadable: Int?) {
    var entries: [LedgerEntry] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry ORDER BY number")
    while let row = try rows.next() {
      guard let entry = entry(row) else { return (entries, row["number"] as Int? ?? entries.count + 1) }
      entries.append(entry)
    }
    return (entries, nil)
  }

  private static func entry(_ row: Row) -> LedgerEntry? {
    guard let number = row["number"] as Int?, let kind = (row["kind"] as String?).flatMap(LedgerEntry.Kind.init),
      let rule = row["rule"] as String?, let amounts = (row["amounts"] as String?).flatMap(AmountText.read),
      let source = row["source"] as String?, let who = row["who"] as String?, let written = row["written"] as String?,
      let ruleSetDigest = row["ruleSetDigest"] as String?, let digest = row["digest"] as String?
    else { return nil }
    var statement = LedgerEntry.Statement(kind: kind, rule: rule, source: source)
    if let text = row["days"] as String? {
      guard let days = try? DateSpan.parse(text.utf8) else { return nil }
      statement.days = days
    }
    if let text = row["closedFrom"] as String? {
      guard let day = try? CalendarDate.parse(text.utf8) else { return nil }
      statement.closedFrom = day
    }
    statement.period = row["period"]
    statement.amounts = amounts
    statement.per = row["per"]
    statement.factor = row["factor"]
    statement.deal = row["deal"]
    statement.dealDigest = row["dealDigest"]
    statement.content = row["content"]
    statement.reverses = row["reverses"]
    statement.reason = row["reason"]
    let signature = Signature(who: who, when: written, ruleSetDigest: ruleSetDigest)
    return LedgerEntry(number: number, statement: statement, signature: signature, digest: digest)
  }
}
