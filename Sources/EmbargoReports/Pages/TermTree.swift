public import Embargo

/// All terms of a taxonomy, the narrower below the broader.
public enum TermTree {
  /// The tree; a term below several broader ones has its own narrower ones shown once.
  public static func render(_ taxonomy: Taxonomy, in rules: CompiledRules, style: TextStyle) -> String {
    var writer = TreeWriter(rules.vocabulary, Page(width: style.width, isColoured: style.colour))
    for term in rules.vocabulary.terms(of: taxonomy) where rules.vocabulary.relations.parents(of: term).isEmpty {
      writer.write(term, indent: 0)
    }
    return writer.page.text
  }

  /// The countries alone, a line each.
  public static func renderCountries(in rules: CompiledRules, style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    let words = TermWords(rules.vocabulary)
    for term in rules.vocabulary.terms(of: .places) where rules.vocabulary[term].isCountry {
      page.add(words.line(term), hanging: 4)
    }
    return page.text
  }
}

private struct TreeWriter {
  private let vocabulary: Vocabulary
  private let words: TermWords
  private var shown: Set<TermID> = []
  private(set) var page: Page

  init(_ vocabulary: Vocabulary, _ page: Page) {
    self.vocabulary = vocabulary
    words = TermWords(vocabulary)
    self.page = page
  }

  mutating func write(_ term: TermID, indent: Int) {
    let children = vocabulary.relations.children(of: term)
    if !shown.insert(term).inserted {
      page.add("\(vocabulary.id(of: term), .quiet)" + (children.isEmpty ? "" : " (above)"), indent: indent)
      return
    }
    page.add(words.line(term), indent: indent, hanging: indent + 4)
    for child in children { write(child, indent: indent + 2) }
  }
}

extension Vocabulary {
  /// The terms of a taxonomy in the order of the files.
  func terms(of taxonomy: Taxonomy) -> [TermID] { range(of: taxonomy).map { TermID($0) } }
}
