package import LocatedText

/// Reads lists of designated parties and vessels: our own plain form, in YAML or as a table.
///
/// A list with a mistake is none: whoever is missing from it would be taken for somebody who was never listed.
package struct DesignationListReader {
  let vocabulary: Vocabulary
  var diagnostics: [Diagnostic] = []
  private var listings: [Listing] = []
  private var places: [String: SourceSpan] = [:]
  private var bearers: [Listing.Identifier: (id: String, span: SourceSpan)] = [:]
  private var completeFor: [TermID] = []
  private var kinds: [Listing.Kind] = []

  private init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - format: how it is written; NDJSON is none of the forms.
  ///   - vocabulary: the words it may use.
  /// - Returns: the list, nil if anything in it is an error, and everything found wrong.
  package static func read(
    _ source: SourceText, as format: InputFormat, with vocabulary: Vocabulary
  ) -> Checked<DesignationList?> {
    var reader = DesignationListReader(vocabulary)
    let list = reader.read(source, as: format)
    let isUsable = !reader.diagnostics.contains { $0.severity == .error }
    return Checked(isUsable ? list : nil, reader.diagnostics)
  }

  private mutating func read(_ source: SourceText, as format: InputFormat) -> DesignationList? {
    if let fault = Self.foreignForm(of: source) {
      diagnostics.append(fault)
      return nil
    }
    let head: (name: String?, generated: CalendarDate?)?
    if format == .csv { head = readTable(source) } else { head = readDocument(source, as: format) }
    guard let head else { return nil }
    var digest = ContentDigest()
    digest.update(source.bytes)
    return DesignationList(
      name: head.name ?? Self.stem(of: source.name), generated: head.generated, digest: digest.finalize(),
      listings: listings, completeFor: completeFor, kinds: kinds.isEmpty ? Listing.Kind.allCases : kinds)
  }

  /// The page of a server, or a list in the form of its publisher.
  private static func foreignForm(of source: SourceText) -> Diagnostic? {
    let start = source.bytes.dropFirst(source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let first = start.firstIndex(where: { $0 > ASCII.space }), source.bytes[first] == UInt8(ascii: "<") else {
      return nil
    }
    let place = SourceSpan(source: source, startUTF8: first, endUTF8: first + 1)
    return Diagnostic("list-form", .markup, at: place)
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  // MARK: the forms

  private mutating func readDocument(
    _ source: SourceText, as format: InputFormat
  ) -> (name: String?, generated: CalendarDate?)? {
    let read = DocumentReader.read(source, as: format)
    diagnostics += read.diagnostics
    let roots = read.partial.documents
    if roots.count > 1 { diagnostics.append(Diagnostic("list-form", .oneDocument, at: roots[1].span)) }
    guard let root = roots.first, var reader = MappingReader(root, of: ListForms.list, &diagnostics) else { return nil }
    let head = readHead(&reader)
    let entries = reader.required("entries", &diagnostics)
    reader.close(&diagnostics)
    for entry in Fields.filledList(entries, &diagnostics) {
      if let draft = ListingForms.draft(of: entry, vocabulary, &diagnostics) { add(draft) }
    }
    return head
  }

  private mutating func readTable(_ source: SourceText) -> (name: String?, generated: CalendarDate?)? {
    let read = CSVReader.read(source, lists: { [vocabulary] in ListingForms.holdsLists($0, vocabulary) })
    diagnostics += read.diagnostics
    guard let table = read.partial, var reader = MappingReader(table.head, of: ListForms.head, &diagnostics)
    else { return nil }
    let head = readHead(&reader)
    reader.close(&diagnostics)
    let drafts = ListingForms.drafts(of: table, vocabulary, &diagnostics)
    if drafts.isEmpty && diagnostics.isEmpty {
      diagnostics.append(Diagnostic("list-form", .noEntries, at: table.columns[0].span))
    }
    for draft in drafts { add(draft) }
    return head
  }

  private mutating func readHead(_ reader: inout MappingReader) -> (name: String?, generated: CalendarDate?) {
    let name = reader.value("name").flatMap { Fields.text($0, &diagnostics) }
    let generated = reader.value("generated").flatMap { Fields.date($0, &diagnostics) }
    if let note = reader.value("source") { _ = Fields.scalar(note, &diagnostics) }
    for node in reader.value("complete-for").map({ Fields.oneOrMore($0, &diagnostics) }) ?? [] {
      if let term = Fields.term(node, in: [.designations], vocabulary, &diagnostics) { completeFor.append(term) }
    }
    for node in reader.value("kinds").map({ Fields.oneOrMore($0, &diagnostics) }) ?? [] {
      if let kind = kind(node) { kinds.append(kind) }
    }
    return (name, generated)
  }

  // MARK: entries

  private mutating func kind(_ node: LocatedNode) -> Listing.Kind? {
    Fields.oneOf(Listing.Kind.allCases.map(\.rawValue), node, &diagnostics).flatMap(Listing.Kind.init(rawValue:))
  }

  private mutating func add(_ draft: ListingDraft) {
    guard diagnostics.count <= ReadingLimits.diagnostics else { return }
    let id = draft.id.flatMap { Fields.text($0, &diagnostics) }
    let names = ([draft.name].compactMap(\.self) + draft.aliases).compactMap { Fields.text($0, &diagnostics) }
    let kind = draft.kind.map { self.kind($0) } ?? (kinds.count == 1 ? kinds[0] : nil)
    if kind == nil && draft.kind == nil { missing("kind", draft) }
    if let kind, let node = draft.kind, !kinds.isEmpty, !kinds.contains(kind) {
      diagnostics.append(Diagnostic("list-form", .kindOutside(kind), at: node.span))
    }
    let country = draft.country.flatMap { Fields.country($0, vocabulary, &diagnostics) }
    let identifiers = draft.identifiers.compactMap { identifier($0.key, $0.value, of: draft) }
    let measures = measures(of: draft)
    guard let idNode = draft.id, let id, let kind else { return }
    if let first = places[id] {
      diagnostics.append(
        Diagnostic(
          "duplicate-listing", .entryTwice(id), at: idNode.span, notes: [.init(.standsFirst, at: first)]))
    }
    places[id] = idNode.span
    listings.append(
      Listing(
        id: id, kind: kind, names: names, country: country, identifiers: identifiers, measures: measures,
        span: draft.place.span))
  }

  private mutating func missing(_ key: String, _ draft: ListingDraft) {
    let place = draft.id?.span ?? draft.place.span
    let start = SourceSpan(source: place.source, startUTF8: place.startUTF8, endUTF8: place.startUTF8)
    diagnostics.append(Diagnostic("missing-key", .missing(key), at: start))
  }

  /// A number, checked where its form can be, that no other entry bears.
  private mutating func identifier(
    _ key: TermID, _ node: LocatedNode, of draft: ListingDraft
  ) -> Listing.Identifier? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    if vocabulary.isShipNumber(key), !isShipNumber(text, node) { return nil }
    let identifier = Listing.Identifier(key: key, value: text)
    guard !vocabulary.isReused(key) else { return identifier }
    let folded = Listing.Identifier(key: key, value: NameFolding.number(text))
    if let first = bearers[folded] {
      let label = vocabulary.label(of: key)
      diagnostics.append(
        Diagnostic(
          "duplicate-listing", .numberTwice(label, text, of: first.id), at: node.span,
          notes: [.init(.standsFirst, at: first.span)]))
    }
    bearers[folded] = (draft.id?.text ?? "", node.span)
    return identifier
  }

  private mutating func isShipNumber(_ text: String, _ node: LocatedNode) -> Bool {
    do { try IMONumber.check(text.utf8) } catch {
      let meant = error.suggestion.map { [$0] } ?? []
      diagnostics.append(Diagnostic("imo-form", error.message, at: node.span, fixIts: Fields.replace(node, meant)))
      return false
    }
    guard let digit = IMONumber.checkDigit(of: text.utf8), text.last != Character("\(digit)") else { return true }
    diagnostics.append(Diagnostic("imo-check-digit", .checkDigit(text, digit), at: node.span))
    return false
  }

  // MARK: measures

  private mutating func measures(of draft: ListingDraft) -> [Listing.Measure] {
    let listed = draft.listedOn.flatMap { Fields.date($0, &diagnostics) }
    let delisted = draft.delistedOn.flatMap { Fields.date($0, &diagnostics) }
    if let listed, let delisted, let from = draft.listedOn, let before = draft.delistedOn, delisted <= listed {
      diagnostics.append(
        Diagnostic(
          "dates-turned-round", .turnedRound(delisted, listed), at: before.span,
          notes: [.init("it was listed here", at: from.span)]))
    }
    return draft.acts.flatMap { act in
      let terms = act.measures.compactMap { Fields.term($0, in: [.designations], vocabulary, &diagnostics) }
      let own = act.from.map { Fields.date($0, &diagnostics) } ?? listed
      let end = act.before.map { Fields.date($0, &diagnostics) } ?? delisted
      if act.from == nil && draft.listedOn == nil { missing("listed-on", draft) }
      guard let own else { return [] as [Listing.Measure] }
      if let end, end <= own, let from = act.from ?? draft.listedOn, let before = act.before ?? draft.delistedOn,
        act.from != nil || act.before != nil
      {
        diagnostics.append(.turnedRound(own, from, end, before))
      }
      let days = DateSpan(own, through: end.map { $0.adding(days: -1) } ?? .distantFuture)
      return terms.map { Listing.Measure(term: $0, days: days) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var markup: Self {
    "this is XML or a page of the web, and a list is YAML, JSON or CSV; did the download fail, or is it another form?"
  }

  fileprivate static var oneDocument: Self { "a list is one document; give the second one as a file of its own" }

  fileprivate static var noEntries: Self { "the list has columns and no entry; give no list where there is none" }

  fileprivate static func kindOutside(_ kind: Listing.Kind) -> Self {
    "the head of the list says which ‘kinds’ it names, and ‘\(kind.rawValue)’ is not among them; add it there"
  }

  fileprivate static func entryTwice(_ id: String) -> Self {
    "the id ‘\(id)’ is given to another entry already; put the two together, or give each its own"
  }

  fileprivate static func numberTwice(_ label: String, _ text: String, of id: String) -> Self {
    "another entry, ‘\(id)’, bears the \(label) ‘\(text)’ already; put the two together, or correct one"
  }

  fileprivate static var standsFirst: Self { "it stands here first" }

  fileprivate static func missing(_ key: String) -> Self { "an entry of a list has no ‘\(key)’, which it must have" }

  fileprivate static func checkDigit(_ text: String, _ digit: Int) -> Self {
    "‘\(text)’ is no IMO number that was ever given: its last digit would be \(digit); look it up in the source of the list"
  }

  fileprivate static func turnedRound(_ delisted: CalendarDate, _ listed: CalendarDate) -> Self {
    "the day of delisting (\(delisted.description)) is not after that of listing (\(listed.description))"
  }
}
