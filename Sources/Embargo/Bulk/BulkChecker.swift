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

/// Judges deals one after another, and learns from each which values its rules ask for.
///
/// Of one task alone.
public final class BulkWorker {
  private let checker: Checker
  private let indexed: IndexedRules

  init(_ bulk: BulkChecker) {
    checker = bulk.checker
    indexed = IndexedRules(bulk.checker.rules, bulk.index)
  }

  /// Judges a deal, as `Checker.assess` does.
  public func assess(_ deal: Transaction, on date: DateSpan? = nil, explaining: Bool = false) -> Assessment {
    checker.assessor(of: deal, on: date, explaining: explaining, index: indexed).assess(options: checker.options)
  }

  /// The verdict on a deal, as `Checker.assess` gives it, and the rules that give it.
  public func verdict(of deal: Transaction, on date: DateSpan? = nil) -> BriefAssessment {
    checker.assessor(of: deal, on: date, explaining: false, index: indexed).assessBriefly(options: checker.options)
  }
}
