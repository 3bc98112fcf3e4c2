import Embargo
import LocatedText

struct UnknownParagraph: Lint {
  static let id: Diagnostic.ID = "unknown-paragraph"
  static let family = LintFamily.citations
  static let summary = """
    A paragraph is cited that is not among those listed in `regime.yaml`, of a resolution of which some are listed.
    """
  static let rationale = "Either the citation is wrong, or the list of operative paragraphs is not complete."
  static let examples = [
    LintExample(clean: file("3(a)"), in: .file("beta/topic.yaml"), beside: ["beta/regime.yaml": regime]),
    LintExample(clean: file("Annex, 3"), in: .file("beta/topic.yaml"), beside: ["beta/regime.yaml": regime]),
    LintExample(caught: file("30", marker: "1️⃣"), in: .file("beta/topic.yaml"), beside: ["beta/regime.yaml": regime]),
  ]

  private static let regime = """
    title: Betaland
    resolutions: [{id: Res. 9001 (2030), adopted: 2030-01-10, paragraphs: ["1", "3"]}]
    """

  private static func file(_ paragraph: String, marker: String = "") -> String {
    """
    rules:
      - id: beta-1
        title: Goods to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: \(marker)"\(paragraph)"}]
        in-force: {from: 2030-01-10}
        when: {to.country: XB}
        rationale: "{items.description} goes to Betaland."

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.ruleSet.folders.flatMap { folder -> [Diagnostic] in
      let listed = Dictionary(folder.regime.resolutions.map { ($0.id, $0.paragraphs.map(\.text)) }) { first, _ in first
      }
      return folder.citations.compactMap { citation in
        guard let known = listed[citation.resolution], !known.isEmpty, citation.paragraph.first?.isNumber ?? false,
          !known.contains(where: { citation.paragraph.isPart(of: $0) }),
          let node = rules.nodes.value("paragraph", at: citation.span)
        else { return nil }
        return Self.warning(.unknown(citation), at: node.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ citation: Citation) -> Self {
    """
    paragraph \(citation.paragraph) of ‘\(citation.resolution)’ is not among the operative ones listed in \
    ‘regime.yaml’; cite another, or list it
    """
  }
}
