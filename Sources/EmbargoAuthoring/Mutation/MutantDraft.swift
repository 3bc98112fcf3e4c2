import Embargo
import LocatedText

/// A change of a rule set that has not been tried yet.
struct MutantDraft {
  /// What a deal must be like that could show the change.
  struct Question {
    let rule: CompiledRule
    let goals: [(Int32, Demand)]
    let days: DayStretches
    var extra = Extra.nothing

    /// What is written into the deal beside what its conditions ask for.
    enum Extra {
      case nothing
      /// Papers, and the day that they bear; nil for one in time.
      case papers([Requirement], dated: CalendarDate?)
      /// An amount of the first item, and that nothing of the ceiling was used.
      ///
      /// Boxed: Swift 6.3 lays a decimal that is passed along on the stack of a debug build where it cannot be read.
      indirect case amount(Quantity)
    }
  }

  let kind: Mutation.Mutant.Kind
  let owner: String
  let change: String
  let span: SourceSpan
  /// The changed rules, each in the place of the one whose number it bears.
  let variants: [CompiledRule]
  var cap: (rule: Int32, cap: Cap)?
  /// The options of contested questions under which it shows; nil for those of the rules.
  var options: [Int32]?
  /// If none has an answer, no deal shows the change.
  let questions: [Question]
  /// Whether no answer to the questions proves that there is no such deal.
  var isProof = true
}
