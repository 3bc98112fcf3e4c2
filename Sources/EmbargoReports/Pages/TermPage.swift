public import Embargo

/// What a term means, on one page: its words, its place among others, and the rules that ask for it.
public enum TermPage {
  /// The pages of all terms with this id, or else with this label or other word; nil if there is none.
  public static func render(_ word: String, rules: CompiledRules, style: TextStyle) -> String? {
    let vocabulary = rules.vocabulary
    let all = Taxonomy.allCases.flatMap { vocabulary.terms(of: $0) }
    var terms = all.filter { vocabulary.id(of: $0).folded == word.folded }
    if terms.isEmpty {
      terms = all.filter { term in
        ([vocabulary.label(of: term)] + vocabulary.otherWords(for: term)).contains { $0.folded == word.folded }
      }
    }
    if terms.isEmpty { return nil }
    var page = Page(width: style.width, isColoured: style.colour)
    for term in terms {
      page.addBlank()
      TermSection(term, rules).write(to: &page)
    }
    return page.text
  }
}

private struct TermSection {
  private let term: TermID
  private let rules: CompiledRules

  init(_ term: TermID, _ rules: CompiledRules) {
    self.term = term
    self.rules = rules
  }

  private var vocabulary: Vocabulary { rules.vocabulary }

  func write(to page: inout Page) {
    let words = TermWords(vocabulary)
    page.add("\(vocabulary.id(of: term), .strong): \(vocabulary.label(of: term))", hanging: 2)
    if let meaning = vocabulary.meaning(of: term) { page.add("\(meaning)", indent: 2) }
    page.addBlank()
    add("written in", TaxonomyTable.fields(of: vocabulary[term].taxonomy), to: &page)
    add("also called", vocabulary.otherWords(for: term), to: &page)
    add("HS", (words.codes(term) ?? inheritedCodes).map { [$0] } ?? [], to: &page)
    add("is", words.broader(term), to: &page)
    add("and so is", indirect, to: &page)
    add("may be", words.mayBe(term), to: &page)
    add("narrower", vocabulary.relations.children(of: term).map(named), to: &page)
    add("time", words.days(term).map { [$0] } ?? [], to: &page)
    if let question = vocabulary.question(of: term) { add("asks", [question], to: &page) }
    add("rules", TermUse(rules).rules(askingFor: term).first(20), to: &page)
  }

  private func add(_ name: String, _ values: [String], to page: inout Page) {
    guard !values.isEmpty else { return }
    let gap = String(repeating: "\u{A0}", count: 13 - name.count)
    page.add("\(name)\(gap)\(values.joined(separator: ", "))", indent: 2, hanging: 15)
  }

  /// The codes of the nearest broader terms that have any.
  private var inheritedCodes: String? {
    let codes = vocabulary.tariffCodes(of: term, on: .distantFuture)
    return codes.isEmpty ? nil : codes.map(\.description).joined(separator: ", ") + ", of what is broader"
  }

  /// The id; of a place, whose id is often a code, with its name.
  private func named(_ term: TermID) -> String {
    let id = vocabulary.id(of: term)
    let label = vocabulary.label(of: term)
    return vocabulary[term].taxonomy == .places && label.folded != id.folded ? "\(id) (\(label))" : id
  }

  /// What is broader, but not directly.
  private var indirect: [String] {
    let range = vocabulary.range(of: vocabulary[term].taxonomy)
    let direct = vocabulary.relations.parents(of: term) + [term]
    return vocabulary.relations.ancestry(of: term, in: range, on: .distantFuture)
      .filter { !direct.contains($0) }.map { vocabulary.id(of: $0) }
  }
}

extension [String] {
  /// The first of them, and how many more there are.
  fileprivate func first(_ count: Int) -> [String] {
    self.count <= count ? self : self[..<count] + ["and \(self.count - count) more"]
  }
}
