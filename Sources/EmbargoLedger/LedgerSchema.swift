import GRDB

/// The tables of a ledger, and how to tell a ledger from any other file.
enum LedgerSchema {
  /// `EmbL`: stands in the header of every ledger (SQLite file format, §1.3.11).
  static let applicationID = 0x456D_624C

  /// The version of the tables, raised whenever they change.
  static let version = 1

  /// What a file is by its header and its tables.
  enum State: Equatable {
    case empty
    case foreign
    case ledger(version: Int)
  }

  static func state(of db: Database) throws -> State {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if application == applicationID { return .ledger(version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0) }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    return application == 0 && tables == 0 ? .empty : .foreign
  }

  /// Makes the tables; within a transaction, so that they are there whole or not at all.
  static func create(in db: Database, ruleSet: String) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "INSERT INTO ledger (ruleSet) VALUES (?)", arguments: [ruleSet])
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let tables = """
    CREATE TABLE ledger (ruleSet TEXT NOT NULL) STRICT;
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('deal', 'figure', 'stop', 'reversal')),
      rule TEXT NOT NULL,
      days TEXT,
      period TEXT,
      amounts TEXT NOT NULL,
      per TEXT,
      factor TEXT,
      deal TEXT,
      dealDigest TEXT,
      content TEXT,
      closedFrom TEXT,
      source TEXT NOT NULL,
      reverses INTEGER UNIQUE REFERENCES entry (number),
      reason TEXT,
      who TEXT NOT NULL,
      written TEXT NOT NULL,
      ruleSetDigest TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX entryDeal ON entry (deal);
    CREATE TRIGGER entryKept BEFORE DELETE ON entry
      BEGIN SELECT RAISE (ABORT, 'entries are never deleted'); END;
    CREATE TRIGGER entryUnchanged BEFORE UPDATE ON entry
      BEGIN SELECT RAISE (ABORT, 'entries are never changed'); END;
    """
}
