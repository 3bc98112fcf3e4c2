import Embargo
import LocatedText

struct ObligationWithoutCitation: Lint {
  static let id: Diagnostic.ID = "obligation-without-citation"
  static let family = LintFamily.words
  static let summary = "An obligation does not cite the paragraph that asks for it."
  static let rationale = """
    The report tells somebody to do something. Who is told to do it wants to know who says so, and the paragraph that \
    forbids is often not the one that asks.
    """
  static let examples = [
    LintExample(
      clean: "obligations: [{text: Report it, cites: [{resolution: Res. 9002 (2030), paragraph: \"4\"}]}]"),
    LintExample(caught: "obligations: [1️⃣{text: Report it}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let all = rules.rules.flatMap(\.rule.obligations) + rules.exemptions.flatMap(\.exemption.obligations)
    return all.filter(\.citations.isEmpty).map { Self.warning(.withoutCitation, at: $0.span) }
  }
}

extension Diagnostic.Message {
  fileprivate static var withoutCitation: Self { "no paragraph is cited that asks for this; add it under ‘cites’" }
}
