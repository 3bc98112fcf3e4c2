import Embargo
import LocatedText

/// Lists what the cases of a regime should show.
struct CoveragePoints {
  let tally: CaseTally
  private let analysis: RuleAnalysis
  private let named: [String: Int32]
  /// Of each instruction that bears a name, the name.
  private let names: [Int32: String]
  /// The rules that each exemption lifts, by its number.
  let lifted: [Int32: [CompiledRule]]

  init(_ tally: CaseTally) {
    self.tally = tally
    analysis = RuleAnalysis(tally.rules)
    named = tally.rules.named(inRegime: 0)
    names = Dictionary(named.map { ($1, $0) }) { min($0, $1) }
    var lifted: [Int32: [CompiledRule]] = [:]
    for rule in tally.rules.rules { for use in tally.rules.uses[rule.uses] { lifted[use, default: []].append(rule) } }
    self.lifted = lifted
  }

  var rules: CompiledRules { tally.rules }

  /// Every point of the rules that are wanted by their ids, and of what they name and what lifts them, by place.
  func candidates(_ isWanted: (String) -> Bool) -> [CoverageCandidate] {
    candidates().filter { candidate in candidate.ways.contains { isWanted(rules.id(of: $0.rule)) } }
  }

  private func candidates() -> [CoverageCandidate] {
    var found: [CoverageCandidate] = []
    for rule in rules.rules { found += reached(rule) + ceiling(rule) + days(rule) }
    for exemption in rules.exemptions where lifted[exemption.number] != nil {
      found += outcomes(exemption) + days(exemption)
    }
    found += conditions()
    return found.sorted { $0.point.order < $1.point.order }
  }

  // MARK: rules

  private func reached(_ rule: CompiledRule) -> [CoverageCandidate] {
    let law = rules.law(rule)
    let point = Coverage.Point(
      kind: .rule, owner: law.id, what: "the rule", wanted: "true", count: tally.ruleTallies[Int(rule.number)].reached,
      span: law.idSpan)
    return [CoverageCandidate(point: point, ways: [way(rule, [(rule.when, .surely)], on: inForce(rule))])]
  }

  private func ceiling(_ rule: CompiledRule) -> [CoverageCandidate] {
    guard rule.effect == .cap else { return [] }
    let law = rules.law(rule)
    return Kleene.allCases.map { value in
      let point = Coverage.Point(
        kind: .ceiling, owner: law.id, what: "the ceiling", wanted: value.asCeiling,
        count: tally.ruleTallies[Int(rule.number)].within[value], span: law.cap?.limits.first?.span ?? law.idSpan)
      return CoverageCandidate(point: point, ways: [way(rule, [(rule.when, .perhaps)], on: inForce(rule))])
    }
  }

  // MARK: exemptions

  private func outcomes(_ exemption: CompiledExemption) -> [CoverageCandidate] {
    let law = rules.law(exemption)
    return ConsideredExemption.Outcome.allCases.compactMap { outcome in
      let ways = ways(of: exemption, comingOut: outcome)
      if ways.isEmpty { return nil }
      let point = Coverage.Point(
        kind: .exemption, owner: law.id, what: "the exemption", wanted: outcome.rawValue,
        count: tally.exemptionTallies[Int(exemption.number)].outcomes[outcome] ?? 0, span: law.idSpan)
      return CoverageCandidate(point: point, ways: ways)
    }
  }

  /// The ways in which an exemption comes out so, by the table of the contract.
  private func ways(
    of exemption: CompiledExemption, comingOut outcome: ConsideredExemption.Outcome
  ) -> [CoverageCandidate.Way] {
    let asksForPaper = !exemption.requires.isEmpty
    // What `when` and `open-to` must be: a condition that is not there is true.
    let demands: [(when: Demand, access: Demand)]
    switch outcome {
    case .excepted: demands = asksForPaper || exemption.setsTerms ? [] : [(.surely, .any)]
    case .exempted: demands = asksForPaper || exemption.setsTerms ? [(.surely, .any)] : []
    case .undetermined: demands = asksForPaper ? [(.perhaps, .any)] : [(.open, .any)]
    case .needsAuthorisation: demands = asksForPaper ? [(.surely, .surely)] : []
    case .open: demands = asksForPaper ? [(.open, .any), (.surely, .open)] : []
    case .doesNotApply: demands = [(.never, .any)] + (asksForPaper ? [(.surely, .never)] : [])
    }
    return demands.flatMap { when, access -> [CoverageCandidate.Way] in
      var goals: [(Int32, Demand)] = []
      if exemption.when >= 0 {
        goals.append((exemption.when, when))
      } else if !when.allows(.true) {
        return []
      }
      switch exemption.access {
      case .everybody: if !access.allows(.true) { return [] }
      case .nobody: if !access.allows(.false) { return [] }
      case .deals(let condition): goals.append((condition, access))
      }
      return ways(exemption, goals)
    }
  }

  /// A way for each rule that an exemption lifts.
  private func ways(_ exemption: CompiledExemption, _ goals: [(Int32, Demand)]) -> [CoverageCandidate.Way] {
    (lifted[exemption.number] ?? []).map { rule in
      way(rule, [(rule.when, .perhaps)] + goals, on: days(exemption, of: rule))
    }
  }

