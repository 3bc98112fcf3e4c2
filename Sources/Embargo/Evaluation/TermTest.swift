/// One question about terms: what is stated, what follows from tariff codes, designations and determinations.
struct TermTest: ~Copyable {
  private let evaluator: Evaluator
  private let op: Program.Op
  private let record: Int32
  private let frame: Evaluator.Frame

  private var facts: Facts { evaluator.facts }
  private var program: Program { facts.rules.program }
  private var vocabulary: Vocabulary { facts.rules.vocabulary }
  private var matcher: Program.Matcher { program.matchers[Int(op.first)] }

  init(_ evaluator: Evaluator, _ op: Program.Op, _ record: Int32, _ frame: Evaluator.Frame) {
    self.evaluator = evaluator
    self.op = op
    self.record = record
    self.frame = frame
  }

  private func answer(_ term: TermID) -> Kleene { program.answer(term, to: matcher, on: facts.days.first) }

  // MARK: any of the asked

  func any() -> Kleene {
    switch op.field.type {
    case .derivedFindings: return Papers(evaluator).found(matcher, of: record, frame)
    case .designations: return Designations(facts).answer(matcher, of: record)
    default: break
    }
    switch op.field {
    case .category: return category()
    case .place: return place()
    default:
      let slot = facts.slot(op.field, of: record)
      return slot.state == .stated
        ? any(stated: slot) : any(facts.terms(op.field, of: record, asEndUser: frame.asEndUser))
    }
  }

  /// Whether what is stated surely is one of the asked: it is not where it is broader, or only may be one.
  ///
  /// A fact that is not stated, or of which more may be stated, stays as open as it is.
  func surely() -> Kleene {
    let plain = any()
    guard plain == .unknown, isKnown() else { return plain }
    return facts.terms(op.field, of: record, asEndUser: frame.asEndUser).state == .open ? .unknown : .false
  }

  /// What the stated terms of a field answer, where nobody says that there may be more.
  private func any(stated slot: Transaction.Slot) -> Kleene {
    var result = Kleene.false
    for place in slot.first..<(slot.first + slot.count) {
      result = result | answer(facts.deal.terms[Int(place)].term)
    }
    return result
  }

  private func any(_ terms: Facts.Terms) -> Kleene {
    var result = terms.state.left
    for stated in terms.stated { result = result | answer(stated.term) }
    return result
  }

  private func any(_ terms: Facts.Terms, _ question: (TermID) -> Kleene) -> Kleene {
    var result = terms.state.left
    for stated in terms.stated { result = result | question(stated.term) }
    return result
  }

  /// A place that no one knows lies somewhere in its country.
  private func place() -> Kleene {
    let terms = facts.terms(.place, of: record)
    guard terms.stated.first?.isText == true else { return any(terms) }
    let country = facts.terms(.country, of: record)
    var result = Kleene.false
    for asked in program.asked[matcher.asked] where !vocabulary[asked].isPoint {
      guard let within = country.stated.first?.term else { return .unknown }
      let holders = vocabulary.relations.ancestry(
        of: asked, in: vocabulary.range(of: .places), on: facts.days.first)
      result = result | (asked == within ? .true : holders.contains(within) ? .unknown : .false)
    }
    return result
  }

  // MARK: items

  /// The category as stated, and as the tariff code gives it: a sure answer beats unknown, the stated one first.
  private func category() -> Kleene {
    switch askedStill() {
    case .all:
      let slot = facts.slot(.category, of: record)
      let own = slot.state == .stated ? any(stated: slot) : any(facts.terms(.category, of: record))
      return own == .unknown ? fromCode { answer($0) } : own
    case .some(let answers):
      let first = vocabulary.range(of: .items).lowerBound
      let question = { (term: TermID) in answers[Int(term.index - first)] }
      let own = any(facts.terms(.category, of: record), question)
      return own == .unknown ? fromCode(question) : own
    case .none: return .false
    }
  }

