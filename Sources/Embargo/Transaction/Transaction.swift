public import LocatedText

/// A described deal: one dealing in one direction, as far as its file states it.
///
/// The facts lie in flat arrays of integers that point into the file; text is read when a finding is printed. What is
/// not stated stays not stated here: `Facts` gives absence its meaning.
public struct Transaction: Sendable {
  package let tape: NodeTape
  package let root: Int32
  package internal(set) var records: [Record] = []
  package internal(set) var slots: [Slot] = []
  package internal(set) var terms: [StatedTerm] = []
  package internal(set) var members: [Int32] = []
  package internal(set) var links: [PartyLink] = []
  package internal(set) var codes: [HSCode] = []
  package internal(set) var quantities: [Quantity] = []
  package internal(set) var decimals: [ExactDecimal] = []
  package internal(set) var keyed: [KeyedValue] = []
  package internal(set) var covers: [Cover] = []
  package internal(set) var shortened: [ShortenedCode] = []

  package init(tape: NodeTape, root: Int32) {
    self.tape = tape
    self.root = root
  }

  /// The transaction's own id.
  public var id: String { text(.id) }

  /// A title, if one is given.
  public var title: String? {
    let slot = slot(.title, of: Self.top)
    return slot.state == .stated ? node(slot.node).text : nil
  }

  /// The span of days on which the goods, the money or the people move.
  public var date: DateSpan { days(slot(.date, of: Self.top)) }

  /// Where the transaction stands in its file.
  public var span: SourceSpan { node(root).span }
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

// MARK: while it is being read

extension Transaction {
  /// Makes room for a record; every field of one that is unknown is unknown.
  mutating func addRecord(
    _ kind: RecordKind, node: Int32, parent: Int32, field: Field, ordinal: Int32
  ) -> Int32 {
    let record = Record(
      kind: kind, slots: Int32(slots.count), node: node, parent: parent, field: field, ordinal: ordinal)
    records.append(record)
    let state: Slot.State = ordinal == -2 ? .unknown : .absent
    slots.append(contentsOf: repeatElement(.init(state: state), count: kind.fields.count))
    return Int32(records.count - 1)
  }

  /// States one term of a field in place of what was there; one service is of the kind of the activity that implies it.
  mutating func state(_ term: TermID, of field: Field, in record: Int32) {
    let slot = Slot(state: .stated, first: Int32(terms.count), count: 1)
    terms.append(.init(term: term, node: -1))
    set(slot, field, of: record)
    for (index, service) in records.enumerated() where service.kind == .service && service.node < 0 {
      if field == .activity && service.ordinal >= 0 { set(slot, .serviceKind, of: Int32(index)) }
      if field == .serviceKind && record == Int32(index) { set(slot, .activity, of: Self.top) }
    }
  }

  /// Judges an item by the front of its code.
  mutating func shorten(_ code: HSCode, to front: HSCode, at index: Int, of item: Int32) {
    codes[index] = front
    shortened.append(ShortenedCode(item: item, written: code, judged: front))
  }

  mutating func set(_ slot: Slot, _ field: Field, of record: Int32) { slots[place(of: field, in: record)] = slot }

  /// Where among the slots a field of a record stands.
  func place(of field: Field, in record: Int32) -> Int { Int(records[Int(record)].slots) + field.slot }
}

extension Transaction {
  /// The slot of a field; an absent one for a field that records of this kind have not.
  package func slot(_ field: Field, of record: Int32) -> Slot {
    let entry = records[Int(record)]
    return field.record == entry.kind ? slots[Int(entry.slots) + field.slot] : Slot()
  }

  /// The text of a field of the whole; empty if it is not stated.
  package func text(_ field: Field) -> String {
    let slot = slot(field, of: Self.top)
    return slot.node < 0 ? "" : node(slot.node).text
  }

  package func node(_ index: Int32) -> LocatedNode { LocatedNode(tape: tape, index: Int(index)) }

  package func days(_ slot: Slot) -> DateSpan {
    DateSpan(CalendarDate(daysSince1970: slot.first), through: CalendarDate(daysSince1970: slot.count))
  }

  /// The records that a list field holds.
  package func elements(_ slot: Slot) -> ArraySlice<Int32> { members[slot.first..<(slot.first + slot.count)] }

  package func stated(_ slot: Slot) -> ArraySlice<StatedTerm> { terms[slot.first..<(slot.first + slot.count)] }

  /// How a record is reached: `items[0]`, `parties[1].owned-by[0]`; `transaction` for the whole.
  package func path(of record: Int32) -> String {
    let entry = records[Int(record)]
    guard entry.parent >= 0 else { return "transaction" }
    if entry.node < 0 && entry.field == .services && entry.ordinal >= 0 { return Field.activity.key }
    return written(record)
  }

  /// How a field of a record is reached: `items[0].hs`; a field of the whole by its key alone.
  package func path(of field: Field, in record: Int32) -> String {
    let entry = records[Int(record)]
    if entry.parent < 0 { return field.key }
    if field == .serviceKind && entry.node < 0 && entry.ordinal >= 0 { return Field.activity.key }
    return "\(written(record)).\(field.key)"
  }

  private func written(_ record: Int32) -> String {
    let entry = records[Int(record)]
    let holder = entry.parent > 0 ? written(entry.parent) + "." : ""
    switch entry.ordinal {
    case -1: return holder + entry.field.key
    case -2: return holder + entry.field.key + "[?]"
    default: return holder + "\(entry.field.key)[\(entry.ordinal)]"
    }
  }
}
