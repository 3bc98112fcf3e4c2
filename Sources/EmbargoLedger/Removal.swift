extension Ledger {
  /// Takes entries back, each by a reversing entry; what was written stays.
  ///
  /// - Parameters:
  ///   - id: id of a recorded deal, or the number of an entry.
  ///   - reason: why.
  ///   - who: who does it, and when.
  /// - Returns: the reversing entries.
  /// - Throws: `noEntry` if there is nothing of the kind or it counts no more; why the ledger cannot be used.
  public func remove(_ id: String, reason: String, as who: Signature) throws(LedgerFault) -> [LedgerEntry] {
    try write { draft in
      try Self.entries(id, in: draft.before).map { entry in
        var statement = LedgerEntry.Statement(
          kind: .reversal, rule: entry.statement.rule, source: entry.statement.source)
        statement.reverses = entry.number
        statement.reason = reason
        statement.deal = entry.statement.deal
        return draft.add(statement, who)
      }
    }
  }

  private static func entries(_ id: String, in contents: LedgerContents) throws(LedgerFault) -> [LedgerEntry] {
    let standing = contents.standing
    let ofDeal = standing.filter { $0.statement.deal == id }
    let number = Int(id).flatMap { number in contents.entries.first { $0.number == number } }
    if let number, !ofDeal.isEmpty, !ofDeal.contains(number) { throw .ambiguous(id, contents.path) }
    if !ofDeal.isEmpty { return ofDeal }
    if let number {
      if number.statement.kind == .reversal { throw .reversal(id, contents.path) }
      if standing.contains(number) { return [number] }
      let reversal = contents.entries.first { $0.statement.reverses == number.number }
      throw .removedBefore("entry \(id)", reversal, contents.path)
    }
    if let past = contents.entries.first(where: { $0.statement.deal == id && $0.statement.kind == .reversal }) {
      throw .removedBefore("the deal ‘\(id)’", past, contents.path)
    }
    throw .unknown(id, contents.path)
  }
}

extension LedgerFault {
  fileprivate static func ambiguous(_ id: String, _ path: String) -> LedgerFault {
    LedgerFault(
      .noEntry, "‘\(id)’ is a deal and the number of another entry of \(path); name the deal's entry by number")
  }

  fileprivate static func reversal(_ id: String, _ path: String) -> LedgerFault {
    LedgerFault(.noEntry, "entry \(id) of \(path) takes another one back; record or import that one again instead")
  }

  fileprivate static func removedBefore(_ what: String, _ by: LedgerEntry?, _ path: String) -> LedgerFault {
    let who = by.map { " by entry \($0.number) on \($0.signature.when)" } ?? ""
    return LedgerFault(.noEntry, "\(what) of \(path) was removed before\(who)")
  }

  fileprivate static func unknown(_ id: String, _ path: String) -> LedgerFault {
    LedgerFault(
      .noEntry, "\(path) holds no deal and no entry ‘\(id)’; ‘embargo ledger show’ tells deals and numbers")
  }
}