  /// Which of the asked terms an item can be.
  private enum AskedStill {
    case all, none
    /// Some of them: what each term of items answers to those.
    case some([Kleene])
  }

  /// The asked terms but those that the item is said not to be.
  private func askedStill() -> AskedStill {
    if facts.slot(.notCategory, of: record).state == .absent { return .all }
    let excluded = facts.terms(.notCategory, of: record).stated
    let range = vocabulary.range(of: .items)
    let day = facts.days.first
    let out = excluded.flatMap { vocabulary.relations.closure(of: $0.term, in: range, on: day) }
    let left = program.asked[matcher.asked].filter { !out.contains($0) }
    if left.count == matcher.asked.count { return .all }
    if left.isEmpty { return .none }
    return .some(vocabulary.relations.row(forAnyOf: Array(left), in: range, on: day))
  }

  private func fromCode(_ question: (TermID) -> Kleene) -> Kleene {
    let code = facts.slot(.hs, of: record)
    guard code.state == .stated else { return .unknown }
    return single.category(
      of: facts.deal.codes[Int(code.first)], asked: program.asked[matcher.asked], isOpen: facts.readsCodeAsOpen,
      question)
  }

  private var single: SingleAnswers { SingleAnswers(rules: facts.rules, day: facts.days.first) }

  /// The code as stated, and as the category gives it.
  func tariff() -> Kleene {
    let asked = program.codes[op.first..<(op.first + op.count)]
    let slot = facts.slot(.hs, of: record)
    let own: Kleene =
      slot.state == .stated ? SingleAnswers.answer(facts.deal.codes[Int(slot.first)], to: asked) : .unknown
    return own == .unknown ? fromCategory(asked) : own
  }

  private func fromCategory(_ asked: ArraySlice<HSCode>) -> Kleene {
    let terms = facts.terms(.category, of: record)
    let answers = terms.stated.map { single.tariff(of: $0.term, asked: asked) }
    // A thing of several categories has one code, which lies under each of them.
    if answers.contains(.false) && !answers.contains(.true) { return .false }
    if answers.contains(.true) && !answers.contains(.false) { return .true }
    return .unknown
  }

  // MARK: only, known

  func only() -> Kleene {
    if op.field.type == .designations { return Designations(facts).only(matcher, of: record) }
    if op.field == .place { return place() }
    if op.field == .category && hasOneCategory { return category() }
    let terms = facts.terms(op.field, of: record, asEndUser: frame.asEndUser)
    guard terms.state != .none else { return .false }
    let answers = terms.stated.map { answer($0.term) }
    if answers.contains(.false) { return .false }
    if terms.state != .stated || answers.isEmpty { return .unknown }
    return answers.allSatisfy { $0 == .true } ? .true : .unknown
  }

  /// Whether one category is stated, or none: then its tariff code says of what it lies within as well.
  private var hasOneCategory: Bool {
    let terms = facts.terms(.category, of: record)
    return terms.state != .open && terms.stated.count <= 1
  }

  func isKnown() -> Bool {
    switch op.field {
    case .hs: return facts.slot(.hs, of: record).state == .stated
    case .category:
      return facts.terms(.category, of: record).isKnown || facts.slot(.hs, of: record).state == .stated
    case .place: return facts.slot(.place, of: record).state == .stated
    default: break
    }
    if op.field.type == .designations {
      let state = facts.slot(op.field, of: record).state
      let isListed = ListedDesignations(facts)?.hasCertainMatch(of: record) ?? false
      return state == .stated || state == .open || isListed
    }
    if op.field.type == .derivedFindings { return Papers(evaluator).isFound(of: record, frame) }
    return facts.terms(op.field, of: record, asEndUser: frame.asEndUser).isKnown
  }
}

extension Facts.Terms.State {
  /// What is left to be said when no stated term says anything.
  fileprivate var left: Kleene {
    switch self {
    case .stated, .none: .false
    case .open, .unknown: .unknown
    }
  }
}
