package import LocatedText

/// All lints, by hand, in the order of their ids; a test holds the list against the folder.
package enum LintCatalogue {
  package static let all: [any Lint.Type] = [
    ExemptionLiftsEverything.self,
    InForceBeforeAdoption.self,
    LongTitle.self,
    RationaleWithoutFact.self,
    RuleWithoutCase.self,
  ]

  /// The lint of this name.
  package static func lint(_ id: Diagnostic.ID) -> (any Lint.Type)? { all.first { $0.id == id } }

  /// The ids that a comment can silence: lints, and what readers and compiler find likely wrong.
  package static let silenceable = (all.map { $0.id.description } + ["foreign-committee"]).sorted()
}
