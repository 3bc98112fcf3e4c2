import GRDB

/// Reads ledgers without writing: neither to the file nor beside it, so that a read-only folder will do.
public enum LedgerReader {
  /// What stands in a ledger.
  ///
  /// - Throws: why it cannot be read, or that it is not what was written.
  public static func contents(of path: String) throws(LedgerFault) -> LedgerContents {
    let file = LedgerFile(path)
    guard file.exists else { throw .missing(path) }
    if file.isFolder { throw .notALedger(path) }
    // Without a lock, for SQLite would have to write one down: somebody may write meanwhile, and then we read again.
    for _ in 0..<20 where !file.hasUnfinishedWrites {
      let stamp = file.stamp
      let result = Result { () throws(LedgerFault) in try read(file.unlocked, path, file) }
      guard stamp == file.stamp else { continue }
      switch result {
      case .success(let contents): return contents
      case .failure(let fault) where fault.kind == .unreadable: break
      case .failure(let fault): throw fault
      }
      break
    }
    return try read(file.absolute, path, file)
  }

  private static func read(_ name: String, _ path: String, _ file: LedgerFile) throws(LedgerFault) -> LedgerContents {
    try reading(name, path, file) { db in
      switch try LedgerSchema.state(of: db) {
      case .foreign: throw LedgerFault.notALedger(path)
      case .empty: throw LedgerFault.empty(path)
      case .ledger(let version) where version > LedgerSchema.version:
        throw LedgerFault.newerSchema(path, found: version, known: LedgerSchema.version)
      case .ledger: return try LedgerContents(db, path: path)
      }
    }
  }

  /// Looks at everything: each entry, the content of each deal, and, by SQLite, every page and index of the file
  /// (https://www.sqlite.org/pragma.html, `integrity_check`).
  ///
  /// - Throws: what is wrong, or why the file cannot be read.
  public static func verify(_ path: String) throws(LedgerFault) {
    for entry in try contents(of: path).entries {
      guard let content = entry.statement.content else { continue }
      guard DealContent.digest(of: content) == entry.statement.dealDigest else {
        throw .damaged(path, "the deal of entry \(entry.number) is not what was written")
      }
    }
    let file = LedgerFile(path)
    let found = try reading(file.hasUnfinishedWrites ? file.absolute : file.unlocked, path, file) { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
    }
    if found != ["ok"] { throw .damaged(path, found.joined(separator: "; ")) }
  }

  private static func reading<Value>(
    _ name: String, _ path: String, _ file: LedgerFile, _ body: (Database) throws -> Value
  ) throws(LedgerFault) -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    do { return try DatabaseQueue(path: name, configuration: configuration).read(body) } catch {
      throw LedgerFault(error, at: path, file)
    }
  }
}

extension LedgerFile {
  /// The file as a URI that promises SQLite that nobody changes it (https://www.sqlite.org/uri.html, `immutable`).
  fileprivate var unlocked: String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    var name = ""
    for byte in absolute.utf8 {
      if unreserved.contains(byte) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        name += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return "file:\(name)?mode=ro&immutable=1"
  }
}
