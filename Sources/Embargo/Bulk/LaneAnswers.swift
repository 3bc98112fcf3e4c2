/// What the values of one field answer to all questions that rules ask of it, as rows of bits: a bit for each rule that
/// the value leaves possible.
///
/// A row is worked out when a value is first met, by the very tests that judge a deal, for a stretch of days in which no
/// answer changes.
struct LaneAnswers {
  private let lane: RuleIndex.Lane
  private let rules: CompiledRules
  private let day: CalendarDate
  /// Whether a code leaves open that goods are on a list that goes by specification.
  private let readsCodeAsOpen: Bool
  private let words: Int
  private let first: Int32
  private let otherFirst: Int32
  private let count: Int
  /// Where the row of each term begins; -1 while nobody asked for it.
  private var termRows: [Int32]
  private var codeRows: [HSCode: Int32] = [:]
  private(set) var pool: [UInt64] = []

  /// Of codes there is no end: beyond so many, all are forgotten and met anew.
  private static let mostCodes = 1 << 14

  init(_ lane: RuleIndex.Lane, _ rules: CompiledRules, on day: CalendarDate, readsCodeAsOpen: Bool) {
    self.lane = lane
    self.rules = rules
    self.day = day
    self.readsCodeAsOpen = readsCodeAsOpen
    words = lane.rules.count
    let field: Field = lane.place.field == .hs ? .category : lane.place.field
    let ranges = field.type.taxonomies.map { rules.vocabulary.range(of: $0) }
    first = ranges.first?.lowerBound ?? 0
    otherFirst = ranges.count > 1 ? ranges[1].lowerBound : 0
    count = ranges.first?.count ?? 0
    termRows = [Int32](repeating: -1, count: ranges.reduce(0) { $0 + $1.count })
  }

  /// Where in the pool the row of a term begins.
  @inline(__always) mutating func row(of term: TermID) -> Int {
    let local = Int(term.index - first)
    let place = local >= 0 && local < count ? local : Int(term.index - otherFirst) + count
    let known = termRows[place]
    return known >= 0 ? Int(known) : makeRow(of: term, at: place)
  }

  private mutating func makeRow(of term: TermID, at place: Int) -> Int {
    let (single, program, day) = (SingleAnswers(rules: rules, day: day), rules.program, day)
    let start = add { op in
      op.code == .tariff
        ? single.tariff(of: term, asked: program.codes[op.first..<(op.first + op.count)])
        : program.answer(term, to: program.matchers[Int(op.first)], on: day)
    }
    termRows[place] = Int32(start)
    return start
  }

  /// Where in the pool the row of a tariff code begins, of an item of which it alone is stated.
  mutating func row(of code: HSCode) -> Int {
    if let known = codeRows[code] { return Int(known) }
    if codeRows.count >= Self.mostCodes { forget() }
    let (single, program, day, isOpen) = (SingleAnswers(rules: rules, day: day), rules.program, day, readsCodeAsOpen)
    let start = add { op in
      if op.code == .tariff { return SingleAnswers.answer(code, to: program.codes[op.first..<(op.first + op.count)]) }
      let matcher = program.matchers[Int(op.first)]
      return single.category(of: code, asked: program.asked[matcher.asked], isOpen: isOpen) {
        program.answer($0, to: matcher, on: day)
      }
    }
    codeRows[code] = Int32(start)
    return start
  }

  private mutating func add(_ answer: (Program.Op) -> Kleene) -> Int {
    let start = pool.count
    pool.append(contentsOf: repeatElement(0, count: words))
    for question in lane.questions where answer(rules.program.ops[Int(question.op)]) != .false {
      pool[start + Int(question.rule >> 6)] |= 1 << UInt64(question.rule & 63)
    }
    return start
  }

  private mutating func forget() {
    pool.removeAll()
    codeRows.removeAll()
    for place in termRows.indices { termRows[place] = -1 }
  }
}
