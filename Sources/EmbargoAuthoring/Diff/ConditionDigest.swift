import Embargo

/// What conditions mean, as numbers: equal ones mean the same, in whatever order, under whatever name.
///
/// Unequal ones may still mean the same; that is for the analysis to say. Words are compared by what every word that
/// both rule sets know answers to them.
struct ConditionDigest {
  private let sides: Sides
  private let side: Int
  private var known: [Int32: Int] = [:]
  private var rows: [RowKey: Int] = [:]

  private struct RowKey: Hashable {
    let matcher: Int32
    let taxonomies: [Taxonomy]
  }

  init(_ sides: Sides, side: Int) {
    self.sides = sides
    self.side = side
  }

  private var rules: CompiledRules { sides.all[side] }
  private var program: Program { rules.program }

  /// The number of a condition; of none, which always holds, zero.
  mutating func number(of condition: Int32) -> Int {
    if condition < 0 { return 0 }
    if let found = known[condition] { return found }
    var hasher = Hasher()
    let op = program.ops[Int(condition)]
    switch op.code {
    case .all, .any:
      let parts = Set(parts(of: condition, op.code).map { number(of: $0) }).sorted()
      if parts.count == 1 {
        known[condition] = parts[0]
        return parts[0]
      }
      hasher.combine(op.code)
      hasher.combine(parts)
    case .not:
      let inner = program.ops[Int(op.first)]
      if inner.code == .not { return number(of: inner.first) }
      hasher.combine(op.code)
      hasher.combine(number(of: op.first))
    case .some:
      combine(op, into: &hasher)
      hasher.combine(number(of: op.first))
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      combine(op, into: &hasher)
      combineAsked(op, into: &hasher)
    }
    let result = hasher.finalize()
    known[condition] = result
    return result
  }

  /// The parts of a conjunction or disjunction, those of such parts included.
  private func parts(of condition: Int32, _ code: Program.Op.Code) -> [Int32] {
    let op = program.ops[Int(condition)]
    guard op.code == code else { return [condition] }
    return program.children[op.first..<(op.first + op.count)].flatMap { parts(of: $0, code) }
  }

  private func combine(_ op: Program.Op, into hasher: inout Hasher) {
    hasher.combine(op.code)
    hasher.combine(op.scope)
    if op.scope == .bound { hasher.combine(op.kind) }
    if op.hasContainer { hasher.combine(op.container) }
    hasher.combine(op.field)
    if op.key >= 0 { hasher.combine(rules.vocabulary.id(of: TermID(op.key))) }
  }

  private mutating func combineAsked(_ op: Program.Op, into hasher: inout Hasher) {
    let range = op.first..<(op.first + op.count)
    switch op.code {
    case .terms, .surely, .only:
      hasher.combine(row(of: op))
      let asked = program.asked[program.matchers[Int(op.first)].asked]
      let vocabulary = rules.vocabulary
      if op.field == .place { hasher.combine(asked.map { vocabulary[$0].isPoint }) }
      if op.field.type == .derivedFindings { hasher.combine(asked.map { vocabulary[$0].isUnknownIfLeftOut }) }
    case .text: hasher.combine(Set(rules.texts[range]).sorted())
    case .tariff: hasher.combine(Set(program.codes[range].map(\.digits)).sorted())
    case .yesNo, .known, .stated, .from, .before: hasher.combine(op.first)
    case .quantity:
      let limit = program.quantities[Int(op.first)]
      hasher.combine(op.bound)
      hasher.combine(limit.amount)
      hasher.combine(rules.vocabulary.units[limit.unit].name)
    case .share:
      hasher.combine(op.bound)
      hasher.combine(program.decimals[Int(op.first)])
    case .sameAs: combine(program.ops[Int(op.first)], into: &hasher)
    case .all, .any, .not, .some: break
    }
  }

  private mutating func row(of op: Program.Op) -> Int {
    let key = RowKey(matcher: op.first, taxonomies: op.field.type.taxonomies)
    if let row = rows[key] { return row }
    let matcher = program.matchers[Int(op.first)]
    let terms = sides.terms(of: key.taxonomies)
    var hasher = Hasher()
    var last: [UInt8] = []
    for day in [CalendarDate.distantPast] + program.bounds[matcher.bounds] {
      let answers = terms.map { program.answer($0[side], to: matcher, on: day).rawValue }
      if answers == last { continue }
      hasher.combine(day)
      hasher.combine(answers)
      last = answers
    }
    let row = hasher.finalize()
    rows[key] = row
    return row
  }
}
