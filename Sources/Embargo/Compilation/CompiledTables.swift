import LocatedText

/// What compiled rules hold.
struct CompiledTables: Sendable {
  let name: String
  let version: String
  let digest: String
  /// The day to which the law has been followed.
  let asOf: CalendarDate?
  var vocabulary: Vocabulary
  var program: Program
  var regimes: [CompiledRegime]
  /// The lists of names that the committees of all regimes keep.
  let lists: [Regime.DesignationList]
  /// Sorted by id.
  var rules: [CompiledRule]
  /// The ids of the rules, in their order.
  var ruleIDs: [String]
  var exemptions: [CompiledExemption]
  var requirements: [CompiledRequirement]
  var intervals: [CompiledInterval]
  /// Exemptions of each rule, its own first, then the shared ones as written.
  var uses: [Int32]
  /// Texts that conditions compare with, folded.
  var texts: [String]
  let positions: [CompiledPosition]
  /// Days on which what a term is, or what a condition asks of the date, may change: the first day of each stretch.
  var conditionBounds: [CalendarDate]
  /// Days on which rules, their exemptions and the periods of their ceilings begin and end.
  var lawBounds: [CalendarDate]
  let wording: LawWording
  /// Where each instruction is written; none of rules that lie compiled inside a binary, since no evaluation asks for it.
  var spans: [SourceSpan] = []
  /// The named conditions that each regime can name, by name; none of rules that lie compiled inside a binary.
  var named: [[String: Int32]] = []
  /// A ceiling in place of the one that a rule is written with, by the number of the rule.
  var otherCap: (rule: Int32, cap: Cap)?
  /// The regimes by whose rules alone deals are judged, in the order of `regimes`; nil for all.
  var chosen: [Int32]?

  /// The same, with what every deal asks for in memory of its own.
  func unshared() -> CompiledTables {
    var copy = self
    copy.vocabulary = vocabulary.unshared()
    copy.program = program.unshared()
    copy.regimes = regimes.unshared()
    copy.rules = rules.unshared()
    copy.ruleIDs = ruleIDs.unshared()
    copy.exemptions = exemptions.unshared()
    copy.requirements = requirements.unshared()
    copy.intervals = intervals.unshared()
    copy.uses = uses.unshared()
    copy.texts = texts.unshared()
    copy.conditionBounds = conditionBounds.unshared()
    copy.lawBounds = lawBounds.unshared()
    return copy
  }
}
