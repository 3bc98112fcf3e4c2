import Embargo
import LocatedText

struct RationaleWithoutFact: Lint {
  static let id: Diagnostic.ID = "rationale-without-fact"
  static let family = LintFamily.words
  static let summary = "The rationale of a rule names no fact of the deal."
  static let rationale = """
    A rationale tells why *this* deal is a breach. Without a fact in it, a sentence between braces such as \
    `{item.description}`, two findings read alike, and the reader must look for what triggered them.
    """
  static let examples = [
    LintExample(clean: #"rationale: "{parties.name} sends something to Betaland.""#),
    LintExample(caught: "rationale: 1️⃣Something goes to Betaland."),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.compactMap { rule, _ in
      let hasFact = !rule.rationale.paths.isEmpty
      return hasFact ? nil : Self.warning(.withoutFact(rule), at: rule.rationale.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func withoutFact(_ rule: Rule) -> Self {
    let example = rule.each.first { RulePath.bindable.contains($0) }.map { RulePath.name(of: $0) }
    let fact =
      switch example {
      case "party", "vessel": "{\(example ?? "").name}"
      case let name?: "{\(name).description}"
      case nil: "{to.country}"
      }
    return "the rationale names no fact of the deal; say which one makes it a breach, as in ‘\(fact)’"
  }
}
