import Embargo
import LocatedText

struct UnknownTariffCode: Lint {
  static let id: Diagnostic.ID = "unknown-tariff-code"
  static let family = LintFamily.vocabulary
  static let summary = """
    A term or a condition names an HS code that no edition of the nomenclature has which the vocabulary holds. Chapter 98, \
    which is left to States, is let pass.
    """
  static let rationale = """
    No item bears such a code, so that nothing is found by it. Most often two digits were changed over.
    """
  static let examples = [
    LintExample(clean: #"when: {holds: to-betaland, items: {hs: ["9303", "930320"]}}"#, beside: nomenclature),
    LintExample(
      caught: #"when: {holds: to-betaland, items: {hs: ["9303", 1️⃣"9330"]}}"#,
      fixed: #"when: {holds: to-betaland, items: {hs: ["9303", "9303"]}}"#, beside: nomenclature),
    LintExample(
      clean: #"terms: [{id: goods, label: goods, hs: "9303"}]"#, in: .file("vocabulary/items.yaml"),
      beside: nomenclature),
    LintExample(
      caught: #"terms: [{id: goods, label: goods, hs: ["93", 1️⃣"77"]}]"#, in: .file("vocabulary/items.yaml"),
      beside: nomenclature),
  ]

  private static let nomenclature = [
    "vocabulary/hs.yaml": """
    editions: ["2022"]
    from: 2022-01-01
    headings: |
      27 | Fuels
      2710 12 19 20 | Oils
      93 | Weapons
      9303 20 90 | Firearms

    """
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    guard let nomenclature = rules.vocabulary.nomenclature else { return [] }
    return rules.documents.flatMap { Self.codes(in: $0.root) }.compactMap { node in
      guard let code = try? HSCode.parse(node.text.utf8), !nomenclature.has(code), code.chapter.digits != "98" else {
        return nil
      }
      let near = nomenclature.near(to: code).map(\.digits)
      return Self.warning(
        .unknown(node.text, near: near), at: node.span,
        fixIts: near.map { .init("write ‘\($0)’", edits: [node.replacing(with: $0)], mayChangeMeaning: true) })
    }
  }

  /// What stands under a key `hs` or a path that ends with it, under operators too.
  private static func codes(in node: LocatedNode) -> [LocatedNode] {
    switch node.kind {
    case .scalar: []
    case .sequence: node.elements.flatMap { codes(in: $0) }
    case .mapping:
      node.entries.flatMap { entry -> [LocatedNode] in
        let isCode = entry.key.text == "hs" || entry.key.text.hasSuffix(".hs")
        guard isCode else { return codes(in: entry.value) }
        let value = entry.value.kind == .mapping ? entry.value.entry("is")?.value : entry.value
        guard let value else { return [] }
        return value.kind == .sequence ? value.elements : [value]
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ code: String, near: [String]) -> Self {
    let problem: Self = "‘\(code)’ is no chapter, heading or subheading of the nomenclature"
    return near.isEmpty ? "\(problem); is a digit mistyped?" : "\(problem); did you mean \(oneOf: near)?"
  }
}
