import Embargo
import LocatedText

struct UnusedCondition: Lint {
  static let id: Diagnostic.ID = "unused-condition"
  static let family = LintFamily.vocabulary
  static let summary = "A condition with a name is asked for by no rule, no exemption and no other condition."
  static let rationale = """
    Either it is left over, or the rule that should hang on it does not, and matches more than it should.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: file("when: {holds: by-soldiers}"), in: .file("beta/topic.yaml")),
    LintExample(caught: file("when: {to.country: XB}", marker: "1️⃣"), in: .file("beta/topic.yaml")),
  ]

  private static func file(_ when: String, marker: String = "") -> String {
    """
    conditions: {\(marker)by-soldiers: {to.country: XB, parties: {kind: armed-forces}}}
    rules:
      - id: beta-9001-1
        title: What goes to Betaland by soldiers
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        \(when)
        rationale: "{parties.name} goes to {to.country}."

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let common = rules.ruleSet.common
    var usedOfCommon = names(in: common)
    var found: [Diagnostic] = []
    for folder in rules.ruleSet.folders {
      let own = folder.regime.conditions + folder.contents.conditions
      let used = names(in: folder.contents).union(own.flatMap { $0.condition.names.map(\.text) })
      found += own.filter { !used.contains($0.name) }.map(Self.diagnostic)
      usedOfCommon.formUnion(used.subtracting(own.map(\.name)))
    }
    return found + common.conditions.filter { !usedOfCommon.contains($0.name) }.map(Self.diagnostic)
  }

  private static func diagnostic(_ condition: Regime.NamedCondition) -> Diagnostic {
    warning(.unused(condition.name), at: condition.span)
  }

  private func names(in contents: RuleFile) -> Set<String> {
    var conditions = contents.conditions.map(\.condition) + contents.rules.map(\.when)
    for exemption in contents.exemptions + contents.rules.flatMap(\.exemptions) {
      if let when = exemption.when { conditions.append(when) }
      if case .deals(let condition) = exemption.access { conditions.append(condition) }
    }
    return Set(conditions.flatMap { $0.names.map(\.text) })
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ name: String) -> Self {
    "nothing asks for the condition ‘\(name)’; delete it, or add it to the rules that should hang on it"
  }
}
