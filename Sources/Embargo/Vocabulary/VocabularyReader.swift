package import LocatedText

/// Reads the files of a vocabulary: first all terms, then the links between them.
package struct VocabularyReader {
  private var parts = VocabularyParts()
  private var diagnostics: [Diagnostic] = []
  private var pending: [PendingLinks] = []
  private var otherCodes: [LocatedNode] = []

  package init() {}

  /// A file of the vocabulary: the taxonomy or table that its path names, and its document.
  package struct File: Sendable {
    package let subject: String
    package let root: LocatedNode

    package init(subject: String, root: LocatedNode) {
      self.subject = subject
      self.root = root
    }
  }

  /// What a term says of others, to be read once all of them are known.
  private struct PendingLinks {
    let term: TermID
    let broader: LocatedNode?
    let mayBe: LocatedNode?
  }

  /// Reads all files; nil where a term that the engine itself needs is missing.
  package mutating func read(_ files: [File], emptyAt place: SourceSpan) -> Checked<Vocabulary?> {
    for taxonomy in Taxonomy.allCases {
      let start = Int32(parts.terms.count)
      for file in files where Self.taxonomy(of: file.subject) == taxonomy {
        readTerms(file, into: taxonomy)
      }
      parts.ranges[taxonomy.ordinal] = start..<Int32(parts.terms.count)
    }
    for file in files where Self.taxonomy(of: file.subject) == nil { readTable(file) }
    readLinks()
    for node in otherCodes {
      if let term = find(node, in: .places), !parts.terms[Int(term.index)].isCountry {
        diagnostics.append(Diagnostic("unknown-country", .noCountryCode(node.text), at: node.span))
      }
    }
    for file in files where file.subject == "units" { readConversions(file.root) }
    CircleFinder(parts).report(into: &diagnostics)
    let names = parts.names
    guard let engine = EngineTerms(in: names) else {
      for (taxonomy, name) in EngineTerms.names
      where names[taxonomy.ordinal].value(for: ArraySlice(name.utf8)) == nil {
        let home = files.first { Self.taxonomy(of: $0.subject) == taxonomy }?.root.span
        let start = home.map { SourceSpan(source: $0.source, startUTF8: $0.startUTF8, endUTF8: $0.startUTF8) }
        diagnostics.append(Diagnostic("missing-term", .missingEngineTerm(name, taxonomy), at: start ?? place))
      }
      return Checked(nil, diagnostics)
    }
    return Checked(Vocabulary(parts, engine: engine), diagnostics)
  }

  private static func taxonomy(of subject: String) -> Taxonomy? {
    subject == "countries" ? .places : Taxonomy(rawValue: subject)
  }

  // MARK: terms

  private mutating func readTerms(_ file: File, into taxonomy: Taxonomy) {
    let form = file.subject == "countries" ? VocabularyForms.country : VocabularyForms.term(of: taxonomy)
    guard var reader = MappingReader(file.root, of: VocabularyForms.terms(form), &diagnostics) else { return }
    let fileIndex = Int32(parts.files.count)
    parts.files.append(LateTape(file.root.tape))
    for node in Fields.list(reader.required("terms", &diagnostics), &diagnostics) {
      readTerm(node, form, file: fileIndex, into: taxonomy, isCountry: file.subject == "countries")
    }
    reader.close(&diagnostics)
  }

  private mutating func readTerm(
    _ node: LocatedNode, _ form: MappingForm, file: Int32, into taxonomy: Taxonomy, isCountry: Bool
  ) {
    guard var reader = MappingReader(node, of: form, &diagnostics) else { return }
    let idNode = reader.required("id", &diagnostics).flatMap { Fields.scalar($0, &diagnostics) ? $0 : nil }
    for key in Self.texts { readText(reader.value(key)) }
    if let also = reader.value("also") {
      for node in Fields.values(also, &diagnostics) { readText(node) }
    }
    var term = Term(taxonomy: taxonomy, file: file, node: Int32(node.index), idNode: Int32(idNode?.index ?? node.index))
    term.isCountry = isCountry
    if taxonomy == .items, let tariff = reader.value("hs") { term.tariff = readTariff(tariff) }
    if taxonomy == .items, let listed = reader.value("listed-by") {
      term.isBySpecification = Fields.oneOf(form.words(of: "listed-by"), listed, &diagnostics) != nil
    }
    if taxonomy == .findings, let left = reader.value("left-out") {
      if left.text != "unknown" { diagnostics.append(Diagnostic("left-out-form", .leftOut, at: left.span)) }
      term.isUnknownIfLeftOut = true
    }
    if isCountry {
      term.inUse = readDays(&reader)
      for key in ["now", "formerly"] {
        if let codes = reader.value(key) { otherCodes += Fields.values(codes, &diagnostics) }
      }
    } else if taxonomy == .places {
      let extent = reader.value("extent").flatMap { Fields.oneOf(form.words(of: "extent"), $0, &diagnostics) }
      term.isPoint = extent == "point"
    }
    if taxonomy == .specs, let dimension = reader.value("dimension").flatMap({ Fields.text($0, &diagnostics) }) {
      term.dimension = parts.units.dimension(named: dimension)
    }
    if taxonomy == .identifiers {
      _ = reader.value("form").flatMap { Fields.oneOf(form.words(of: "form"), $0, &diagnostics) }
      _ = reader.value("reused").flatMap { Fields.oneOf(form.words(of: "reused"), $0, &diagnostics) }
    }
    let broader = reader.value("is")
    let mayBe = reader.value("may-be")
    reader.close(&diagnostics)
    guard let idNode else { return }
    let id = TermID(Int32(parts.terms.count))
    if let former = parts.names[taxonomy.ordinal].insert(idNode.tape.textBytes(ofNode: idNode.index), id.index) {
      let first = parts.terms[Int(former)]
      let place = LocatedNode(tape: parts.files[Int(first.file)].tape, index: Int(first.idNode)).span
      diagnostics.append(
        Diagnostic(
          "duplicate-term", .duplicateTerm(idNode.text), at: idNode.span,
          notes: [.init("first defined here", at: place)]))
    }
    parts.terms.append(term)
    if broader != nil || mayBe != nil { pending.append(PendingLinks(term: id, broader: broader, mayBe: mayBe)) }
  }

  /// The keys of a term under which texts stand, in their usual order.
  private static let texts = ["label", "meaning", "question", "note"]

  private mutating func readText(_ node: LocatedNode?) {
    if let node { _ = Fields.scalar(node, &diagnostics) }
  }

  /// The days from `from` on, and to the one in front of `before`; all where neither is written.
  private mutating func readDays(_ reader: inout MappingReader) -> DateSpan {
    let from = reader.value("from")
    let before = reader.value("before")
    let first = from.flatMap { Fields.date($0, &diagnostics) } ?? .distantPast
    let end = before.flatMap { Fields.date($0, &diagnostics) }
    if let before, let from, let end, end <= first {
      diagnostics.append(.turnedRound(first, from, end, before))
    }
    return DateSpan(first, through: end.map { $0.adding(days: -1) } ?? .distantFuture)
  }

  private mutating func readTariff(_ node: LocatedNode) -> Range<Int32> {
    let start = Int32(parts.tariffCodes.count)
    for element in Fields.values(node, &diagnostics) {
      if let code = Fields.tariffCode(element, &diagnostics) { parts.tariffCodes.append(code) }
    }
    return start..<Int32(parts.tariffCodes.count)
  }

  // MARK: links

  private mutating func readLinks() {
    for links in pending {
      parts.terms[Int(links.term.index)].broader = readLinks(links.broader, of: links.term)
      parts.terms[Int(links.term.index)].mayBe = readLinks(links.mayBe, of: links.term)
    }
  }

  private mutating func readLinks(_ node: LocatedNode?, of term: TermID) -> Range<Int32> {
    let start = Int32(parts.links.count)
    guard let node else { return start..<start }
    for element in Fields.values(node, &diagnostics) {
      if let link = readLink(element, of: parts.terms[Int(term.index)].taxonomy) { parts.links.append(link) }
    }
    return start..<Int32(parts.links.count)
  }

  private mutating func readLink(_ node: LocatedNode, of taxonomy: Taxonomy) -> TermLink? {
    guard node.kind == .mapping else {
      return find(node, in: taxonomy).map {
        TermLink(target: $0, days: DateSpan(.distantPast, through: .distantFuture))
      }
    }
    guard var reader = MappingReader(node, of: VocabularyForms.datedLink, &diagnostics) else { return nil }
    let name = reader.required("term", &diagnostics)
    let days = readDays(&reader)
    reader.close(&diagnostics)
    return name.flatMap { find($0, in: taxonomy) }.map { TermLink(target: $0, days: days) }
  }

  private mutating func find(_ node: LocatedNode, in taxonomy: Taxonomy) -> TermID? {
    guard Fields.scalar(node, &diagnostics) else { return nil }
    if let known = parts.names[taxonomy.ordinal].value(for: node.tape.textBytes(ofNode: node.index)) {
      return TermID(known)
    }
    let ids = parts.ranges[taxonomy.ordinal].map { index in
      let term = parts.terms[Int(index)]
      return LocatedNode(tape: parts.files[Int(term.file)].tape, index: Int(term.idNode)).text
    }
    diagnostics.append(Fields.unknownTerm(node, in: [taxonomy], near: NearNames.all(near: node.text, among: ids)))
    return nil
  }

  // MARK: tables

  private mutating func readTable(_ file: File) {
    switch file.subject {
    case "units": UnitsReader.readUnits(file.root, into: &parts.units, &diagnostics)
    case "currencies": UnitsReader.readCurrencies(file.root, into: &parts.units, &diagnostics)
    case "holidays": parts.calendar.add(UnitsReader.readCalendar(file.root, &diagnostics))
    default:
      diagnostics.append(Diagnostic("unknown-taxonomy", .unknownTaxonomy(file.subject), at: file.root.span))
    }
  }

  private mutating func readConversions(_ root: LocatedNode) {
    guard let node = root.entry("conversions")?.value else { return }
    for element in Fields.list(node, &diagnostics) {
      guard var reader = MappingReader(element, of: VocabularyForms.conversion, &diagnostics) else { continue }
      let item = reader.required("of", &diagnostics).flatMap { find($0, in: .items) }
      let from = reader.required("from", &diagnostics).flatMap { Fields.unit($0, parts.units, &diagnostics) }
      let toNode = reader.required("to", &diagnostics)
      let to = toNode.flatMap { Fields.unit($0, parts.units, &diagnostics) }
      let low = reader.required("at-least", &diagnostics).flatMap { UnitsReader.factor($0, &diagnostics) }
      let highNode = reader.required("at-most", &diagnostics)
      let high = highNode.flatMap { UnitsReader.factor($0, &diagnostics) }
      let source = reader.required("source", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
      for key in ["id", "note"] { readText(reader.value(key)) }
      reader.close(&diagnostics)
      guard let item, let from, let to, let low, let high, let source, let toNode, let highNode else { continue }
      if high < low { diagnostics.append(Diagnostic("factor-form", .rangeTurnedRound(low, high), at: highNode.span)) }
      if parts.units.isConvertible(from, to: to) {
        diagnostics.append(
          Diagnostic("factor-form", .convertible(parts.units[from].name, parts.units[to].name), at: toNode.span))
      }
      parts.units.add(.init(item: item, from: from, to: to, atLeast: low, atMost: high, source: source))
    }
  }
}

extension Diagnostic {
  /// The diagnostic of two bounds between which no day lies.
  package static func turnedRound(
    _ first: CalendarDate, _ from: LocatedNode, _ end: CalendarDate, _ before: LocatedNode
  ) -> Diagnostic {
    Diagnostic(
      "dates-turned-round", .turnedRound(first, end), at: before.span, notes: [.init("‘from’ is here", at: from.span)])
  }
}

extension Diagnostic.Message {
  fileprivate static func turnedRound(_ first: CalendarDate, _ end: CalendarDate) -> Self {
    "‘before’ (\(end.description)) is not after ‘from’ (\(first.description)), so no day lies between them"
  }

  fileprivate static func noCountryCode(_ text: String) -> Self {
    "‘\(text)’ is a place and no country; ‘now’ and ‘formerly’ hold codes of countries"
  }

  fileprivate static func rangeTurnedRound(_ low: ExactDecimal, _ high: ExactDecimal) -> Self {
    "‘at-most’ (\(high.description)) is less than ‘at-least’ (\(low.description)); the range runs from the lower to the higher"
  }

  fileprivate static func convertible(_ from: String, _ to: String) -> Self {
    "‘\(from)’ converts into ‘\(to)’ by their own factors; a conversion leads from one dimension to another"
  }

  fileprivate static func missingEngineTerm(_ name: String, _ taxonomy: Taxonomy) -> Self {
    "the vocabulary has no term ‘\(name)’ among the \(taxonomy.rawValue), on which the meaning of a deal hangs"
  }

  fileprivate static func duplicateTerm(_ id: String) -> Self { "‘\(id)’ is defined twice; give each term one id" }

  fileprivate static var leftOut: Self { "‘left-out’ can only be ‘unknown’; leave it away where absence means none" }

  fileprivate static func unknownTaxonomy(_ name: String) -> Self {
    "no taxonomy or table is called ‘\(name)’; a file of the vocabulary is named for what it holds"
  }
}
