/// Why a ledger cannot be used: a sentence that names the file, what is wrong, and what would help.
public struct LedgerFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is; more may come.
  public enum Kind: Sendable, Hashable {
    /// There is no file.
    case missing
    /// The file is something else.
    case notALedger
    /// A later version of this program made it.
    case newerSchema
    /// It was kept under another rule set.
    case otherRuleSet
    /// The file or its folder cannot be written.
    case readOnly
    /// The disk is full.
    case diskFull
    /// Somebody else has been writing for too long.
    case busy
    /// What stands in it is not what was written.
    case damaged
    /// There is nothing of the kind in it, or it was removed before.
    case noEntry
    /// What the system says.
    case unreadable
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// The sentence, without its full stop.
  public let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}

extension LedgerFault {
  static func missing(_ path: String) -> LedgerFault {
    LedgerFault(.missing, "there is no ledger at \(path); ‘embargo ledger record’ and ‘import’ make one")
  }

  static func notALedger(_ path: String) -> LedgerFault {
    LedgerFault(.notALedger, "\(path) is no ledger of Embargo; name another file, or one that is not there yet")
  }

  static func empty(_ path: String) -> LedgerFault {
    LedgerFault(.notALedger, "\(path) is empty and no ledger yet; ‘embargo ledger record’ and ‘import’ make it one")
  }

  static func newerSchema(_ path: String, found: Int, known: Int) -> LedgerFault {
    LedgerFault(
      .newerSchema,
      "\(path) is a ledger of version \(found), and this program knows versions up to \(known); use a later Embargo")
  }

  static func otherRuleSet(_ path: String, its: String, ours: String) -> LedgerFault {
    LedgerFault(
      .otherRuleSet,
      "\(path) is a ledger of the rule set ‘\(its)’, and the rules here are ‘\(ours)’; name its rules with ‘--rules’")
  }

  static func unknownRules(_ path: String, _ ids: [String]) -> LedgerFault {
    let names = ids.map { "‘\($0)’" }.joined(separator: ", ")
    return LedgerFault(
      .otherRuleSet,
      "\(path) counts against \(names), which is no ceiling of the rules here; name the rules that it was kept under")
  }

  static func readOnly(_ path: String) -> LedgerFault {
    LedgerFault(.readOnly, "cannot write to \(path): the file or its folder is read-only; nothing was recorded")
  }

  static func noFolder(_ path: String) -> LedgerFault {
    LedgerFault(.missing, "cannot make \(path): there is no such folder; make it first")
  }

  static func diskFull(_ path: String) -> LedgerFault {
    LedgerFault(.diskFull, "cannot write to \(path): the disk is full; nothing was recorded")
  }

  static func busy(_ path: String) -> LedgerFault {
    LedgerFault(.busy, "\(path) has been written by somebody else for half a minute; try again")
  }

  static func damaged(_ path: String, _ what: String) -> LedgerFault {
    LedgerFault(.damaged, "\(path) is damaged: \(what); go back to a copy")
  }

  static func unreadable(_ path: String, _ reason: String) -> LedgerFault {
    LedgerFault(.unreadable, "cannot use \(path): \(reason)")
  }
}
