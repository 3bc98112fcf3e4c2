import Embargo
import LocatedText

struct ConstantCondition: Lint {
  static let id: Diagnostic.ID = "constant-condition"
  static let family = LintFamily.meaning
  static let summary = """
    An `any` is never false: whatever is stated, one of its branches holds, or may. Mostly it is made of what must not \
    be so, where `not` with a list of all of it was meant.
    """
  static let rationale = """
    “Not food, or not medicine” leaves nothing out, since nothing is both. What the paragraph excepts is then not excepted.
    """
  static let needsWholeSet = true
  static let examples = [
    LintExample(
      clean: "each: item\nwhen: {any: [{item.hs: [\"93\"]}, {not: {item.hs: [\"27\", \"93\"]}, item.category: fuel}]}"),
    LintExample(clean: "each: item\nwhen: {any: [{not: {item.category: fuel}}, {not: {item.category: drink}}]}"),
    LintExample(
      caught:
        "each: item\nwhen: {item.end-use: military, 1️⃣any: [{not: {item.hs: [93, 27]}}, {not: {item.hs: \"22\"}}]}",
      fixed: "each: item\nwhen: {item.end-use: military, not: {item.hs: [93, 27, \"22\"]}}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let analysis = rules.analysis
    return rules.rules.flatMap { rule, _ -> [Diagnostic] in
      guard let compiled = analysis.compiled(rule) else { return [] }
      let days = analysis.days(compiled)
      return analysis.choices(in: compiled.when, written: rule.when.span).compactMap { choice in
        guard choice.branches.count > 1,
          analysis.isSurelyImpossible([(choice.condition, .never)], for: compiled, on: days)
        else { return nil }
        let span = analysis.rules.span(ofCondition: choice.condition)
        let meant = meant(by: span, in: rule.when)
        return Self.warning(
          .constant(meant: meant), at: span,
          fixIts: meant.map {
            [.init("write ‘\($0)’", edits: [.init(span, with: $0)], mayChangeMeaning: true)]
          } ?? [])
      }
    }
  }

  /// One `not` with all that the branches exclude, where each excludes values of one and the same path.
  private func meant(by span: SourceSpan, in whole: Condition) -> String? {
    guard let choice = whole.part(at: span), case .any(let branches) = choice.kind else { return nil }
    var path: String?
    var values: [String] = []
    for branch in branches {
      guard case .not(let inner) = branch.kind, case .field(let own, let tests) = inner.kind, tests.count == 1,
        path == nil || path == own.text
      else { return nil }
      path = own.text
      let text = tests[0].span.text
      let list = text.hasPrefix("[") ? String(text.dropFirst().dropLast()) : text
      guard !list.contains("{"), !list.contains("\n") else { return nil }
      values.append(list)
    }
    let hasNot = whole.siblings(of: span).contains { if case .not = $0.kind { true } else { false } }
    return hasNot ? nil : path.map { "not: {\($0): [\(values.joined(separator: ", "))]}" }
  }
}

extension Condition {
  /// The part that is written at a stretch.
  func part(at place: SourceSpan) -> Condition? {
    if span == place { return self }
    return directParts.lazy.compactMap { $0.part(at: place) }.first
  }

  /// What stands in one mapping with the part at a stretch.
  fileprivate func siblings(of place: SourceSpan) -> [Condition] {
    if directParts.contains(where: { $0.span == place }) { return directParts.filter { $0.span != place } }
    return directParts.flatMap { $0.siblings(of: place) }
  }

  private var directParts: [Condition] {
    switch kind {
    case .all(let parts), .any(let parts): parts
    case .not(let part), .some(_, let part): [part]
    case .holds, .field: []
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func constant(meant: String?) -> Self {
    let problem: Self = "‘any’ is never false: of every deal one of its branches holds, or may"
    return meant.map { "\(problem); did you mean ‘\($0)’?" } ?? problem
  }
}
