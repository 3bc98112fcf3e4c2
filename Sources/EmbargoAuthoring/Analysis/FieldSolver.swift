import Embargo

/// Finds what can be written in a field so that everything asked of it comes true.
///
/// Each field is looked at by itself, as if what stands for it when it is left out were free: that asks for less than
/// the engine does, never for more.
struct FieldSolver {
  let sides: Sides
  let day: CalendarDate
  /// Whether only deals count that leave nothing open which they could state.
  let isInformed: Bool
  private var alphabets: [Field: Alphabet] = [:]
  private var rows: [RowKey: Row] = [:]
  private var tariffRows: [TariffKey: Row] = [:]

  private var leaves: [Field: TermSet] = [:]
  private var singleRows: [SingleKey: [Kleene]] = [:]

  private struct SingleKey: Hashable {
    let side: Int
    let term: TermID
  }

  private struct RowKey: Hashable {
    let side: Int
    let matcher: Int32
    let field: Field
  }

  private struct TariffKey: Hashable {
    let side: Int
    let codes: [HSCode]
  }

  init(_ sides: Sides, on day: CalendarDate, isInformed: Bool = false) {
    self.sides = sides
    self.day = day
    self.isInformed = isInformed
  }

  /// The place that a test asks of.
  ///
  /// What an item is, is one place: category, code and what it is not tell it together.
  func place(of op: Program.Op, _ record: Int, side: Int) -> Place {
    let field = op.field == .hs || op.field == .notCategory ? Field.category : op.field
    let key = op.key < 0 ? nil : sides.vocabularies[side].id(of: TermID(op.key))
    return Place(record: record, container: op.hasContainer ? op.container : nil, field: field, key: key)
  }

  /// What to write in a field so that all wishes for it in a box come true; nil if nothing does.
  mutating func state(of place: Place, in box: Box) -> FieldState? {
    let wishes = box.wishes[place] ?? []
    if wishes.contains(where: { $0.test.code == .stated }) { return stating(place, wishes, box) }
    guard Self.areSamenessesConsistent(wishes) else { return nil }
    let record = box.records[place.record]
    if isInformed && record.isDoubtful { return nil }
    if record.isOpaque && place.field.type != .derivedFindings {
      return wishes.allSatisfy { $0.test.code == .sameAs || $0.demand.allows(Self.whenUnknown($0.test)) }
        ? .unknown : nil
    }
    switch place.field.type {
    case .terms, .termsOfEither, .countries, .place, .designations:
      if place.field == .category { return item(wishes) }
      return terms(place.field, wishes, isEndUser: record.list == .endUsers)
    case .derivedFindings: return findings(wishes)
    case .date: return days(wishes)
    case .yesNo: return yesNo(place.field, wishes)
    case .text, .identifiers: return text(wishes)
    case .quantity, .amount, .measurements, .derivedAmount: return quantity(wishes)
    case .share: return share(wishes)
    case .remark, .tariffCode, .record, .records, .partyLinks, .subjects, .usage, .derivedParties: return .unsure
    }
  }

  /// The same where it is asked whether the field itself is stated.
  ///
  /// What is stated is known. What is not may be known by what stands for it: where nothing can be left unwritten that
  /// does as well, that is for the engine to say.
  private mutating func stating(_ place: Place, _ wishes: [Wish], _ box: Box) -> FieldState? {
    var asking = box
    asking.wishes[place] = wishes.map(\.asKnown)
    if let state = state(of: place, in: asking) { return state }
    guard place.field.hasSubstitute else { return nil }
    asking.wishes[place] = wishes.filter { $0.test.code != .stated || $0.wantsStated }.map(\.asKnown)
    if asking.wishes[place]?.count == wishes.count { return nil }
    return state(of: place, in: asking).map { _ in .unsure }
  }

  /// What a test answers where the field is said to be unknown.
  static func whenUnknown(_ test: Program.Op) -> Kleene {
    test.code == .known || test.code == .stated ? Kleene(test.first == 0) : .unknown
  }

