import LocatedText

/// Finds what a rule set names and does not have.
struct ReferenceCheck {
  private let set: RuleSet
  private var found: [Diagnostic] = []

  init(_ set: RuleSet) { self.set = set }

  func diagnostics() -> [Diagnostic] {
    var check = self
    check.checkIDs()
    for folder in set.folders {
      let conditions = folder.regime.conditions + folder.contents.conditions
      check.checkConditions(conditions, known: set.common.conditions + conditions)
      for rule in folder.contents.rules {
        check.check(rule, in: folder, conditions: set.common.conditions + conditions)
      }
      for exemption in folder.contents.exemptions {
        check.check(exemption, bound: nil, in: folder, conditions: set.common.conditions + conditions)
      }
    }
    check.checkConditions(set.common.conditions, known: set.common.conditions)
    for exemption in set.common.exemptions {
      check.check(exemption, bound: nil, in: nil, conditions: set.common.conditions)
    }
    return check.found
  }

  // MARK: ids

  private mutating func checkIDs() {
    var first: [String: SourceSpan] = [:]
    for rule in set.folders.flatMap(\.contents.rules) {
      if let other = first[rule.id] {
        found.append(
          Diagnostic(
            "duplicate-rule-id", .twoRules(rule.id), at: rule.idSpan, notes: [.init("first here", at: other)]))
      }
      first[rule.id] = first[rule.id] ?? rule.idSpan
    }
  }

  // MARK: conditions

  private mutating func checkConditions(_ conditions: [Regime.NamedCondition], known: [Regime.NamedCondition]) {
    for (index, condition) in conditions.enumerated() {
      checkNames(condition.condition.names, known)
      if conditions[..<index].contains(where: { $0.name == condition.name }) {
        found.append(Diagnostic("duplicate-condition", .twoConditions(condition.name), at: condition.span))
      }
      if leads(from: condition.condition, to: condition.name, known, []) {
        found.append(Diagnostic("condition-circle", .circle(condition.name), at: condition.span))
      }
    }
  }

  private func leads(
    from condition: Condition, to name: String, _ known: [Regime.NamedCondition], _ passed: Set<String>
  ) -> Bool {
    for next in condition.names where !passed.contains(next.text) {
      if next.text == name { return true }
      guard let inner = known.first(where: { $0.name == next.text }) else { continue }
      if leads(from: inner.condition, to: name, known, passed.union([next.text])) { return true }
    }
    return false
  }

  private mutating func checkNames(_ names: [Condition.Name], _ known: [Regime.NamedCondition]) {
    for name in names where !known.contains(where: { $0.name == name.text }) {
      let near = NearNames.nearest(to: name.text, among: known.map(\.name))
      found.append(
        Diagnostic(
          "unknown-condition", .unknownCondition(name.text, near: near), at: name.span,
          fixIts: near.map { [.init("write ‘\($0)’", edits: [.init(name.span, with: $0)])] } ?? []))
    }
  }

  // MARK: rules and exemptions

  private mutating func check(_ rule: Rule, in folder: RuleSet.Folder, conditions: [Regime.NamedCondition]) {
    checkCitations(rule.citations + rule.obligations.flatMap(\.citations), in: folder)
    checkPositions(rule.inForce, in: folder)
    checkNames(rule.when.names, conditions)
    checkBinding(paths(of: rule.when, conditions), rule.each)
    for piece in rule.rationale.pieces {
      if case .path(let path) = piece { checkBinding([path], rule.each, id: "unbound-rationale-path") }
    }
    for limit in rule.cap?.limits ?? [] { checkBinding(limit.path.map { [$0] } ?? [], rule.each) }
    for exemption in rule.exemptions { check(exemption, bound: rule.each, in: folder, conditions: conditions) }
  }

  private mutating func check(
    _ exemption: Exemption, bound: [RecordKind]?, in folder: RuleSet.Folder?, conditions: [Regime.NamedCondition]
  ) {
    if let folder { checkCitations(exemption.citations + exemption.obligations.flatMap(\.citations), in: folder) }
    checkPositions(exemption.inForce ?? [], in: folder)
    var asked = exemption.when.map { [$0] } ?? []
    if case .deals(let condition) = exemption.access { asked.append(condition) }
    for condition in asked {
      checkNames(condition.names, conditions)
      for rule in bound == nil ? lifted(by: exemption, from: folder) : [] {
        checkBinding(paths(of: condition, conditions), rule.each, of: rule.id)
      }
      if let bound { checkBinding(paths(of: condition, conditions), bound) }
    }
    checkReach(exemption)
  }

