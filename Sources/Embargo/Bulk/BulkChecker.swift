package import LocatedText

/// Judges many deals: an index finds the rules that can reach each, and everything comes out as from `Checker`.
///
/// ```swift
/// let bulk = BulkChecker(checker)
/// let worker = bulk.worker()
/// for deal in deals { print(worker.verdict(of: deal).verdict) }
/// ```
public struct BulkChecker: Sendable {
  /// The checker whose answers are given.
  public let checker: Checker

  let index: RuleIndex

  /// Makes the index of the rules, once for all workers.
  public init(_ checker: Checker) {
    self.checker = checker
    index = RuleIndex(checker.rules)
  }

  /// Somebody to judge deals one after another; each task has its own.
  public func worker() -> BulkWorker { BulkWorker(self) }
}

/// Reads and judges deals one after another, and learns from each which values its rules ask for.
///
/// Of one task alone.
public final class BulkWorker {
  private let checker: Checker
  private let indexed: IndexedRules
  private var decoder: TransactionDecoder

  init(_ bulk: BulkChecker) {
    checker = bulk.checker
    indexed = IndexedRules(bulk.checker.rules, bulk.index, hasLists: bulk.checker.lists != nil)
    decoder = TransactionDecoder(bulk.checker.rules.vocabulary)
  }

  /// Judges a deal, as `Checker.assess` does.
  public func assess(_ deal: Transaction, on date: DateSpan? = nil, explaining: Bool = false) -> Assessment {
    checker.assessor(of: deal, on: date, explaining: explaining, index: indexed).assess(options: checker.options)
  }

  /// The verdict on a deal, as `Checker.assess` gives it, and the rules that give it.
  public func verdict(of deal: Transaction, on date: DateSpan? = nil) -> BriefAssessment {
    if date == nil && isOutOfReach(deal.tables) { return .outOfReach }
    return checker.assessor(of: deal, on: date, explaining: false, index: indexed)
      .assessBriefly(options: checker.options)
  }

  /// Reads a document as a deal, as `Checker` does.
  package func transaction(from document: LocatedNode) -> Checked<Transaction> {
    let diagnostics = decoder.decode(document)
    return checker.checked(Checked(Transaction(decoder.deal), diagnostics))
  }

  /// Reads a document as a deal and gives the verdict on it; nil if it does not read.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - date: days to judge it on in place of its own.
  ///   - id: where the node is put that has the deal's id.
  /// - Returns: the verdict, and everything wrong with the document.
  package func verdict(
    on document: LocatedNode, on date: DateSpan? = nil, id: inout LocatedNode?
  ) -> Checked<BriefAssessment?> {
    let diagnostics = decoder.decode(document)
    if date == nil && diagnostics.isEmpty && isOutOfReach(decoder.deal) && !hasMoreToCheck {
      id = decoder.deal.node(decoder.deal.slot(.id, of: Transaction.top).node)
      return Checked(.outOfReach, [])
    }
    let read = checker.checked(Checked(Transaction(decoder.deal), diagnostics))
    if read.hasErrors { return Checked(nil, read.diagnostics) }
    id = read.partial.node(read.partial.slot(.id, of: Transaction.top).node)
    return Checked(verdict(of: read.partial, on: date), read.diagnostics)
  }

  /// Whether the rules and lists may have something to say of how the deal is written.
  private var hasMoreToCheck: Bool {
    checker.lists != nil || decoder.deal.slot(.usage, of: Transaction.top).state != .absent
  }

  /// Whether no rule can reach a deal of a single day.
  private func isOutOfReach(_ deal: DealTables) -> Bool { deal.date.isSingleDay && !indexed.canReach(deal) }
}

extension BriefAssessment {
  /// What is said of a deal that no rule reaches.
  fileprivate static let outOfReach = BriefAssessment(verdict: .permitted, rules: [])
}
