package import LocatedText

/// All lints, by hand, in the order of their ids; a test holds the list against the folder.
package enum LintCatalogue {
  package static let all: [any Lint.Type] = [
    BranchAddsNothing.self,
    CapPeriodGap.self,
    CapPeriodOverlap.self,
    CaseOutsideInForce.self,
    CaseTitleContradictsVerdict.self,
    ConstantCondition.self,
    DateBoundWithoutCase.self,
    EqualCases.self,
    ExemptionAsWideAsItsRule.self,
    ExemptionLiftsEverything.self,
    ExemptionNeverApplies.self,
    ExemptionOutsideItsRule.self,
    ExemptionWithoutCase.self,
    IdDoesNotMatchCitation.self,
    IdForm.self,
    IdleOpenTo.self,
    InForceAfterTermination.self,
    InForceBeforeAdoption.self,
    KeyOrder.self,
    LongTitle.self,
    MayBeTooBroad.self,
    MayBeWithoutEffect.self,
    NearDuplicateLabel.self,
    NeedlessPaper.self,
    NeverSurelyJudged.self,
    NoLinkToTheRegime.self,
    NotFilledIn.self,
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
    ShadowedRule.self,
    TermLikeItsParent.self,
    TermWithoutLabel.self,
    TwoCapsAtOnce.self,
    UnknownParagraph.self,
    UnknownRuleInCase.self,
    UnknownTariffCode.self,
    UnsatisfiableWhen.self,
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
