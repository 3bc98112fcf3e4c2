import LocatedText

/// Finds the rules that can reach a deal, one deal after another: what is worked out for one serves the next.
struct RuleSieve {
  private let rules: CompiledRules
  let index: RuleIndex
  let judged: [UInt64]
  /// Whether lists of designated parties are given.
  let hasLists: Bool
  /// By stretch of days and reading of tariff codes, then by lane.
  private var answers: [Stretch: [LaneAnswers]] = [:]
  /// What these answers take, as near as matters.
  private(set) var byteCount = 0
  private var stretch: Stretch?
  private var stretchDays: DateSpan?
  var current: [LaneAnswers] = []
  /// Whether what is left out is read as unknown at the moment, as a code is then read as open.
  var isStrict: Bool { stretch?.readsCodeAsOpen ?? false }
  private var knownDays: DayTermsTable
  var passing: [UInt64]
  var open: [UInt64]
  private var found: [UInt64]

  private struct Stretch: Hashable {
    let number: Int
    let readsCodeAsOpen: Bool
  }

  /// So many bytes are kept of stretches other than that of the last deal.
  private let mostBytes: Int

  init(_ rules: CompiledRules, _ index: RuleIndex, hasLists: Bool, keepingAtMost mostBytes: Int = 8 << 20) {
    self.hasLists = hasLists
    self.mostBytes = mostBytes
    self.rules = rules
    self.index = index
    judged = .bits(rules.judged.map(\.number), words: index.words)
    knownDays = DayTermsTable(rules.vocabulary)
    passing = judged
    open = judged
    found = judged
  }

  /// The rules that can reach a deal by one of several readings of its facts, in their order: none is left out that
  /// would give something.
  mutating func candidates(for readings: [Facts]) -> [CompiledRule] {
    for word in found.indices { found[word] = 0 }
    for facts in readings {
      enter(facts)
      passing.copy(judged, from: 0)
      for gate in index.gates { pass(gate, facts) }
      found.open(passing, from: 0)
    }
    return rules(in: found)
  }

  /// What follows from the vocabulary on a day.
  mutating func dayTerms(on day: CalendarDate) -> DayTerms { knownDays.terms(on: day) }

  private mutating func enter(_ facts: Facts) { enter(facts.days.first, readsCodeAsOpen: facts.readsCodeAsOpen) }

  mutating func enter(_ day: CalendarDate, readsCodeAsOpen: Bool) {
    if let stretchDays, stretchDays.contains(day), stretch?.readsCodeAsOpen == readsCodeAsOpen { return }
    let bounds = rules.vocabulary.relations.bounds
    let number = bounds.stretch(of: day)
    stretchDays = DateSpan(
      number == 0 ? .distantPast : bounds[number - 1],
      through: number == bounds.count ? .distantFuture : bounds[number].adding(days: -1))
    let next = Stretch(number: number, readsCodeAsOpen: readsCodeAsOpen)
    guard next != stretch else { return }
    if let stretch { keep(current, of: stretch) }
    stretch = next
    if let known = answers.removeValue(forKey: next) {
      byteCount -= known.byteCount
      current = known
    } else {
      current = index.lanes.map { LaneAnswers($0, rules, on: day, readsCodeAsOpen: readsCodeAsOpen) }
    }
  }

  private mutating func keep(_ lanes: [LaneAnswers], of stretch: Stretch) {
    answers[stretch] = lanes
    byteCount += lanes.byteCount
    guard byteCount > mostBytes else { return }
    answers.removeAll()
    byteCount = 0
  }

  /// The rules of a row, in their order.
  func rules(in row: [UInt64], where isWanted: (Int) -> Bool = { _ in true }) -> [CompiledRule] {
    var found: [CompiledRule] = []
    for word in row.indices {
      var bits = row[word]
      while bits != 0 {
        let number = word << 6 + bits.trailingZeroBitCount
        if isWanted(number) { found.append(rules.rules[number]) }
        bits &= bits - 1
      }
    }
    return found
  }

  // MARK: by the facts

  private mutating func pass(_ gate: RuleIndex.Gate, _ facts: Facts) {
    open.copy(index.others, from: gate.others)
    var list: (place: NecessaryTest.Place, asked: Asked)?
    for lane in gate.lanes {
      let place = index.places[lane]
      let asked: Asked
      if let known = list, known.place.list == place.list, known.place.kind == place.kind, place.container == nil,
        known.place.container == nil
      {
        asked = known.asked
      } else {
        asked = self.asked(place, facts)
        list = (place, asked)
      }
      ask(lane, place.field, asked, facts)
    }
    _ = passing.keep(open)
  }

