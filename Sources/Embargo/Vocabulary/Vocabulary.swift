package import LocatedText

/// All words that deals and rules may use, with what is broader than what.
///
/// Terms of all taxonomies share one dense numbering, those of one taxonomy in a row. Labels and meanings stay in the
/// files that hold them and are read when a report or a message wants them.
public struct Vocabulary: Sendable {
  let files: [LateTape]
  package let terms: [Term]
  package let links: [TermLink]
  package let tariffCodes: [HSCode]
  package let units: UnitTable
  package let calendar: WorkingCalendar
  package let engine: EngineTerms
  package let tariff: TariffIndex
  package let relations: TermRelations
  /// The HS codes that there are; nil where the rule set does not say.
  package var nomenclature: Nomenclature?
  let ranges: [Range<Int32>]
  let names: [NameTable]

  package init(_ parts: VocabularyParts, engine: EngineTerms) {
    files = parts.files
    terms = parts.terms
    links = parts.links
    tariffCodes = parts.tariffCodes
    units = parts.units
    calendar = parts.calendar
    self.engine = engine
    ranges = parts.ranges
    names = parts.names
    relations = TermRelations(terms: parts.terms, links: parts.links)
    tariff = TariffIndex(terms: parts.terms, codes: parts.tariffCodes)
  }

  /// The first file.
  package var source: SourceText? { files.first?.tape.source }

  package subscript(_ term: TermID) -> Term { terms[Int(term.index)] }

  /// The numbers of a taxonomy's terms.
  package func range(of taxonomy: Taxonomy) -> Range<Int32> { ranges[taxonomy.ordinal] }

  /// The term of a taxonomy with this id.
  package func term(_ id: some Collection<UInt8>, in taxonomy: Taxonomy) -> TermID? {
    names[taxonomy.ordinal].value(for: ArraySlice(id)).map(TermID.init)
  }

  /// The term of a taxonomy with this id.
  package func term(_ id: String, in taxonomy: Taxonomy) -> TermID? { term(Array(id.utf8), in: taxonomy) }

  /// The id of a term.
  package func id(of term: TermID) -> String {
    let taxonomy = self[term].taxonomy.ordinal
    // Where an id stands twice, which is a mistake, the names are fewer than the terms.
    guard names[taxonomy].count == ranges[taxonomy].count else { return node(self[term].idNode, of: term).text }
    return String(decoding: names[taxonomy][Int(term.index - ranges[taxonomy].lowerBound)].name, as: UTF8.self)
  }

  /// The name of a term as people read it; its id where it has none.
  package func label(of term: TermID) -> String { text("label", of: term) ?? id(of: term) }

  /// What a term means, in one line.
  package func meaning(of term: TermID) -> String? { text("meaning", of: term) }

  /// What to ask where a finding decides and is not stated.
  package func question(of term: TermID) -> String? { text("question", of: term) }

  /// Other words that people write for a term.
  package func otherWords(for term: TermID) -> [String] {
    guard let value = value("also", of: term) else { return [] }
    return value.kind == .scalar ? [value.text] : value.elements.map(\.text)
  }

  /// The ids of a taxonomy, in the order of the files.
  package func ids(of taxonomy: Taxonomy) -> [String] { range(of: taxonomy).map { id(of: TermID($0)) } }

  /// Where a term is defined.
  package func span(of term: TermID) -> SourceSpan { node(self[term].idNode, of: term).span }

  /// The terms that a word was probably meant to be: the one whose label or other word it is, or those with a near id.
  package func near(to word: String, inAnyOf taxonomies: [Taxonomy]) -> [String] {
    guard word.utf8.count <= 256 else { return [] }
    for index in taxonomies.lazy.flatMap({ range(of: $0) }) where isCalled(word, TermID(index)) {
      return [id(of: TermID(index))]
    }
    return taxonomies.lazy.map { NearNames.all(near: word, among: ids(of: $0)) }.first { !$0.isEmpty } ?? []
  }

  /// Whether a text is a term's id, its label or another word for it, but for case and spacing.
  func isCalled(_ text: String, _ term: TermID) -> Bool {
    guard let first = text.utf8.first(where: { $0 > ASCII.space }) else { return false }
    var words = [node(self[term].idNode, of: term)]
    if let label = value("label", of: term) { words.append(label) }
    if let also = value("also", of: term) { words += also.kind == .scalar ? [also] : also.elements }
    return words.contains { word in
      guard let start = word.tape.textBytes(ofNode: word.index).first(where: { $0 > ASCII.space }) else {
        return false
      }
      // Most words begin otherwise: no text need be made of them. Beyond ASCII case can change any byte.
      if start < 0x80 && first < 0x80 && start | 0x20 != first | 0x20 { return false }
      return word.text.folded == text.folded
    }
  }

  private func text(_ key: String, of term: TermID) -> String? { value(key, of: term)?.text }

  /// What stands under a key of a term in its file.
  package func value(_ key: String, of term: TermID) -> LocatedNode? {
    node(self[term].node, of: term).entry(key)?.value
  }

  private func node(_ index: Int32, of term: TermID) -> LocatedNode {
    LocatedNode(tape: files[Int(self[term].file)].tape, index: Int(index))
  }
}

/// The tables of a vocabulary while it is being read.
package struct VocabularyParts: Sendable {
  package var files: [LateTape] = []
  package var terms: [Term] = []
  package var links: [TermLink] = []
  package var tariffCodes: [HSCode] = []
  package var units = UnitTable()
  package var calendar = WorkingCalendar()
  package var ranges = [Range<Int32>](repeating: 0..<0, count: Taxonomy.allCases.count)
  package var names = [NameTable](repeating: NameTable(), count: Taxonomy.allCases.count)

  package init() {}
}
