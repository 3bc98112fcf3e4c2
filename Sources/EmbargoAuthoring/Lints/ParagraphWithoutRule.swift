import Embargo
import LocatedText

struct ParagraphWithoutRule: Lint {
  static let id: Diagnostic.ID = "paragraph-without-rule"
  static let family = LintFamily.citations
  static let summary = """
    An operative paragraph listed in `regime.yaml` is cited by no rule and no exemption, and has no reason in \
    `not-encoded.yaml`.
    """
  static let rationale = """
    A lawyer who lays the rules beside the resolution cannot tell whether the paragraph binds no deal or was forgotten.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(clean: regime(#""1""#), in: .file("beta/regime.yaml"), beside: beside),
    LintExample(clean: regime(#""1", "2", "3(a)""#), in: .file("beta/regime.yaml"), beside: beside),
    LintExample(caught: regime(#""1", 1️⃣"4""#), in: .file("beta/regime.yaml"), beside: beside),
  ]

  private static func regime(_ paragraphs: String) -> String {
    """
    title: Betaland
    resolutions: [{id: Res. 9001 (2030), adopted: 2030-01-10, paragraphs: [\(paragraphs)]}]
    """
  }

  private static let beside = [
    "beta/topic.yaml": """
    rules:
      - id: beta-9001-1
        title: Goods to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {to.country: XB}
        rationale: "{items.description} goes to Betaland."
    """,
    "beta/not-encoded.yaml": """
    paragraphs:
      - {cite: {resolution: Res. 9001 (2030), paragraph: "2"}, reason: founds the Committee}
      - {cite: {resolution: Res. 9001 (2030), paragraph: "3"}, reason: asks States to report}
    """,
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let cited = rules.citations + rules.ruleSet.common.notEncoded.map(\.citation)
    var known: [String: [String]] = [:]
    for citation in cited { known[citation.resolution, default: []].append(citation.paragraph) }
    return rules.ruleSet.folders.flatMap { folder in
      folder.regime.resolutions.flatMap { resolution in
        resolution.paragraphs.compactMap { paragraph in
          let isKnown = (known[resolution.id] ?? []).contains { $0.isPart(of: paragraph.text) }
          return isKnown ? nil : Self.warning(.withoutRule(paragraph.text, resolution.id), at: paragraph.span)
        }
      }
    }
  }
}

extension String {
  /// Whether one of two paragraphs is the other, or a part of it: `8(a)` and `8(a)(i)`.
  func isPart(of other: String) -> Bool {
    self == other || hasPrefix(other + "(") || other.hasPrefix(self + "(")
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutRule(_ paragraph: String, _ resolution: String) -> Self {
    """
    paragraph \(paragraph) of ‘\(resolution)’ has neither a rule nor a reason; write one of the two, the reason into \
    ‘not-encoded.yaml’
    """
  }
}