  private func days(_ exemption: CompiledExemption, of rule: CompiledRule) -> DayStretches {
    let own = inForce(rule)
    return exemption.inForce.isEmpty ? own : stretches(exemption.inForce).intersection(own)
  }

  // MARK: conditions

  private struct Found {
    var counts = CaseTally.Counts()
    var ways: [(lists: [Int32], way: CoverageCandidate.Way)] = []
    let owner: String
    let what: String
    let span: SourceSpan
    let op: Int32
  }

  /// The tests, each where it is written, and the named conditions, each where it is used.
  private func conditions() -> [CoverageCandidate] {
    var tests: [Int32: Found] = [:]
    var uses: [Found] = []
    func look(
      _ counted: CaseTally.Counted, _ written: Condition?, of owner: String, ways: [CoverageCandidate.Way]
    ) {
      var name = [String?](repeating: nil, count: counted.tree.nodes.count)
      var seen: Set<Int32> = []
      for (index, node) in counted.tree.nodes.enumerated() {
        name[index] = name[index] ?? names[node.op]
        for child in node.children { name[child] = name[index] }
        let places = ways.map { (node.lists, $0) }
        if rules.program.ops[Int(node.op)].code.isTest {
          var found =
            tests[node.op]
            ?? Found(
              owner: name[index] ?? owner, what: analysis.words(node.op), span: rules.span(ofCondition: node.op),
              op: node.op)
          found.counts.add(counted.counts[index])
          found.ways += places
          tests[node.op] = found
        }
        guard names[node.op] != nil, seen.insert(node.op).inserted,
          let place = written?.names.first(where: { named[$0.text] == node.op })
        else { continue }
        uses.append(
          Found(
            counts: counted.counts[index], ways: places, owner: owner, what: place.text, span: place.span, op: node.op))
      }
    }
    for rule in rules.rules {
      let law = rules.law(rule)
      look(
        tally.ruleTallies[Int(rule.number)].when, law.when, of: law.id,
        ways: [CoverageCandidate.Way(rule: rule, goals: [], days: inForce(rule))])
    }
    for exemption in rules.exemptions where lifted[exemption.number] != nil {
      let law = rules.law(exemption)
      let own = tally.exemptionTallies[Int(exemption.number)]
      if let when = own.when { look(when, law.when, of: law.id, ways: ways(exemption, [])) }
      guard let access = own.access, case .deals(let condition) = law.access else { continue }
      let inside: [(Int32, Demand)] = exemption.when >= 0 ? [(exemption.when, .perhaps)] : []
      look(access, condition, of: law.id, ways: ways(exemption, inside))
    }
    return (Array(tests.values) + uses).flatMap(points)
  }

  private func points(_ found: Found) -> [CoverageCandidate] {
    let op = rules.program.ops[Int(found.op)]
    return [Kleene.true, .false, .unknown].compactMap { value -> CoverageCandidate? in
      if value == .unknown && op.isNeverUnknown { return nil }
      let point = Coverage.Point(
        kind: .condition, owner: found.owner, what: found.what, wanted: value.description, count: found.counts[value],
        span: found.span)
      return CoverageCandidate(
        point: point, ways: found.ways.map { lists, way in asking(way, found.op, lists, for: value) })
    }
  }

  private func asking(
    _ way: CoverageCandidate.Way, _ op: Int32, _ lists: [Int32], for value: Kleene
  ) -> CoverageCandidate.Way {
    let isNegated = !lists.isEmpty && value == .false
    var way = way
    way.goals.append(
      (
        CoverageCandidate.Asked(condition: op, lists: lists, isNegated: isNegated),
        isNegated ? .surely : Demand(least: value, most: value)
      ))
    return way
  }

  func way(
    _ rule: CompiledRule, _ goals: [(Int32, Demand)], on days: DayStretches
  ) -> CoverageCandidate.Way {
    CoverageCandidate.Way(
      rule: rule, goals: goals.map { (CoverageCandidate.Asked(condition: $0), $1) }, days: days)
  }
}

extension Demand {
  fileprivate static let any = Demand()
  /// It is not known whether it holds.
  fileprivate static let open = Demand(least: .unknown, most: .unknown)
}

extension Program.Op {
  /// Whether no deal leaves it open: whether something is stated always is known, and the days of a deal are looked at
  /// one stretch after the other.
  fileprivate var isNeverUnknown: Bool {
    code == .known || code == .stated || field == .date && (code == .from || code == .before)
  }
}

extension Program.Op.Code {
  /// Whether it asks something of a field, and is none of the connectives.
  var isTest: Bool {
    switch self {
    case .all, .any, .not, .some: false
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      true
    }
  }
}

extension CaseTally.Counts {
  fileprivate mutating func add(_ other: CaseTally.Counts) {
    for value in Kleene.allCases { self[value] += other[value] }
  }
}

extension Kleene {
  /// What is said of a ceiling.
  fileprivate var asCeiling: String {
    switch self {
    case .true: "within"
    case .unknown: "unknown"
    case .false: "over"
    }
  }
}

extension Coverage.Point {
  /// For sorting by file and place, and for one order of what stands at one place.
  fileprivate var order: (String, Int, String, String, String) {
    (span.file, span.startUTF8, owner, what, kind.rawValue + wanted)
  }
}
