public import Embargo
public import LocatedText

/// What came of recording the deals of a file.
public struct Recording: Sendable, Hashable {
  /// What came of one deal.
  public enum Outcome: Sendable, Hashable {
    /// It counts from now on.
    case recorded([LedgerEntry])
    /// It was recorded before, and counts once.
    case known([LedgerEntry])
    /// It touches no ceiling.
    case untouched
  }

  /// A deal, what came of it, and how it was judged on the way.
  public struct Deal: Sendable, Hashable {
    /// How it was judged, with all that the ledger held.
    public let assessment: Assessment
    /// What came of it.
    public let outcome: Outcome
  }

  /// The deals in the order of the file; empty if nothing was recorded.
  public let deals: [Deal]

  /// Why nothing was recorded.
  public let refusals: [Diagnostic]

  /// Whether nothing stood in the way but a ceiling that would be passed.
  public var isOverCeiling: Bool { !refusals.isEmpty && refusals.allSatisfy { $0.id == "over-ceiling" } }
}

extension Ledger {
  /// Records the deals of a file: all of them, or none.
  ///
  /// Reading the sums, judging the deals and adding them is one transaction. A deal that is recorded already, with the
  /// same content, is left as it is.
  ///
  /// - Parameters:
  ///   - deals: what was read by the checker, with unique ids.
  ///   - checker: the rules; what it was told of usage is not looked at.
  ///   - mayPassCeilings: whether a deal that passes a ceiling is recorded all the same.
  ///   - who: who records, and when.
  /// - Returns: what came of each, or why nothing was recorded.
  /// - Throws: why the ledger cannot be used.
  public func record(
    _ deals: [Transaction], by checker: Checker, passingCeilings mayPassCeilings: Bool, as who: Signature
  ) throws(LedgerFault) -> Recording {
    try write { draft in
      var checker = checker
      checker.usage = draft.before.usage
      let standing = Dictionary(grouping: draft.before.standing.filter { $0.statement.deal != nil }) {
        $0.statement.deal ?? ""
      }
      var recorded: [Recording.Deal] = []
      var refusals: [Diagnostic] = []
      for (deal, assessment) in zip(deals, checker.assess(deals)) {
        let content = DealContent(deal)
        let known = standing[deal.id] ?? []
        let place = deal.place
        let found =
          Self.contradictions(of: content, to: known, deal.id, place)
          ?? RecordableUse.refusals(of: assessment, at: place, mayPassCeilings: mayPassCeilings || !known.isEmpty)
        refusals += found
        guard found.isEmpty else { continue }
        let uses = assessment.ceilingUses.filter { use in
          !known.contains { $0.statement.rule == use.rule && $0.statement.per == use.per }
        }
        let added = uses.map { use in
          var statement = LedgerEntry.Statement(kind: .deal, rule: use.rule, source: deal.span.file)
          statement.days = use.days
          statement.period = use.period.flatMap { $0.first == .distantPast ? nil : $0.description }
          statement.amounts = use.amounts
          statement.per = use.per
          statement.factor = use.factor
          statement.deal = deal.id
          statement.dealDigest = content.digest
          statement.content = content.text
          return draft.add(statement, who)
        }
        let outcome: Recording.Outcome = added.isEmpty ? (known.isEmpty ? .untouched : .known(known)) : .recorded(added)
        recorded.append(.init(assessment: assessment, outcome: outcome))
      }
      if !refusals.isEmpty { draft.discard() }
      return Recording(deals: refusals.isEmpty ? recorded : [], refusals: refusals)
    }
  }

  /// What differs from the content with which a deal of this id was recorded; nil if nothing does.
  private static func contradictions(
    of content: DealContent, to known: [LedgerEntry], _ id: String, _ place: SourceSpan
  ) -> [Diagnostic]? {
    guard let first = known.first, first.statement.dealDigest != content.digest else { return nil }
    let before = first.statement.content.flatMap(DealContent.entries(of:)) ?? []
    let now = content.entries
    var notes: [Diagnostic.Note] = []
    for key in Set(before.map(\.key) + now.map(\.key)).sorted() {
      let (old, new) = (before.first { $0.key == key }, now.first { $0.key == key })
      guard old?.value != new?.value else { continue }
      notes.append(.init(.wasRecorded(key, old?.value)))
      notes.append(.init(.standsHere(key, new?.value), at: new?.span))
    }
    return [Diagnostic("recorded-otherwise", .recordedOtherwise(id, first), at: place, notes: notes)]
  }
}

extension Ledger.Draft {
  /// Takes back what was to be added.
  mutating func discard() { self = Self(before) }
}

extension Transaction {
  /// Where the id of the deal stands.
  var place: SourceSpan { node(slot(.id, of: Self.top).node).span }
}

extension Diagnostic.Message {
  fileprivate static func recordedOtherwise(_ id: String, _ entry: LedgerEntry) -> Self {
    """
    a deal ‘\(id)’ with other content was recorded by \(entry.signature.who) on \(entry.signature.when) from \
    \(entry.statement.source); give this one its own id, or take the other back with ‘embargo ledger remove’
    """
  }

  fileprivate static func wasRecorded(_ key: String, _ value: String?) -> Self {
    guard let value else { return "‘\(key)’ was not recorded" }
    return "recorded: \(key): \(Self(value))"
  }

  fileprivate static func standsHere(_ key: String, _ value: String?) -> Self {
    guard let value else { return "‘\(key)’ does not stand here" }
    return "here: \(key): \(Self(value))"
  }
}
