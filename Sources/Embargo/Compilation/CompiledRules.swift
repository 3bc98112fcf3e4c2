package import LocatedText

/// A rule set made ready for checking: immutable, shared by as many checks at once as there are cores.
///
/// What evaluation asks for lies in flat tables. What the law says in words is read from its files, if they are inside of
/// a binary, when a report asks for it. A copy costs one reference.
public struct CompiledRules: Sendable {
  private let shared: Shared

  /// The tables behind one reference; nobody ever changes them.
  private final class Shared: Sendable {
    let tables: CompiledTables

    init(_ tables: CompiledTables) { self.tables = tables }
  }

  init(_ tables: CompiledTables) { shared = Shared(tables) }

  var tables: CompiledTables { shared.tables }

  /// Name of the rule set.
  public var name: String { tables.name }

  /// Version of the rule set.
  public var version: String { tables.version }

  /// SHA-256 over the files of the rule set, cases left out.
  public var digest: String { tables.digest }

  /// Number of rules.
  public var ruleCount: Int { tables.rules.count }

  package var asOf: CalendarDate? { tables.asOf }
  package var vocabulary: Vocabulary { tables.vocabulary }
  package var program: Program { tables.program }
  package var regimes: [CompiledRegime] { tables.regimes }
  package var lists: [Regime.DesignationList] { tables.lists }
  package var rules: [CompiledRule] { tables.rules }
  package var ruleIDs: [String] { tables.ruleIDs }
  package var exemptions: [CompiledExemption] { tables.exemptions }
  package var requirements: [CompiledRequirement] { tables.requirements }
  package var intervals: [CompiledInterval] { tables.intervals }
  package var uses: [Int32] { tables.uses }
  package var texts: [String] { tables.texts }
  package var positions: [CompiledPosition] { tables.positions }
  package var conditionBounds: [CalendarDate] { tables.conditionBounds }
  package var lawBounds: [CalendarDate] { tables.lawBounds }

  /// What was compiled, whole; of rules inside a binary, all files are read when this is first asked for.
  package var ruleSet: RuleSet { tables.wording.ruleSet }

  /// The rules by which deals are judged: all, or those of the regimes that were chosen.
  package var judged: [CompiledRule] {
    tables.chosen.map { chosen in rules.filter { chosen.contains($0.regime) } } ?? rules
  }

  /// The ids of the regimes by whose rules deals are judged.
  package var judgedRegimes: [String] {
    tables.chosen.map { $0.map { regimes[Int($0)].id } } ?? regimes.map(\.id)
  }

  /// The same rules, of which those of some regimes alone judge deals; what the others say of words and lists stays.
  ///
  /// - Returns: nil if there is no regime of one of the ids.
  func judging(onlyBy ids: [String]) -> CompiledRules? {
    let known = regimes.map(\.id)
    guard !ids.isEmpty, ids.allSatisfy(known.contains) else { return nil }
    var tables = tables
    tables.chosen = known.indices.filter { ids.contains(known[$0]) }.map { Int32($0) }
    return CompiledRules(tables)
  }

  /// The same rules for another core: what every deal asks for lies in memory of its own.
  func unshared() -> CompiledRules { CompiledRules(tables.unshared()) }

  /// Where an instruction is written, of rules that were compiled from their files.
  package func span(ofCondition index: Int32) -> SourceSpan { tables.spans[Int(index)] }

  /// The instruction of each condition that a regime can name, of rules that were compiled from their files.
  package func named(inRegime regime: Int32) -> [String: Int32] {
    tables.named.indices.contains(Int(regime)) ? tables.named[Int(regime)] : [:]
  }

  /// The option that counts for each contested question where nobody chooses another.
  package var defaultOptions: [Int32] {
    positions.map { position in Int32(position.options.firstIndex { $0.name == position.defaultOption } ?? 0) }
  }

  /// The law that a rule encodes.
  package func law(_ rule: CompiledRule) -> Rule { tables.wording.law(rule) }

  /// The clause that an exemption encodes.
  package func law(_ exemption: CompiledExemption) -> Exemption { tables.wording.law(exemption) }

  /// The id of a rule.
  package func id(of rule: CompiledRule) -> String { ruleIDs[Int(rule.number)] }

  /// The rule with this id.
  package func rule(_ id: String) -> CompiledRule? { ruleIDs.firstIndex(of: id).map { rules[$0] } }

  /// The names of the files that hold rules.
  package var fileNames: [String] { tables.wording.fileNames }
}

/// What evaluation needs of a regime.
package struct CompiledRegime: Sendable, Hashable {
  package let id: String
  /// The committee that is meant where none is named.
  package let committee: String?
  /// The committee and its other names, folded.
  package let committees: [String]
  package let ownershipThreshold: ExactDecimal?
}

/// A question on which the law is contested.
package struct CompiledPosition: Sendable {
  package let name: String
  package let question: String
  /// Name and meaning of each option, in the order written.
  package let options: [(name: String, meaning: String)]
  package let defaultOption: String
}

/// A rule as integers.
package struct CompiledRule: Sendable, Hashable {
  /// Its place among all rules.
  package let number: Int32
  package let regime: Int32
  /// Its place in the folder of the regime.
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
package struct CompiledExemption: Sendable, Hashable {
  package enum Access: Sendable, Hashable {
    case everybody, nobody
    case deals(Int32)
  }

  /// Its place among all exemptions.
  package let number: Int32
  /// The regime's folder, -1 for `common`; the rule that holds it, -1 for a shared one; its place there.
  package let folder: Int32
  package let rule: Int32
  package let index: Int32
  /// -1: always.
  package let when: Int32
  package let requires: Range<Int32>
  /// Whether it asks for no paper, and whoever keeps to it is exempted.
  package let setsTerms: Bool
  package let access: Access
  /// Empty: as the rule.
  package let inForce: Range<Int32>
}

/// A required paper as integers.
package struct CompiledRequirement: Sendable, Hashable {
  package let isDetermination: Bool
  /// Matcher of the kind of paper or of the finding.
  package let kind: Int32
  /// Matcher of the issuers; -1 for any.
  package let issuers: Int32
  /// Text of the committee asked for; -1 for the regime's.
  package let committee: Int32
  package let daysBefore: Int32
  package let workingDaysBefore: Int32
  /// After so many days, and so many working days before them, silence is consent; -1: it never is.
  package let silentDays: Int32
  package let silentWorkingDays: Int32
  package let by: CalendarDate?
}

/// A stretch of days in force, as integers.
package struct CompiledInterval: Sendable, Hashable {
  package let days: DateSpan
  package let confirmedUntil: CalendarDate
  /// Position and option on which it hangs; -1 for none.
  package let position: Int32
  package let option: Int32
}
