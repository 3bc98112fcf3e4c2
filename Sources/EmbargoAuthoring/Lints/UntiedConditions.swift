import Embargo
import LocatedText

struct UntiedConditions: Lint {
  static let id: Diagnostic.ID = "untied-conditions"
  static let family = LintFamily.meaning
  static let summary = """
    Two conditions beside each other ask for elements of one list, and each asks for what the other leaves open: two \
    different elements can meet them.
    """
  static let rationale = """
    `parties: {roles: buyer}` beside `parties: {kind: armed-forces}` holds for a deal with any buyer and any soldiers. \
    One and the same party is meant by one mapping with both keys. Where two are meant, say of each what it does in the \
    deal.
    """
  static let examples = [
    LintExample(clean: "when: {holds: to-betaland, parties: {roles: buyer, kind: armed-forces}}"),
    LintExample(
      clean: "when: {all: [{parties: {roles: buyer, kind: armed-forces}}, {parties: {roles: seller, country: XB}}]}"),
    LintExample(
      caught: "when: {all: [{parties: {roles: buyer}}, {1️⃣parties: {country: XB}}]}",
      fixed: "when: {all: [{parties: {roles: buyer, country: XB}}]}"),
    LintExample(
      caught: """
        when:
          all:
            - parties: {roles: buyer}
            - 1️⃣parties:
                country: XB
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let ofRules = rules.rules.flatMap { rule, folder in [rule.when] + folder.contents.conditions.map(\.condition) }
    let ofRegimes = rules.ruleSet.folders.flatMap { $0.regime.conditions.map(\.condition) }
    let ofExemptions = rules.exemptions.flatMap { found -> [Condition] in
      var conditions = found.exemption.when.map { [$0] } ?? []
      if case .deals(let condition) = found.exemption.access { conditions.append(condition) }
      return conditions
    }
    var seen: Set<SourceSpan> = []
    return (ofRules + ofRegimes + ofExemptions).filter { seen.insert($0.span).inserted }
      .flatMap { find(in: $0, rules) }
  }

  private func find(in condition: Condition, _ rules: LintedRules) -> [Diagnostic] {
    switch condition.kind {
    case .all:
      let parts = condition.conjuncts
      var found = parts.flatMap { find(in: $0, rules) }
      let lists = parts.compactMap(AskedElement.init)
      for (index, second) in lists.enumerated() {
        if let first = lists[..<index].first(where: { $0.isUntied(from: second) }) {
          found.append(diagnostic(first, second, rules))
        }
      }
      return found
    case .any(let parts): return parts.flatMap { find(in: $0, rules) }
    case .not(let part), .some(_, let part): return find(in: part, rules)
    case .holds, .field: return []
    }
  }

  private func diagnostic(_ first: AskedElement, _ second: AskedElement, _ rules: LintedRules) -> Diagnostic {
    Self.warning(
      .untied(first, second), at: second.span, notes: [.init("the other is here", at: first.span)],
      fixIts: joined(first, second, rules).map { [$0] } ?? [])
  }

  /// Both mappings in one, where both stand between braces and the second is an element of a list by itself.
  private func joined(_ first: AskedElement, _ second: AskedElement, _ rules: LintedRules) -> Diagnostic.FixIt? {
    guard let into = rules.nodes.value(at: first), let from = rules.nodes.value(at: second), into.style == .flow,
      from.style == .flow, let list = rules.nodes.list(holding: second.span), list.style == .flow
    else { return nil }
    let elements = list.elements
    guard let index = elements.firstIndex(where: { $0.span.contains(second.span) && $0.keys.count == 1 }), index > 0
    else { return nil }
    let source = second.span.source
    let inside = from.span.text.dropFirst().dropLast()
    let end = into.span.endUTF8 - 1
    return .init(
      "join the two mappings",
      edits: [
        .init(SourceSpan(source: source, startUTF8: end, endUTF8: end), with: ", \(inside)"),
        .init(
          SourceSpan(
            source: source, startUTF8: elements[index - 1].span.endUTF8, endUTF8: elements[index].span.endUTF8),
          with: ""),
      ], mayChangeMeaning: true)
  }
}

/// One element of a list that must be there, with what is asked of it.
private struct AskedElement {
  let list: String
  let fields: Set<Field>
  let span: SourceSpan

  init?(_ condition: Condition) {
    guard case .some(let path, let part) = condition.kind else { return nil }
    var fields: Set<Field> = []
    for conjunct in part.conjuncts {
      guard case .field(let field, _) = conjunct.kind else { return nil }
      fields.insert(field.field)
    }
    list = path.text
    self.fields = fields
    span = condition.span
  }

  /// One of the two asks for one thing alone, and for nothing that the other asks.
  func isUntied(from other: AskedElement) -> Bool {
    list == other.list && fields.isDisjoint(with: other.fields) && min(fields.count, other.fields.count) == 1
  }
}

extension RuleNodes {
  /// The mapping of what is asked of an element, behind its key.
  fileprivate func value(at element: AskedElement) -> LocatedNode? {
    let start = element.span.startUTF8
    let key = SourceSpan(
      source: element.span.source, startUTF8: start, endUTF8: start + element.list.utf8.count)
    return node(at: key).map { LocatedNode(tape: $0.tape, index: Int($0.node.next)) }
  }

  /// The innermost list with an element that holds a stretch.
  fileprivate func list(holding span: SourceSpan) -> LocatedNode? {
    guard let tape = tape(of: span.file) else { return nil }
    let index = tape.nodes.lastIndex { node in
      node.kind == .sequence && Int(node.start) <= span.startUTF8
        && span.endUTF8 <= Int(node.start + node.length)
    }
    return index.map { LocatedNode(tape: tape, index: $0) }
  }
}

extension Diagnostic.Message {
  fileprivate static func untied(_ first: AskedElement, _ second: AskedElement) -> Self {
    """
    the two conditions on ‘\(first.list)’ may be met by two different ones; put what is asked of one and the same into \
    one mapping
    """
  }
}
