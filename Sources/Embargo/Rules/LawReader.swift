package import LocatedText

/// Reads the small parts that rules, exemptions and regimes share: citations, intervals, papers, obligations, limits.
package struct LawReader {
  let vocabulary: Vocabulary
  let conditions: ConditionReader
  private let paths: PathReader

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    conditions = ConditionReader(vocabulary)
    paths = PathReader(vocabulary: vocabulary)
  }

  // MARK: citations

  package func citations(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Citation] {
    guard let node else { return [] }
    let nodes = node.kind == .mapping ? [node] : Fields.list(node, &diagnostics)
    return nodes.compactMap { citation($0, &diagnostics) }
  }

  package func citation(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Citation? {
    guard var reader = MappingReader(node, of: "a citation", &diagnostics) else { return nil }
    let resolution = reader.required("resolution", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let paragraph = reader.required("paragraph", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let days = days(&reader, &diagnostics)
    reader.close(&diagnostics)
    guard let resolution, let paragraph else { return nil }
    return Citation(resolution: resolution, paragraph: paragraph, days: days, span: node.span)
  }

  // MARK: time

  /// `from` and `before` of a mapping; a bound left out is far away.
  package func days(_ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]) -> DateSpan {
    let from = reader.value("from")
    let before = reader.value("before")
    let first = from.flatMap { Fields.date($0, &diagnostics) } ?? .distantPast
    let end = before.flatMap { Fields.date($0, &diagnostics) }
    if let end, let before, let from, end <= first {
      diagnostics.append(.turnedRound(first, from, end, before))
    }
    return DateSpan(first, through: end.map { $0.adding(days: -1) } ?? .distantFuture)
  }

  package func intervals(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Interval] {
    Fields.oneOrMore(node, &diagnostics).compactMap { interval($0, &diagnostics) }
  }

  private func interval(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Interval? {
    guard var reader = MappingReader(node, of: "an interval of days", &diagnostics) else { return nil }
    let days = days(&reader, &diagnostics)
    let confirmed = reader.value("confirmed-until").flatMap { Fields.date($0, &diagnostics) }
    var choice: Interval.Choice?
    if let position = reader.value("position"), position.kind == .mapping, let entry = position.entries.first {
      choice = Fields.text(entry.value, &diagnostics).map { .init(position: entry.key.text, option: $0) }
      if position.entries.count > 1 {
        diagnostics.append(Diagnostic("too-many-values", .onePosition, at: position.span))
      }
    }
    reader.close(&diagnostics)
    return Interval(days: days, confirmedUntil: confirmed, position: choice, span: node.span)
  }

  package func duration(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Duration? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    let words = text.split(separator: " ")
    if words.count == 2, let count = Int(words[0]), (1...36_500).contains(count) {
      let unit = words[1].hasSuffix("s") ? String(words[1]) : words[1] + "s"
      if let unit = Duration.Unit(rawValue: unit) { return Duration(count: count, unit: unit) }
    }
    diagnostics.append(Diagnostic("duration-form", .duration(text), at: node.span))
    return nil
  }

  // MARK: papers and duties

  package func requirements(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Requirement] {
    guard let node else { return [] }
    return Fields.oneOrMore(node, &diagnostics).compactMap { requirement($0, &diagnostics) }
  }

  private func requirement(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Requirement? {
    guard var reader = MappingReader(node, of: "a required paper", &diagnostics) else { return nil }
    let authorisation = reader.value("authorisation")
    let determination = reader.value("determination")
    let kind: Requirement.Kind?
    switch (authorisation, determination) {
    case (let paper?, nil): kind = word(paper, in: [.authorisations], &diagnostics).map { .authorisation($0) }
    case (nil, let finding?): kind = word(finding, in: [.findings], &diagnostics).map { .determination($0) }
    case (_?, _?), (nil, nil):
      diagnostics.append(Diagnostic("missing-key", .onePaper, at: node.span))
      kind = nil
    }
    let committee = reader.value("committee").flatMap { Fields.text($0, &diagnostics) }
    let issuers = reader.value("issued-by").map { node in
      Fields.oneOrMore(node, &diagnostics).compactMap { word($0, in: [.places, .issuers], &diagnostics) }
    }
    let daysBefore = reader.value("days-before").flatMap { Fields.count($0, &diagnostics) }
    let workingDays = reader.value("working-days-before").flatMap { Fields.count($0, &diagnostics) }
    let by = reader.value("by").flatMap { Fields.date($0, &diagnostics) }
    reader.close(&diagnostics)
    guard let kind else { return nil }
    return Requirement(
      kind: kind, committee: committee, issuers: issuers ?? [], daysBefore: daysBefore ?? 0,
      workingDaysBefore: workingDays ?? 0, by: by, span: node.span)
  }

  package func obligations(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Obligation] {
    guard let node else { return [] }
    return Fields.list(node, &diagnostics).compactMap { obligation($0, &diagnostics) }
  }

  private func obligation(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Obligation? {
    guard var reader = MappingReader(node, of: "an obligation", &diagnostics) else { return nil }
    let text = reader.required("text", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let citations = citations(reader.value("cites"), &diagnostics)
    let within = reader.value("within").flatMap { duration($0, &diagnostics) }
    let by = reader.value("by").flatMap { Fields.date($0, &diagnostics) }
    reader.close(&diagnostics)
    guard let text else { return nil }
    let deadline = within.map { Obligation.Deadline.within($0) } ?? by.map { .by($0) }
    return Obligation(text: text, citations: citations, deadline: deadline, span: node.span)
  }

  // MARK: ceilings

  package func cap(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap? {
    guard var reader = MappingReader(node, of: "a ceiling", &diagnostics) else { return nil }
    let limits = Fields.list(reader.required("limits", &diagnostics), &diagnostics).compactMap { limit($0, &diagnostics) }
    let periods = Fields.list(reader.value("periods"), &diagnostics).compactMap { period($0, &diagnostics) }
    let per = reader.value("per").flatMap { path($0, &diagnostics) }
    let warnAt = Fields.list(reader.value("warn-at"), &diagnostics).compactMap { Fields.share($0, &diagnostics) }
    reader.close(&diagnostics)
    return Cap(limits: limits, periods: periods, per: per, warnAt: warnAt)
  }

  private func limit(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap.Limit? {
    guard var reader = MappingReader(node, of: "a limit", &diagnostics) else { return nil }
    let of = reader.required("of", &diagnostics)
    let atMost = reader.required("at-most", &diagnostics)
    reader.close(&diagnostics)
    guard let of, let atMost else { return nil }
    if of.text == "count" {
      let count = Fields.oneOrMore(atMost, &diagnostics).first.flatMap { Fields.count($0, &diagnostics) }
      return Cap.Limit(path: nil, atMost: [], count: count, span: node.span)
    }
    guard let path = path(of, &diagnostics) else { return nil }
    let quantities = Fields.oneOrMore(atMost, &diagnostics).compactMap {
      Fields.quantity($0, vocabulary.units, &diagnostics)
    }
    return Cap.Limit(path: path, atMost: quantities, count: nil, span: node.span)
  }

  private func period(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap.Period? {
    guard var reader = MappingReader(node, of: "a period", &diagnostics) else { return nil }
    let days = days(&reader, &diagnostics)
    let every = reader.value("every").flatMap { duration($0, &diagnostics) }
    reader.close(&diagnostics)
    return Cap.Period(days: days, every: every, span: node.span)
  }

  // MARK: words and paths

  package func path(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> RulePath? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    switch paths.read(text, at: node.span, in: nil) {
    case .success(let path): return path
    case .failure(let fault):
      diagnostics.append(fault.diagnostic)
      return nil
    }
  }

  package func word(
    _ node: LocatedNode, in taxonomies: [Taxonomy], _ diagnostics: inout [Diagnostic]
  ) -> Condition.Word? {
    Fields.term(node, in: taxonomies, vocabulary, &diagnostics).map { .init(term: $0, span: node.span) }
  }

  /// A sentence with paths between braces.
  package func template(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Template? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    var pieces: [Template.Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      pieces.append(.text(String(rest[..<open])))
      guard let close = rest[open...].firstIndex(of: "}") else {
        diagnostics.append(Diagnostic("template-form", .openBrace, at: node.span))
        return nil
      }
      let name = String(rest[rest.index(after: open)..<close])
      let place = place(of: "{" + name + "}", in: node)
      switch paths.read(name, at: place, in: nil, inTemplate: true) {
      case .success(let path): pieces.append(.path(path))
      case .failure(let fault): diagnostics.append(fault.diagnostic)
      }
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    return Template(pieces: pieces, span: node.span)
  }

  /// Where a piece of text stands within a node, without its braces; the whole node if folding hides it.
  private func place(of text: String, in node: LocatedNode) -> SourceSpan {
    let bytes = node.span.source.bytes[node.span.startUTF8..<node.span.endUTF8]
    let wanted = Array(text.utf8)
    guard wanted.count <= bytes.count else { return node.span }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return SourceSpan(source: node.span.source, startUTF8: start + 1, endUTF8: start + wanted.count - 1)
    }
    return node.span
  }
}

extension Diagnostic.Message {
  fileprivate static var onePosition: Self { "an interval hangs on one position; more are written here" }

  fileprivate static var onePaper: Self { "a required paper is either an ‘authorisation’ or a ‘determination’" }

  fileprivate static func duration(_ text: String) -> Self {
    "‘\(text)’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’"
  }

  fileprivate static var openBrace: Self { "a ‘{’ is never closed; a fact is written as ‘{item.description}’" }
}
