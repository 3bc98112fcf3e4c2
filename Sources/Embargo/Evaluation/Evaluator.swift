import LocatedText

/// Works conditions out over the facts of a deal, in strong Kleene logic.
package struct Evaluator: Sendable {
  /// Where a condition is asked: the subject that the rule binds, and the list element it stands in.
  struct Frame: Sendable {
    var subjectKind: RecordKind = .transaction
    var subject: Int32 = Transaction.top
    var element: Int32 = Transaction.top
    var asEndUser = false
    /// What the element owns of what it was reached from, where it is an owner.
    var share: Int32?

    func entering(_ element: Facts.Element) -> Frame {
      var frame = self
      frame.element = element.record
      frame.asEndUser = element.asEndUser
      frame.share = element.share
      return frame
    }
  }

  var facts: Facts
  /// The share above which an owner is behind a party, by the regime of the rule that is asked.
  var threshold: ExactDecimal?

  private var program: Program { facts.rules.program }

  /// The value of an instruction.
  func value(_ op: Int32, _ frame: Frame) -> Kleene {
    let op = program.ops[Int(op)]
    switch op.code {
    case .all:
      var result = Kleene.true
      for place in op.first..<(op.first + op.count) {
        result = result & value(program.children[Int(place)], frame)
        if result == .false { break }
      }
      return result
    case .any:
      var result = Kleene.false
      for place in op.first..<(op.first + op.count) {
        result = result | value(program.children[Int(place)], frame)
        if result == .true { break }
      }
      return result
    case .not: return !value(op.first, frame)
    case .some: return some(op, frame)
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      guard let record = record(op, frame) else { return .false }
      return test(op, record, frame)
    }
  }

  func children(_ op: Program.Op) -> ArraySlice<Int32> {
    program.children[op.first..<(op.first + op.count)]
  }

  func op(_ index: Int32) -> Program.Op { program.ops[Int(index)] }

  /// The record whose field is asked; nil if the path begins with a name that is not bound at the moment.
  func record(_ op: Program.Op, _ frame: Frame) -> Int32? {
    let start: Int32
    switch op.scope {
    case .top: start = Transaction.top
    case .element: start = frame.element
    case .bound:
      guard op.kind == frame.subjectKind else { return nil }
      start = frame.subject
    }
    guard op.hasContainer else { return start }
    let slot = facts.slot(op.container, of: start)
    return slot.state == .stated ? slot.first : Facts.noRecord
  }

  /// Whether the record of a field is left out as a whole and said to be unknown, not merely left out.
  func isUnknownContainer(_ op: Program.Op, _ frame: Frame) -> Bool {
    guard op.hasContainer else { return false }
    return facts.slot(op.container, of: Transaction.top).state == .unknown
  }

  // MARK: lists

  private func some(_ op: Program.Op, _ frame: Frame) -> Kleene {
    guard let record = record(op, frame) else { return .false }
    let (list, isAbsent) = facts.elements(op.field, of: record, threshold: threshold)
    if isAbsent { return facts.readsAbsenceAsUnknown ? .unknown : .false }
    var result = Kleene.false
    for element in list {
      result = result | value(of: element, op, frame)
      if result == .true { break }
    }
    return result
  }

  /// What one element of a list gives: unknown at most if it is only perhaps in the list.
  func value(of element: Facts.Element, _ op: Program.Op, _ frame: Frame) -> Kleene {
    let value = value(op.first, frame.entering(element))
    return element.doubt == nil ? value : value & .unknown
  }

  // MARK: tests

  func test(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Kleene {
    if facts.isSupposing, let supposition = facts.supposition, supposition.field == op.field,
      supposition.record == record,
      supposition.container == (op.hasContainer ? op.container : nil)
    {
      return supposition.value == .nothing ? withoutTheAsked(op, record, frame) : supposed(op, supposition.value)
    }
    if isUnknownContainer(op, frame) && ![.known, .stated, .sameAs].contains(op.code) { return .unknown }
    switch op.code {
    case .terms: return TermTest(self, op, record, frame).any()
    case .surely: return TermTest(self, op, record, frame).surely()
    case .only: return TermTest(self, op, record, frame).only()
    case .tariff: return TermTest(self, op, record, frame).tariff()
    case .text: return text(op, record)
    case .yesNo: return yesNo(op, record)
    case .from: return days(op.field, record).map { $0.isOnOrAfter(CalendarDate(daysSince1970: op.first)) } ?? .unknown
    case .before: return days(op.field, record).map { $0.isBefore(CalendarDate(daysSince1970: op.first)) } ?? .unknown
    case .quantity: return quantity(op, record)
    case .share: return share(op, record, frame)
    case .known: return Kleene(isKnown(op, record, frame) == (op.first == 1))
    case .stated: return Kleene(isStated(op, record, frame) == (op.first == 1))
    case .sameAs: return sameAs(op, record, frame)
    case .all, .any, .not, .some: preconditionFailure("a test is none of the connectives")
    }
  }

  /// Supposing that a thing is none of what is asked: what is surely so stays so, what was open is not so.
  private func withoutTheAsked(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Kleene {
    var plain = self
    plain.facts.supposition = nil
    let value = plain.test(op, record, frame)
    if op.code == .known || op.code == .stated { return Kleene(op.first == 1) }
    return value == .unknown ? .false : value
  }

  private func supposed(_ op: Program.Op, _ value: Facts.Supposition.Value) -> Kleene {
    switch (op.code, value) {
    case (.known, _), (.stated, _): return Kleene(op.first == 1)
    case (.terms, .term(let term)), (.only, .term(let term)):
      return program.answer(term, to: program.matchers[Int(op.first)], on: facts.days.first)
    case (.surely, .term(let term)):
      return Kleene(program.answer(term, to: program.matchers[Int(op.first)], on: facts.days.first) == .true)
    case (.yesNo, .yesNo(let yes)): return Kleene(yes == (op.first == 1))
    case (.from, .days(let span)): return span.isOnOrAfter(CalendarDate(daysSince1970: op.first))
    case (.before, .days(let span)): return span.isBefore(CalendarDate(daysSince1970: op.first))
    case (.quantity, .quantity(let quantity)): return compare(quantity, op)
    case (.text, .text(let text)): return Kleene(texts(op).contains(text.folded))
    case (.tariff, .code(let code)):
      return SingleAnswers.answer(code, to: program.codes[op.first..<(op.first + op.count)])
    default: return .false
    }
  }

  private func texts(_ op: Program.Op) -> ArraySlice<String> { facts.rules.texts[op.first..<(op.first + op.count)] }

  private func text(_ op: Program.Op, _ record: Int32) -> Kleene {
    let slot = facts.slot(op.field, of: record)
    if op.key >= 0 { return keyedText(op, slot) }
    switch slot.state {
    case .absent: return op.field.isNoneIfLeftOut && !facts.readsAbsenceAsUnknown ? .false : .unknown
    case .unknown: return .unknown
    case .stated, .open:
      let stated = words(slot)
      if stated.known.contains(where: { texts(op).contains($0) }) { return .true }
      return stated.isOpen ? .unknown : .false
    }
  }

  /// The texts of a field, as they are compared, and whether there may be more.
  private func words(_ slot: Transaction.Slot) -> (known: [String], isOpen: Bool) {
    let node = facts.deal.node(slot.node)
    let parts = node.kind == .sequence ? node.elements : [node]
    let known = parts.filter { !$0.isWord("unknown") }
    return (known.map(\.text.folded), known.count < parts.count)
  }

  private func keyedText(_ op: Program.Op, _ slot: Transaction.Slot) -> Kleene {
    guard let value = keyed(op, slot) else {
      return slot.state == .unknown || facts.readsAbsenceAsUnknown ? .unknown : .false
    }
    return value.isUnknown ? .unknown : Kleene(texts(op).contains(facts.deal.node(value.node).text.folded))
  }

  /// The value under the key of a path such as `item.specs.calibre`.
  func keyed(_ op: Program.Op, _ slot: Transaction.Slot) -> Transaction.KeyedValue? {
    guard slot.state == .stated else { return nil }
    return facts.deal.keyed[slot.first..<(slot.first + slot.count)].first { $0.key.index == op.key }
  }

  private func yesNo(_ op: Program.Op, _ record: Int32) -> Kleene {
    let wanted = op.first == 1
    let slot = facts.slot(op.field, of: record)
    switch slot.state {
    case .stated, .open: return Kleene((slot.first == 1) == wanted)
    case .unknown: return .unknown
    case .absent: break
    }
    switch op.field {
    case .stateSponsored: return facts.isStateBody(record) ? Kleene(wanted) : .unknown
    case .result: return Kleene(wanted)
    default: return facts.readsAbsenceAsUnknown || op.field.absence == .unknown ? .unknown : Kleene(!wanted)
    }
  }

  /// The days of a date; nil if they are unknown.
  func days(_ field: Field, _ record: Int32) -> DateSpan? {
    if field == .date { return facts.days }
    let slot = facts.slot(field, of: record)
    switch slot.state {
    case .stated, .open: return facts.deal.days(slot)
    case .unknown: return nil
    case .absent: return field == .exported ? exported(record) : nil
    }
  }

  /// Goods that come straight from their country of origin leave it on the day of the deal.
  private func exported(_ item: Int32) -> DateSpan? {
    let origin = facts.terms(.origin, of: item)
    let from = facts.terms(.country, of: facts.end(.from))
    guard origin.isKnown, from.isKnown, origin.stated.first?.term == from.stated.first?.term else { return nil }
    return facts.days
  }

  private func quantity(_ op: Program.Op, _ record: Int32) -> Kleene {
    let limit = program.quantities[Int(op.first)]
    if op.field == .unitValue { return unitValue(op, record, limit) }
    let slot = facts.slot(op.field, of: record)
    if op.key >= 0 {
      guard let value = keyed(op, slot), value.quantity >= 0 else { return .unknown }
      return compare(facts.deal.quantities[Int(value.quantity)], op)
    }
    guard slot.state == .stated else { return .unknown }
    return compare(facts.deal.quantities[Int(slot.first)], op)
  }

  private func compare(_ quantity: Quantity, _ op: Program.Op) -> Kleene {
    let comparison = facts.rules.vocabulary.units.compare(quantity, program.quantities[Int(op.first)])
    return comparison.map { Kleene(op.bound.holds($0)) } ?? .unknown
  }

  /// Value for one piece, compared without dividing: the value against the limit times the number of pieces.
  private func unitValue(_ op: Program.Op, _ record: Int32, _ limit: Quantity) -> Kleene {
    let value = facts.slot(.value, of: record)
    let count = facts.slot(.quantity, of: record)
    guard value.state == .stated, count.state == .stated else { return .unknown }
    let money = facts.deal.quantities[Int(value.first)]
    let pieces = facts.deal.quantities[Int(count.first)]
    guard facts.rules.vocabulary.units.isCount(pieces.unit), money.unit == limit.unit, pieces.amount > .zero,
      let whole = limit.amount.multiplied(by: pieces.amount)
    else { return .unknown }
    return Kleene(op.bound.holds(Comparison(money.amount, whole)))
  }

  private func share(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Kleene {
    guard let share = stated(op, record, frame) else { return .unknown }
    return Kleene(op.bound.holds(Comparison(share, program.decimals[Int(op.first)])))
  }

  /// The share that a party owns of what it was reached from; a party of the deal called by its name owns what stands
  /// beside the name.
  private func stated(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> ExactDecimal? {
    if op.scope == .element, let share = frame.share { return share < 0 ? nil : facts.deal.decimals[Int(share)] }
    let slot = facts.slot(op.field, of: record)
    return slot.state == .stated ? facts.deal.decimals[Int(slot.first)] : nil
  }

  // MARK: known, stated, same as

  func isKnown(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Bool {
    if isUnknownContainer(op, frame) { return false }
    if op.field == .date { return true }
    if !op.field.type.taxonomies.isEmpty {
      return TermTest(self, op, record, frame).isKnown()
    }
    let slot = facts.slot(op.field, of: record)
    if op.key >= 0 { return keyed(op, slot).map { !$0.isUnknown } ?? false }
    switch op.field {
    case .unitValue:
      return facts.slot(.value, of: record).state == .stated && facts.slot(.quantity, of: record).state == .stated
    case .exported: return days(.exported, record) != nil
    case .share: return stated(op, record, frame) != nil
    case .hs: return TermTest(self, op, record, frame).isKnown()
    default: return slot.state == .stated || slot.state == .open
    }
  }

  /// Whether the field itself is written, whatever stands for it when it is not.
  private func isStated(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Bool {
    if op.field == .date { return true }
    if op.field == .share { return stated(op, record, frame) != nil }
    // The service that follows from the activity is written nowhere.
    if op.field == .serviceKind && record >= 0 && facts.deal.records[Int(record)].node < 0 { return false }
    let slot = facts.slot(op.field, of: record)
    if op.key >= 0 { return keyed(op, slot).map { !$0.isUnknown } ?? false }
    return slot.state == .stated || slot.state == .open
  }

  private func sameAs(_ op: Program.Op, _ record: Int32, _ frame: Frame) -> Kleene {
    let other = self.op(op.first)
    guard let otherRecord = self.record(other, frame) else { return .false }
    if isUnknownContainer(op, frame) { return .unknown }
    if !op.field.type.taxonomies.isEmpty {
      let left = facts.terms(op.field, of: record, asEndUser: frame.asEndUser)
      let right = facts.terms(other.field, of: otherRecord)
      return Self.same(left, right)
    }
    let left = facts.slot(op.field, of: record)
    let right = facts.slot(other.field, of: otherRecord)
    if op.key >= 0 || other.key >= 0 { return Self.same(value(under: op, left), value(under: other, right), facts) }
    switch op.field.type {
    case .date:
      guard let one = days(op.field, record), let two = days(other.field, otherRecord) else { return .unknown }
      if one.isSingleDay && one == two { return .true }
      return one.intersection(two) == nil ? .false : .unknown
    case .quantity, .amount:
      guard left.state == .stated, right.state == .stated else { return .unknown }
      let comparison = facts.rules.vocabulary.units.compare(
        facts.deal.quantities[Int(left.first)], facts.deal.quantities[Int(right.first)])
      return comparison.map { Kleene($0 == .equal) } ?? .unknown
    case .tariffCode:
      guard left.state == .stated, right.state == .stated else { return .unknown }
      return Kleene(facts.deal.codes[Int(left.first)] == facts.deal.codes[Int(right.first)])
    case .share:
      guard left.state == .stated, right.state == .stated else { return .unknown }
      return Kleene(facts.deal.decimals[Int(left.first)] == facts.deal.decimals[Int(right.first)])
    case .yesNo:
      guard left.state == .stated, right.state == .stated else { return .unknown }
      return Kleene(left.first == right.first)
    default:
      guard left.state == .stated, right.state == .stated else { return .unknown }
      let (one, two) = (words(left), words(right))
      if one.known.contains(where: two.known.contains) { return .true }
      return one.isOpen || two.isOpen ? .unknown : .false
    }
  }

  /// What a path such as `item.specs.calibre` leads to.
  private enum KeyedAnswer {
    case none, unknown
    case measured(Quantity)
    case written(String)
  }

  private func value(under op: Program.Op, _ slot: Transaction.Slot) -> KeyedAnswer {
    guard let value = keyed(op, slot) else {
      return slot.state == .unknown || op.field.absence == .unknown ? .unknown : .none
    }
    if value.isUnknown { return .unknown }
    guard value.quantity >= 0 else { return .written(facts.deal.node(value.node).text.folded) }
    return .measured(facts.deal.quantities[Int(value.quantity)])
  }

  private static func same(_ left: KeyedAnswer, _ right: KeyedAnswer, _ facts: Facts) -> Kleene {
    switch (left, right) {
    case (.none, _), (_, .none): .false
    case (.measured(let one), .measured(let two)):
      facts.rules.vocabulary.units.compare(one, two).map { Kleene($0 == .equal) } ?? .unknown
    case (.written(let one), .written(let two)): Kleene(one == two)
    case (.unknown, _), (_, .unknown): .unknown
    case (.measured, .written), (.written, .measured): .false
    }
  }

  private static func same(_ left: Facts.Terms, _ right: Facts.Terms) -> Kleene {
    if left.state == .none || right.state == .none { return .false }
    if left.stated.contains(where: { one in !one.isText && right.stated.contains { $0.term == one.term } }) {
      return .true
    }
    // Two places that no tree knows may be one.
    let areTexts = [left, right].allSatisfy { $0.stated.contains(where: \.isText) }
    let isOpen = areTexts || [left.state, right.state].contains { $0 == .open || $0 == .unknown }
    return isOpen ? .unknown : .false
  }
}
