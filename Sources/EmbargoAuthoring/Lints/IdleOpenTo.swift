import Embargo
import LocatedText

struct IdleOpenTo: Lint {
  static let id: Diagnostic.ID = "idle-open-to"
  static let family = LintFamily.meaning
  static let summary = """
    An exemption says in `open-to` who may ask for its paper, and requires none. Without `when` it lifts everything, \
    which another lint tells of.
    """
  static let rationale = "What stands under `open-to` is never asked: it narrows nothing, and looks as if it did."
  static let examples = [
    LintExample(clean: "exemptions: [{id: relief, when: {purpose: relief}}]"),
    LintExample(
      clean: """
        exemptions:
          - {id: relief, when: {purpose: relief}, requires: {authorisation: notification}, open-to: {activity: supply}}
        """),
    LintExample(caught: "exemptions: [{id: relief, when: {purpose: relief}, 1️⃣open-to: {activity: supply}}]"),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.exemptions.compactMap { found in
      guard found.exemption.requires.isEmpty, found.exemption.when != nil,
        let key = rules.node(of: found.exemption)?.entry("open-to")?.key
      else { return nil }
      return Self.warning(.idle(found.exemption.id), at: key.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func idle(_ id: String) -> Self {
    "‘open-to’ is asked only where a paper is missing, and ‘\(id)’ requires none; put it under ‘when’ or require a paper"
  }
}
