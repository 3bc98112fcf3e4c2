import LocatedText

/// Finds what a rule set names and does not have.
struct ReferenceCheck {
  private let set: RuleSet
  private let ids: [String]
  private let positions: PositionCheck
  private var found: [Diagnostic] = []

  init(_ set: RuleSet) {
    self.set = set
    let contents = set.folders.map(\.contents)
    ids = set.rulesLeftOut + contents.flatMap { $0.rules.map(\.id) + $0.unreadRules.map(\.text) }
    positions = PositionCheck(
      set.common.positions + set.folders.flatMap { $0.regime.positions + $0.contents.positions })
  }

  func diagnostics() -> [Diagnostic] {
    var check = self
    check.found = DuplicateNames.diagnostics(in: set)
    let common = ConditionNames(set.common.conditions)
    check.found += common.diagnostics()
    for folder in set.folders { check.check(folder, common) }
    for exemption in set.common.exemptions { check.check(exemption, in: nil, common) }
    return check.found
  }

  private mutating func check(_ folder: RuleSet.Folder, _ common: ConditionNames) {
    let names = ConditionNames(folder.regime.conditions + folder.contents.conditions, below: common)
    found += names.diagnostics()
    for rule in folder.contents.rules { check(rule, in: folder, names) }
    for exemption in folder.contents.exemptions { check(exemption, in: folder, names) }
    checkCitations(folder.contents.notEncoded.map(\.citation), in: folder)
  }

  // MARK: rules and exemptions

  private mutating func check(_ rule: Rule, in folder: RuleSet.Folder, _ names: ConditionNames) {
    let binding = BindingCheck(rule)
    checkCitations(rule.citations, rule.obligations, in: folder)
    checkPositions(rule.inForce)
    found += names.unknown(in: rule.when) + binding.diagnostics(of: rule.when, names)
    found += binding.diagnostics(of: rule.rationale) + binding.diagnostics(of: rule.cap)
    for exemption in rule.exemptions {
      check(exemption, in: folder)
      for condition in exemption.conditions {
        found += names.unknown(in: condition) + binding.diagnostics(of: condition, names)
      }
    }
  }

  /// A shared exemption, which a rule lifted by it must bind for.
  private mutating func check(_ exemption: Exemption, in folder: RuleSet.Folder?, _ names: ConditionNames) {
    check(exemption, in: folder)
    checkReach(exemption)
    let conditions = exemption.conditions
    for condition in conditions { found += names.unknown(in: condition) }
    // Most bind nothing, so that every rule will do.
    for condition in conditions where names.isBinding(condition) {
      // One rule that does not bind a path is enough to show.
      guard let rule = firstLifted(by: exemption, from: folder, where: { !names.isBound(condition, by: $0.each) })
      else { continue }
      found += BindingCheck(rule).diagnostics(of: condition, names, isShared: true)
    }
  }

  private mutating func check(_ exemption: Exemption, in folder: RuleSet.Folder?) {
    checkPositions(exemption.inForce ?? [])
    guard let folder else { return }
    checkCitations(exemption.citations, exemption.obligations, in: folder)
    for requirement in exemption.requires {
      guard let committee = requirement.committee, let span = requirement.committeeSpan,
        let own = folder.regime.committee, !folder.regime.committees.contains(committee)
      else { continue }
      found.append(
        Diagnostic(
          "foreign-committee", severity: .warning, .foreign(committee, folder.regime.id, own: own),
          at: span,
          fixIts: [.init("write ‘\(own)’", edits: [.init(span, with: "\"\(own)\"")], mayChangeMeaning: true)]))
    }
  }

  private mutating func checkReach(_ exemption: Exemption) {
    guard let reach = exemption.reach else { return }
    var names = reach.except
    if case .rules(let rules) = reach.target { names += rules }
    for name in names where !ids.contains(name.text) {
      let near = NearNames.all(near: name.text, among: ids)
      found.append(
        Diagnostic(
          "exemption-lifts-no-rule", .unknownRule(name.text, near: near), at: name.span,
          fixIts: name.fixIts(near)))
    }
  }

  /// The first of the rules that a shared exemption reaches and that is so.
  private func firstLifted(
    by exemption: Exemption, from folder: RuleSet.Folder?, where isWanted: (Rule) -> Bool
  ) -> Rule? {
    guard let reach = exemption.reach else { return nil }
    for other in set.folders where folder == nil || reach.target.isBeyondFolders || other.regime.id == folder?.regime.id
    {
      for rule in other.contents.rules where reach.covers(rule) && isWanted(rule) { return rule }
    }
    return nil
  }

  // MARK: resolutions and positions

  private mutating func checkCitations(
    _ citations: [Citation], _ obligations: [Obligation], in folder: RuleSet.Folder
  ) {
    checkCitations(citations, in: folder)
    for obligation in obligations { checkCitations(obligation.citations, in: folder) }
  }

  private mutating func checkCitations(_ citations: [Citation], in folder: RuleSet.Folder) {
    let resolutions = folder.regime.resolutions
    for citation in citations where !resolutions.contains(where: { $0.id == citation.resolution }) {
      let known = resolutions.map(\.id)
      let near = NearNames.all(near: citation.resolution, among: known)
      let name = Condition.Name(text: citation.resolution, span: citation.resolutionSpan)
      found.append(
        Diagnostic(
          "unknown-resolution", .unknownResolution(citation.resolution, folder.regime.id, near: near), at: name.span,
          fixIts: name.fixIts(near)))
    }
  }

  private mutating func checkPositions(_ intervals: [Interval]) {
    found += intervals.compactMap { $0.position.flatMap(positions.fault) }
  }
}

extension Exemption.Reach.Target {
  /// Whether it names rules of whatever folder.
  fileprivate var isBeyondFolders: Bool { if case .all = self { false } else { true } }
}

extension Exemption.Reach {
  /// Whether it reaches a rule of a folder that it can reach at all.
  fileprivate func covers(_ rule: Rule) -> Bool {
    let isNamed =
      switch target {
      case .all: true
      case .rules(let names): names.contains { $0.text == rule.id }
      case .measure(let word): rule.measure?.term == word.term
      }
    return isNamed && !except.contains { $0.text == rule.id }
  }
}

extension Exemption {
  /// The conditions that it asks: when it applies, and who may ask for the paper.
  fileprivate var conditions: [Condition] {
    var result = when.map { [$0] } ?? []
    if case .deals(let condition) = access { result.append(condition) }
    return result
  }
}

extension Condition.Name {
  /// Fix-its that write other names in place of this one.
  func fixIts(_ names: [String]) -> [Diagnostic.FixIt] {
    names.map { .init("write ‘\($0)’", edits: [.init(span, with: $0)]) }
  }
}

extension Diagnostic.Message {
  fileprivate static func foreign(_ committee: String, _ regime: String, own: String) -> Self {
    "committee ‘\(committee)’ is not the committee of ‘\(regime)’; did you mean ‘\(own)’?"
  }

  fileprivate static func unknownRule(_ id: String, near: [String]) -> Self {
    if !near.isEmpty { return "no rule has the id ‘\(id)’; did you mean \(oneOf: near)?" }
    return "no rule has the id ‘\(id)’"
  }

  fileprivate static func unknownResolution(_ id: String, _ regime: String, near: [String]) -> Self {
    if !near.isEmpty { return "the regime ‘\(regime)’ has no resolution ‘\(id)’; did you mean \(oneOf: near)?" }
    return "the regime ‘\(regime)’ has no resolution ‘\(id)’; add it to ‘regime.yaml’ with its day of adoption"
  }
}
