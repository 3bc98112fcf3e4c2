import Embargo
import Synchronization

/// Solvers that were used before, with the rows that they worked out: the next question mostly asks for the same words.
///
/// What is remembered changes no answer. A solver is taken out while it is used and put back afterwards.
final class SolverMemo: Sendable {
  private struct Key: Hashable {
    let day: CalendarDate
    let isInformed: Bool
  }

  private let solvers = Mutex<[Key: FieldSolver]>([:])
  /// The first day of each stretch on which words and what follows from them stay the same.
  private let bounds: [CalendarDate]

  init(_ sides: Sides) {
    var bounds: Set<CalendarDate> = [.distantPast]
    for rules in sides.all {
      bounds.formUnion(rules.vocabulary.relations.bounds)
      for term in rules.vocabulary.terms {
        bounds.insert(term.inUse.first)
        if !term.inUse.isOpen { bounds.insert(term.inUse.last.adding(days: 1)) }
      }
    }
    self.bounds = bounds.sorted()
  }

  /// A solver for the words of a day.
  func taking(_ sides: Sides, on day: CalendarDate, isInformed: Bool) -> FieldSolver {
    let first = bounds.last { $0 <= day } ?? .distantPast
    let key = Key(day: first, isInformed: isInformed)
    return solvers.withLock { $0.removeValue(forKey: key) } ?? FieldSolver(sides, on: first, isInformed: isInformed)
  }

  /// Keeps a solver for the next question.
  func keep(_ solver: FieldSolver) {
    solvers.withLock { $0[Key(day: solver.day, isInformed: solver.isInformed)] = solver }
  }
}
