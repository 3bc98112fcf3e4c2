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
    checker = bulk.checker.unshared()
    indexed = IndexedRules(checker.rules, bulk.index.unshared(), hasLists: checker.lists != nil)
    decoder = TransactionDecoder(checker.rules.vocabulary)
  }

  /// Judges a deal, as `Checker.assess` does.
  public func assess(_ deal: Transaction, on date: DateSpan? = nil, explaining: Bool = false) -> Assessment {
    let isPlain = date == nil && !explaining && deal.date.isSingleDay
    return checker.assessor(of: deal, on: date, explaining: explaining, index: indexed)
      .assess(
        options: checker.options,
        candidates: isPlain ? few(deal.withTables { indexed.possible(for: $0, strictly: true) }) : nil)
  }

  /// The verdict on a deal, as `Checker.assess` gives it, and the rules that give it.
  public func verdict(of deal: Transaction, on date: DateSpan? = nil) -> BriefAssessment {
    guard date == nil, deal.date.isSingleDay else { return verdict(of: deal, on: date, nil) }
    return verdict(of: deal, on: nil, deal.withTables { indexed.possible(for: $0) })
  }

  /// What a deal takes of the ceilings, as `Checker.assess` tells it; it is judged in full only if a ceiling may reach it.
  package func ceilingUses(of deal: Transaction, on date: DateSpan? = nil) -> [CeilingUse] {
    if date == nil, deal.date.isSingleDay,
      !deal.withTables({ indexed.possible(for: $0) }).contains(where: { $0.effect == .cap })
    {
      return []
    }
    return assess(deal, on: date).ceilingUses
  }

  /// Many rules that are merely possible are better looked at once more.
  private func few(_ possible: [CompiledRule]) -> [CompiledRule]? { possible.count > 8 ? nil : possible }

  private func verdict(of deal: Transaction, on date: DateSpan?, _ possible: [CompiledRule]?) -> BriefAssessment {
    if let possible, possible.isEmpty { return .outOfReach }
    let candidates = possible.flatMap(few)
    return checker.assessor(of: deal, on: date, explaining: false, index: indexed)
      .assessBriefly(options: checker.options, candidates: candidates)
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
  ///   - id: where the number of the node is put that has the deal's id.
  /// - Returns: the verdict, and everything wrong with the document.
  package func verdict(
    on document: LocatedNode, on date: DateSpan? = nil, id: inout Int32?
  ) -> Checked<BriefAssessment?> {
    let read = decoder.read(document, by: date == nil && checker.lists == nil ? indexed : nil)
    if let possible = read.possible, possible.isEmpty {
      id = read.id
      return Checked(.outOfReach, [])
    }
    let checked = checker.checked(Checked(Transaction(decoder.deal), read.diagnostics))
    if checked.hasErrors { return Checked(nil, checked.diagnostics) }
    id = read.id ?? decoder.id
    return Checked(verdict(of: checked.partial, on: date, read.possible), checked.diagnostics)
  }
}

extension BriefAssessment {
  /// What is said of a deal that no rule reaches.
  fileprivate static let outOfReach = BriefAssessment(verdict: .permitted, rules: [])
}
