package import Embargo

/// Between which truth values an answer must lie: three are kept apart, so that “surely holds” is `least: .true` and
/// “may hold” is `least: .unknown`.
package struct Demand: Sendable, Hashable {
  package var least: Kleene
  package var most: Kleene

  package init(least: Kleene = .false, most: Kleene = .true) {
    self.least = least
    self.most = most
  }

  /// It surely holds.
  package static let surely = Demand(least: .true)
  /// It holds, or may.
  package static let perhaps = Demand(least: .unknown)
  /// It surely does not hold.
  package static let never = Demand(most: .false)
  /// It does not surely hold.
  package static let notSurely = Demand(most: .unknown)

  func allows(_ value: Kleene) -> Bool { least.rawValue <= value.rawValue && value.rawValue <= most.rawValue }

  var isEmpty: Bool { least.rawValue > most.rawValue }

  /// What must be so of a condition for this to be so of its negation.
  var negated: Demand { Demand(least: !most, most: !least) }

  func intersection(_ other: Demand) -> Demand {
    Demand(
      least: least.rawValue > other.least.rawValue ? least : other.least,
      most: most.rawValue < other.most.rawValue ? most : other.most)
  }
}

/// One condition of a question: what it must answer.
package struct Goal: Sendable {
  /// Which of the rule sets of the analysis holds the condition.
  package let side: Int
  /// Its instruction.
  package let condition: Int32
  package let demand: Demand
  /// The regime by whose share owners are behind a party.
  package let regime: Int32

  package init(_ condition: Int32, _ demand: Demand, regime: Int32, side: Int = 0) {
    self.condition = condition
    self.demand = demand
    self.regime = regime
    self.side = side
  }
}

/// Whether there is a deal of which several conditions are so at once.
package struct Question: Sendable {
  package var goals: [Goal]
  /// The subject that is bound.
  package let binding: RecordKind
  /// The days on which the deal may be.
  package let days: [DateSpan]
  /// Whether all that is asked must be stated, and as narrowly as there are words for it.
  ///
  /// What fulfils a condition perhaps because a fact is left out is then not counted. No answer but “there is none” is
  /// of use with it.
  package var isInformed = false

  package init(_ goals: [Goal], binding: RecordKind, days: [DateSpan]) {
    self.goals = goals
    self.binding = binding
    self.days = days
  }
}

/// What the analysis says to a question; what is not decided is never taken for “there is none”.
package enum Answer: Sendable {
  /// There is no such deal.
  case none
  /// This is one: it was read and judged by the engine.
  case some(Witness)
  /// Neither was shown, and why.
  case undecided(Doubt)

  /// Why a question stays open.
  package enum Doubt: String, Sendable, Hashable {
    /// More boxes than are looked at.
    case tooManyBoxes = "there are too many cases"
    /// A box that seems to have a deal in it, and none could be written down.
    case noDealFound = "no deal could be built that shows it"
  }

  package var witness: Witness? {
    if case .some(let witness) = self { return witness }
    return nil
  }

  package var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}

/// A complete deal that shows an answer.
package struct Witness: Sendable, Hashable {
  /// The deal as it can be written to a file.
  package let yaml: String
  /// The day on which it is.
  package let day: CalendarDate

  package init(yaml: String, day: CalendarDate) {
    self.yaml = yaml
    self.day = day
  }
}
