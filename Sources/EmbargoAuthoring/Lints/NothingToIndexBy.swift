import Embargo
import LocatedText

struct NothingToIndexBy: Lint {
  static let id: Diagnostic.ID = "nothing-to-index-by"
  static let family = LintFamily.speed
  static let summary = """
    A rule can apply without a country, place, term, designation, finding or HS code that must be there, so that it has \
    to be asked of every deal.
    """
  static let rationale = """
    A rule that asks for a country or a kind of item is passed over where the deal has none such. One that begins with \
    `not`, or with `any` of which one branch asks for nothing of the kind, is looked at each time; most often it is wider \
    than its paragraph as well.
    """
  static let examples = [
    LintExample(clean: "when: {any: [{to.country: XB}, {items: {category: fuel}}]}"),
    LintExample(caught: "when: 1️⃣{not: {to.country: XB}}"),
    LintExample(caught: "when: 1️⃣{any: [{to.country: XB}, {transport.ship-to-ship: true}]}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rule, folder in
      if rules.expansion(in: folder).needs(rule.when, Self.isKey) { return nil }
      let place = rules.node(of: rule)?.entry("when")?.value.span ?? rule.when.span
      return Self.warning(.nothing(rule.id), at: place)
    }
  }

  private static func isKey(_ path: RulePath, _ test: Condition.Test) -> Bool {
    switch test.kind {
    case .terms, .surely, .tariff: true
    case .only, .text, .yesNo, .from, .before, .quantity, .share, .known, .stated, .sameAs: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nothing(_ id: String) -> Self {
    "nothing that ‘\(id)’ asks for must be there, so it is asked of every deal; begin with a country, a term or a code"
  }
}
