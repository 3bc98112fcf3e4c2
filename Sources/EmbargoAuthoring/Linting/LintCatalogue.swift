package import LocatedText

/// All lints, by hand, in the order of their ids; a test holds the list against the folder.
package enum LintCatalogue {
  package static let all: [any Lint.Type] = [
    CapPeriodGap.self,
    CapPeriodOverlap.self,
    CaseOutsideInForce.self,
    CaseTitleContradictsVerdict.self,
    DateBoundWithoutCase.self,
    EqualCases.self,
    ExemptionLiftsEverything.self,
    ExemptionOutsideItsRule.self,
    ExemptionWithoutCase.self,
    IdDoesNotMatchCitation.self,
    IdForm.self,
    InForceAfterTermination.self,
    InForceBeforeAdoption.self,
    KeyOrder.self,
    LongTitle.self,
    MayBeTooBroad.self,
    MayBeWithoutEffect.self,
    NearDuplicateLabel.self,
    NoLinkToTheRegime.self,
    NothingToIndexBy.self,
    ObligationWithoutCitation.self,
    OneDayGap.self,
    OneDayOverlap.self,
    ParagraphCitedTwice.self,
    ParagraphForm.self,
    ParagraphWithoutRule.self,
    RationaleWithoutFact.self,
    RenewalRunOut.self,
    RuleWithoutCase.self,
    TermLikeItsParent.self,
    TermWithoutLabel.self,
    TwoCapsAtOnce.self,
    UnknownParagraph.self,
    UnknownRuleInCase.self,
    UnknownTariffCode.self,
    UntiedConditions.self,
    UnusedCondition.self,
    UnusedTerm.self,
    WindDownWithoutDays.self,
  ]

  /// The lint of this name.
  package static func lint(_ id: Diagnostic.ID) -> (any Lint.Type)? { all.first { $0.id == id } }

  /// The ids that a comment can silence: lints, and what readers and compiler find likely wrong.
  package static let silenceable = (all.map { $0.id.description } + ["foreign-committee"]).sorted()
}
