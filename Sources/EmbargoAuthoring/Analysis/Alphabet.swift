import Embargo

/// What can be written in a field of terms, in words that every rule set of the analysis knows.
struct Alphabet: Sendable {
  /// One word, as the term that it is in each rule set; or a text that nobody knows, in a country or anywhere.
  enum Entry: Sendable {
    case term([TermID])
    case text(country: [TermID]?)
  }

  let entries: [Entry]

  var count: Int { entries.count }

  /// The word as it is written; for a text that nobody knows nil.
  func word(_ index: Int, _ vocabulary: Vocabulary) -> String? {
    if case .term(let terms) = entries[index] { return vocabulary.id(of: terms[0]) }
    return nil
  }
}

/// The rule sets that an analysis looks at, one or two, and the words that all of them know.
struct Sides: Sendable {
  let all: [CompiledRules]
  let programs: [Program]
  let vocabularies: [Vocabulary]
  /// The first item of each vocabulary: a vocabulary is dear to copy where only that is asked.
  let firstItems: [Int32]
  /// For each term of the first rule set, its term in each; nil where one of them does not know it.
  private let shared: [[TermID]?]

  init(_ all: [CompiledRules]) {
    self.all = all
    programs = all.map(\.program)
    vocabularies = all.map(\.vocabulary)
    firstItems = vocabularies.map { $0.range(of: .items).lowerBound }
    let first = all[0].vocabulary
    var shared: [[TermID]?] = []
    for index in first.terms.indices {
      let term = TermID(Int32(index))
      let taxonomy = first[term].taxonomy
      let id = all.count > 1 ? first.id(of: term) : ""
      let terms = all.enumerated().compactMap { side, rules in
        side == 0 ? term : rules.vocabulary.term(id, in: taxonomy)
      }
      shared.append(terms.count == all.count ? terms : nil)
    }
    self.shared = shared
  }

  func terms(of taxonomies: [Taxonomy]) -> [[TermID]] {
    taxonomies.flatMap { all[0].vocabulary.range(of: $0).compactMap { shared[Int($0)] } }
  }

  /// A term of one rule set as the term that it is in each; nil if one of them does not know it.
  func shared(_ term: TermID, side: Int) -> [TermID]? {
    if side == 0 { return shared[Int(term.index)] }
    let vocabulary = all[side].vocabulary
    let own = all[0].vocabulary.term(vocabulary.id(of: term), in: vocabulary[term].taxonomy)
    return own.flatMap { shared[Int($0.index)] }
  }

  func alphabet(of field: Field, on day: CalendarDate) -> Alphabet {
    let terms = terms(of: field.type.taxonomies)
    let vocabulary = all[0].vocabulary
    func isInUse(_ term: [TermID]) -> Bool {
      zip(all, term).allSatisfy { $0.vocabulary[$1].inUse.contains(day) }
    }
    switch field.type {
    case .countries:
      return Alphabet(entries: terms.filter { vocabulary[$0[0]].isCountry && isInUse($0) }.map { .term($0) })
    case .place:
      let countries = terms.filter { vocabulary[$0[0]].isCountry && isInUse($0) }
      let places = terms.filter { !vocabulary[$0[0]].isCountry }
      return Alphabet(
        entries: (places + countries).map { .term($0) } + countries.map { .text(country: $0) } + [.text(country: nil)])
    default:
      return Alphabet(entries: terms.filter(isInUse).map { .term($0) })
    }
  }

  /// What an entry answers, on one side, to a question for any of the asked terms.
  func answer(_ entry: Alphabet.Entry, to matcher: Program.Matcher, side: Int, on day: CalendarDate) -> Kleene {
    switch entry {
    case .term(let terms): return programs[side].answer(terms[side], to: matcher, on: day)
    case .text(let country):
      let vocabulary = vocabularies[side]
      var result = Kleene.false
      for asked in programs[side].asked[matcher.asked] where !vocabulary[asked].isPoint {
        guard let country else { return .unknown }
        if asked == country[side] { return .true }
        let holders = vocabulary.relations.ancestry(of: asked, in: vocabulary.range(of: .places), on: day)
        if holders.contains(country[side]) { result = .unknown }
      }
      return result
    }
  }
}
