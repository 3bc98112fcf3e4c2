package import LocatedText

/// Reads single values out of nodes; what does not read becomes a diagnostic and nil.
package enum Fields {
  /// Elements of a list; nothing for no node, and a diagnostic if the node is something else.
  package static func list(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> LocatedNodes {
    guard let node else { return .none }
    guard node.kind == .sequence else {
      diagnostics.append(
        node.isEmptyValue
          ? Diagnostic("empty-value", .emptyValue, at: node.span)
          : Diagnostic("not-a-list", .notAList(node.kind), at: node.span, fixIts: intoList(node)))
      return .none
    }
    return LocatedNodes(in: node)
  }

  /// Elements of a list that says nothing if it is empty, which is a mistake.
  package static func filledList(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> LocatedNodes {
    let elements = list(node, &diagnostics)
    if let node, node.kind == .sequence, elements.isEmpty {
      diagnostics.append(Diagnostic("empty-list", .emptyList, at: node.span))
    }
    return elements
  }

  /// Elements of a list that is not empty, or the one value that stands in its place, one after another.
  package static func values(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> LocatedNodes {
    guard node.kind == .sequence else { return LocatedNodes(only: node) }
    let elements = LocatedNodes(in: node)
    if elements.isEmpty { diagnostics.append(Diagnostic("empty-list", .emptyList, at: node.span)) }
    return elements
  }

  /// Elements of a list that is not empty, or the one value that stands in its place.
  package static func oneOrMore(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [LocatedNode] {
    Array(values(node, &diagnostics))
  }

  /// A scalar's text.
  package static func text(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> String? {
    guard scalar(node, &diagnostics) else { return nil }
    return node.text
  }

  /// Whether the node is a scalar with a value; a diagnostic if not.
  package static func scalar(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard node.kind == .scalar else {
      diagnostics.append(Diagnostic("not-a-value", .notAValue(node.kind), at: node.span, fixIts: outOfList(node)))
      return false
    }
    if node.isEmptyValue || node.tape.isBlank(node.index) {
      diagnostics.append(Diagnostic("empty-value", .emptyValue, at: node.span))
      return false
    }
    return true
  }

  /// A scalar that must be one of a few words.
  package static func oneOf(_ words: [String], _ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let text = text(node, &diagnostics) else { return nil }
    if words.contains(text) { return text }
    let near = NearNames.nearest(to: text, among: words)
    diagnostics.append(
      Diagnostic(
        "unknown-word", .unknownWord(text, words, near: near), at: node.span,
        fixIts: replace(node, near.map { [$0] } ?? [])))
    return nil
  }

  /// A day of the law, or of a table: between the founding of the United Nations and the end of this century.
  package static func date(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> CalendarDate? {
    let day = parsed(node, "date-form", &diagnostics) { bytes throws(ValueFault) in try CalendarDate.parse(bytes) }
    guard let day, plausible(DateSpan(day), node, &diagnostics) else { return nil }
    return day
  }

  /// A span of days.
  package static func dateSpan(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> DateSpan? {
    parsed(node, "date-form", &diagnostics) { bytes throws(ValueFault) in try DateSpan.parse(bytes) }
  }

  /// Whether days lie in a time that a deal or a resolution can be of; a diagnostic if not.
  package static func plausible(
    _ days: DateSpan, _ node: LocatedNode, severity: Diagnostic.Severity = .error,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let last = days.isOpen ? days.first : days.last
    if plausibleYears.contains(days.first.year) && plausibleYears.contains(last.year) { return true }
    let day = plausibleYears.contains(days.first.year) ? last : days.first
    diagnostics.append(
      Diagnostic("implausible-date", severity: severity, .implausible(day, plausibleYears), at: node.span))
    return false
  }

  /// From the year of the Charter on.
  static let plausibleYears = 1945...2100

  /// An exact number.
  package static func decimal(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    parsed(node, "number-form", &diagnostics) { bytes throws(ValueFault) in try ExactDecimal.parse(bytes) }
  }

  /// A percentage, as the number in front of the sign.
  package static func share(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    parsed(node, "share-form", &diagnostics) { bytes throws(ValueFault) in try Share.parse(bytes) }
  }

  /// A code of the Harmonized System.
  package static func tariffCode(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> HSCode? {
    parsed(node, "hs-code-form", &diagnostics) { bytes throws(ValueFault) in try HSCode.parse(bytes) }
  }

  /// Yes or no.
  package static func yesNo(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Bool? {
    guard let text = text(node, &diagnostics) else { return nil }
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.append(Diagnostic("yes-or-no", .yesOrNo(text), at: node.span))
      return nil
    }
  }

  /// A whole number that is not negative and not absurdly large.
  package static func count(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let text = text(node, &diagnostics) else { return nil }
    if let number = ASCII.number(text.utf8), (0...36_500).contains(number) { return number }
    diagnostics.append(Diagnostic("number-form", .count(text), at: node.span))
    return nil
  }

  /// Fix-its that write other words in place of a scalar, one for each.
  package static func replace(_ node: LocatedNode, _ words: [String]) -> [Diagnostic.FixIt] {
    words.map { .init("write ‘\($0)’", edits: [node.replacing(with: $0)]) }
  }

  /// Brackets around a value that stands on its lines alone.
  private static func intoList(_ node: LocatedNode) -> [Diagnostic.FixIt] {
    guard node.style != .block && node.style != .sideText else { return [] }
    // Between brackets these signs mean something else.
    if node.style == .plain && node.text.contains(where: { ",[]{}#:".contains($0) }) { return [] }
    let span = node.span
    let start = SourceSpan(source: span.source, startUTF8: span.startUTF8, endUTF8: span.startUTF8)
    let end = SourceSpan(source: span.source, startUTF8: span.endUTF8, endUTF8: span.endUTF8)
    return [.init("put it into a list", edits: [.init(start, with: "["), .init(end, with: "]")])]
  }

  /// The only element in place of a list in brackets.
  private static func outOfList(_ node: LocatedNode) -> [Diagnostic.FixIt] {
    guard node.kind == .sequence, node.style == .flow, node.elements.count == 1, node.elements[0].kind == .scalar else {
      return []
    }
    let element = node.elements[0]
    return [.init("take ‘\(element.text)’ out of the list", edits: [.init(node.span, with: element.span.text)])]
  }

  private static func parsed<Value>(
    _ node: LocatedNode, _ id: Diagnostic.ID, _ diagnostics: inout [Diagnostic],
    _ parse: (ArraySlice<UInt8>) throws(ValueFault) -> Value
  ) -> Value? {
    guard scalar(node, &diagnostics) else { return nil }
    do { return try parse(node.tape.textBytes(ofNode: node.index)) } catch {
      let meant = error.suggestion.map { [$0] } ?? []
      diagnostics.append(Diagnostic(id, error.message, at: node.span, fixIts: replace(node, meant)))
      return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notAList(_ kind: Node.Kind) -> Self {
    "a list is wanted here, and this is \(kind.inWords); write it as [ … ] or as lines that begin with ‘- ’"
  }

  fileprivate static func notAValue(_ kind: Node.Kind) -> Self {
    "a single value is wanted here, and this is \(kind.inWords)"
  }

  fileprivate static var emptyValue: Self {
    "no value is written here; write one, write ‘unknown’, or leave the key out"
  }

  fileprivate static var emptyList: Self { "the list is empty and says nothing; write what belongs in it" }

  fileprivate static func unknownWord(_ text: String, _ words: [String], near: String?) -> Self {
    if let near { return "‘\(text)’ cannot stand here; did you mean ‘\(near)’?" }
    return "‘\(text)’ cannot stand here; write \(oneOf: words)"
  }

  fileprivate static func yesOrNo(_ text: String) -> Self { "‘\(text)’ is neither ‘yes’ nor ‘no’" }

  fileprivate static func count(_ text: String) -> Self { "‘\(text)’ is no whole number from 0 to 36500" }

  fileprivate static func implausible(_ day: CalendarDate, _ years: ClosedRange<Int>) -> Self {
    "\(day.description) lies outside of the years \(years.lowerBound) to \(years.upperBound); is the year mistyped?"
  }
}
