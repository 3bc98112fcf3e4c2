/// A deal as it is judged: its stated facts, and what the contract says of those that are not stated.
///
/// Absence is read as `none` where the table of fields says so; with `readsAbsenceAsUnknown` it is not, which shows on
/// which absences an answer rests.
package struct Facts: Sendable {
  /// What is the same for every question about the deal on these days: a copy of the facts costs one reference.
  private var ground: Ground
  var readsAbsenceAsUnknown = false
  /// A tariff code alone leaves open whether goods are on a list that goes by specification.
  var readsCodeAsOpen = false
  private var supposed: Supposed?

  /// A fact supposed for the sake of argument.
  var supposition: Supposition? {
    get { supposed?.value }
    set { supposed = newValue.map(Supposed.init) }
  }

  /// A supposition behind one reference, since hardly any facts have one.
  private final class Supposed: Sendable {
    let value: Supposition

    init(_ value: Supposition) { self.value = value }
  }

  var isSupposing: Bool { supposed != nil }

  var rules: CompiledRules { ground.rules }
  var deal: Transaction { ground.deal }
  /// The days that are judged, in place of the deal's own.
  var days: DateSpan { ground.days }
  /// What the lists given say of the deal's parties and vessels; nil where none was given.
  var screening: Screening? { ground.screening }

  private var engine: EngineTerms { ground.rules.vocabulary.engine }
  var dayTerms: DayTerms { ground.dayTerms }

  /// The deal, the law and what follows from the vocabulary on the days; nobody ever changes it.
  private final class Ground: Sendable {
    let rules: CompiledRules
    let deal: Transaction
    let days: DateSpan
    let screening: Screening?
    let dayTerms: DayTerms

    init(
      _ rules: CompiledRules, _ deal: Transaction, _ days: DateSpan, _ screening: Screening?, _ dayTerms: DayTerms?
    ) {
      self.rules = rules
      self.deal = deal
      self.days = days
      self.screening = screening
      self.dayTerms = dayTerms ?? DayTerms(rules.vocabulary, on: days.first)
    }
  }

  /// A value that a field is supposed to have.
  struct Supposition: Sendable {
    enum Value: Sendable, Hashable {
      case term(TermID)
      /// None of what is asked for.
      case nothing
      case yesNo(Bool)
      case days(DateSpan)
      case quantity(Quantity)
      case text(String)
      case code(HSCode)
    }

    let record: Int32
    let container: Field?
    let field: Field
    let value: Value
  }

  /// `dayTerms` are those of the first of the days, if they are known.
  init(
    _ rules: CompiledRules, _ deal: Transaction, on days: DateSpan, _ screening: Screening? = nil,
    dayTerms: DayTerms? = nil
  ) {
    ground = Ground(rules, deal, days, screening, dayTerms)
  }

  /// Stands for a record that is left out: each of its fields is absent.
  static let noRecord: Int32 = -1

  /// Stands for the end user whom nobody names: its country is where the deal goes, all else is unknown.
  static let impliedEndUser: Int32 = -2

  /// Stands for the owners, controllers and principals of a party that is itself unknown.
  static let unknownParty: Int32 = -3

  /// The slot of a field; an absent one where the record itself is left out.
  func slot(_ field: Field, of record: Int32) -> Transaction.Slot {
    if record >= 0 { return deal.slot(field, of: record) }
    return Transaction.Slot(state: record == Self.noRecord ? .absent : .unknown)
  }

  /// How a field of a record is reached, in the words of the deal's format.
  func path(of field: Field, in record: Int32) -> String {
    if record == Self.impliedEndUser { return "\(Field.endUsers.key)[?].\(field.key)" }
    return record < 0 ? field.key : deal.path(of: field, in: record)
  }

  /// The same were one term stated of a field, or of the one that stands for it; nil where none can be written.
  ///
  /// The container is the single record that has the field, which may be left out.
  func stating(_ term: TermID, of field: Field, in record: Int32, _ container: Field?) -> Facts? {
    guard !field.type.isDerived, field.type != .designations else { return nil }
    let source = terms(field, of: record)
    let stating: Transaction
    if source.record >= 0 {
      stating = deal.stating(term, of: source.field, in: source.record)
    } else if source.record == record, let container, deal.slot(container, of: Transaction.top).state == .absent {
      stating = deal.stating(term, of: field, inNew: container)
    } else {
      return nil
    }
    var facts = self
    facts.ground = Ground(rules, stating, days, screening, dayTerms)
    return facts
  }

  /// The record of one end of the deal.
  func end(_ field: Field) -> Int32 {
    let slot = deal.slot(field, of: Transaction.top)
    return slot.state == .stated ? slot.first : Self.noRecord
  }
}