  // MARK: records

  /// The records of which a lane asks; nil: of some that nobody knows.
  private enum Asked {
    case records([Facts.Element])
    case unknown
  }

  private func asked(_ place: NecessaryTest.Place, _ facts: Facts) -> Asked {
    guard let holders = holders(place, facts) else { return .unknown }
    guard let list = place.list else { return .records(holders.map { Facts.Element(record: $0) }) }
    var found: [Facts.Element] = []
    for holder in holders {
      let (elements, isAbsent) = facts.elements(list, of: holder, threshold: nil)
      if isAbsent && facts.readsAbsenceAsUnknown { return .unknown }
      found += elements
    }
    return .records(found)
  }

  private func holders(_ place: NecessaryTest.Place, _ facts: Facts) -> [Int32]? {
    guard let list = place.kind.list else {
      guard let container = place.container else { return [Transaction.top] }
      let slot = facts.slot(container, of: Transaction.top)
      if slot.state == .unknown { return nil }
      return [slot.state == .stated ? slot.first : Facts.noRecord]
    }
    let slot = facts.slot(list, of: Transaction.top)
    return slot.state == .absent ? [] : Array(facts.deal.elements(slot))
  }

  // MARK: answers

  private mutating func ask(_ lane: Int, _ field: Field, _ asked: Asked, _ facts: Facts) {
    guard case .records(let records) = asked else { return openAll(lane) }
    for element in records where !answer(lane, field, element, facts) { return openAll(lane) }
  }

  /// Opens the gate to the rules that a record leaves possible; false where it leaves all.
  private mutating func answer(_ lane: Int, _ field: Field, _ element: Facts.Element, _ facts: Facts) -> Bool {
    let record = element.record
    switch field.type {
    case .derivedFindings: return false
    case .designations: return isOnNoList(record, facts)
    case .tariffCode:
      let code = facts.slot(.hs, of: record)
      if code.state == .stated { return open(lane, facts.deal.codes[Int(code.first)]) }
      return openTerms(lane, facts.terms(.category, of: record))
    default: break
    }
    let terms = facts.terms(field, of: record, asEndUser: element.asEndUser)
    if field == .category, terms.state == .unknown {
      let code = facts.slot(.hs, of: record)
      return code.state == .stated && open(lane, facts.deal.codes[Int(code.first)])
    }
    if terms.state == .none { return true }
    return openTerms(lane, terms)
  }

  private mutating func openTerms(_ lane: Int, _ terms: Facts.Terms) -> Bool {
    guard terms.state == .stated, !terms.stated.isEmpty else { return false }
    for stated in terms.stated {
      if stated.isText { return false }
      open(lane, stated.term)
    }
    return true
  }

  /// Opens a gate to the rules that a term leaves possible.
  @inline(__always) mutating func open(_ lane: Int, _ term: TermID) {
    let row = current[lane].knownRow(of: term) ?? current[lane].makeRow(of: term)
    open.open(row, of: current[lane].pool)
  }

  /// Opens a gate to the rules that a tariff code leaves possible; true.
  mutating func open(_ lane: Int, _ code: HSCode) -> Bool {
    let row = current[lane].knownRow(of: code) ?? current[lane].makeRow(of: code)
    open.open(row, of: current[lane].pool)
    return true
  }

  /// Opens a gate to all rules that stand there.
  mutating func openAll(_ lane: Int) {
    open.open(index.lanes[lane].rules, from: 0)
  }

  /// Whether nothing at all says that a party or vessel is on a list.
  private func isOnNoList(_ record: Int32, _ facts: Facts) -> Bool {
    guard record >= 0, facts.screening == nil, !facts.readsAbsenceAsUnknown else { return false }
    let isVessel = facts.deal.records[Int(record)].kind == .vessel
    return facts.slot(isVessel ? .vesselDesignated : .partyDesignated, of: record).state == .absent
      && facts.slot(isVessel ? .vesselIdentifiers : .partyIdentifiers, of: record).state == .absent
  }
}

extension [LaneAnswers] {
  fileprivate var byteCount: Int { reduce(0) { $0 + $1.byteCount } }
}
