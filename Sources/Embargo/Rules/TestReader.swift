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
    let entries = LocatedEntries(of: value)
    if entries.isEmpty { diagnostics.append(Diagnostic("empty-when", .noOperator(field), at: value.span)) }
    checkOrder(value, &diagnostics)
    return entries.compactMap { entry in
      let span = entry.key.span(through: entry.value)
      switch entry.key.text {
      case "is": return plain(entry.value, &diagnostics)
      case "known":
        return Fields.yesNo(entry.value, &diagnostics).map { Condition.Test(kind: .known($0), span: span) }
      case "stated" where !field.type.isDerived:
        return Fields.yesNo(entry.value, &diagnostics).map { Condition.Test(kind: .stated($0), span: span) }
      case "same-as": return sameAs(entry.value, span, &diagnostics)
      default: return typed(entry.key, entry.value, of: value, span, &diagnostics)
      }
    }
  }

  /// Of two days the first stands under `from`.
  private func checkOrder(_ value: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    guard field.type == .date, let from = value.entry("from")?.value, let before = value.entry("before")?.value,
      let first = try? CalendarDate.parse(from.text.utf8), let end = try? CalendarDate.parse(before.text.utf8),
      end <= first
    else { return }
    diagnostics.append(.turnedRound(first, from, end, before))
  }

  // MARK: plain values

  private func plain(_ value: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Condition.Test? {
    let nodes = Fields.values(value, &diagnostics)
    let kind: Condition.Test.Kind?
    switch field.type.plainValue {
    case .terms: kind = .terms(words(nodes, &diagnostics))
    case .text: kind = .text(nodes.compactMap { Fields.text($0, &diagnostics) })
    case .yesNo:
      if nodes.count > 1 { diagnostics.append(Diagnostic("too-many-values", .oneAnswer(field), at: value.span)) }
      kind = nodes.first.flatMap { Fields.yesNo($0, &diagnostics) }.map { .yesNo($0) }
    case .tariffCode: kind = .tariff(nodes.compactMap { Fields.tariffCode($0, &diagnostics) })
    case nil:
      diagnostics.append(Diagnostic("matcher-does-not-fit", .noPlainValue(field, operators), at: value.span))
      kind = nil
    }
    return kind.map { Condition.Test(kind: $0, span: value.span) }
  }

  private func words(_ nodes: LocatedNodes, _ diagnostics: inout [Diagnostic]) -> [Condition.Word] {
    let taxonomies = field.type == .countries ? nil : field.type.taxonomies
    var words: [Condition.Word] = []
    words.reserveCapacity(nodes.count)
    for node in nodes {
      let term =
        taxonomies.map { Fields.term(node, in: $0, vocabulary, &diagnostics) }
        ?? Fields.country(node, vocabulary, &diagnostics)
      if let term { words.append(Condition.Word(term: term, span: node.span)) }
    }
    return words
  }

  // MARK: operators

  private var operators: [String] { field.type.operators }

  private func typed(
    _ key: LocatedNode, _ value: LocatedNode, of mapping: LocatedNode, _ span: SourceSpan,
    _ diagnostics: inout [Diagnostic]
  ) -> Condition.Test? {
    guard operators.contains(key.text) else {
      let known = operators + ["is", "known"] + (field.type.isDerived ? [] : ["stated"]) + ["same-as"]
      let near = NearNames.nearest(to: key.text, among: known)
      diagnostics.append(
        Diagnostic(
          "matcher-does-not-fit", .unknownOperator(key.text, field, near: near, known: known), at: key.span,
          fixIts: key.renaming(to: near.map { [$0] } ?? [], in: mapping)))
      return nil
    }
    let kind: Condition.Test.Kind?
    switch key.text {
    case "surely": kind = .surely(words(Fields.values(value, &diagnostics), &diagnostics))
    case "only": kind = .only(words(Fields.values(value, &diagnostics), &diagnostics))
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
    if field.type == .measurements, let spec = path.key,
      let fault = vocabulary.unitFault(of: spec, quantity.unit, at: value.span)
    {
      diagnostics.append(fault)
      return nil
    }
    return .quantity(bound, quantity)
  }

  private func sameAs(
    _ value: LocatedNode, _ span: SourceSpan, _ diagnostics: inout [Diagnostic]
  ) -> Condition.Test? {
    guard let text = Fields.text(value, &diagnostics) else { return nil }
    do throws(PathFault) {
      let other = try paths.read(text, at: value.span, in: nil)
      guard other.field.type.isComparable(with: field.type) else {
        diagnostics.append(Diagnostic("matcher-does-not-fit", .otherType(field, other.field), at: value.span))
        return nil
      }
      return Condition.Test(kind: .sameAs(other), span: span)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
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

  fileprivate static func oneAnswer(_ field: Field) -> Self {
    "‘\(field.key)’ is asked for yes or for no, not for both"
  }

  fileprivate static func noPlainValue(_ field: Field, _ operators: [String]) -> Self {
    let ways = operators.isEmpty ? ["known", "same-as"] : operators
    return "‘\(field.key)’ is \(field.type.inWords) and cannot be asked for by a plain value; use \(oneOf: ways)"
  }

  fileprivate static func unknownOperator(_ name: String, _ field: Field, near: String?, known: [String]) -> Self {
    if let near { return "‘\(name)’ cannot be asked of ‘\(field.key)’; did you mean ‘\(near)’?" }
    return "‘\(name)’ cannot be asked of ‘\(field.key)’, which is \(field.type.inWords); use \(oneOf: known)"
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
