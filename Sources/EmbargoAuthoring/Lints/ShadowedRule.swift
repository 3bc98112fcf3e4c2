import Embargo
import LocatedText

struct ShadowedRule: Lint {
  static let id: Diagnostic.ID = "shadowed-rule"
  static let family = LintFamily.meaning
  static let summary = """
    Everything that a rule forbids is forbidden by another rule of the same paragraph, on all its days and with no \
    further way out. A rule that encodes another paragraph is left alone: both are law.
    """
  static let rationale = """
    One breach is reported twice. An exemption that is later added to the wider rule does not lift the narrower one, and \
    the deal stays prohibited.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: file("item.category: fuel", paragraph: "1"), in: .file("beta/topic.yaml")),
    LintExample(clean: file("item.category: rifles", paragraph: "2"), in: .file("beta/topic.yaml")),
    LintExample(caught: file("item.category: rifles", paragraph: "1", marker: "1️⃣"), in: .file("beta/topic.yaml")),
  ]

  private static func file(_ when: String, paragraph: String, marker: String = "") -> String {
    """
    rules:
      - id: beta-9001-1
        title: Weapons to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        each: item
        when: {holds: to-betaland, item.category: weapons}
        rationale: "{item.description} goes to Betaland."
      - id: \(marker)beta-9001-1-some
        title: More to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "\(paragraph)"}]
        in-force: {from: 2030-01-10}
        each: item
        when: {to.country: XB, \(when)}
        rationale: "{item.description} goes to Betaland."

    """
  }

  private struct Kind: Hashable {
    let regime: String
    let resolution: String
    let paragraph: String
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let prohibitions = rules.rules.map(\.rule).filter { $0.effect == .prohibit }
    let groups = Dictionary(grouping: prohibitions) {
      Kind(
        regime: $0.regime, resolution: $0.citations.first?.resolution ?? "",
        paragraph: $0.citations.first?.paragraph ?? "")
    }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      group.indices.compactMap { index -> Diagnostic? in
        // Of two that forbid the same, the later one is told of.
        let others = group.indices.filter { $0 != index }
        guard
          let wide = others.first(where: { other in
            isWithin(group[index], group[other], rules.analysis)
              && (other < index || !isWithin(group[other], group[index], rules.analysis))
          })
        else { return nil }
        return diagnostic(group[index], within: group[wide], rules)
      }
    }
  }

  private func isWithin(_ narrow: Rule, _ wide: Rule, _ analysis: RuleAnalysis) -> Bool {
    guard let own = analysis.compiled(narrow), let other = analysis.compiled(wide),
      own.kinds.allSatisfy(other.judges), narrow.isInForce(within: wide.inForce),
      narrow.inForce.map(\.position) == wide.inForce.map(\.position) || wide.inForce.allSatisfy({ $0.position == nil })
    else { return false }
    let ways = analysis.ways(own).map(\.law.idSpan)
    guard analysis.ways(other).allSatisfy({ ways.contains($0.law.idSpan) }) else { return false }
    return analysis.isWithin(own.when, other.when, for: own, on: analysis.days(own))
  }

  private func diagnostic(_ narrow: Rule, within wide: Rule, _ rules: LintedRules) -> Diagnostic {
    let node = rules.node(of: narrow)
    let edit = rules.documents.lazy.compactMap { document in
      node.flatMap { LocatedNode.removal(of: $0, fromListUnder: "rules", of: document.root) }
    }.first
    return Self.warning(
      .shadowed(narrow.id, by: wide.id), at: narrow.idSpan, notes: [.init("the wider rule is here", at: wide.idSpan)],
      fixIts: edit.map { [.init("remove the rule", edits: [$0], mayChangeMeaning: true)] } ?? [])
  }
}

extension Diagnostic.Message {
  fileprivate static func shadowed(_ narrow: String, by wide: String) -> Self {
    "everything that ‘\(narrow)’ forbids is forbidden by ‘\(wide)’ under the same paragraph; remove it"
  }
}
