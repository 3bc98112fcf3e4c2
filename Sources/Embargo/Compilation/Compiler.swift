public import LocatedText

/// Turns a rule set into compiled rules and finds what does not hang together: names of conditions, rules, positions
/// and resolutions, paths that nothing binds.
public struct Compiler {
  private let set: RuleSet
  private var builder: ProgramBuilder
  private var diagnostics: [Diagnostic] = []
  private var rules: [CompiledRule] = []
  /// The ids of the rules, one for each.
  private var ids: [String] = []
  private var exemptions: [CompiledExemption] = []
  private var requirements: [CompiledRequirement] = []
  private var intervals: [CompiledInterval] = []
  private var uses: [Int32] = []
  private var lawBounds: [CalendarDate] = []
  private var positions: [Regime.Position] = []
  private var named: [[String: Int32]] = []

  private init(_ set: RuleSet) {
    self.set = set
    builder = ProgramBuilder(set.vocabulary)
  }

  /// Compiles a rule set.
  public static func compile(_ set: RuleSet) -> Checked<CompiledRules> {
    var compiler = Compiler(set)
    compiler.diagnostics += ReferenceCheck(set).diagnostics()
    return Checked(compiler.compile(), compiler.diagnostics)
  }

  /// Reads and compiles the files of a rule set: every mistake of every file in one run.
  ///
  /// Rules that were compiled into a binary are taken as they are.
  ///
  /// - Returns: the compiled rules, or nil where the vocabulary cannot be used.
  public static func compile(_ source: RuleSource) -> Checked<CompiledRules?> {
    if let rules = RulesImage.rules(of: source) { return Checked(rules, []) }
    let read = RuleSetReader.read(source)
    guard let set = read.partial else { return Checked(nil, read.diagnostics) }
    let compiled = compile(set)
    return Checked(compiled.partial, read.diagnostics + compiled.diagnostics)
  }

  private mutating func compile() -> CompiledRules {
    positions = set.common.positions + set.folders.flatMap { $0.regime.positions + $0.contents.positions }
    let common = addConditions(set.common.conditions, onTopOf: [:])
    for folder in set.folders {
      named.append(addConditions(folder.regime.conditions + folder.contents.conditions, onTopOf: common))
    }
    let shared = addSharedExemptions(common)
    for (index, folder) in set.folders.enumerated() {
      for (position, rule) in folder.contents.rules.enumerated() {
        add(rule, regime: Int32(index), index: Int32(position), shared: shared)
      }
    }
    // The order of files and of rules in them shows nowhere in what is said of a deal.
    let order = rules.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    let tables = CompiledTables(
      name: set.name, version: set.version, digest: set.digest, asOf: set.asOf, vocabulary: set.vocabulary,
      program: builder.program, regimes: set.folders.map { CompiledRegime($0.regime) },
      lists: set.folders.flatMap(\.regime.lists),
      rules: order.enumerated().map { rules[$1].numbered(Int32($0)) }, ruleIDs: order.map { ids[$0] },
      exemptions: exemptions, requirements: requirements, intervals: intervals, uses: uses, texts: builder.texts,
      positions: positions.map { CompiledPosition($0) },
      conditionBounds: Self.sorted(builder.dateBounds.union(set.vocabulary.relations.bounds)), lawBounds: lawBounds,
      wording: .read(set), spans: builder.spans, named: named)
    return CompiledRules(tables)
  }

  // MARK: conditions

  /// Adds named conditions, each after those that it names; what stands in a circle was reported and is left out.
  private mutating func addConditions(
    _ conditions: [Regime.NamedCondition], onTopOf known: [String: Int32]
  ) -> [String: Int32] {
    var known = known
    var waiting = conditions
    while !waiting.isEmpty {
      let open = Set(waiting.map(\.name))
      var later: [Regime.NamedCondition] = []
      for condition in waiting {
        if condition.condition.containsName(where: { open.contains($0.text) }) {
          later.append(condition)
        } else {
          known[condition.name] = builder.add(condition.condition, named: known)
        }
      }
      if later.count == waiting.count { break }
      waiting = later
    }
    return known
  }

  // MARK: rules

  private mutating func add(_ rule: Rule, regime: Int32, index: Int32, shared: [SharedExemption]) {
    let names = named[Int(regime)]
    let when = builder.add(rule.when, named: names)
    let first = Int32(uses.count)
    for (place, exemption) in rule.exemptions.enumerated() {
      uses.append(add(exemption, folder: regime, rule: index, index: Int32(place), names))
    }
    uses += shared.filter { $0.lifts(rule, inFolder: regime, set.vocabulary) }.map(\.index)
    let inForce = add(rule.inForce)
    ids.append(rule.id)
    rules.append(
      CompiledRule(
        number: Int32(rules.count), regime: regime, index: index, effect: rule.effect, when: when,
        each: rule.each.reduce(0) { $0 | (1 << UInt16($1.rawValue)) }, inForce: inForce,
        uses: first..<Int32(uses.count),
        bounds: addBounds(inForce, uses[Int(first)...], rule.cap)))
  }

  private mutating func add(
    _ exemption: Exemption, folder: Int32, rule: Int32, index: Int32, _ names: [String: Int32]
  ) -> Int32 {
    let access: CompiledExemption.Access
    switch exemption.access {
    case .everybody: access = .everybody
    case .nobody: access = .nobody
    case .deals(let condition): access = .deals(builder.add(condition, named: names))
    }
    let first = Int32(requirements.count)
    for requirement in exemption.requires { add(requirement) }
    exemptions.append(
      CompiledExemption(
        number: Int32(exemptions.count), folder: folder, rule: rule, index: index,
        when: exemption.when.map { builder.add($0, named: names) } ?? -1,
        requires: first..<Int32(requirements.count), setsTerms: exemption.setsTerms, access: access,
        inForce: exemption.inForce.map { add($0) } ?? 0..<0
      ))
    return Int32(exemptions.count - 1)
  }

