/// One question about terms: what is stated, what follows from tariff codes, designations and determinations.
struct TermTest {
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
    default: return any(facts.terms(op.field, of: record, asEndUser: frame.asEndUser))
    }
  }

  private func any(_ terms: Facts.Terms) -> Kleene {
    var result = Kleene.false
    for stated in terms.stated { result = result | answer(stated.term) }
    switch terms.state {
    case .stated, .none: return result
    case .open, .unknown: return result | .unknown
    }
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
    let stated = facts.slot(.category, of: record)
    let code = facts.slot(.hs, of: record)
    if stated.state == .absent && code.state != .stated { return excluded(default: .unknown) ? .false : .unknown }
    let own: Kleene = stated.state == .absent ? .unknown : any(facts.terms(.category, of: record))
    let derived: Kleene = code.state == .stated ? fromTariff(facts.deal.codes[Int(code.first)]) : .unknown
    let answer = own == .unknown ? derived : own
    return answer != .false && excluded(default: answer) ? .false : answer
  }

  /// Every term that the code can be: all or none decide.
  private func fromTariff(_ code: HSCode) -> Kleene {
    let terms = vocabulary.tariff.terms(of: code)
    let answers = terms.map { answer($0) }
    if answers.allSatisfy({ $0 == .false }) { return .false }
    return answers.allSatisfy { $0 == .true } ? .true : .unknown
  }

  /// Whether every asked term is one of those that the item is said not to be.
  private func excluded(default answer: Kleene) -> Bool {
    let excluded = facts.slot(.notCategory, of: record)
    guard excluded.state == .stated else { return false }
    let range = vocabulary.range(of: .items)
    let out = facts.deal.stated(excluded).flatMap {
      vocabulary.relations.closure(of: $0.term, in: range, on: facts.days.first)
    }
    let left = program.asked[matcher.asked].filter { !out.contains($0) }
    if left.isEmpty { return true }
    guard left.count < matcher.asked.count else { return false }
    // What is left of the question is asked anew.
    let row = vocabulary.relations.row(forAnyOf: Array(left), in: range, on: facts.days.first)
    let stated = facts.terms(.category, of: record).stated.map(\.term)
    let code = facts.slot(.hs, of: record)
    let terms =
      stated.isEmpty && code.state == .stated
      ? vocabulary.tariff.terms(of: facts.deal.codes[Int(code.first)]) : stated
    return !terms.isEmpty && terms.allSatisfy { row[Int($0.index - range.lowerBound)] == .false }
  }

  /// The code as stated, and as the category gives it.
  func tariff() -> Kleene {
    let asked = program.codes[op.first..<(op.first + op.count)]
    let slot = facts.slot(.hs, of: record)
    let own: Kleene = slot.state == .stated ? Self.answer(facts.deal.codes[Int(slot.first)], to: asked) : .unknown
    if own != .unknown { return own }
    let derived = fromCategory(asked)
    return derived
  }

  private func fromCategory(_ asked: ArraySlice<HSCode>) -> Kleene {
    let terms = facts.terms(.category, of: record)
    guard terms.state == .stated else { return .unknown }
    var answers: [Kleene] = []
    for stated in terms.stated {
      let codes = vocabulary.tariffCodes(of: stated.term, on: facts.days.first)
      if codes.isEmpty {
        let holders = vocabulary.relations.ancestry(
          of: stated.term, in: vocabulary.range(of: .items), on: facts.days.first)
        answers.append(holders.contains(vocabulary.engine.goods) ? .unknown : .false)
      } else {
        answers.append(Self.agreement(codes.map { Self.answer($0, to: asked) }))
      }
    }
    // A thing of several categories has one code, which lies under each of them.
    if answers.contains(.false) && !answers.contains(.true) { return .false }
    if answers.contains(.true) && !answers.contains(.false) { return .true }
    return .unknown
  }

  private static func agreement(_ answers: [Kleene]) -> Kleene {
    guard let first = answers.first else { return .unknown }
    return answers.allSatisfy { $0 == first } ? first : .unknown
  }

  /// Whether a code lies under one of the asked ones; unknown if one of them lies under it.
  static func answer(_ code: HSCode, to asked: ArraySlice<HSCode>) -> Kleene {
    if asked.contains(where: { code.begins(with: $0) }) { return .true }
    return asked.contains { $0.begins(with: code) } ? .unknown : .false
  }

  // MARK: only, known

  func only() -> Kleene {
    let terms = facts.terms(op.field, of: record, asEndUser: frame.asEndUser)
    guard terms.state != .none else { return .false }
    let answers = terms.stated.map { answer($0.term) }
    if answers.contains(.false) { return .false }
    if terms.state != .stated || answers.isEmpty { return .unknown }
    return answers.allSatisfy { $0 == .true } ? .true : .unknown
  }

  func isKnown() -> Bool {
    switch op.field {
    case .hs: return facts.slot(.hs, of: record).state == .stated
    case .category:
      return facts.terms(.category, of: record).isKnown || facts.slot(.hs, of: record).state == .stated
    default: break
    }
    if op.field.type == .designations {
      let state = facts.slot(op.field, of: record).state
      return state == .stated || state == .open
    }
    if op.field.type == .derivedFindings { return Papers(evaluator).isFound(of: record, frame) }
    return facts.terms(op.field, of: record, asEndUser: frame.asEndUser).isKnown
  }
}
