import Embargo
import LocatedText

struct KeyOrder: Lint {
  static let id: Diagnostic.ID = "key-order"
  static let family = LintFamily.form
  static let summary = """
    The keys of a rule or of an exemption do not stand in the usual order. Of a rule: \(order(ofRule)). Of an exemption: \
    \(order(ofExemption)).
    """
  static let rationale = """
    Who reads the hundredth rule knows where to look: what it is, whence it comes, when it holds, what it asks, why, and \
    what lifts it.
    """
  static let examples = [
    LintExample(clean: "exemptions: [{id: approved, requires: {authorisation: committee-approval}}]"),
    LintExample(
      caught: "exemptions: [{requires: {authorisation: committee-approval}, 1️⃣id: approved}]",
      fixed: "exemptions: [{id: approved, requires: {authorisation: committee-approval}}]"),
    LintExample(
      caught: """
        rules:
          - id: beta-9001-1
            title: What goes to Betaland
            in-force: {from: 2030-01-10}      # the day of adoption
            1️⃣cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
            # Whoever sends it.
            when:
              holds: to-betaland
            rationale: >
              {parties.name} sends it.

        """,
      fixed: """
        rules:
          - id: beta-9001-1
            title: What goes to Betaland
            cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
            in-force: {from: 2030-01-10}      # the day of adoption
            # Whoever sends it.
            when:
              holds: to-betaland
            rationale: >
              {parties.name} sends it.

        """, in: .file("beta/topic.yaml")),
  ]

  private static let ofRule = RuleForms.rule.keys.map(\.name)

  private static let ofExemption = RuleForms.sharedExemption.keys.map(\.name)

  private static func order(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: ", ") }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rules.node(of: $0.rule).flatMap { Self.diagnostic($0, Self.ofRule) } }
      + rules.exemptions.compactMap { rules.node(of: $0.exemption).flatMap { Self.diagnostic($0, Self.ofExemption) } }
  }

  private static func diagnostic(_ mapping: LocatedNode, _ order: [String]) -> Diagnostic? {
    let keys = mapping.keys
    let places = keys.map { key in order.firstIndex(of: key.text) ?? order.count }
    guard let index = places.indices.dropFirst().first(where: { places[$0] < places[$0 - 1] }) else { return nil }
    guard let before = places.firstIndex(where: { $0 > places[index] }) else { return nil }
    let sorted = keys.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let edits = EntryOrder(mapping)?.edits(puttingInOrder: sorted) ?? []
    return warning(
      .order(keys[index].text, before: keys[before].text), at: keys[index].span,
      fixIts: edits.isEmpty ? [] : [.init("put the keys in order", edits: edits)])
  }
}

extension Diagnostic.Message {
  fileprivate static func order(_ key: String, before other: String) -> Self {
    "‘\(key)’ stands before ‘\(other)’ in the usual order of keys"
  }
}
