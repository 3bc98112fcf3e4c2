package import LocatedText

/// What a deal states, in flat arrays of integers that point into its file: made by a decoder, one deal after another in
/// the same room, and read by everybody else as a `Transaction`.
package struct DealTables: Sendable {
  package private(set) var tape: NodeTape
  package private(set) var root: Int32
  /// The nodes and bytes of the tape, at hand without a reference to count.
  private(set) var nodes: [Node]
  private(set) var bytes: [UInt8]
  package internal(set) var records: [Transaction.Record] = []
  /// Behind the slots of this deal may lie those of an earlier one.
  package internal(set) var slots: [Transaction.Slot] = []
  private var slotCount = 0
  package internal(set) var terms: [Transaction.StatedTerm] = []
  package internal(set) var members: [Int32] = []
  package internal(set) var links: [Transaction.PartyLink] = []
  package internal(set) var codes: [HSCode] = []
  package internal(set) var quantities: [Quantity] = []
  package internal(set) var decimals: [ExactDecimal] = []
  package internal(set) var keyed: [Transaction.KeyedValue] = []
  package internal(set) var covers: [Transaction.Cover] = []
  package internal(set) var shortened: [Transaction.ShortenedCode] = []

  package init(tape: NodeTape, root: Int32) {
    self.tape = tape
    self.root = root
    nodes = tape.nodes
    bytes = tape.source.bytes
  }
}

// MARK: while it is being read

extension DealTables {
  /// Begins to read another document, with the room that the one before needed.
  mutating func begin(_ document: LocatedNode) {
    root = Int32(document.index)
    if !document.tape.isSame(as: tape) {
      tape = document.tape
      nodes = tape.nodes
      bytes = tape.source.bytes
    }
    records.empty()
    slotCount = 0
    terms.empty()
    members.empty()
    links.empty()
    codes.empty()
    quantities.empty()
    decimals.empty()
    keyed.empty()
    covers.empty()
    shortened.empty()
  }

  /// Makes room for a record; every field of one that is unknown is unknown.
  mutating func addRecord(
    _ kind: RecordKind, node: Int32, parent: Int32, field: Field, ordinal: Int32
  ) -> Int32 { addRecord(kind, slotCount: kind.shape.slotCount, node, parent, field, ordinal) }

  /// Makes room for a record with so many slots as its kind has.
  mutating func addRecord(
    _ kind: RecordKind, slotCount: Int, _ node: Int32, _ parent: Int32, _ field: Field, _ ordinal: Int32
  ) -> Int32 {
    records.append(
      Transaction.Record(
        kind: kind, slots: Int32(self.slotCount), node: node, parent: parent, field: field, ordinal: ordinal))
    let own = self.slotCount..<self.slotCount + slotCount
    self.slotCount = own.upperBound
    while slots.count < own.upperBound { slots.append(.init()) }
    let slot = Transaction.Slot(state: ordinal == -2 ? .unknown : .absent)
    var room = slots.mutableSpan
    for place in own { unsafe room[unchecked: place] = slot }
    return Int32(records.count - 1)
  }

  /// States one term of a field in place of what was there; one service is of the kind of the activity that implies it.
  mutating func state(_ term: TermID, of field: Field, in record: Int32) {
    let slot = Transaction.Slot(state: .stated, first: Int32(terms.count), count: 1)
    terms.append(.init(term: term, node: -1))
    set(slot, field, of: record)
    for (index, service) in records.enumerated() where service.kind == .service && service.node < 0 {
      if field == .activity && service.ordinal >= 0 { set(slot, .serviceKind, of: Int32(index)) }
      if field == .serviceKind && record == Int32(index) { set(slot, .activity, of: Transaction.top) }
    }
  }

  /// Adds a member of a list that is being made.
  mutating func append(member record: Int32) { members.append(record) }

  /// Judges an item by the front of its code.
  mutating func shorten(_ code: HSCode, to front: HSCode, at index: Int, of item: Int32) {
    codes[index] = front
    shortened.append(Transaction.ShortenedCode(item: item, written: code, judged: front))
  }

  mutating func set(_ slot: Transaction.Slot, _ field: Field, of record: Int32) {
    slots[place(of: field, in: record)] = slot
  }

  /// Where among the slots a field of a record stands.
  func place(of field: Field, in record: Int32) -> Int { Int(records[Int(record)].slots) + field.slot }
}

extension DealTables {
  /// The slot of a field; an absent one for a field that records of this kind have not.
  package func slot(_ field: Field, of record: Int32) -> Transaction.Slot {
    let entry = records[Int(record)]
    return field.record == entry.kind ? slots[Int(entry.slots) + field.slot] : Transaction.Slot()
  }

  /// The text of a field of the whole; empty if it is not stated.
  package func text(_ field: Field) -> String {
    let slot = slot(field, of: Transaction.top)
    return slot.node < 0 ? "" : node(slot.node).text
  }

  package func node(_ index: Int32) -> LocatedNode { LocatedNode(tape: tape, index: Int(index)) }

  /// The span of days on which the goods, the money or the people move.
  package var date: DateSpan { days(slot(.date, of: Transaction.top)) }

  package func days(_ slot: Transaction.Slot) -> DateSpan {
    DateSpan(CalendarDate(daysSince1970: slot.first), through: CalendarDate(daysSince1970: slot.count))
  }

  /// The records that a list field holds.
  package func elements(_ slot: Transaction.Slot) -> ArraySlice<Int32> {
    members[slot.first..<(slot.first + slot.count)]
  }

  package func stated(_ slot: Transaction.Slot) -> ArraySlice<Transaction.StatedTerm> {
    terms[slot.first..<(slot.first + slot.count)]
  }

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

extension Array {
  /// Takes everything out and keeps the room.
  fileprivate mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
