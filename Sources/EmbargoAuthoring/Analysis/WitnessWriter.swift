import Embargo

/// Writes a box down as a deal.
struct WitnessWriter {
  private let box: Box
  private var fields: FieldSolver
  private let day: CalendarDate

  init(_ box: Box, _ fields: FieldSolver, on day: CalendarDate) {
    self.box = box
    self.fields = fields
    self.day = day
  }

  private var sides: Sides { fields.sides }

  private var vocabulary: Vocabulary { sides.vocabularies[0] }

  /// The deal; nil where a field has something that nobody knows how to write.
  mutating func write() -> DealText? {
    if box.states.values.contains(where: { if case .unsure = $0 { true } else { false } }) { return nil }
    var deal = DealText.map([
      ("id", .text("witness")), ("date", .text(day.description)),
      ("activity", .text(activity())),
    ])
    for container in [Field.from, .to] {
      let fields = record(0, container: container)
      if !fields.isEmpty { deal.set(container.key, fields) }
    }
    for list in [Field.via, .parties, .items, .services, .vessels] {
      var elements = box.elements(of: list, in: 0).map { box.records[$0].isOpaque ? .text("unknown") : element($0) }
      if list == .parties { elements += endUsers() }
      if !elements.isEmpty { deal.set(list.key, .list(elements)) }
    }
    addTop(to: &deal)
    let found = determinations()
    if !found.isEmpty { deal.set(Field.determinations.key, .list(found)) }
    for list in [Field.determinations, .authorisations] {
      let asked = box.elements(of: list, in: 0).map { box.records[$0].isOpaque ? .text("unknown") : element($0) }
      if !asked.isEmpty { deal.set(list.key, .list((list == .determinations ? found : []) + asked)) }
    }
    return deal
  }

  private mutating func addTop(to deal: inout DealText) {
    for container in [Field.transport, .finance] {
      let fields = record(0, container: container)
      if !fields.isEmpty { deal.set(container.key, fields) }
    }
    if case .map(let entries) = record(0, container: nil) {
      for entry in entries where entry.key != Field.activity.key && entry.key != Field.id.key {
        deal.set(entry.key, entry.value)
      }
    }
    // An activity that is a service is itself one, unless it is said which services there are.
    let asksForNone = box.universals.contains { $0.parent == 0 && $0.list == .services }
    if asksForNone && deal.value(Field.services.key) == nil { deal.set(Field.services.key, .list([])) }
  }

  private mutating func activity() -> String {
    let place = Place(record: 0, container: nil, field: .activity, key: nil)
    if let state = box.states[place], case .terms(let chosen, _) = state { return words(chosen, .activity)[0] }
    if box.wishes[place] != nil { return "unknown" }
    return sides.plainActivity(isService: false, on: day)
  }

  // MARK: records

  private mutating func element(_ index: Int) -> DealText {
    var fields = record(index, container: nil)
    switch box.records[index].kind {
    case .item where fields.value(Field.itemDescription.key) == nil:
      fields = fields.beginning(with: (Field.itemDescription.key, .text("the item")))
    case .service where fields.value(Field.serviceKind.key) == nil:
      fields = fields.beginning(
        with: (Field.serviceKind.key, .text(sides.plainActivity(isService: true, on: day))))
    case .party, .vessel:
      if fields.value(Field.partyName.key) == nil {
        fields = fields.beginning(with: (Field.partyName.key, .text(name(of: index))))
      }
    default: break
    }
    if box.records[index].kind == .authorisation && fields.value(Field.authorisationDate.key) == nil {
      fields.set(Field.authorisationDate.key, .text(day.description))
    }
    return fields
  }

  private func name(of index: Int) -> String {
    let alike = box.records[..<index].count { $0.kind == box.records[index].kind }
    let letter = Character(UnicodeScalar(UInt8(65 + alike % 26)))
    return box.records[index].kind == .vessel ? "Vessel \(letter)" : "Party \(letter)"
  }

  private mutating func endUsers() -> [DealText] {
    box.elements(of: .endUsers, in: 0).map { index in
      var party = element(index)
      let role = vocabulary.id(of: vocabulary.engine.endUser)
      switch party.value(Field.roles.key) {
      case .list(let roles)?: party.set(Field.roles.key, .list([.text(role)] + roles))
      case .text(let one)? where one != role: party.set(Field.roles.key, .list([.text(role), .text(one)]))
      default: party.set(Field.roles.key, .text(role))
      }
      return party
    }
  }