// MARK: terms

extension Facts {
  /// What is stated of a field of terms, directly or by what stands for it.
  struct Terms: Sendable {
    enum State: Sendable { case stated, open, unknown, none }

    var state: State
    var stated: ArraySlice<Transaction.StatedTerm> = []
    /// The field and record that state it, where another one answers.
    var field: Field
    var record: Int32

    /// Whether anything was written.
    var isKnown: Bool { (state == .stated || state == .open) && !stated.isEmpty }
  }

  func terms(_ field: Field, of record: Int32, asEndUser: Bool = false) -> Terms {
    if record == Self.impliedEndUser && (field == .partyCountry || field == .operatesIn) {
      return terms(.country, of: end(.to))
    }
    let slot = slot(field, of: record)
    let written = Terms(state: .stated, stated: stated(slot, field), field: field, record: record)
    switch slot.state {
    case .stated: return written
    case .open: return Terms(state: .open, stated: written.stated, field: field, record: record)
    case .unknown: return Terms(state: .unknown, field: field, record: record)
    case .absent: return absent(field, of: record, asEndUser: asEndUser)
    }
  }

  private func stated(_ slot: Transaction.Slot, _ field: Field) -> ArraySlice<Transaction.StatedTerm> {
    slot.state == .unknown || slot.state == .absent || slot.count <= 0 ? [] : deal.stated(slot)
  }

  private func absent(_ field: Field, of record: Int32, asEndUser: Bool) -> Terms {
    let unknown = Terms(state: .unknown, field: field, record: record)
    let none = Terms(state: readsAbsenceAsUnknown ? .unknown : .none, field: field, record: record)
    switch field {
    case .partyCountry: return country(of: record)
    case .operatesIn: return terms(.partyCountry, of: record)
    case .nationality: return isPerson(record) == .false ? terms(.partyCountry, of: record) : unknown
    case .partyKind: return asEndUser ? unknown : none
    case .place: return terms(.country, of: record)
    case .origin: return terms(.country, of: end(.from))
    case .endUse: return endUse(of: record)
    case .vesselKind: return single(engine.ship, field, record)
    case .status: return single(engine.granted, field, record)
    case .by: return Terms(state: .none, field: field, record: record)
    default: return field.isNoneIfLeftOut ? none : unknown
    }
  }

  private func single(_ term: TermID, _ field: Field, _ record: Int32) -> Terms {
    Terms(state: .stated, stated: [.init(term: term, node: -1)], field: field, record: record)
  }

  private func country(of party: Int32) -> Terms {
    let roles = terms(.roles, of: party)
    let receives = roles.stated.contains { dayTerms.receivingSide.contains($0.term) }
    let supplies = roles.stated.contains { dayTerms.supplySide.contains($0.term) }
    let unknown = Terms(state: .unknown, field: .partyCountry, record: party)
    switch (receives, supplies) {
    case (true, false): return stated(.to, orElse: unknown)
    case (false, true): return stated(.from, orElse: unknown)
    case (true, true), (false, false): return unknown
    }
  }

  /// The country of one end of the deal, if it is stated; the question stays the party's own if it is not.
  private func stated(_ end: Field, orElse unknown: Terms) -> Terms {
    let found = terms(.country, of: self.end(end))
    return found.isKnown ? found : unknown
  }

  private func endUse(of item: Int32) -> Terms {
    let purpose = slot(.purpose, of: Transaction.top)
    if purpose.state != .absent { return terms(.purpose, of: Transaction.top) }
    return Terms(state: readsAbsenceAsUnknown ? .unknown : .none, field: .endUse, record: item)
  }

  /// Whether a party is a person: by its kind, or by a role that only persons have.
  func isPerson(_ party: Int32) -> Kleene {
    let byKind = answer(terms(.partyKind, of: party), dayTerms.persons, .partyKinds)
    // Roles that nobody writes are no sign of a person; those said to be unknown may be one.
    guard slot(.roles, of: party).state != .absent else { return byKind }
    return byKind | answer(terms(.roles, of: party), dayTerms.personRoles, .roles)
  }

  private func answer(_ terms: Terms, _ row: [Kleene], _ taxonomy: Taxonomy) -> Kleene {
    let first = rules.vocabulary.range(of: taxonomy).lowerBound
    let open: Kleene = terms.state == .unknown || terms.state == .open ? .unknown : .false
    return terms.stated.reduce(open) { $0 | row[Int($1.term.index - first)] }
  }

  /// Whether a party's kind makes it the State's own.
  func isStateBody(_ party: Int32) -> Bool {
    terms(.partyKind, of: party).stated.contains { dayTerms.stateBodies.contains($0.term) }
  }
}
