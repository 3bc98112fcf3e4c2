package import Embargo
import LocatedText

/// A run held against an earlier report, deal by deal, in the order of the run.
package struct RunComparison: Sendable {
  /// What is known of the rules, lists and ledger of the run.
  package struct Frame: Sendable {
    let ruleSetDigest: String
    let ruleDigests: [String: String]
    let listDigests: [String: String]
    let ledgerDigest: String?

    /// Takes what the reports of a checker say.
    package init(_ checker: Checker, _ context: ReportContext) {
      ruleSetDigest = context.digest
      ruleDigests = Dictionary(
        checker.rules.rules.map { (checker.rules.id(of: $0), TextDigest.of(checker.rules.law($0).span)) }
      ) { first, _ in first }
      listDigests = Dictionary(context.lists.map { ($0.name, $0.digest) }) { first, _ in first }
      ledgerDigest = context.ledger?.digest
    }
  }

  /// How many deals came out how.
  package struct Counts: Sendable, Hashable {
    package var same = 0
    package var kinds: [Difference.Kind: Int] = [:]
    package var causes: [Difference.Cause: Int] = [:]
  }

  package let earlier: EarlierReport
  package let frame: Frame
  package private(set) var counts = Counts()
  private var isMet: [Bool]

  /// Begins with an earlier report.
  package init(with earlier: EarlierReport, by frame: Frame) {
    self.earlier = earlier
    self.frame = frame
    isMet = Array(repeating: false, count: earlier.count)
  }

  /// Compares the next deal of the run.
  ///
  /// - Returns: what differs; nil if nothing does.
  package mutating func compare(_ deal: ComparedDeal) -> Difference? {
    guard let number = earlier.record(of: deal.id, line: deal.line), !isMet[number] else {
      return count(
        Difference(
          id: deal.id, line: deal.line, kind: .onlyNow, before: nil, now: deal.verdict, changes: [], causes: []))
    }
    isMet[number] = true
    let record = earlier.records[number]
    let changes = changes(record, deal)
    guard record.verdict != deal.verdict || !changes.isEmpty else {
      counts.same += 1
      return nil
    }
    return count(
      Difference(
        id: deal.id, line: deal.line, kind: record.verdict == deal.verdict ? .reason : .verdict,
        before: record.verdict, now: deal.verdict, changes: changes.map(\.change),
        causes: causes(record, deal, changes)))
  }

  /// The deals of the earlier report that the run had not, in the order of the report.
  package mutating func rest(_ body: (Difference) throws -> Void) rethrows {
    for number in isMet.indices where !isMet[number] {
      let record = earlier.records[number]
      try body(
        count(
          Difference(
            id: earlier.id(of: number), line: record.line == 0 ? nil : Int(record.line), kind: .onlyBefore,
            before: record.verdict, now: nil, changes: [], causes: [])))
    }
  }

  private mutating func count(_ difference: Difference) -> Difference {
    counts.kinds[difference.kind, default: 0] += 1
    for cause in difference.causes { counts.causes[cause, default: 0] += 1 }
    return difference
  }

  // MARK: what differs

  private struct Changed {
    let change: Difference.Change
    let lists: [String]
  }

  private func changes(_ record: EarlierReport.Record, _ deal: ComparedDeal) -> [Changed] {
    let before = earlier.parts(of: record).map { part in
      ComparedDeal.Result(
        rule: earlier.words[part.rule], subject: earlier.words[part.subject], status: earlier.words[part.status],
        list: part.list < 0 ? nil : earlier.words[part.list])
    }
    let now =
      record.isBrief
      ? deal.decisive.map { .init(rule: $0, subject: "", status: deal.verdict.rawValue, list: nil) } : deal.results
    var changed: [Place: (before: [ComparedDeal.Result], now: [ComparedDeal.Result])] = [:]
    for result in before { changed[Place(result), default: ([], [])].before.append(result) }
    for result in now { changed[Place(result), default: ([], [])].now.append(result) }
    return changed.keys.sorted().compactMap { place in
      guard let (before, now) = changed[place], before.map(\.status).sorted() != now.map(\.status).sorted() else {
        return nil
      }
      return Changed(
        change: .init(
          rule: place.rule, subject: place.subject, before: before.first?.status, now: now.first?.status),
        lists: Set((before + now).compactMap(\.list)).sorted())
    }
  }

  private struct Place: Hashable, Comparable {
    let rule: String
    let subject: String

    init(_ result: ComparedDeal.Result) {
      rule = result.rule
      subject = result.subject
    }

    static func < (left: Self, right: Self) -> Bool { (left.rule, left.subject) < (right.rule, right.subject) }
  }

  // MARK: because of what

  private func causes(
    _ record: EarlierReport.Record, _ deal: ComparedDeal, _ changes: [Changed]
  ) -> [Difference.Cause] {
    var causes: Set<Difference.Cause> = []
    if record.digest != 0, record.digest != TextDigest.front(deal.digest) {
      causes.insert(.init(kind: .deal, name: "", fate: .changed))
    }
    if record.days >= 0, earlier.words[record.days] != deal.days {
      causes.insert(.init(kind: .day, name: "", fate: .changed))
    }
    for changed in changes {
      if let cause = cause(rule: changed.change.rule, isBrief: record.isBrief) { causes.insert(cause) }
      for list in changed.lists { if let cause = cause(list: list) { causes.insert(cause) } }
    }
    if causes.isEmpty {
      // A name that is found no more leaves no entry behind, and a share of a ceiling no figure.
      let lists = Set(frame.listDigests.keys).union(earlier.listDigests.keys)
      causes.formUnion(lists.compactMap { cause(list: $0) })
      if let before = earlier.ledgerDigest ?? (earlier.tellsLists ? "" : nil), before != frame.ledgerDigest ?? "" {
        causes.insert(.init(kind: .ledger, name: "", fate: before.isEmpty ? .new : .changed))
      }
      if let before = earlier.ruleSetDigest, before != frame.ruleSetDigest {
        causes.insert(.init(kind: .ruleSet, name: "", fate: .changed))
      }
    }
    return causes.isEmpty ? [.init(kind: .other, name: "", fate: .changed)] : causes.sorted()
  }

  private func cause(rule: String, isBrief: Bool) -> Difference.Cause? {
    guard let now = frame.ruleDigests[rule] else { return .init(kind: .rule, name: rule, fate: .gone) }
    if let before = earlier.ruleDigests[rule] {
      return before == now ? nil : .init(kind: .rule, name: rule, fate: .changed)
    }
    if isBrief || earlier.ruleSetDigest == frame.ruleSetDigest { return nil }
    return .init(kind: .rule, name: rule, fate: .notBefore)
  }

  private func cause(list: String) -> Difference.Cause? {
    guard let now = frame.listDigests[list] else {
      return earlier.listDigests[list] == nil ? nil : .init(kind: .list, name: list, fate: .gone)
    }
    if let before = earlier.listDigests[list] {
      return before == now ? nil : .init(kind: .list, name: list, fate: .changed)
    }
    return .init(kind: .list, name: list, fate: earlier.tellsLists ? .new : .notBefore)
  }
}
