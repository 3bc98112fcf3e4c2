/// Which rules can reach a deal, asked once a deal and not once a rule.
///
/// A rule reaches a deal only if each of its necessary conditions may hold. Where such a condition asks for terms or for
/// tariff codes, the rule stands at a gate; all rules that ask the same fields stand at the same gate, and what a value
/// answers to all of them is one row of bits. A rule without such conditions stands at no gate and is always tried.
struct RuleIndex: Sendable {
  /// All questions that the rules at a gate ask of one field.
  struct Lane: Sendable {
    let place: NecessaryTest.Place
    let questions: [Question]
    /// A bit for each rule that asks here.
    let rules: [UInt64]
  }

  /// A test that a rule asks.
  struct Question: Sendable {
    let rule: Int32
    let op: Int32
  }

  /// Rules that pass if one of their questions on one of the lanes may hold.
  struct Gate: Sendable {
    let lanes: Range<Int>
    /// Where in `others` its row begins: a bit for each rule that does not stand here.
    let others: Int
  }

  let lanes: [Lane]
  /// Those at which the most rules stand come first.
  let gates: [Gate]
  /// What each lane asks of, once more, beside each other.
  let places: [NecessaryTest.Place]
  /// How each lane reads what is stated.
  let readings: [StatedReading]
  /// Rows of all gates, one after another.
  let others: [UInt64]
  /// Words of a row of bits, one bit for each rule.
  let words: Int
  /// Of each rule, the days from the first on which it can be in force to the last.
  let days: [DateSpan]

  /// More gates than these would cost a deal more than they spare it.
  private static let mostGates = 24

  init(_ rules: CompiledRules) {
    let words = (rules.rules.count + 63) / 64
    var standing: [[NecessaryTest.Place]: [(rule: Int32, tests: [NecessaryTest])]] = [:]
    for rule in rules.rules {
      var taken: Set<[NecessaryTest.Place]> = []
      for tests in NecessaryTest.all(of: rule.when, in: rules.program) {
        let places = Set(tests.map(\.place)).sorted()
        if taken.insert(places).inserted { standing[places, default: []].append((rule.number, tests)) }
      }
    }
    var lanes: [Lane] = []
    var gates: [Gate] = []
    var others: [UInt64] = []
    let largest = standing.sorted { left, right in
      left.value.count == right.value.count
        ? left.key.lexicographicallyPrecedes(right.key) : left.value.count > right.value.count
    }.prefix(Self.mostGates)
    for (places, rules) in largest {
      let first = lanes.count
      for place in places {
        let questions = rules.flatMap { rule, tests in
          tests.filter { $0.place == place }.map { Question(rule: rule, op: $0.op) }
        }
        lanes.append(Lane(place: place, questions: questions, rules: .bits(questions.map(\.rule), words: words)))
      }
      gates.append(Gate(lanes: first..<lanes.count, others: others.count))
      let here: [UInt64] = .bits(rules.map(\.rule), words: words)
      others += here.map { ~$0 }
    }
    days = rules.rules.map { rule in
      let intervals = rules.intervals[rule.inForce].map(\.days)
      let first = intervals.map(\.first).min() ?? .distantFuture
      return DateSpan(first, through: max(first, intervals.map(\.last).max() ?? first))
    }
    self.words = words
    self.lanes = lanes
    self.gates = gates
    self.others = others
    places = lanes.map(\.place)
    readings = places.map(StatedReading.init)
  }

  private init(_ index: RuleIndex) {
    words = index.words
    days = index.days.unshared()
    lanes = index.lanes.map {
      Lane(place: $0.place, questions: $0.questions.unshared(), rules: $0.rules.unshared())
    }
    gates = index.gates.unshared()
    places = index.places.unshared()
    readings = index.readings.unshared()
    others = index.others.unshared()
  }

  /// The same in memory of its own.
  func unshared() -> RuleIndex { RuleIndex(self) }
}