  private mutating func add(_ requirement: Requirement) {
    let isDetermination: Bool
    let kind: Int32
    switch requirement.kind {
    case .authorisation(let word):
      isDetermination = false
      kind = builder.matcher(of: [word.term], in: [.authorisations])
    case .determination(let word):
      isDetermination = true
      kind = builder.matcher(of: [word.term], in: [.findings])
    }
    let committee = requirement.committee.map { builder.add(text: $0) } ?? -1
    requirements.append(
      CompiledRequirement(
        isDetermination: isDetermination, kind: kind,
        issuers: requirement.issuers.isEmpty
          ? -1 : builder.matcher(of: requirement.issuers.map(\.term), in: [.places, .issuers]),
        committee: committee, daysBefore: Int32(requirement.daysBefore),
        workingDaysBefore: Int32(requirement.workingDaysBefore),
        silentDays: requirement.silence.map { Int32($0.days) } ?? -1,
        silentWorkingDays: requirement.silence.map { Int32($0.workingDays) } ?? -1, by: requirement.by))
  }

  private mutating func add(_ written: [Interval]) -> Range<Int32> {
    let first = Int32(intervals.count)
    for interval in written {
      var position: Int32 = -1
      var option: Int32 = -1
      if let choice = interval.position, let found = positions.firstIndex(where: { $0.name == choice.position }) {
        position = Int32(found)
        option = Int32(positions[found].options.firstIndex { $0.name == choice.option } ?? -1)
      }
      intervals.append(
        CompiledInterval(
          days: interval.days, confirmedUntil: interval.confirmedUntil ?? .distantFuture, position: position,
          option: option))
    }
    return first..<Int32(intervals.count)
  }

  // MARK: shared exemptions

  private struct SharedExemption {
    let index: Int32
    let folder: Int32
    let reach: Exemption.Reach

    func lifts(_ rule: Rule, inFolder regime: Int32, _ vocabulary: Vocabulary) -> Bool {
      if reach.except.contains(where: { $0.text == rule.id }) { return false }
      switch reach.target {
      case .all: return folder < 0 || folder == regime
      case .rules(let names): return names.contains { $0.text == rule.id }
      case .measure(let word):
        guard let measure = rule.measure?.term else { return false }
        let range = vocabulary.range(of: .measures)
        return vocabulary.relations.ancestry(of: measure, in: range, on: .distantFuture).contains(word.term)
      }
    }
  }

  private mutating func addSharedExemptions(_ common: [String: Int32]) -> [SharedExemption] {
    var result: [SharedExemption] = []
    let own = set.folders.enumerated().map { (folder: Int32($0), contents: $1.contents) }
    // A regime's own come before those that all regimes share.
    for (folder, contents) in own + [(Int32(-1), set.common)] {
      let names = folder < 0 ? common : named[Int(folder)]
      for (place, exemption) in contents.exemptions.enumerated() {
        guard let reach = exemption.reach else { continue }
        let index = add(exemption, folder: folder, rule: -1, index: Int32(place), names)
        result.append(SharedExemption(index: index, folder: folder, reach: reach))
      }
    }
    return result
  }

  // MARK: bounds

  /// Yearly ceilings begin anew until this day; a deal of a later day is judged by the last of them.
  private static let lastRepetition = CalendarDate(daysSince1970: 47_482)

  /// Adds the days on which a rule, an exemption of it or a period of its ceiling begins or ends.
  private mutating func addBounds(_ inForce: Range<Int32>, _ uses: ArraySlice<Int32>, _ cap: Cap?) -> Range<Int32> {
    var days: [CalendarDate] = []
    func add(_ intervals: ArraySlice<CompiledInterval>) {
      for interval in intervals {
        days.append(interval.days.first)
        if !interval.days.isOpen { days.append(interval.days.last.adding(days: 1)) }
        if interval.confirmedUntil != .distantFuture { days.append(interval.confirmedUntil.adding(days: 1)) }
      }
    }
    add(intervals[inForce])
    for use in uses { add(intervals[exemptions[Int(use)].inForce]) }
    for period in cap?.periods ?? [] { days += period.bounds(until: Self.lastRepetition) }
    let first = Int32(lawBounds.count)
    lawBounds += Self.sorted(days)
    return first..<Int32(lawBounds.count)
  }

  /// Each day once, in their order, but for those that are no bounds.
  private static func sorted(_ days: some Sequence<CalendarDate>) -> [CalendarDate] {
    var result: [CalendarDate] = []
    for day in days.sorted() where day != .distantPast && day != .distantFuture && day != result.last {
      result.append(day)
    }
    return result
  }
}

extension CompiledRegime {
  fileprivate init(_ regime: Regime) {
    self.init(
      id: regime.id, committee: regime.committee, committees: regime.committees.map(\.folded),
      ownershipThreshold: regime.ownershipThreshold)
  }
}

extension CompiledPosition {
  /// The question without its place.
  package init(_ position: Regime.Position) {
    self.init(
      name: position.name, question: position.question, options: position.options,
      defaultOption: position.defaultOption)
  }
}

extension CompiledRule {
  fileprivate func numbered(_ number: Int32) -> CompiledRule {
    CompiledRule(
      number: number, regime: regime, index: index, effect: effect, when: when, each: each, inForce: inForce,
      uses: uses, bounds: bounds)
  }
}
