import Embargo
import LocatedText

struct IdForm: Lint {
  static let id: Diagnostic.ID = "id-form"
  static let family = LintFamily.form
  static let summary = """
    The id of a rule or of an exemption is not written in small letters, digits and single hyphens.
    """
  static let rationale = """
    Ids are typed at the command line, stand in addresses and are sorted. Two that differ in a capital or a sign are \
    taken for one.
    """
  static let examples = [
    LintExample(clean: "id: beta-9001-8a-iii"),
    LintExample(caught: "id: 1️⃣beta-9001-8A", fixed: "id: beta-9001-8a"),
    LintExample(
      caught: "exemptions: [{id: 1️⃣for_relief, when: {purpose: relief}}]",
      fixed: "exemptions: [{id: for-relief, when: {purpose: relief}}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let ids = Set(rules.rules.map(\.rule.id))
    let ofRules = rules.rules.compactMap { rule, _ in
      diagnostic(at: rule.idSpan, ids: ids, rules) { rules.mentions(ofRule: rule.id) }
    }
    let ofExemptions = rules.exemptions.compactMap { found in
      diagnostic(at: found.exemption.idSpan, ids: [], rules) { [] }
    }
    return ofRules + ofExemptions
  }

  /// A finding whose fix-it renames the id wherever it is named, unless the other name is taken.
  private func diagnostic(
    at span: SourceSpan, ids: Set<String>, _ rules: LintedRules, mentions: () -> [LocatedNode]
  ) -> Diagnostic? {
    guard let node = rules.nodes.node(at: span) else { return nil }
    let usual = Self.usual(node.text)
    if usual == node.text { return nil }
    let edits = ([node] + mentions()).map { $0.replacing(with: usual) }
    return Self.warning(
      .form(node.text, usual), at: span,
      fixIts: usual.isEmpty || ids.contains(usual) ? [] : [.init("rename it to ‘\(usual)’", edits: edits)])
  }

  /// Whether an id has the usual form.
  static func isUsual(_ id: String) -> Bool { !id.isEmpty && usual(id) == id }

  private static func usual(_ id: String) -> String {
    let letters = id.lowercased().unicodeScalars.map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
  }
}

extension LintedRules {
  /// Where exemptions and cases name a rule.
  fileprivate func mentions(ofRule id: String) -> [LocatedNode] {
    let reaches = exemptions.compactMap(\.exemption.reach).flatMap { reach -> [Condition.Name] in
      if case .rules(let names) = reach.target { names + reach.except } else { reach.except }
    }
    let inExemptions = reaches.filter { $0.text == id }.compactMap { nodes.node(at: $0.span) }
    let inCases = cases.flatMap { test -> [LocatedNode] in
      let violated = test.root.entry("expect")?.value.entry("violated")?.value
      let names = violated.map { $0.kind == .sequence ? $0.elements : [$0] } ?? []
      let usage = test.root.entry("usage")?.value.keys ?? []
      return (names + usage).filter { $0.isText(id) }
    }
    return inExemptions + inCases
  }
}

extension Diagnostic.Message {
  fileprivate static func form(_ id: String, _ usual: String) -> Self {
    "ids are of small letters, digits and single hyphens; did you mean ‘\(usual)’ in place of ‘\(id)’?"
  }
}
