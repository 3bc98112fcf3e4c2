import Embargo
import LocatedText

struct UnknownTariffCode: Lint {
  static let id: Diagnostic.ID = "unknown-tariff-code"
  static let family = LintFamily.vocabulary
  static let summary = """
    A term or a condition names an HS code that neither edition of the nomenclature has, that of 2017 or that of 2022.
    """
  static let rationale = """
    No item bears such a code, so that nothing is found by it. Most often two digits were changed over.
    """
  static let examples = [
    LintExample(clean: #"when: {holds: to-betaland, items: {hs: ["9303", "930320"]}}"#),
    LintExample(caught: #"when: {holds: to-betaland, items: {hs: ["9303", 1️⃣"9339"]}}"#),
    LintExample(
      clean: #"terms: [{id: goods, label: goods, hs: "01"}]"#, in: .file("vocabulary/items.yaml")),
    LintExample(
      caught: #"terms: [{id: goods, label: goods, hs: ["01", 1️⃣"77"]}]"#, in: .file("vocabulary/items.yaml")),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let nodes = rules.documents.flatMap { Self.codes(in: $0.root) }
    if nodes.isEmpty { return [] }
    let system = HarmonizedSystem()
    return nodes.compactMap { node in
      guard let code = try? HSCode.parse(node.text.utf8), !system.contains(code) else { return nil }
      return Self.warning(.unknown(node.text), at: node.span)
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
  fileprivate static func unknown(_ code: String) -> Self {
    "‘\(code)’ is no chapter, heading or subheading of the nomenclature; is a digit mistyped?"
  }
}