  /// Whether two fields are asked to be the same and not the same.
  private static func areSamenessesConsistent(_ wishes: [Wish]) -> Bool {
    var demands: [Int32: Demand] = [:]
    for wish in wishes where wish.test.code == .sameAs && wish.side == 0 {
      let demand = (demands[wish.test.first] ?? Demand()).intersection(wish.demand)
      if demand.isEmpty { return false }
      demands[wish.test.first] = demand
    }
    return true
  }

  // MARK: rows

  mutating func alphabet(of field: Field) -> Alphabet {
    if let known = alphabets[field] { return known }
    let made = sides.alphabet(of: field, on: day)
    alphabets[field] = made
    return made
  }

  /// The candidates that may be stated: all, or those with nothing narrower.
  mutating func candidates(of field: Field) -> TermSet {
    let alphabet = alphabet(of: field)
    guard isInformed else { return TermSet(all: alphabet.count) }
    if let known = leaves[field] { return known }
    var found = TermSet(count: alphabet.count)
    let relations = sides.vocabularies[0].relations
    for (index, entry) in alphabet.entries.enumerated() {
      if case .term(let terms) = entry, field.type != .countries, !relations.children(of: terms[0]).isEmpty { continue }
      if case .text = entry { continue }
      found.insert(index)
    }
    leaves[field] = found
    return found
  }

  /// What every candidate answers to a test.
  mutating func row(of wish: Wish, in field: Field) -> Row {
    let key = RowKey(side: wish.side, matcher: wish.test.first, field: field)
    if let known = rows[key] { return known }
    let alphabet = alphabet(of: field)
    let matcher = sides.programs[wish.side].matchers[Int(wish.test.first)]
    var row = Row(count: alphabet.count)
    for (index, entry) in alphabet.entries.enumerated() {
      row.set(sides.answer(entry, to: matcher, side: wish.side, on: day), at: index)
    }
    rows[key] = row
    return row
  }

  /// What the tariff codes of every category answer to a question for a code.
  mutating func tariffRow(of wish: Wish) -> Row {
    let codes = Array(sides.programs[wish.side].codes[wish.test.first..<(wish.test.first + wish.test.count)])
    let key = TariffKey(side: wish.side, codes: codes)
    if let known = tariffRows[key] { return known }
    let alphabet = alphabet(of: .category)
    let tariff = TariffAnswers(sides.vocabularies[wish.side], on: day)
    var row = Row(count: alphabet.count)
    for (index, entry) in alphabet.entries.enumerated() {
      if case .term(let terms) = entry { row.set(tariff.answer(of: terms[wish.side], to: codes), at: index) }
    }
    tariffRows[key] = row
    return row
  }

  /// What an item of a category answers to a question for one other.
  mutating func answer(_ category: TermID, toItem asked: TermID, side: Int) -> Kleene {
    let key = SingleKey(side: side, term: asked)
    let place = Int(category.index - sides.firstItems[side])
    if let row = singleRows[key] { return row[place] }
    let vocabulary = sides.vocabularies[side]
    let row = vocabulary.relations.row(forAnyOf: [asked], in: vocabulary.range(of: .items), on: day)
    singleRows[key] = row
    return row[place]
  }
}

extension Field {
  /// Whether something else may answer where the field itself is not stated.
  fileprivate var hasSubstitute: Bool {
    if case .other = absence { return true }
    return self == .serviceKind
  }
}

extension Wish {
  /// Whether the field must be stated, of a wish that asks whether it is.
  fileprivate var wantsStated: Bool { !demand.allows(Kleene(test.first == 0)) }

  /// The same wish for the field to be known, where it is one for the field to be stated.
  fileprivate var asKnown: Wish {
    guard test.code == .stated else { return self }
    var other = test
    other.code = .known
    return Wish(side: side, test: other, demand: demand)
  }
}
