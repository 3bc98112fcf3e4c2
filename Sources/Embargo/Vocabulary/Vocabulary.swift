package import LocatedText

/// All words that deals and rules may use, with what is broader than what.
///
/// Terms of all taxonomies share one dense numbering, those of one taxonomy in a row. Labels and meanings stay in the
/// files that hold them and are read when a report or a message wants them.
public struct Vocabulary: Sendable {
  private let content: Content

  /// What a vocabulary holds, behind one reference; nobody ever changes it.
  private final class Content: Sendable {
    let parts: VocabularyParts
    let engine: EngineTerms
    let tariff: TariffIndex
    let relations: TermRelations
    let nomenclature: Nomenclature?

    init(
      _ parts: VocabularyParts, _ engine: EngineTerms, _ tariff: TariffIndex, _ relations: TermRelations,
      _ nomenclature: Nomenclature?
    ) {
      self.parts = parts
      self.engine = engine
      self.tariff = tariff
      self.relations = relations
      self.nomenclature = nomenclature
    }
  }

  package init(_ parts: VocabularyParts, engine: EngineTerms) {
    content = Content(
      parts, engine, TariffIndex(terms: parts.terms, codes: parts.tariffCodes),
      TermRelations(terms: parts.terms, links: parts.links), nil)
  }

  private init(_ content: Content) { self.content = content }

  /// The same words, and the HS codes that there are.
  package func with(_ nomenclature: Nomenclature?) -> Vocabulary {
    Vocabulary(Content(content.parts, content.engine, content.tariff, content.relations, nomenclature))
  }

  /// The same words, with what every deal asks for in memory of their own.
  func unshared() -> Vocabulary {
    var parts = content.parts
    parts.terms = parts.terms.unshared()
    parts.tariffCodes = parts.tariffCodes.unshared()
    parts.ranges = parts.ranges.unshared()
    parts.names = parts.names.map { $0.unshared() }
    parts.units = parts.units.unshared()
    return Vocabulary(
      Content(parts, content.engine, content.tariff.unshared(), content.relations, content.nomenclature))
  }

  var files: [LateTape] { content.parts.files }
  package var terms: [Term] { content.parts.terms }
  package var links: [TermLink] { content.parts.links }
  package var tariffCodes: [HSCode] { content.parts.tariffCodes }
  package var units: UnitTable { content.parts.units }
  package var calendar: WorkingCalendar { content.parts.calendar }
  package var engine: EngineTerms { content.engine }
  package var tariff: TariffIndex { content.tariff }
  package var relations: TermRelations { content.relations }
  /// The HS codes that there are; nil where the rule set does not say.
  package var nomenclature: Nomenclature? { content.nomenclature }
  var ranges: [Range<Int32>] { content.parts.ranges }
  var names: [NameTable] { content.parts.names }

  /// The first file.
  package var source: SourceText? { files.first?.tape.source }

  package subscript(_ term: TermID) -> Term { content.parts.terms[Int(term.index)] }

  /// The numbers of a taxonomy's terms.
  package func range(of taxonomy: Taxonomy) -> Range<Int32> { ranges[taxonomy.ordinal] }

  /// The term of a taxonomy with this id.
  package func term(_ id: some Collection<UInt8>, in taxonomy: Taxonomy) -> TermID? {
    names[taxonomy.ordinal].value(for: ArraySlice(id)).map(TermID.init)
  }

  /// The term of a taxonomy with this id, given as bytes.
  func term(_ id: Span<UInt8>, in taxonomy: Taxonomy) -> TermID? {
    content.parts.names[taxonomy.ordinal].value(for: id).map(TermID.init)
  }

  /// The unit with this name or spelling, given as bytes.
  func unit(_ name: Span<UInt8>) -> UnitID? { content.parts.units.names.value(for: name).map(UnitID.init) }

  /// Whether a unit is a currency.
  func isCurrency(_ unit: UnitID) -> Bool { content.parts.units.isCurrency(unit) }

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
