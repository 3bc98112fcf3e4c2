package import LocatedText

/// Reads single values out of nodes; what does not read becomes a diagnostic and nil.
package enum Fields {
  /// Elements of a list; nothing for no node, and a diagnostic if it is something else.
  package static func list(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [LocatedNode] {
    guard let node else { return [] }
    guard node.kind == .sequence else {
      diagnostics.append(Diagnostic("not-a-list", .notAList(node.kind), at: node.span))
      return []
    }
    return node.elements
  }

  /// Elements of a list, or the one value that stands in its place.
  package static func oneOrMore(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [LocatedNode] {
    node.kind == .sequence ? node.elements : [node]
  }

  /// A scalar's text.
  package static func text(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> String? {
    guard scalar(node, &diagnostics) else { return nil }
    return node.text
  }

  /// Whether the node is a scalar with a value; a diagnostic if not.
  package static func scalar(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard node.kind == .scalar else {
      diagnostics.append(Diagnostic("not-a-value", .notAValue(node.kind), at: node.span))
      return false
    }
    if node.isEmptyValue {
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
      Diagnostic("unknown-word", .unknownWord(text, words, near: near), at: node.span, fixIts: replace(node, near)))
    return nil
  }

  /// A day.
  package static func date(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> CalendarDate? {
    parsed(node, "date-form", &diagnostics) { bytes throws(ValueFault) in try CalendarDate.parse(bytes) }
  }

  /// A span of days.
  package static func dateSpan(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> DateSpan? {
    parsed(node, "date-form", &diagnostics) { bytes throws(ValueFault) in try DateSpan.parse(bytes) }
  }

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
    if let number = Int(text), (0...36_500).contains(number) { return number }
    diagnostics.append(Diagnostic("number-form", .count(text), at: node.span))
    return nil
  }

  /// A unit or currency by its name.
  package static func unit(_ node: LocatedNode, _ units: UnitTable, _ diagnostics: inout [Diagnostic]) -> UnitID? {
    guard let text = text(node, &diagnostics) else { return nil }
    if let unit = units.unit(named: text.utf8) { return unit }
    diagnostics.append(unknownUnit(text, units, at: node.span))
    return nil
  }

  /// A quantity or an amount of money.
  package static func quantity(
    _ node: LocatedNode, _ units: UnitTable, _ diagnostics: inout [Diagnostic]
  ) -> Quantity? {
    guard scalar(node, &diagnostics) else { return nil }
    let bytes = node.tape.textBytes(ofNode: node.index)
    let split: (amount: ExactDecimal, unit: Range<Int>)
    do { split = try QuantityText.split(bytes) } catch {
      diagnostics.append(Diagnostic("quantity-form", error.message, at: node.span))
      return nil
    }
    if let unit = units.unit(named: bytes[split.unit]) { return Quantity(split.amount, unit) }
    let word = String(decoding: bytes[split.unit], as: UTF8.self)
    diagnostics.append(unknownUnit(word, units, at: node.span))
    return nil
  }

  /// A term of a taxonomy.
  package static func term(
    _ node: LocatedNode, in taxonomy: Taxonomy, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> TermID? {
    guard scalar(node, &diagnostics) else { return nil }
    if let term = vocabulary.term(node.tape.textBytes(ofNode: node.index), in: taxonomy) { return term }
    diagnostics.append(unknownTerm(node, in: taxonomy, near: vocabulary.nearest(to: node.text, in: taxonomy)))
    return nil
  }

  /// The diagnostic of a word that a taxonomy does not have.
  package static func unknownTerm(_ node: LocatedNode, in taxonomy: Taxonomy, near: String?) -> Diagnostic {
    Diagnostic(
      "unknown-term", .unknownTerm(node.text, taxonomy, near: near), at: node.span, fixIts: replace(node, near))
  }

  private static func unknownUnit(_ word: String, _ units: UnitTable, at span: SourceSpan) -> Diagnostic {
    Diagnostic("unknown-unit", .unknownUnit(word, near: NearNames.nearest(to: word, among: units.spellings)), at: span)
  }

  private static func replace(_ node: LocatedNode, _ word: String?) -> [Diagnostic.FixIt] {
    guard let word else { return [] }
    return [.init("write ‘\(word)’", edits: [.init(node.span, with: word)])]
  }

  private static func parsed<Value>(
    _ node: LocatedNode, _ id: Diagnostic.ID, _ diagnostics: inout [Diagnostic],
    _ parse: (ArraySlice<UInt8>) throws(ValueFault) -> Value
  ) -> Value? {
    guard scalar(node, &diagnostics) else { return nil }
    do { return try parse(node.tape.textBytes(ofNode: node.index)) } catch {
      diagnostics.append(Diagnostic(id, error.message, at: node.span, fixIts: replace(node, error.suggestion)))
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

  fileprivate static func unknownWord(_ text: String, _ words: [String], near: String?) -> Self {
    if let near { return "‘\(text)’ cannot stand here; did you mean ‘\(near)’?" }
    return "‘\(text)’ cannot stand here; write \(words.map { "‘\($0)’" }.joined(separator: ", "))"
  }

  fileprivate static func yesOrNo(_ text: String) -> Self { "‘\(text)’ is neither ‘yes’ nor ‘no’" }

  fileprivate static func count(_ text: String) -> Self { "‘\(text)’ is no whole number from 0 to 36500" }

  fileprivate static func unknownTerm(_ text: String, _ taxonomy: Taxonomy, near: String?) -> Self {
    if let near { return "‘\(text)’ is not known as \(taxonomy.noun); did you mean ‘\(near)’?" }
    return "‘\(text)’ is not known as \(taxonomy.noun); ‘embargo terms \(text)’ searches what can be written"
  }

  fileprivate static func unknownUnit(_ word: String, near: String?) -> Self {
    if let near { return "‘\(word)’ is not known as a unit; did you mean ‘\(near)’?" }
    return "‘\(word)’ is not known as a unit or currency"
  }
}
