public import LocatedText

/// A described deal: one dealing in one direction, as far as its file states it.
///
/// The facts lie in flat arrays of integers that point into the file; text is read when a finding is printed. What is
/// not stated stays not stated here: `Facts` gives absence its meaning. A copy costs one reference.
public struct Transaction: Sendable {
  private let content: Content

  /// What was read, behind one reference; nobody ever changes it.
  private final class Content: Sendable {
    let tables: DealTables

    init(_ tables: DealTables) { self.tables = tables }
  }

  init(_ tables: DealTables) { content = Content(tables) }

  /// The transaction's own id.
  public var id: String { text(.id) }

  /// A title, if one is given.
  public var title: String? {
    let slot = slot(.title, of: Self.top)
    return slot.state == .stated ? node(slot.node).text : nil
  }

  /// The span of days on which the goods, the money or the people move.
  public var date: DateSpan { content.tables.date }

  /// Where the transaction stands in its file.
  public var span: SourceSpan { node(content.tables.root).span }
}

// MARK: what is stated

extension Transaction {
  /// Gives the body what the deal states, without a copy.
  func withTables<Result>(_ body: (borrowing DealTables) -> Result) -> Result { body(content.tables) }

  package var tape: NodeTape { content.tables.tape }
  package var members: [Int32] { content.tables.members }
  package var root: Int32 { content.tables.root }
  package var records: [Record] { content.tables.records }
  package var terms: [StatedTerm] { content.tables.terms }
  package var links: [PartyLink] { content.tables.links }
  package var codes: [HSCode] { content.tables.codes }
  package var quantities: [Quantity] { content.tables.quantities }
  package var decimals: [ExactDecimal] { content.tables.decimals }
  package var keyed: [KeyedValue] { content.tables.keyed }
  package var covers: [Cover] { content.tables.covers }
  package var shortened: [ShortenedCode] { content.tables.shortened }

  /// The slot of a field; an absent one for a field that records of this kind have not.
  package func slot(_ field: Field, of record: Int32) -> Slot { content.tables.slot(field, of: record) }

  /// The text of a field of the whole; empty if it is not stated.
  package func text(_ field: Field) -> String { content.tables.text(field) }

  package func node(_ index: Int32) -> LocatedNode { content.tables.node(index) }

  package func days(_ slot: Slot) -> DateSpan { content.tables.days(slot) }

  /// The records that a list field holds.
  package func elements(_ slot: Slot) -> ArraySlice<Int32> { content.tables.elements(slot) }

  package func stated(_ slot: Slot) -> ArraySlice<StatedTerm> { content.tables.stated(slot) }

  /// How a record is reached: `items[0]`, `parties[1].owned-by[0]`; `transaction` for the whole.
  package func path(of record: Int32) -> String { content.tables.path(of: record) }

  /// How a field of a record is reached: `items[0].hs`; a field of the whole by its key alone.
  package func path(of field: Field, in record: Int32) -> String { content.tables.path(of: field, in: record) }

  /// The same deal with one term stated of a field in place of what was there.
  func stating(_ term: TermID, of field: Field, in record: Int32) -> Transaction {
    var tables = content.tables
    tables.state(term, of: field, in: record)
    return Transaction(tables)
  }

  /// The same deal with one term stated of a field of a single record that was left out.
  func stating(_ term: TermID, of field: Field, inNew container: Field) -> Transaction {
    guard let kind = container.type.record else { return self }
    var tables = content.tables
    let record = tables.addRecord(kind, node: -1, parent: Self.top, field: container, ordinal: -1)
    tables.set(Slot(state: .stated, first: record, count: 1), container, of: Self.top)
    tables.state(term, of: field, in: record)
    return Transaction(tables)
  }
}

extension Transaction {
  /// The record of the whole.
  package static let top: Int32 = 0

  /// A mapping of the deal: where its slots begin and how it is reached.
  package struct Record: Sendable {
    package let kind: RecordKind
    /// First of its slots.
    package let slots: Int32
    /// The node that states it; -1 if it is implied.
    package let node: Int32
    /// The record that holds it; -1 for the whole.
    package let parent: Int32
    /// The field of the parent that holds it.
    package let field: Field
    /// Place in a list; -1 outside of lists, -2 for an element that is unknown.
    package let ordinal: Int32
  }

  /// One field of one record.
  package struct Slot: Sendable {
    package enum State: UInt8, Sendable {
      case absent, stated, unknown
      /// Stated, and there may be more.
      case open
    }

    package var state: State = .absent
    /// The node of the value; -1 if absent or implied.
    package var node: Int32 = -1
    /// First element or payload, and number of elements; what they index depends on the type of the field.
    package var first: Int32 = 0
    package var count: Int32 = 0
  }

  /// A term where it is written; text that no term answers to has the number -1.
  package struct StatedTerm: Sendable {
    package let term: TermID
    package let node: Int32

    package var isText: Bool { term.index < 0 }
  }

  /// An owner, controller or principal, with the share owned.
  package struct PartyLink: Sendable {
    package var record: Int32
    /// Index of the share among the decimals; -1 if unknown.
    package let share: Int32
  }

  /// A value under a key that is data: a measurement, an identifier, a use of a ceiling.
  package struct KeyedValue: Sendable {
    package let key: TermID
    package let keyNode: Int32
    package let node: Int32
    /// Index of the quantity; -1 for text and for what is unknown.
    package let quantity: Int32
    package let isUnknown: Bool
  }

  /// An HS code as it is written, of which a front alone is known: the item is judged by that.
  package struct ShortenedCode: Sendable {
    package let item: Int32
    package let written: HSCode
    package let judged: HSCode
  }

  /// A subject that a paper is for.
  package struct Cover: Sendable {
    package let record: Int32
    package let node: Int32
    /// Index of the quantity covered; -1 for all of it, -2 if unknown.
    package let quantity: Int32
  }
}