  /// The fields of a record, or of a single record within it, in the order of the table.
  private mutating func record(_ index: Int, container: Field?) -> DealText {
    var fields = DealText.map([])
    let places = box.states.keys.filter { $0.record == index && $0.container == container }
      .sorted { ($0.field.rawValue, $0.key ?? "") < ($1.field.rawValue, $1.key ?? "") }
    for place in places {
      if let state = box.states[place] { write(state, at: place, into: &fields) }
    }
    guard container == nil, box.records[index].kind == .party else { return fields }
    for list in [Field.ownedBy, .controlledBy, .actsFor] {
      let links = box.elements(of: list, in: index).map { box.records[$0].isOpaque ? .text("unknown") : element($0) }
      if !links.isEmpty { fields.set(list.key, .list(links)) }
    }
    let behind = box.elements(of: .behind, in: index)
    let sure = behind.filter { !box.records[$0].isDoubtful }.map { element($0) }
    if !sure.isEmpty { fields.set(Field.controlledBy.key, .list(sure)) }
    // Who owns a part that nobody states is perhaps behind a party.
    let doubtful = behind.filter { box.records[$0].isDoubtful }.map { element($0) }
    if !doubtful.isEmpty { fields.set(Field.ownedBy.key, .list(doubtful)) }
    return fields
  }

  private mutating func write(_ state: FieldState, at place: Place, into fields: inout DealText) {
    let key = place.field.key
    switch state {
    case .leftOut, .unsure, .findings: break
    case .unknown where place.field.type.isDerived: break
    case .unknown: set(.text("unknown"), at: place, in: &fields)
    case .terms(let chosen, let isOpen):
      fields.set(key, list(words(chosen, place.field), isOpen: isOpen))
    case .notListed: fields.set(key, .text("false"))
    case .days(let span): fields.set(key, .text(span.description))
    case .yesNo(let value): fields.set(key, .text(value ? "yes" : "no"))
    case .share(let share): fields.set(key, .text("\(share)%"))
    case .text(let text): set(.text(text), at: place, in: &fields)
    case .quantity(let amount, let unit):
      guard place.field == .unitValue else { return set(.text("\(amount) \(unit)"), at: place, in: &fields) }
      fields.set(Field.value.key, .text("\(amount) \(unit)"))
      if let pieces = sides.countingWord { fields.set(Field.quantity.key, .text("1 \(pieces)")) }
    case .item(let category, let excluded, let code):
      switch category {
      case .leftOut, .unknown: break
      case .terms(let chosen, let isOpen): fields.set(key, list(words(chosen, .category), isOpen: isOpen))
      }
      if !excluded.isEmpty { fields.set(Field.notCategory.key, list(excluded, isOpen: false)) }
      if let code { fields.set(Field.hs.key, .text(code.description)) }
    }
  }

  /// Writes a value, or a value under a key that is data.
  private func set(_ value: DealText, at place: Place, in fields: inout DealText) {
    guard let name = place.key else { return fields.set(place.field.key, value) }
    var inner = fields.value(place.field.key) ?? .map([])
    inner.set(name, value)
    fields.set(place.field.key, inner)
  }

  private func list(_ words: [String], isOpen: Bool) -> DealText {
    let all = isOpen ? words + ["unknown"] : words
    return all.count == 1 ? .text(all[0]) : .list(all.map { .text($0) })
  }

  private mutating func words(_ chosen: [Int], _ field: Field) -> [String] {
    let alphabet = fields.alphabet(of: field)
    return chosen.map { alphabet.word($0, vocabulary) ?? "an unnamed place" }
  }

  // MARK: determinations

  /// What is found of each subject, covering it alone.
  private func determinations() -> [DealText] {
    var all: [DealText] = []
    let places = box.states.keys.filter { $0.field.type == .derivedFindings }.sorted { $0.record < $1.record }
    for place in places {
      guard case .findings(let findings)? = box.states[place] else { continue }
      for (id, result) in findings {
        var determination = DealText.map([("finding", .text(id))])
        if result != .true { determination.set("result", .text(result == .false ? "no" : "unknown")) }
        if let subject = subject(place.record) { determination.set("covers", .list([.text(subject)])) }
        all.append(determination)
      }
    }
    return all
  }

  /// How papers name a record; nil for the whole deal.
  private func subject(_ index: Int) -> String? {
    let record = box.records[index]
    guard record.parent == 0 else { return nil }
    let list = record.list == .endUsers ? Field.parties : record.list
    var place = box.elements(of: record.list, in: 0).firstIndex(of: index) ?? 0
    if record.list == .endUsers { place += box.elements(of: .parties, in: 0).count }
    return "\(list.key)[\(place)]"
  }
}

extension DealText {
  fileprivate func beginning(with entry: (key: String, value: DealText)) -> DealText {
    guard case .map(let entries) = self else { return self }
    return .map([entry] + entries)
  }
}

extension Sides {
  /// An activity that is as plain as can be: a service, or none.
  func plainActivity(isService: Bool, on day: CalendarDate) -> String {
    let vocabulary = all[0].vocabulary
    let range = vocabulary.range(of: .activities)
    let row = vocabulary.relations.row(forAnyOf: [vocabulary.engine.service], in: range, on: day)
    let known = terms(of: [.activities]).map(\.[0])
    let fitting = known.filter { (row[Int($0.index - range.lowerBound)] == .true) == isService }
    let leaf = fitting.first { vocabulary.relations.children(of: $0).isEmpty } ?? fitting.first ?? known[0]
    return vocabulary.id(of: leaf)
  }

  /// A word for counting pieces.
  var countingWord: String? {
    all[0].vocabulary.units.entries.first { $0.measure == .count }?.name
  }
}
