import Embargo
import LocatedText

struct NoLinkToTheRegime: Lint {
  static let id: Diagnostic.ID = "no-link-to-the-regime"
  static let family = LintFamily.meaning
  static let summary = """
    The condition of a rule asks for no country, place, nationality, flag, name, designation, finding or kind of party, \
    by way of named conditions either.
    """
  static let rationale = """
    A measure is about somebody. Without that link the rule is true of such trade between any two States, and lawful \
    deals of the whole world come out as breaches.
    """
  static let examples = [
    LintExample(clean: "when: {holds: to-betaland, items: {category: fuel}}"),
    LintExample(clean: "when: {items: {category: fuel, determined: luxury-by-national-list}}"),
    LintExample(caught: "when: 1️⃣{items: {category: fuel}}"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rule, folder in
      if rules.expansion(in: folder).paths(of: rule.when).contains(where: Self.isLink) { return nil }
      let names = folder.regime.conditions.filter { condition in
        rules.expansion(in: folder).paths(of: condition.condition).contains(where: Self.isLink)
      }
      let place = rules.node(of: rule)?.entry("when")?.value.span ?? rule.when.span
      return Self.warning(.noLink(example: names.first?.name), at: place)
    }
  }

  private static func isLink(_ path: RulePath) -> Bool {
    switch path.field.type {
    case .countries, .place, .designations, .derivedFindings, .identifiers, .text: true
    case .terms(let taxonomy): taxonomy == .places || taxonomy == .partyKinds
    case .termsOfEither(let first, let second): first == .places || second == .places
    case .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .record, .records, .partyLinks, .share,
      .measurements, .subjects, .usage, .derivedParties, .derivedAmount:
      false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noLink(example: String?) -> Self {
    let problem: Self = """
      ‘when’ names no country, nationality, flag, designation or finding, so it is true of such a deal between any two \
      States
      """
    guard let example else { return problem }
    return "\(problem); did you mean to add ‘holds: \(example)’ or the like?"
  }
}
