package import LocatedText

/// Reads `regime.yaml`.
package struct RegimeReader {
  private let vocabulary: Vocabulary
  private let id: String
  private let rules: RuleReader

  package init(_ vocabulary: Vocabulary, id: String) {
    self.vocabulary = vocabulary
    self.id = id
    rules = RuleReader(vocabulary, regime: id)
  }

  package func read(_ root: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Regime? {
    guard var reader = MappingReader(root, of: RuleForms.regime, &diagnostics) else { return nil }
    let title = reader.required("title", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let committee = reader.value("committee").flatMap { Fields.text($0, &diagnostics) }
    let otherCommittees = Fields.list(reader.value("other-committees"), &diagnostics).compactMap { node in
      Fields.text(node, &diagnostics).map { Condition.Name(text: $0, span: node.span) }
    }
    let threshold = reader.value("ownership-threshold").flatMap { Fields.share($0, &diagnostics) }
    let resolutions = Fields.list(reader.required("resolutions", &diagnostics), &diagnostics).compactMap {
      resolution($0, &diagnostics)
    }
    let lists = Fields.list(reader.value("lists"), &diagnostics).compactMap { list($0, &diagnostics) }
    let positions = rules.positions(reader.value("positions"), &diagnostics)
    let conditions = rules.conditions(reader.value("conditions"), &diagnostics)
    reader.close(&diagnostics)
    guard let title else { return nil }
    return Regime(
      id: id, title: title, committee: committee, otherCommittees: otherCommittees, ownershipThreshold: threshold,
      resolutions: resolutions, lists: lists, positions: positions, conditions: conditions, span: root.span)
  }

  private func resolution(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Regime.Resolution? {
    guard var reader = MappingReader(node, of: RuleForms.resolution, &diagnostics) else { return nil }
    let idNode = reader.required("id", &diagnostics)
    let id = idNode.flatMap { Fields.text($0, &diagnostics) }
    let adopted = reader.required("adopted", &diagnostics).flatMap { Fields.date($0, &diagnostics) }
    let ended = reader.value("ended").flatMap { Fields.date($0, &diagnostics) }
    let paragraphs = Fields.list(reader.value("paragraphs"), &diagnostics).compactMap { node in
      Fields.text(node, &diagnostics).map { Condition.Name(text: $0, span: node.span) }
    }
    reader.close(&diagnostics)
    guard let id, let idNode, let adopted else { return nil }
    return .init(id: id, adopted: adopted, ended: ended, paragraphs: paragraphs, span: idNode.span)
  }

  private func list(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Regime.DesignationList? {
    guard var reader = MappingReader(node, of: RuleForms.list, &diagnostics) else { return nil }
    let term = reader.required("id", &diagnostics).flatMap {
      Fields.term($0, in: [.designations], vocabulary, &diagnostics)
    }
    let numbers = Fields.list(reader.value("numbers"), &diagnostics).compactMap { Fields.text($0, &diagnostics) }
    let countries = Fields.list(reader.value("countries"), &diagnostics).compactMap {
      Fields.country($0, vocabulary, &diagnostics)
    }
    reader.close(&diagnostics)
    return term.map { .init(term: $0, numberPrefixes: numbers, countries: countries) }
  }
}