  private mutating func checkReach(_ exemption: Exemption) {
    guard let reach = exemption.reach else { return }
    var names = reach.except
    if case .rules(let rules) = reach.target { names += rules }
    let known = set.folders.flatMap(\.contents.rules).map(\.id)
    for name in names where !known.contains(name.text) {
      let near = NearNames.nearest(to: name.text, among: known)
      found.append(
        Diagnostic(
          "exemption-lifts-no-rule", .unknownRule(name.text, near: near), at: name.span,
          fixIts: near.map { [.init("write ‘\($0)’", edits: [.init(name.span, with: $0)])] } ?? []))
    }
  }

  /// The rules that a shared exemption reaches.
  private func lifted(by exemption: Exemption, from folder: RuleSet.Folder?) -> [Rule] {
    guard let reach = exemption.reach else { return [] }
    let all = set.folders.flatMap(\.contents.rules)
    switch reach.target {
    case .all: return folder?.contents.rules ?? all
    case .rules(let names): return all.filter { rule in names.contains { $0.text == rule.id } }
    case .measure(let word): return all.filter { $0.measure?.term == word.term }
    }
  }

  private func paths(of condition: Condition, _ known: [Regime.NamedCondition]) -> [RulePath] {
    var result = condition.paths
    var open = condition.names.map(\.text)
    var passed: Set<String> = []
    while let name = open.popLast() {
      guard passed.insert(name).inserted, let inner = known.first(where: { $0.name == name }) else { continue }
      result += inner.condition.paths
      open += inner.condition.names.map(\.text)
    }
    return result
  }

  private mutating func checkBinding(
    _ paths: [RulePath], _ each: [RecordKind], id: Diagnostic.ID = "unbound-path", of rule: String? = nil
  ) {
    for path in paths {
      guard case .bound(let kind) = path.scope, !each.contains(kind) else { continue }
      found.append(Diagnostic(id, .unbound(path.text, kind, rule: rule), at: path.span))
    }
  }

  private mutating func checkCitations(_ citations: [Citation], in folder: RuleSet.Folder) {
    let known = folder.regime.resolutions.map(\.id)
    for citation in citations where !known.contains(citation.resolution) {
      let near = NearNames.nearest(to: citation.resolution, among: known)
      found.append(
        Diagnostic(
          "unknown-resolution", .unknownResolution(citation.resolution, folder.regime.id, near: near), at: citation.span
        ))
    }
  }

  private mutating func checkPositions(_ intervals: [Interval], in folder: RuleSet.Folder?) {
    let known = set.common.positions + set.folders.flatMap { $0.regime.positions + $0.contents.positions }
    for interval in intervals {
      guard let choice = interval.position else { continue }
      let position = known.first { $0.name == choice.position }
      if position?.options.contains(where: { $0.name == choice.option }) == true { continue }
      found.append(
        Diagnostic("unknown-position", .unknownPosition(choice.position, choice.option), at: interval.span))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func twoRules(_ id: String) -> Self {
    "two rules have the id ‘\(id)’; give the second one an id of its own"
  }

  fileprivate static func twoConditions(_ name: String) -> Self { "two conditions are called ‘\(name)’" }

  fileprivate static func circle(_ name: String) -> Self { "the condition ‘\(name)’ hangs, over others, on itself" }

  fileprivate static func unknownCondition(_ name: String, near: String?) -> Self {
    if let near { return "no condition is called ‘\(name)’; did you mean ‘\(near)’?" }
    return "no condition is called ‘\(name)’ in this regime or in ‘common’"
  }

  fileprivate static func unknownRule(_ id: String, near: String?) -> Self {
    if let near { return "no rule has the id ‘\(id)’; did you mean ‘\(near)’?" }
    return "no rule has the id ‘\(id)’"
  }

  fileprivate static func unbound(_ path: String, _ kind: RecordKind, rule: String?) -> Self {
    let name = RulePath.name(of: kind)
    if let rule { return "‘\(path)’ needs ‘each: \(name)’, which the rule ‘\(rule)’, lifted here, has not" }
    return "nothing binds ‘\(path)’; add ‘each: \(name)’ to the rule, or ask for some one of a list"
  }

  fileprivate static func unknownResolution(_ id: String, _ regime: String, near: String?) -> Self {
    if let near { return "the regime ‘\(regime)’ has no resolution ‘\(id)’; did you mean ‘\(near)’?" }
    return "the regime ‘\(regime)’ has no resolution ‘\(id)’; add it to ‘regime.yaml’ with its day of adoption"
  }

  fileprivate static func unknownPosition(_ name: String, _ option: String) -> Self {
    "no position ‘\(name)’ with an option ‘\(option)’ is declared"
  }
}
