import LocatedText

/// Flattens conditions into a program.
///
/// Equal questions to the vocabulary share one matcher.
struct ProgramBuilder {
  private(set) var program = Program()
  private(set) var texts: [String] = []
  /// Where each instruction is written.
  private(set) var spans: [SourceSpan] = []
  /// Days asked for by conditions on the date of the deal itself.
  private(set) var dateBounds: Set<CalendarDate> = []
  private let vocabulary: Vocabulary
  private let relations: TermRelations
  /// The matchers by what they ask for.
  private var known = NameTable()
  /// What is asked at present, and what tells it from every other question; kept for their memory.
  private var asked: [TermID] = []
  private var question: [UInt8] = []

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    relations = vocabulary.relations
  }

  /// Goes on where another builder has ended.
  init(_ vocabulary: Vocabulary, continuing program: Program, _ texts: [String], _ spans: [SourceSpan]) {
    self.init(vocabulary)
    self.program = program
    self.texts = texts
    self.spans = spans
  }

  /// Adds a condition and gives back its instruction; `named` has the instruction of each condition that it may name.
  mutating func add(_ condition: Condition, named: [String: Int32]) -> Int32 {
    switch condition.kind {
    case .all(let parts): return add(.all, of: parts.map { add($0, named: named) }, at: condition.span)
    case .any(let parts): return add(.any, of: parts.map { add($0, named: named) }, at: condition.span)
    case .holds(let names): return add(.all, of: names.compactMap { named[$0.text] }, at: condition.span)
    case .not(let part):
      let child = add(part, named: named)
      return append(Program.Op(code: .not, first: child), at: condition.span)
    case .some(let path, let part):
      let child = add(part, named: named)
      var op = op(.some, path)
      op.first = child
      return append(op, at: condition.span)
    case .field(let path, let tests):
      // Nearly always one thing is asked of a field.
      if tests.count == 1 { return add(tests[0], of: path) }
      return add(.all, of: tests.map { add($0, of: path) }, at: condition.span)
    }
  }

  private mutating func add(_ code: Program.Op.Code, of parts: [Int32], at span: SourceSpan) -> Int32 {
    parts.count == 1 ? parts[0] : append(code, of: parts, at: span)
  }

  /// Adds a connective as it is, however many parts it has.
  mutating func append(_ code: Program.Op.Code, of parts: [Int32], at span: SourceSpan) -> Int32 {
    let first = Int32(program.children.count)
    program.children += parts
    return append(Program.Op(code: code, first: first, count: Int32(parts.count)), at: span)
  }

  /// Adds a quantity to compare with.
  mutating func append(_ quantity: Quantity) -> Int32 {
    program.quantities.append(quantity)
    return Int32(program.quantities.count - 1)
  }

  /// Adds a share to compare with.
  mutating func append(_ share: ExactDecimal) -> Int32 {
    program.decimals.append(share)
    return Int32(program.decimals.count - 1)
  }

  mutating func append(_ op: Program.Op, at span: SourceSpan) -> Int32 {
    spans.append(span)
    program.ops.append(op)
    return Int32(program.ops.count - 1)
  }

  private func op(_ code: Program.Op.Code, _ path: RulePath) -> Program.Op {
    var op = Program.Op(code: code)
    switch path.scope {
    case .top: op.scope = .top
    case .element: op.scope = .element
    case .bound(let kind):
      op.scope = .bound
      op.kind = kind
    }
    if let container = path.container {
      op.container = container
      op.hasContainer = true
    }
    op.field = path.field
    op.key = path.key?.index ?? -1
    return op
  }

  /// Adds a text to compare with, folded.
  mutating func add(text: String) -> Int32 {
    texts.append(text.folded)
    return Int32(texts.count - 1)
  }

  // MARK: tests

  private mutating func add(_ test: Condition.Test, of path: RulePath) -> Int32 {
    switch test.kind {
    case .terms(let words) where path.field.type == .derivedFindings && words.count > 1:
      // Each finding has its own answer to being left out.
      let parts = words.map { add(.init(kind: .terms([$0]), span: test.span), of: path) }
      return add(.any, of: parts, at: test.span)
    case .terms(let words): return append(matching(.terms, words, path), at: test.span)
    case .surely(let words): return append(matching(.surely, words, path), at: test.span)
    case .only(let words): return append(matching(.only, words, path), at: test.span)
    case .text(let values):
      var op = op(.text, path)
      op.first = Int32(texts.count)
      op.count = Int32(values.count)
      texts += values.map(\.folded)
      return append(op, at: test.span)
    case .yesNo(let value): return append(with(op(.yesNo, path), first: value ? 1 : 0), at: test.span)
    case .known(let value): return append(with(op(.known, path), first: value ? 1 : 0), at: test.span)
    case .stated(let value): return append(with(op(.stated, path), first: value ? 1 : 0), at: test.span)
    case .tariff(let codes):
      var op = op(.tariff, path)
      op.first = Int32(program.codes.count)
      op.count = Int32(codes.count)
      program.codes += codes
      return append(op, at: test.span)
    case .from(let day):
      if path.field == .date { dateBounds.insert(day) }
      return append(with(op(.from, path), first: day.daysSince1970), at: test.span)
    case .before(let day):
      if path.field == .date { dateBounds.insert(day) }
      return append(with(op(.before, path), first: day.daysSince1970), at: test.span)
    case .quantity(let bound, let quantity):
      let index = append(quantity)
      return append(with(op(.quantity, path), first: index, bound), at: test.span)
    case .share(let bound, let share):
      let index = append(share)
      return append(with(op(.share, path), first: index, bound), at: test.span)
    case .sameAs(let other):
      let target = append(op(.known, other), at: other.span)
      return append(with(op(.sameAs, path), first: target), at: test.span)
    }
  }

  private func with(_ op: Program.Op, first: Int32, _ bound: Condition.Bound = .moreThan) -> Program.Op {
    var op = op
    op.first = first
    op.bound = bound
    return op
  }

  private mutating func matching(_ code: Program.Op.Code, _ words: [Condition.Word], _ path: RulePath) -> Program.Op {
    with(op(code, path), first: matcher(of: words.lazy.map(\.term), in: path.field.type.taxonomies))
  }

  // MARK: matchers

  /// The matcher for a set of asked terms, made when it is first wanted.
  mutating func matcher(of terms: some Sequence<TermID>, in taxonomies: [Taxonomy]) -> Int32 {
    let next = Int32(program.matchers.count)
    ask(for: terms, in: taxonomies)
    if let index = known.insert(question, next) { return index }
    let first = Int32(program.asked.count)
    program.asked += asked
    let range = vocabulary.range(of: taxonomies[0])
    let other = taxonomies.count > 1 ? vocabulary.range(of: taxonomies[1]) : 0..<0
    let days = [range, other].flatMap { relations.bounds(forAnyOf: asked, in: $0) }
    let firstBound = Int32(program.bounds.count)
    let bounds = days.isEmpty ? [] : Set(days).sorted()
    program.bounds += bounds
    let matcher = Program.Matcher(
      asked: first..<Int32(program.asked.count), bounds: firstBound..<Int32(program.bounds.count), range: range,
      rows: addRows(asked, range, bounds), otherRange: other, otherRows: addRows(asked, other, bounds))
    program.matchers.append(matcher)
    return next
  }

  /// Writes down what is asked: the terms in their order, and a text of the taxonomies and of them.
  private mutating func ask(for terms: some Sequence<TermID>, in taxonomies: [Taxonomy]) {
    asked.removeAll(keepingCapacity: true)
    asked.append(contentsOf: terms)
    if asked.count > 1 { asked.sort() }
    question.removeAll(keepingCapacity: true)
    for taxonomy in taxonomies { question.append(UInt8(taxonomy.ordinal)) }
    question.append(.max)
    for term in asked {
      for shift in stride(from: Int32(0), to: 32, by: 8) {
        question.append(UInt8(truncatingIfNeeded: term.index >> shift))
      }
    }
  }

  /// Adds what the terms of a range answer, for the days in front of the first bound and from each bound on.
  private mutating func addRows(_ asked: [TermID], _ range: Range<Int32>, _ bounds: [CalendarDate]) -> Int32 {
    let own = asked.filter { range.contains($0.index) }
    guard !own.isEmpty else { return -1 }
    let start = program.rows.count
    let width = Program.words(range.count)
    program.rows += [UInt64](repeating: 0, count: width * (bounds.count + 1))
    for stretch in 0...bounds.count {
      let (surely, perhaps) = relations.answers(
        forAnyOf: own, in: range, on: stretch == 0 ? .distantPast : bounds[stretch - 1])
      for (terms, answer) in [(perhaps, Kleene.unknown), (surely, .true)] {
        for term in terms {
          let local = Int(term.index - range.lowerBound)
          let place = start + stretch * width + local >> 5
          let shift = UInt64(local & 31) * 2
          program.rows[place] = program.rows[place] & ~(3 << shift) | UInt64(answer.rawValue) << shift
        }
      }
    }
    return Int32(start)
  }
}
