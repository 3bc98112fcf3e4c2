import LocatedText

/// The two forms in which entries are written: mappings of YAML or JSON, and the rows of a table.
enum ListingForms {
  private static let plainColumns = ["id", "name", "kind", "country", "listed-on", "delisted-on", "note"]
  private static let listColumns = ["aliases", "measures"]

  // MARK: mappings

  /// The parts of an entry that is a mapping; nil if it is something else.
  static func draft(
    of node: LocatedNode, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> ListingDraft? {
    guard var reader = MappingReader(node, of: ListForms.entry, &diagnostics) else { return nil }
    var draft = ListingDraft(at: node)
    draft.id = reader.required("id", &diagnostics)
    draft.name = reader.required("name", &diagnostics)
    draft.aliases = reader.value("aliases").map { Fields.oneOrMore($0, &diagnostics) } ?? []
    draft.kind = reader.value("kind")
    draft.country = reader.value("country")
    if let identifiers = reader.value("identifiers"),
      let keys = MappingReader(identifiers, of: "what identifies an entry", &diagnostics)
    {
      for (_, key, value) in keys.names {
        guard let term = Fields.term(key, in: [.identifiers], vocabulary, keyOf: identifiers, &diagnostics)
        else { continue }
        for element in Fields.oneOrMore(value, &diagnostics) { draft.identifiers.append((term, element)) }
      }
    }
    let measures = reader.required("measures", &diagnostics)
    draft.acts = measures.map { acts(of: $0, &diagnostics) } ?? []
    draft.listedOn = reader.value("listed-on")
    draft.delistedOn = reader.value("delisted-on")
    if let note = reader.value("note") { _ = Fields.scalar(note, &diagnostics) }
    reader.close(&diagnostics)
    return draft
  }

  /// Terms, and mappings of terms with days of their own.
  private static func acts(of node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [ListingDraft.Act] {
    let elements = node.kind == .mapping ? [node] : Fields.oneOrMore(node, &diagnostics)
    return elements.compactMap { element in
      guard element.kind == .mapping else { return ListingDraft.Act(measures: [element]) }
      guard var reader = MappingReader(element, of: ListForms.listing, &diagnostics) else { return nil }
      if let id = reader.value("id") { _ = Fields.scalar(id, &diagnostics) }
      let measures = reader.required("measures", &diagnostics)
      let act = ListingDraft.Act(
        measures: measures.map { Fields.oneOrMore($0, &diagnostics) } ?? [], from: reader.value("from"),
        before: reader.value("before"))
      reader.close(&diagnostics)
      return act
    }
  }

  // MARK: tables

  /// Whether the cells of a column hold several values.
  static func holdsLists(_ column: String, _ vocabulary: Vocabulary) -> Bool {
    listColumns.contains(column) || vocabulary.term(column, in: .identifiers) != nil
  }

  /// The entries of a table: a row each, or several of one id, each of which then adds measures.
  static func drafts(
    of table: CSVTable, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> [ListingDraft] {
    let faults = columnFaults(table.columns, vocabulary)
    diagnostics += faults
    guard faults.isEmpty else { return [] }
    var drafts: [ListingDraft] = []
    var known: [String: Int] = [:]
    for row in table.rows {
      guard let id = required("id", row, &diagnostics) else { continue }
      let act = act(of: row, &diagnostics)
      if let index = known[id.text] {
        compare(row, with: drafts[index].place, &diagnostics)
        if let act { drafts[index].acts.append(act) }
        continue
      }
      known[id.text] = drafts.count
      var draft = ListingDraft(at: row)
      draft.id = id
      draft.name = required("name", row, &diagnostics)
      draft.aliases = row.entry("aliases")?.value.elements ?? []
      draft.kind = row.entry("kind")?.value
      draft.country = row.entry("country")?.value
      for (key, value) in row.entries {
        guard let term = vocabulary.term(key.text, in: .identifiers) else { continue }
        for element in value.elements { draft.identifiers.append((term, element)) }
      }
      draft.acts = act.map { [$0] } ?? []
      drafts.append(draft)
    }
    return drafts
  }

  /// Each row has days of its own.
  private static func act(of row: LocatedNode, _ diagnostics: inout [Diagnostic]) -> ListingDraft.Act? {
    guard let measures = required("measures", row, &diagnostics),
      let listed = required("listed-on", row, &diagnostics)
    else { return nil }
    return ListingDraft.Act(
      measures: measures.elements, from: listed, before: row.entry("delisted-on")?.value)
  }

  private static func required(
    _ column: String, _ row: LocatedNode, _ diagnostics: inout [Diagnostic]
  ) -> LocatedNode? {
    if let value = row.entry(column)?.value { return value }
    let start = SourceSpan(source: row.span.source, startUTF8: row.span.startUTF8, endUTF8: row.span.startUTF8)
    diagnostics.append(Diagnostic("missing-key", .emptyCell(column), at: start))
    return nil
  }

  /// A further row of an entry says the same of whom it names, or nothing.
  private static func compare(_ row: LocatedNode, with first: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    for (key, value) in row.entries where !["measures", "listed-on", "delisted-on", "note"].contains(key.text) {
      guard let other = first.entry(key.text)?.value, other.shown != value.shown else { continue }
      diagnostics.append(
        Diagnostic(
          "duplicate-listing", .rowsDiffer(key.text), at: value.span,
          notes: [.init("the first row of the entry stands here", at: other.span)]))
    }
  }

  private static func columnFaults(_ columns: [LocatedNode], _ vocabulary: Vocabulary) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let known = plainColumns + listColumns + vocabulary.ids(of: .identifiers)
    for column in columns where !known.contains(column.text) {
      let near = NearNames.nearest(to: column.text, among: known)
      diagnostics.append(
        Diagnostic(
          "unknown-column", .unknownColumn(column.text, near: near, known: plainColumns + listColumns),
          at: column.span, fixIts: Fields.replace(column, near.map { [$0] } ?? [])))
    }
    let missing = ["id", "name", "measures", "listed-on"].filter { name in !columns.contains { $0.isText(name) } }
    if !missing.isEmpty && diagnostics.isEmpty {
      diagnostics.append(Diagnostic("missing-key", .missingColumns(missing), at: columns[0].span))
    }
    return diagnostics
  }
}

extension Diagnostic.Message {
  fileprivate static func emptyCell(_ column: String) -> Self {
    "this row has nothing under ‘\(column)’, which an entry of a list must have"
  }

  fileprivate static func missingColumns(_ names: [String]) -> Self {
    "the table has no column \(listing: names), which a list must have"
  }

  fileprivate static func unknownColumn(_ name: String, near: String?, known: [String]) -> Self {
    if let near { return "unknown column ‘\(name)’ in a list; did you mean ‘\(near)’?" }
    return "unknown column ‘\(name)’ in a list, which can have \(listing: known) and every term of identifiers"
  }

  fileprivate static func rowsDiffer(_ column: String) -> Self {
    "‘\(column)’ is another one than in the first row of this id; give the entry an id of its own, or correct one"
  }
}
