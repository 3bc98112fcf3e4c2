package import LocatedText

/// A rule set made ready for checking: immutable, shared by as many checks at once as there are cores.
public struct CompiledRules: Sendable {
  /// What was compiled; reports take titles, rationales and places from it.
  package let ruleSet: RuleSet
  package let program: Program
  package let regimes: [CompiledRegime]
  package let rules: [CompiledRule]
  package let exemptions: [CompiledExemption]
  package let requirements: [CompiledRequirement]
  package let intervals: [CompiledInterval]
  /// Exemptions of each rule, its own first, then the shared ones as written.
  package let uses: [Int32]
  /// Texts that conditions compare with, folded.
  package let texts: [String]
  package let spans: [SourceSpan]
  package let positions: [Regime.Position]
  /// Days on which what a term is, or what a condition asks of the date, may change: the first day of each stretch.
  package let conditionBounds: [CalendarDate]
  /// Days on which rules, their exemptions and the periods of their ceilings begin and end.
  package let lawBounds: [CalendarDate]

  /// Name of the rule set.
  public var name: String { ruleSet.name }

  /// Version of the rule set.
  public var version: String { ruleSet.version }

  /// SHA-256 over the files of the rule set, cases left out.
  public var digest: String { ruleSet.digest }

  /// Number of rules.
  public var ruleCount: Int { rules.count }

  package var vocabulary: Vocabulary { ruleSet.vocabulary }

  package func law(_ rule: CompiledRule) -> Rule {
    ruleSet.folders[Int(rule.regime)].contents.rules[Int(rule.index)]
  }

  package func law(_ exemption: CompiledExemption) -> Exemption {
    let index = Int(exemption.index)
    if exemption.folder < 0 { return ruleSet.common.exemptions[index] }
    let contents = ruleSet.folders[Int(exemption.folder)].contents
    return exemption.rule < 0 ? contents.exemptions[index] : contents.rules[Int(exemption.rule)].exemptions[index]
  }

  /// The rule with this id.
  package func rule(_ id: String) -> CompiledRule? { rules.first { law($0).id == id } }
}

/// What evaluation needs of a regime.
package struct CompiledRegime: Sendable {
  package let id: String
  /// The committee and its other names, folded.
  package let committees: [String]
  package let ownershipThreshold: ExactDecimal?
}

/// A rule as integers.
package struct CompiledRule: Sendable {
  package let regime: Int32
  package let index: Int32
  package let effect: Rule.Effect
  package let when: Int32
  /// Kinds of subjects, a bit for each.
  package let each: UInt16
  package let inForce: Range<Int32>
  package let uses: Range<Int32>
  /// Among `lawBounds`, those of this rule.
  package let bounds: Range<Int32>

  package func judges(_ kind: RecordKind) -> Bool { each & (1 << UInt16(kind.rawValue)) != 0 }
}

/// An exemption as integers.
package struct CompiledExemption: Sendable {
  package enum Access: Sendable, Hashable {
    case everybody, nobody
    case deals(Int32)
  }

  /// The regime's folder, -1 for `common`; the rule that holds it, -1 for a shared one; its place there.
  package let folder: Int32
  package let rule: Int32
  package let index: Int32
  /// -1: always.
  package let when: Int32
  package let requires: Range<Int32>
  package let access: Access
  /// Empty: as the rule.
  package let inForce: Range<Int32>
}

/// A required paper as integers.
package struct CompiledRequirement: Sendable {
  package let isDetermination: Bool
  /// Matcher of the kind of paper or of the finding.
  package let kind: Int32
  /// Matcher of the issuers; -1 for any.
  package let issuers: Int32
  /// Text of the committee asked for; -1 for the regime's.
  package let committee: Int32
  package let daysBefore: Int32
  package let workingDaysBefore: Int32
  package let by: CalendarDate?
}

/// A stretch of days in force, as integers.
package struct CompiledInterval: Sendable {
  package let days: DateSpan
  package let confirmedUntil: CalendarDate
  /// Position and option on which it hangs; -1 for none.
  package let position: Int32
  package let option: Int32
}
