import LocatedText

/// Reads the ceiling of a rule: what is summed up to which amount, over which days.
struct CeilingReader {
  let law: LawReader

  func read(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap? {
    guard var reader = MappingReader(node, of: RuleForms.cap, &diagnostics) else { return nil }
    let limits = Fields.filledList(reader.required("limits", &diagnostics), &diagnostics)
      .compactMap { limit($0, &diagnostics) }
    let periods = Fields.filledList(reader.value("periods"), &diagnostics).compactMap { period($0, &diagnostics) }
    let per = reader.value("per").flatMap { law.path($0, &diagnostics) }
    let warnAt = Fields.filledList(reader.value("warn-at"), &diagnostics)
      .compactMap { Fields.share($0, &diagnostics) }
    reader.close(&diagnostics)
    return Cap(limits: limits, periods: periods, per: per, warnAt: warnAt)
  }

  private func limit(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap.Limit? {
    guard var reader = MappingReader(node, of: RuleForms.limit, &diagnostics) else { return nil }
    let of = reader.required("of", &diagnostics)
    let atMost = reader.required("at-most", &diagnostics)
    reader.close(&diagnostics)
    guard let of, let atMost else { return nil }
    if of.isText("count") { return count(node, atMost, &diagnostics) }
    guard let path = law.path(of, &diagnostics) else { return nil }
    let wantsMoney: Bool
    switch path.field.type {
    case .quantity, .measurements: wantsMoney = false
    case .amount, .derivedAmount: wantsMoney = true
    case .text, .remark, .yesNo, .date, .tariffCode, .terms, .termsOfEither, .countries, .place, .record, .records,
      .partyLinks, .designations, .share, .identifiers, .subjects, .usage, .derivedParties, .derivedFindings:
      diagnostics.append(Diagnostic("matcher-does-not-fit", .noAmount(path.field), at: of.span))
      return nil
    }
    let quantities = Fields.values(atMost, &diagnostics).compactMap { element -> Quantity? in
      guard let quantity = Fields.quantity(element, law.vocabulary.units, &diagnostics) else { return nil }
      if law.vocabulary.units.isCurrency(quantity.unit) == wantsMoney { return quantity }
      diagnostics.append(otherKind(element, quantity.unit, of, path.field))
      return nil
    }
    return Cap.Limit(path: path, atMost: quantities, count: nil, span: node.span)
  }

  private func count(_ node: LocatedNode, _ atMost: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap.Limit? {
    let counts = Fields.values(atMost, &diagnostics)
    if counts.count > 1 { diagnostics.append(Diagnostic("too-many-values", .oneCount, at: atMost.span)) }
    guard let count = counts.first.flatMap({ Fields.count($0, &diagnostics) }) else { return nil }
    return Cap.Limit(path: nil, atMost: [], count: count, span: node.span)
  }

  private func otherKind(_ limit: LocatedNode, _ unit: UnitID, _ of: LocatedNode, _ field: Field) -> Diagnostic {
    let kind = law.vocabulary.units.dimension(of: unit)
    let isItem = field.record == .item && (field == .value || field == .quantity)
    let other = field == .value ? Field.quantity.key : Field.value.key
    let meant = isItem ? of.text.split(separator: ".").dropLast().joined(separator: ".") + "." + other : nil
    return Diagnostic(
      "unit-of-another-kind", .otherKind(limit.text, kind, of.text, field, meant: meant), at: limit.span,
      fixIts: meant.map {
        [.init("write ‘of: \($0)’", edits: [of.replacing(with: $0)], mayChangeMeaning: true)]
      } ?? [])
  }

  private func period(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap.Period? {
    guard var reader = MappingReader(node, of: RuleForms.period, &diagnostics) else { return nil }
    let start = node.entry("from")
    let days = law.days(&reader, &diagnostics)
    let everyNode = reader.value("every")
    let every = everyNode.flatMap { law.duration($0, &diagnostics) }
    reader.close(&diagnostics)
    if let everyNode, start == nil { diagnostics.append(Diagnostic("missing-key", .noStart, at: everyNode.span)) }
    return Cap.Period(days: days, every: every, span: node.span)
  }
}

extension Diagnostic.Message {
  fileprivate static func noAmount(_ field: Field) -> Self {
    "‘\(field.key)’ is \(field.type.inWords) and cannot be added up; a limit is of a quantity, of an amount, or of ‘count’"
  }

  fileprivate static var oneCount: Self { "subjects are counted in one way only; write one number" }

  fileprivate static func otherKind(
    _ limit: String, _ kind: String, _ of: String, _ field: Field, meant: String?
  ) -> Self {
    let problem: Self = "‘\(limit)’ is \(kind) and ‘\(of)’ is \(field.type.inWords)"
    guard let meant else { return problem }
    return "\(problem); did you mean ‘of: \(meant)’?"
  }

  fileprivate static var noStart: Self { "a period that comes again and again has a first day; write ‘from’" }
}
