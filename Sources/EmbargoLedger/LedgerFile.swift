import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file of a ledger in its folder.
struct LedgerFile {
  /// The path from the root, so that no name is taken for anything else (SQLite reads `file:` as the start of a URI).
  let absolute: String

  init(_ path: String) {
    let here = FileManager.default.currentDirectoryPath
    absolute = path.hasPrefix("/") ? path : "\(here)/\(path)"
  }

  var exists: Bool { FileManager.default.fileExists(atPath: absolute) }

  var isFolder: Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder) && isFolder
  }

  var folderExists: Bool { FileManager.default.fileExists(atPath: folder) }

  /// Whether the file, where it is there, and the folder can be written.
  var isWritable: Bool {
    let manager = FileManager.default
    return manager.isWritableFile(atPath: folder) && (!exists || manager.isWritableFile(atPath: absolute))
  }

  /// Whether somebody is writing, or did not come to the end of it: what counts stands in a file beside.
  var hasUnfinishedWrites: Bool { FileManager.default.fileExists(atPath: absolute + "-wal") }

  /// Tells one state of the file from another.
  var stamp: String {
    let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
    return "\(String(describing: attributes?[.size])) \(String(describing: modified)) \(hasUnfinishedWrites)"
  }

  private var attributes: [FileAttributeKey: Any]? { try? FileManager.default.attributesOfItem(atPath: absolute) }

  private var folder: String {
    guard let slash = absolute.lastIndex(of: "/"), slash != absolute.startIndex else { return "/" }
    return String(absolute[..<slash])
  }
}

extension LedgerFault {
  /// What an error of the database means for whoever keeps the ledger.
  init(_ error: any Error, at path: String, _ file: LedgerFile) {
    if let fault = error as? LedgerFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unreadable(path, "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notALedger(path)
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_READONLY: self = .readOnly(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_CORRUPT: self = .damaged(path, error.message ?? "SQLite cannot read it")
    case .SQLITE_CANTOPEN where file.isFolder: self = .notALedger(path)
    case .SQLITE_CANTOPEN where !file.isWritable: self = .readOnly(path)
    default: self = .unreadable(path, error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
