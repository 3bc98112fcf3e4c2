public import Embargo
import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A ledger to write to: an SQLite file that holds what has been used of each ceiling.
///
/// Every change is one transaction that is on the disk when the call returns; others who write wait for it.
public struct Ledger: Sendable {
  /// Where it stands, as given.
  public let path: String

  let queue: DatabaseQueue

  /// Opens a ledger, or makes one where there is none.
  ///
  /// - Parameters:
  ///   - path: where it stands.
  ///   - rules: the rules under which it is kept.
  ///   - isMaking: whether to make one where there is none; if not, that is a fault.
  /// - Throws: why it cannot be used.
  public init(_ path: String, for rules: CompiledRules, making isMaking: Bool) throws(LedgerFault) {
    self.path = path
    let file = LedgerFile(path)
    guard isMaking || file.exists else { throw .missing(path) }
    guard file.folderExists else { throw .noFolder(path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    let ruleSet = rules.name
    configuration.prepareDatabase { db in try Self.prepare(db, path) }
    do {
      queue = try DatabaseQueue(path: file.absolute, configuration: configuration)
      try Self.transaction(queue) { db in
        if try LedgerSchema.state(of: db) == .empty { try LedgerSchema.create(in: db, ruleSet: ruleSet) }
      }
    } catch {
      throw LedgerFault(error, at: path, file)
    }
    try read().expect(rules)
  }

  /// What every connection that writes is set to, after it is sure that the file is a ledger.
  ///
  /// GRDB's own WAL mode lowers `synchronous` to NORMAL behind our back, with which the last entries are lost in a power
  /// cut: so both are set here, where nothing comes after.
  private static func prepare(_ db: Database, _ path: String) throws {
    switch try LedgerSchema.state(of: db) {
    case .foreign: throw LedgerFault.notALedger(path)
    case .ledger(let version) where version > LedgerSchema.version:
      throw LedgerFault.newerSchema(path, found: version, known: LedgerSchema.version)
    case .empty, .ledger: break
    }
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// What stands in it.
  ///
  /// - Throws: why it cannot be read, or that it is not what was written.
  public func read() throws(LedgerFault) -> LedgerContents {
    do { return try queue.read { db in try LedgerContents(db, path: path) } } catch {
      throw LedgerFault(error, at: path, LedgerFile(path))
    }
  }

  /// Reads, decides and adds in one transaction: nobody writes in between, and nothing is kept if it fails.
  func write<Value>(_ body: (inout Draft) throws -> Value) throws(LedgerFault) -> Value {
    do {
      return try Self.transaction(queue) { db in
        var draft = Draft(try LedgerContents(db, path: path))
        let value = try body(&draft)
        for entry in draft.added { try EntryRow.insert(entry, into: db) }
        return value
      }
    } catch {
      throw LedgerFault(error, at: path, LedgerFile(path))
    }
  }

  private static func transaction<Value>(_ queue: DatabaseQueue, _ body: (Database) throws -> Value) throws -> Value {
    try queue.writeWithoutTransaction { db in
      var value: Value?
      try db.inTransaction(.immediate) {
        value = try body(db)
        return .commit
      }
      guard let value else { preconditionFailure("a transaction that is committed has run") }
      return value
    }
  }
}

extension Ledger {
  /// What stands in a ledger, and what is about to be added.
  struct Draft {
    let before: LedgerContents
    private(set) var added: [LedgerEntry] = []

    init(_ before: LedgerContents) { self.before = before }

    /// Adds an entry behind the last.
    mutating func add(_ statement: LedgerEntry.Statement, _ signature: Signature) -> LedgerEntry {
      let previous = added.last?.digest ?? before.digest
      let entry = LedgerEntry(before.entries.count + added.count + 1, statement, signature, after: previous)
      added.append(entry)
      return entry
    }
  }
}
