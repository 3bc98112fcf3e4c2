package import LocatedText

/// Reads the small parts that rules, exemptions and regimes share: citations, intervals, papers, obligations.
package struct LawReader {
  let vocabulary: Vocabulary
  let conditions: ConditionReader
  let paths: PathReader

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    conditions = ConditionReader(vocabulary)
    paths = PathReader(vocabulary: vocabulary)
  }

  // MARK: citations

  package func citations(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Citation] {
    guard let node else { return [] }
    let nodes = node.kind == .mapping ? LocatedNodes(only: node) : Fields.filledList(node, &diagnostics)
    return nodes.compactMap { citation($0, &diagnostics) }
  }

  package func citation(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Citation? {
    guard var reader = MappingReader(node, of: RuleForms.citation, &diagnostics) else { return nil }
    let resolutionNode = reader.required("resolution", &diagnostics)
    let resolution = resolutionNode.flatMap { Fields.text($0, &diagnostics) }
    let paragraph = reader.required("paragraph", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let days = days(&reader, &diagnostics)
    reader.close(&diagnostics)
    guard let resolution, let resolutionNode, let paragraph else { return nil }
    return Citation(
      resolution: resolution, paragraph: paragraph, days: days, resolutionSpan: resolutionNode.span, span: node.span)
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

  /// Stretches of days; those of a rule have a first day each.
  package func intervals(
    _ node: LocatedNode, ofRule isOfRule: Bool, _ diagnostics: inout [Diagnostic]
  ) -> [Interval] {
    Fields.values(node, &diagnostics).compactMap { node in
      if isOfRule && node.kind == .mapping && node.entry("from") == nil {
        diagnostics.append(Diagnostic("missing-key", .noFirstDay, at: node.span))
      }
      return interval(node, &diagnostics)
    }
  }

  private func interval(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Interval? {
    guard var reader = MappingReader(node, of: RuleForms.interval, &diagnostics) else { return nil }
    let from = node.entry("from")?.value
    let days = days(&reader, &diagnostics)
    let confirmedNode = reader.value("confirmed-until")
    let confirmed = confirmedNode.flatMap { Fields.date($0, &diagnostics) }
    if let from, let confirmedNode, let confirmed, confirmed < days.first {
      diagnostics.append(
        Diagnostic(
          "dates-turned-round", .confirmedBefore(days.first, confirmed), at: confirmedNode.span,
          notes: [.init("‘from’ is here", at: from.span)]))
    }
    let choice = reader.value("position").flatMap { self.choice($0, &diagnostics) }
    reader.close(&diagnostics)
    return Interval(days: days, confirmedUntil: confirmed, position: choice, span: node.span)
  }

  private func choice(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Interval.Choice? {
    guard node.kind == .mapping, let entry = node.entries.first else {
      diagnostics.append(Diagnostic("not-a-mapping", .noChoice, at: node.span))
      return nil
    }
    if node.entries.count > 1 { diagnostics.append(Diagnostic("too-many-values", .onePosition, at: node.span)) }
    return Fields.scalar(entry.value, &diagnostics) ? .init(position: entry.key, option: entry.value) : nil
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
    return Fields.values(node, &diagnostics).compactMap { requirement($0, &diagnostics) }
  }

  private func requirement(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Requirement? {
    guard var reader = MappingReader(node, of: RuleForms.paper, &diagnostics) else { return nil }
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
    let committeeNode = reader.value("committee")
    let committee = committeeNode.flatMap { Fields.text($0, &diagnostics) }
    let issuers = reader.value("issued-by").map { node in
      Fields.values(node, &diagnostics).compactMap { word($0, in: [.places, .issuers], &diagnostics) }
    }
    let daysBefore = reader.value("days-before").flatMap { Fields.count($0, &diagnostics) }
    let workingDays = reader.value("working-days-before").flatMap { Fields.count($0, &diagnostics) }
    let silenceNode = reader.value("silence")
    let silence = silenceNode.flatMap { self.silence($0, &diagnostics) }
    if let silenceNode, authorisation == nil {
      diagnostics.append(Diagnostic("unknown-key", .silentFinding, at: silenceNode.span))
    }
    let by = reader.value("by").flatMap { Fields.date($0, &diagnostics) }
    reader.close(&diagnostics)
    guard let kind else { return nil }
    return Requirement(
      kind: kind, committee: committee, committeeSpan: committeeNode?.span, issuers: issuers ?? [],
      daysBefore: daysBefore ?? 0,
      workingDaysBefore: workingDays ?? 0, silence: silence, by: by, span: node.span)
  }

  /// `yes`, or how long; nil for `no`.
  private func silence(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Requirement.Silence? {
    if node.kind == .scalar, !node.text.contains(where: \.isNumber) {
      guard let isConsent = Fields.yesNo(node, &diagnostics) else { return nil }
      return isConsent ? Requirement.Silence.ofNoSetTime : nil
    }
    guard let duration = duration(node, &diagnostics) else { return nil }
    switch duration.unit {
    case .days: return Requirement.Silence(days: duration.count, workingDays: 0)
    case .workingDays: return Requirement.Silence(days: 0, workingDays: duration.count)
    case .months, .years:
      diagnostics.append(Diagnostic("duration-form", .silenceInDays(node.text), at: node.span))
      return nil
    }
  }

  package func obligations(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Obligation] {
    guard let node else { return [] }
    return Fields.filledList(node, &diagnostics).compactMap { obligation($0, &diagnostics) }
  }

  private func obligation(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Obligation? {
    guard var reader = MappingReader(node, of: RuleForms.obligation, &diagnostics) else { return nil }
    let text = reader.required("text", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let citations = citations(reader.value("cites"), &diagnostics)
    let within = reader.value("within").flatMap { duration($0, &diagnostics) }
    let byNode = reader.value("by")
    let by = byNode.flatMap { Fields.date($0, &diagnostics) }
    if let byNode, within != nil { diagnostics.append(Diagnostic("too-many-values", .oneDeadline, at: byNode.span)) }
    reader.close(&diagnostics)
    guard let text else { return nil }
    let deadline = within.map { Obligation.Deadline.within($0) } ?? by.map { .by($0) }
    return Obligation(text: text, citations: citations, deadline: deadline, span: node.span)
  }

  // MARK: words and paths

  package func path(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> RulePath? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    do throws(PathFault) { return try paths.read(text, at: node.span, in: nil) } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  package func word(
    _ node: LocatedNode, in taxonomies: [Taxonomy], _ diagnostics: inout [Diagnostic]
  ) -> Condition.Word? {
    Fields.term(node, in: taxonomies, vocabulary, &diagnostics).map { .init(term: $0, span: node.span) }
  }
}

extension Diagnostic.Message {
  fileprivate static var noFirstDay: Self { "the days on which a rule is in force have a first one; write ‘from’" }

  fileprivate static func confirmedBefore(_ first: CalendarDate, _ confirmed: CalendarDate) -> Self {
    "‘confirmed-until’ (\(confirmed.description)) is before ‘from’ (\(first.description)), so no day is confirmed"
  }

  fileprivate static var noChoice: Self {
    "‘position’ names a contested question and the option under which the interval counts, as in {question: option}"
  }

  fileprivate static var oneDeadline: Self { "an obligation is due ‘within’ a time or ‘by’ a day, not both" }

  fileprivate static var onePosition: Self { "an interval hangs on one position; more are written here" }

  fileprivate static var silentFinding: Self {
    "‘silence’ goes with an ‘authorisation’: a determination is made, and never follows from nobody answering"
  }

  fileprivate static func silenceInDays(_ text: String) -> Self {
    "silence is counted in days or in working days, not as ‘\(text)’; write it like ‘30 days’ or ‘5 working-days’"
  }

  fileprivate static var onePaper: Self { "a required paper is either an ‘authorisation’ or a ‘determination’" }

  fileprivate static func duration(_ text: String) -> Self {
    "‘\(text)’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’"
  }
}
