public import Embargo
import LocatedText

/// Looks a word up among everything that may be written.
public struct TermSearch {
  private let rules: CompiledRules
  private let word: String

  private var vocabulary: Vocabulary { rules.vocabulary }

  /// Searches for a word, part of one, or digits of a tariff code; the case does not matter.
  public init(_ word: String, in rules: CompiledRules) {
    self.word = word.folded
    self.rules = rules
  }

  /// Every id, label and other word of a term.
  public static func names(in rules: CompiledRules) -> [String] {
    let search = TermSearch("", in: rules)
    return Taxonomy.allCases.flatMap { rules.vocabulary.terms(of: $0) }.flatMap(search.names)
  }

  /// Every term that has the word, taxonomy by taxonomy, or those of the nearest word; nil if there are none.
  public func render(style: TextStyle) -> String? {
    var page = Page(width: style.width, isColoured: style.colour)
    if write(to: &page) { return page.text }
    guard let near = NearNames.nearest(to: word, among: allWords) else { return nil }
    page.add("Nothing is called “\(word)”; nearest to it is “\(near)”.", hanging: 2)
    return TermSearch(near, in: rules).write(to: &page) ? page.text : nil
  }

  /// Writes what was found; false if nothing was.
  private func write(to page: inout Page) -> Bool {
    let found = terms
    let units = vocabulary.units.units { matches([$0]) }
    write(found, to: &page)
    UnitLines(vocabulary.units).write(units, to: &page)
    return !found.isEmpty || !units.isEmpty
  }

  /// Those that have it at the start of a word, or else anywhere; those called exactly so come first.
  private var terms: [TermID] {
    let all = Taxonomy.allCases.flatMap { vocabulary.terms(of: $0) }
    let starting = all.filter { matches(names(of: $0)) || hasCode($0) }
    let found = starting.isEmpty ? all.filter { names(of: $0).contains { $0.folded.contains(word) } } : starting
    let isExact = { (term: TermID) in names(of: term).contains { $0.folded == word } }
    return found.filter(isExact) + found.filter { !isExact($0) }
  }

  /// Every name, and every word of one.
  private var allWords: [String] {
    let names = Taxonomy.allCases.flatMap { vocabulary.terms(of: $0) }.flatMap(names) + vocabulary.units.spellings
    return names + names.flatMap { name in name.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
  }

  private func names(of term: TermID) -> [String] {
    [vocabulary.id(of: term), vocabulary.label(of: term)] + vocabulary.otherWords(for: term)
  }

  private func matches(_ names: [String]) -> Bool {
    names.contains { name in
      let text = name.folded
      return text.hasPrefix(word) || text.contains(" " + word) || text.contains("-" + word)
    }
  }

  private func hasCode(_ term: TermID) -> Bool {
    guard let code = try? HSCode.parse(word.utf8) else { return false }
    return vocabulary.tariffCodes[vocabulary[term].tariff].contains { $0.begins(with: code) || code.begins(with: $0) }
  }

  private func write(_ terms: [TermID], to page: inout Page) {
    let words = TermWords(vocabulary)
    for taxonomy in Taxonomy.allCases {
      let own = terms.filter { vocabulary[$0].taxonomy == taxonomy }
      if own.isEmpty { continue }
      page.addBlank()
      page.add("\(taxonomy.rawValue)")
      let width = min(28, own.map { vocabulary.id(of: $0).count }.max() ?? 0)
      for term in own { page.add(words.line(term, width: width), indent: 2, hanging: 6) }
    }
  }
}
