import Embargo
import LocatedText

struct TwoCapsAtOnce: Lint {
  static let id: Diagnostic.ID = "two-caps-at-once"
  static let family = LintFamily.dates
  static let summary = """
    Two rules set a ceiling for the same amount of the same supplies in the same days.
    """
  static let rationale = """
    A later resolution gives the ceiling, and the earlier one ends where it begins. Else each supply is counted twice, \
    and the report tells of a ceiling that no longer is. Two limits of one rule are another thing: both bind.
    """
  static let examples = [
    LintExample(clean: file(before: "before: 2030-03-01, "), in: .file("beta/topic.yaml")),
    LintExample(caught: file(before: "", marker: "1️⃣"), in: .file("beta/topic.yaml")),
  ]

  private static func file(before: String, marker: String = "") -> String {
    """
    rules:
      - id: beta-9001-1
        title: Goods to Betaland, 500 kg
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {\(before)from: 2030-01-10}
        effect: cap
        each: item
        when: {holds: to-betaland}
        cap: {limits: [{of: item.quantity, at-most: [\(marker)500 kg]}]}
        rationale: "{item.description} goes to Betaland."
      - id: beta-9002-1
        title: Goods to Betaland, 200 kg
        cites: [{resolution: Res. 9002 (2030), paragraph: "1"}]
        in-force: {from: 2030-03-01}
        effect: cap
        each: item
        when: {holds: to-betaland}
        cap: {limits: [{of: item.quantity, at-most: [200 kg]}]}
        rationale: "{item.description} goes to Betaland."

    """
  }

  private struct Kind: Hashable {
    let regime: String
    let each: [RecordKind]
    let when: String
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let caps = rules.rules.filter { $0.rule.cap != nil }
    let groups = Dictionary(grouping: caps) {
      Kind(regime: $0.rule.regime, each: $0.rule.each, when: ConditionShape($0.rule.when).text)
    }
    return groups.values.flatMap { group in
      let sorted = group.sorted { Self.adopted($0) < Self.adopted($1) }
      return sorted.indices.flatMap { index in
        sorted[(index + 1)...].lazy.compactMap { diagnostic(sorted[index].rule, $0.rule, rules) }
          .prefix(1)
      }
    }
  }

  private static func adopted(_ found: (rule: Rule, folder: RuleSet.Folder)) -> CalendarDate {
    let first = found.rule.citations.first?.resolution
    return found.folder.regime.resolutions.first { $0.id == first }?.adopted ?? .distantPast
  }

  private func diagnostic(_ first: Rule, _ second: Rule, _ rules: LintedRules) -> Diagnostic? {
    guard let own = first.cap, let other = second.cap, own.per?.text == other.per?.text,
      first.isInForce(with: second), own.runs(with: other)
    else { return nil }
    for limit in own.limits {
      guard let same = other.limits.first(where: { $0.path?.text == limit.path?.text }),
        let place = rules.nodes.ceiling(of: limit), let otherPlace = rules.nodes.ceiling(of: same)
      else { continue }
      return Self.warning(
        .twice(first.id, second.id, place.text, otherPlace.text), at: place.span,
        notes: [.init("the other ceiling is here", at: otherPlace.span)])
    }
    return nil
  }
}

extension Rule {
  /// Whether there is a day on which both rules are in force.
  fileprivate func isInForce(with other: Rule) -> Bool {
    inForce.contains { own in other.inForce.contains { own.days.intersection($0.days) != nil } }
  }
}

extension Cap {
  /// Whether there is a day on which periods of both run; a ceiling without periods always runs.
  fileprivate func runs(with other: Cap) -> Bool {
    if periods.isEmpty || other.periods.isEmpty { return true }
    return periods.contains { own in other.periods.contains { own.days.intersection($0.days) != nil } }
  }
}

extension RuleNodes {
  /// The first amount of a limit.
  fileprivate func ceiling(of limit: Cap.Limit) -> LocatedNode? {
    value("at-most", at: limit.span).map { $0.elements.first ?? $0 }
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ first: String, _ second: String, _ own: String, _ other: String) -> Self {
    """
    ‘\(first)’ and ‘\(second)’ cap the same supplies on the same days, at \(own) and at \(other); the later resolution \
    gives the ceiling
    """
  }
}
