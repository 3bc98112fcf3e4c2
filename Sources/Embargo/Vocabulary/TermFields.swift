package import LocatedText

extension Fields {
  /// A term of one of some taxonomies.
  ///
  /// - Parameters:
  ///   - node: where it is written.
  ///   - taxonomies: where it is looked for.
  ///   - vocabulary: the words there are.
  ///   - mapping: the mapping whose key the node is, if it is one.
  ///   - diagnostics: where mistakes are gathered.
  /// - Returns: nil for another word.
  package static func term(
    _ node: LocatedNode, in taxonomies: [Taxonomy], _ vocabulary: Vocabulary, keyOf mapping: LocatedNode? = nil,
    _ diagnostics: inout [Diagnostic]
  ) -> TermID? {
    guard scalar(node, &diagnostics) else { return nil }
    let bytes = node.tape.textBytes(ofNode: node.index)
    for taxonomy in taxonomies {
      if let term = vocabulary.term(bytes.span, in: taxonomy) { return term }
    }
    let near = vocabulary.near(to: node.text, inAnyOf: taxonomies)
    diagnostics.append(unknownTerm(node, in: taxonomies, near: near, keyOf: mapping))
    return nil
  }

  /// The diagnostic of a word that the taxonomies do not have.
  package static func unknownTerm(
    _ node: LocatedNode, in taxonomies: [Taxonomy], near: [String], keyOf mapping: LocatedNode? = nil
  ) -> Diagnostic {
    Diagnostic(
      "unknown-term", .unknownTerm(node.text, taxonomies, near: near), at: node.span,
      fixIts: mapping.map { node.renaming(to: near, in: $0) } ?? replace(node, near))
  }

  /// A country by its code.
  package static func country(
    _ node: LocatedNode, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> TermID? {
    guard scalar(node, &diagnostics) else { return nil }
    let known = vocabulary.term(node.tape.textBytes(ofNode: node.index).span, in: .places)
    if let known, vocabulary[known].isCountry { return known }
    let near = known.map { vocabulary.countries(of: $0) } ?? vocabulary.country(called: node.text).map { [$0] } ?? []
    diagnostics.append(
      Diagnostic(
        "unknown-country", .unknownCountry(node.text, near: near, isPlace: known != nil), at: node.span,
        fixIts: replace(node, near)))
    return nil
  }

  // MARK: units

  /// A unit or currency by its name.
  package static func unit(_ node: LocatedNode, _ units: UnitTable, _ diagnostics: inout [Diagnostic]) -> UnitID? {
    guard let text = text(node, &diagnostics) else { return nil }
    if let unit = units.unit(named: text.utf8) { return unit }
    diagnostics.append(unknownUnit(text, after: "", units, at: node))
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
      let meant = error.suggestion.map { [$0] } ?? []
      diagnostics.append(Diagnostic("quantity-form", error.message, at: node.span, fixIts: replace(node, meant)))
      return nil
    }
    if let unit = units.unit(named: bytes[split.unit]) { return Quantity(split.amount, unit) }
    let word = String(decoding: bytes[split.unit], as: UTF8.self)
    let amount = String(decoding: bytes[..<split.unit.lowerBound], as: UTF8.self)
    diagnostics.append(unknownUnit(word, after: amount, units, at: node))
    return nil
  }

  private static func unknownUnit(
    _ word: String, after amount: String, _ units: UnitTable, at node: LocatedNode
  ) -> Diagnostic {
    let near = units.near(to: word)
    return Diagnostic(
      "unknown-unit", .unknownUnit(word, near: near), at: node.span, fixIts: replace(node, near.map { amount + $0 }))
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownTerm(_ text: String, _ taxonomies: [Taxonomy], near: [String]) -> Self {
    let kind = taxonomies.count > 2 ? "a term" : taxonomies.map(\.noun).joined(separator: " or ")
    if !near.isEmpty { return "‘\(text)’ is not known as \(kind); did you mean \(oneOf: near)?" }
    return "‘\(text)’ is not known as \(kind); ‘embargo terms \(text)’ searches what can be written"
  }

  fileprivate static func unknownCountry(_ text: String, near: [String], isPlace: Bool) -> Self {
    if isPlace && !near.isEmpty { return "‘\(text)’ is a place and no country; it lies in \(oneOf: near)" }
    if !near.isEmpty { return "‘\(text)’ is no ISO 3166-1 code of a country; did you mean \(oneOf: near)?" }
    return "‘\(text)’ is no ISO 3166-1 code of a country; write two letters such as those that ‘embargo terms’ lists"
  }

  fileprivate static func unknownUnit(_ word: String, near: [String]) -> Self {
    if !near.isEmpty { return "‘\(word)’ is not known as a unit; did you mean \(oneOf: near)?" }
    return "‘\(word)’ is not known as a unit or currency"
  }
}
