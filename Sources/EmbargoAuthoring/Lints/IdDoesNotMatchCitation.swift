import Embargo
import LocatedText

struct IdDoesNotMatchCitation: Lint {
  static let id: Diagnostic.ID = "id-does-not-match-citation"
  static let family = LintFamily.citations
  static let summary = """
    The id of a rule names a resolution or a paragraph that the rule does not cite: `beta-9001-8a` is paragraph 8(a) of \
    resolution 9001, and whatever stands behind that sets it apart from other rules of the paragraph.
    """
  static let rationale = """
    Numbers drift when a block is copied. Reports, cases and exemptions name the rule by its id, and a reader looks the \
    paragraph up.
    """
  static let examples = [
    LintExample(
      clean: """
        id: beta-9001-8a-iii-fuel
        cites: [{resolution: Res. 9001 (2030), paragraph: "8(a)(iii)"}]
        """),
    LintExample(
      caught: """
        id: beta-9001-4
        cites: [{resolution: Res. 9001 (2030), paragraph: 1️⃣"5"}]
        """),
    LintExample(
      caught: """
        id: beta-9002-4
        cites: [{resolution: 1️⃣Res. 9001 (2030), paragraph: "4"}]
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rule, folder in
      let parts = rule.id.split(separator: "-").map(String.init)
      if rule.citations.contains(where: { Self.names(parts, $0) }) { return nil }
      let numbers = Set(folder.regime.resolutions.map { ResolutionNumber.of($0.id) })
      guard let place = parts.lastIndex(where: { numbers.contains($0) }), place + 1 < parts.count,
        parts[place + 1].contains(where: \.isNumber), let first = rule.citations.first
      else { return nil }
      guard let cited = rule.citations.first(where: { ResolutionNumber.of($0.resolution) == parts[place] }) else {
        return Self.warning(.otherResolution(rule.id, parts[place], first.resolution), at: first.resolutionSpan)
      }
      return paragraph(of: cited, rule, parts, place, rules)
    }
  }

  private func paragraph(
    of cited: Citation, _ rule: Rule, _ parts: [String], _ place: Int, _ rules: LintedRules
  ) -> Diagnostic? {
    guard let node = rules.nodes.value("paragraph", at: cited.span), let id = rules.nodes.node(at: rule.idSpan) else {
      return nil
    }
    let meant = parts[place + 1]
    let other = (parts[...place] + [Self.folded(cited.paragraph)]).joined(separator: "-")
    return Self.warning(
      .otherParagraph(rule.id, cited, meant), at: node.span,
      fixIts: [
        .init("write paragraph ‘\(meant)’", edits: [node.replacing(with: meant)]),
        .init("rename the rule to ‘\(other)’", edits: [id.replacing(with: other)]),
      ])
  }

  /// Whether the parts of an id are the number of the resolution and then the paragraph, in one part or in several.
  private static func names(_ parts: [String], _ citation: Citation) -> Bool {
    let number = ResolutionNumber.of(citation.resolution)
    let paragraph = folded(ParagraphForm.usual(citation.paragraph) ?? citation.paragraph)
    return parts.indices.contains { start in
      guard parts[start] == number else { return false }
      var text = ""
      for part in parts[(start + 1)...] {
        text += part.lowercased()
        if text == paragraph || "annex" + text == paragraph { return true }
        // The rule is the whole paragraph, and cites the parts of it that bind.
        if citation.paragraph.hasPrefix(text + "(") { return true }
      }
      return false
    }
  }

  private static func folded(_ paragraph: String) -> String {
    paragraph.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension Diagnostic.Message {
  fileprivate static func otherResolution(_ id: String, _ number: String, _ cited: String) -> Self {
    "the id ‘\(id)’ names resolution \(number), and the rule cites ‘\(cited)’; one of the two is wrong"
  }

  fileprivate static func otherParagraph(_ id: String, _ citation: Citation, _ meant: String) -> Self {
    """
    rule ‘\(id)’ cites paragraph \(citation.paragraph) of ‘\(citation.resolution)’ and not paragraph \(meant); one of \
    the two is wrong
    """
  }
}
