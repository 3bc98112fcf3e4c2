import Embargo
import LocatedText

struct ParagraphCitedTwice: Lint {
  static let id: Diagnostic.ID = "paragraph-cited-twice"
  static let family = LintFamily.citations
  static let summary = """
    Two rules cite one paragraph in the first place, on days in common, and bear one title.
    """
  static let rationale = """
    A paragraph can need several rules, and then the title says what each of them is about. Two that nothing sets \
    apart are one rule twice, or one of them cites a paragraph that it does not mean.
    """
  static let examples = [
    LintExample(clean: file("Fuel to Betaland", "Weapons to Betaland"), in: .file("beta/topic.yaml")),
    LintExample(caught: file("Goods to Betaland", "1️⃣Goods to Betaland"), in: .file("beta/topic.yaml")),
  ]

  private static func file(_ first: String, _ second: String) -> String {
    """
    rules:
      - id: beta-9001-1
        title: \(first)
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {holds: to-betaland, items: {category: fuel}}
        rationale: "{items.description} goes to Betaland."
      - id: beta-9001-1-weapons
        title: \(second)
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {holds: to-betaland, items: {category: weapons}}
        rationale: "{items.description} goes to Betaland."

    """
  }

  private struct Name: Hashable {
    let regime: String
    let resolution: String
    let paragraph: String
    let title: String
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    var earlier: [Name: [Rule]] = [:]
    var found: [Diagnostic] = []
    for (rule, folder) in rules.rules {
      guard let citation = rule.citations.first else { continue }
      let name = Name(
        regime: folder.regime.id, resolution: citation.resolution, paragraph: citation.paragraph,
        title: rule.title.folded)
      let other = (earlier[name] ?? []).first { other in
        rule.inForce.contains { own in other.inForce.contains { own.days.intersection($0.days) != nil } }
      }
      earlier[name, default: []].append(rule)
      guard let other, let title = rules.node(of: rule)?.entry("title")?.value else { continue }
      found.append(
        Self.warning(
          .twice(rule.id, other.id, citation), at: title.span,
          notes: [.init("‘\(other.id)’ is here", at: other.idSpan)]))
    }
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ id: String, _ other: String, _ citation: Citation) -> Self {
    """
    ‘\(id)’ and ‘\(other)’ cite paragraph \(citation.paragraph) of ‘\(citation.resolution)’ under one title; say in the \
    title what sets them apart
    """
  }
}
