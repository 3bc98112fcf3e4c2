import Embargo

/// Paragraphs as a lawyer cites them: the symbol of the resolution, then “paragraphs 9 and 10”.
enum CitationWords {
  /// All of them, resolution by resolution in the order in which they come up.
  static func phrase(_ citations: [CitedParagraph]) -> Phrase {
    groups(citations).map { resolution, paragraphs in
      Phrase(safe: unbroken(resolution)) + ", " + words(for: paragraphs)
    }.joined(by: "; ")
  }

  private static func words(for paragraphs: [String]) -> Phrase {
    guard let last = paragraphs.last else { return Phrase() }
    if paragraphs.count == 1 { return "paragraph\u{A0}\(unbroken(last))" }
    let others = paragraphs.dropLast().map { Phrase(safe: unbroken($0)) }.joined(by: ", ")
    return "paragraphs\u{A0}\(others) and\u{A0}\(unbroken(last))"
  }

  private static func groups(_ citations: [CitedParagraph]) -> [(resolution: String, paragraphs: [String])] {
    var groups: [(resolution: String, paragraphs: [String])] = []
    for citation in citations {
      if let known = groups.firstIndex(where: { $0.resolution == citation.resolution }) {
        if !groups[known].paragraphs.contains(citation.paragraph) {
          groups[known].paragraphs.append(citation.paragraph)
        }
      } else {
        groups.append((citation.resolution, [citation.paragraph]))
      }
    }
    return groups
  }

  private static func unbroken(_ text: String) -> String { String(text.map { $0 == " " ? "\u{A0}" : $0 }) }
}
