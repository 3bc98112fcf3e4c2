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
  /// The row of each term; -1 while nobody asked for it.
  private var termRows: [Int32]
  private var codeRows = WordTable()
  private var chapterRows: [HSCode: BitRow] = [:]
  /// The rows, one after another.
  private(set) var pool: [UInt64] = []
  /// The row that is being worked out, whole.
  private var whole: [UInt64]

  /// Of codes there is no end: beyond so many words of rows, all are forgotten and met anew.
  private static let mostWords = 1 << 20

  /// What the rows take, as near as matters.
  var byteCount: Int { pool.count * 8 + termRows.count * 4 + codeRows.count * 32 }

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
    whole = [UInt64](repeating: 0, count: words)
  }

  /// The row of a term; nil if the term was not met yet.
  @inline(__always) func knownRow(of term: TermID) -> BitRow? {
    let known = termRows[place(of: term)]
    return known >= 0 ? BitRow(code: known) : nil
  }

  @inline(__always) private func place(of term: TermID) -> Int {
    let local = Int(term.index - first)
    return local >= 0 && local < count ? local : Int(term.index - otherFirst) + count
  }

  /// Works out the row of the rules that a term leaves possible.
  mutating func makeRow(of term: TermID) -> BitRow {
    let (single, program, day) = (SingleAnswers(rules: rules, day: day), rules.program, day)
    let codes = lane.place.field == .hs ? rules.vocabulary.tariffCodes(of: term, on: day) : []
    let row = addRow { op in
      op.code == .tariff
        ? single.tariff(of: term, withCodes: codes, asked: program.codes[op.first..<(op.first + op.count)])
        : program.answer(term, to: program.matchers[Int(op.first)], on: day)
    }
    termRows[place(of: term)] = row.code
    return row
  }

  /// The row of a tariff code, of an item of which it alone is stated; nil if the code was not met yet.
  @inline(__always) func knownRow(of code: HSCode) -> BitRow? {
    codeRows.value(for: code.packed).map(BitRow.init(code:))
  }

  /// Works out the row of the rules that a tariff code leaves possible.
  mutating func makeRow(of code: HSCode) -> BitRow {
    if pool.count >= Self.mostWords { forget() }
    let row = lane.place.field == .hs ? makeTariffRow(of: code) : makeCategoryRow(of: code)
    codeRows.set(row.code, for: code.packed)
    return row
  }

  private mutating func makeTariffRow(of code: HSCode) -> BitRow {
    let program = rules.program
    return addRow { SingleAnswers.answer(code, to: program.codes[$0.first..<($0.first + $0.count)]) }
  }

  /// A code leaves possible what one of the terms does that it can be.
  private mutating func makeCategoryRow(of code: HSCode) -> BitRow {
    var rows = rules.vocabulary.tariff.terms(of: code).map { knownRow(of: $0) ?? makeRow(of: $0) }
    if readsCodeAsOpen { rows.append(row(ofListed: code)) }
    for word in 0..<words { whole[word] = 0 }
    for row in rows { whole.open(row, of: pool) }
    return pool.add(row: whole)
  }

  /// The row of the rules that ask for a list on which goods of a code's chapter can be.
  private mutating func row(ofListed code: HSCode) -> BitRow {
    if let known = chapterRows[code.chapter] { return known }
    let (vocabulary, program, day) = (rules.vocabulary, rules.program, day)
    let row = addRow { op in
      let asked = program.asked[program.matchers[Int(op.first)].asked]
      return vocabulary.canBeListed(code, among: asked, on: day) ? .unknown : .false
    }
    chapterRows[code.chapter] = row
    return row
  }

  /// Adds a row with the bits of the rules whose question has an answer that is not false.
  private mutating func addRow(_ answer: (Program.Op) -> Kleene) -> BitRow {
    for word in 0..<words { whole[word] = 0 }
    for question in lane.questions where answer(rules.program.ops[Int(question.op)]) != .false {
      whole.set(question.rule)
    }
    return pool.add(row: whole)
  }

  private mutating func forget() {
    pool.removeAll()
    codeRows.removeAll()
    chapterRows.removeAll()
    for place in termRows.indices { termRows[place] = -1 }
  }
}
