import LocatedText

/// Reads what is asked of one field: a plain value, a list of them, or operators.
///
/// What does not fit the type of the field is a mistake.
struct TestReader {
  let path: RulePath
  let vocabulary: Vocabulary
  let paths: PathReader

  private var field: Field { path.field }

  func read(_ value: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Condition.Test] {
    guard value.kind == .mapping else { return plain(value, &diagnostics).map { [$0] } ?? [] }
    if value.entries.isEmpty { diagnostics.append(Diagnostic("empty-when", .noOperator(field), at: value.span)) }
    return value.entries.compactMap { entry in
      let span = entry.key.span.joined(with: entry.value.span)
      switch entry.key.text {
      case "is": return plain(entry.value, &diagnostics)
      case "known":
        return Fields.yesNo(entry.value, &diagnostics).map { Condition.Test(kind: .known($0), span: span) }
      case "same-as": return sameAs(entry.value, span, &diagnostics)
      default: return typed(entry.key, entry.value, span, &diagnostics)
      }
    }
  }

  // MARK: plain values

  private func plain(_ value: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Condition.Test? {
    let nodes = Fields.oneOrMore(value, &diagnostics)
    if nodes.isEmpty { diagnostics.append(Diagnostic("empty-when", .noValue(field), at: value.span)) }
    let kind: Condition.Test.Kind?
    switch field.type {
    case .terms, .termsOfEither, .countries, .place, .designations, .derivedFindings:
      kind = .terms(words(nodes, &diagnostics))
    case .text, .identifiers: kind = .text(nodes.compactMap { Fields.text($0, &diagnostics) })
    case .yesNo: kind = nodes.first.flatMap { Fields.yesNo($0, &diagnostics) }.map { .yesNo($0) }
    case .tariffCode: kind = .tariff(nodes.compactMap { Fields.tariffCode($0, &diagnostics) })
    case .date, .quantity, .amount, .share, .measurements, .derivedAmount, .subjects, .usage, .record, .records,
      .partyLinks, .derivedParties, .remark:
      diagnostics.append(Diagnostic("matcher-does-not-fit", .noPlainValue(field, operators), at: value.span))
      kind = nil
    }
    return kind.map { Condition.Test(kind: $0, span: value.span) }
  }

  private func words(_ nodes: [LocatedNode], _ diagnostics: inout [Diagnostic]) -> [Condition.Word] {
    nodes.compactMap { node in
      let term =
        field.type == .countries
        ? Fields.country(node, vocabulary, &diagnostics)
        : Fields.term(node, in: field.type.taxonomies, vocabulary, &diagnostics)
      return term.map { Condition.Word(term: $0, span: node.span) }
    }
  }

  // MARK: operators

  /// The operators that fit the type of the field, besides `is`, `known` and `same-as`.
  private var operators: [String] {
    switch field.type {
    case .terms, .termsOfEither, .designations, .countries, .place: ["only"]
    case .date: ["from", "before"]
    case .quantity, .amount, .share, .measurements, .derivedAmount: Condition.Bound.allCases.map(\.rawValue)
    case .text, .identifiers, .yesNo, .tariffCode, .subjects, .usage, .record, .records, .partyLinks, .derivedParties,
      .derivedFindings, .remark:
      []
    }
  }

  private func typed(
    _ key: LocatedNode, _ value: LocatedNode, _ span: SourceSpan, _ diagnostics: inout [Diagnostic]
  ) -> Condition.Test? {
    guard operators.contains(key.text) else {
      let known = operators + ["is", "known", "same-as"]
      let near = NearNames.nearest(to: key.text, among: known)
      diagnostics.append(
        Diagnostic(
          "matcher-does-not-fit", .unknownOperator(key.text, field, near: near, known: known), at: key.span,
          fixIts: near.map { [.init("write ‘\($0)’", edits: [.init(key.span, with: $0)])] } ?? []))
      return nil
    }
    let kind: Condition.Test.Kind?
    switch key.text {
    case "only": kind = .only(words(Fields.oneOrMore(value, &diagnostics), &diagnostics))
    case "from": kind = Fields.date(value, &diagnostics).map { .from($0) }
    case "before": kind = Fields.date(value, &diagnostics).map { .before($0) }
    default: kind = Condition.Bound(rawValue: key.text).flatMap { bound($0, value, &diagnostics) }
    }
    return kind.map { Condition.Test(kind: $0, span: span) }
  }

  private func bound(
    _ bound: Condition.Bound, _ value: LocatedNode, _ diagnostics: inout [Diagnostic]
  ) -> Condition.Test.Kind? {
    if field.type == .share { return Fields.share(value, &diagnostics).map { .share(bound, $0) } }
    guard let quantity = Fields.quantity(value, vocabulary.units, &diagnostics) else { return nil }
    let isMoney = vocabulary.units.isCurrency(quantity.unit)
    let wantsMoney = field.type == .amount || field.type == .derivedAmount
    if isMoney != wantsMoney {
      diagnostics.append(Diagnostic("unit-of-another-kind", .otherUnit(field, wantsMoney: wantsMoney), at: value.span))
      return nil
    }
    return .quantity(bound, quantity)
  }

  private func sameAs(
    _ value: LocatedNode, _ span: SourceSpan, _ diagnostics: inout [Diagnostic]
  ) -> Condition.Test? {
    guard let text = Fields.text(value, &diagnostics) else { return nil }
    switch paths.read(text, at: value.span, in: nil) {
    case .failure(let fault):
      diagnostics.append(fault.diagnostic)
      return nil
    case .success(let other):
      guard other.field.type.isComparable(with: field.type) else {
        diagnostics.append(Diagnostic("matcher-does-not-fit", .otherType(field, other.field), at: value.span))
        return nil
      }
      return Condition.Test(kind: .sameAs(other), span: span)
    }
  }
}

extension FieldType {
  /// Whether values of the two types can be the same.
  fileprivate func isComparable(with other: FieldType) -> Bool {
    if isDerived || other.isDerived { return false }
    if self == other { return elementKind == nil }
    let shared = Set(taxonomies).intersection(other.taxonomies)
    return !shared.isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func noOperator(_ field: Field) -> Self { "nothing is asked of ‘\(field.key)’ here" }

  fileprivate static func noValue(_ field: Field) -> Self { "the list of values for ‘\(field.key)’ is empty" }

  fileprivate static func noPlainValue(_ field: Field, _ operators: [String]) -> Self {
    let ways = operators.isEmpty ? "‘known’ or ‘same-as’" : operators.map { "‘\($0)’" }.joined(separator: ", ")
    return "‘\(field.key)’ is \(field.type.inWords) and cannot be asked for by a plain value; use \(ways)"
  }

  fileprivate static func unknownOperator(_ name: String, _ field: Field, near: String?, known: [String]) -> Self {
    if let near { return "‘\(name)’ cannot be asked of ‘\(field.key)’; did you mean ‘\(near)’?" }
    let list = known.map { "‘\($0)’" }.joined(separator: ", ")
    return "‘\(name)’ cannot be asked of ‘\(field.key)’, which is \(field.type.inWords); use \(list)"
  }

  fileprivate static func otherUnit(_ field: Field, wantsMoney: Bool) -> Self {
    wantsMoney
      ? "‘\(field.key)’ is an amount of money and is compared with one, such as ‘500 USD’"
      : "‘\(field.key)’ is a quantity and cannot be compared with money"
  }

  fileprivate static func otherType(_ field: Field, _ other: Field) -> Self {
    "‘\(field.key)’ is \(field.type.inWords) and ‘\(other.key)’ is \(other.type.inWords): they are never the same"
  }
}
