package import Embargo
import LocatedText

/// Tells whether there is a deal of which some conditions of rules are so.
///
/// The conditions are over finite vocabularies, days, exact amounts and three truth values, so no general solver is
/// needed. A “no” rests on every box having a contradiction; a “yes” rests on a deal that the engine itself judged so;
/// what is neither is said to be undecided.
package struct Analysis: Sendable {
  let sides: Sides
  private let checkers: [Checker]
  private let memo: SolverMemo
  /// Boxes looked at for one question on one day.
  private let budget: Int

  /// - Parameters:
  ///   - rules: one rule set, or two whose conditions are compared; words that only one knows are in no witness.
  ///   - budget: boxes looked at for one question on one day, before it is left undecided.
  package init(_ rules: [CompiledRules], budget: Int = 4_000) {
    sides = Sides(rules)
    memo = SolverMemo(sides)
    checkers = rules.map { Checker(rules: $0) }
    self.budget = budget
  }

  /// The rules on one side.
  package func rules(_ side: Int = 0) -> CompiledRules { sides.all[side] }

  /// The rules on one side, ready for checking.
  package func checker(_ side: Int = 0) -> Checker { checkers[side] }

  /// Whether there is a deal of which all goals of a question are so.
  package func answer(_ question: Question) -> Answer { answer(question) { _, _ in } }

  /// Whether it was shown that there is no such deal; cheaper than an answer where no deal need be seen.
  func hasNone(_ question: Question) -> Bool {
    representativeDays(question).allSatisfy { day in
      let fields = memo.taking(sides, on: day, isInformed: question.isInformed)
      var tableau = Tableau(fields, on: day, budget: budget)
      let outcome = tableau.search(question) { _, _ in Witness(yaml: "", day: day) }
      memo.keep(tableau.fields)
      if case .none = outcome { return true }
      return false
    }
  }

  /// The same, with something more written into the deal on its day, of which the conditions must still be so.
  ///
  /// - Parameters:
  ///   - question: what must be so of the deal.
  ///   - isPreferred: what the deal should show beside the question, if some deal does.
  ///   - finish: writes what else belongs into the deal.
  /// - Returns: a deal that was tried out, or that there is none, or that neither was shown.
  func answer(
    _ question: Question, isPreferred: (Witness) -> Bool = { _ in true },
    finish: (inout DealText, CalendarDate) -> Void
  ) -> Answer {
    var doubt: Answer.Doubt?
    var second: Witness?
    // To prefer one deal to another is no more than a kindness, and judging is dear.
    var choices = 4
    func isGoodEnough(_ witness: Witness) -> Bool {
      choices -= 1
      return choices < 0 || isPreferred(witness)
    }
    for day in representativeDays(question) {
      let fields = memo.taking(sides, on: day, isInformed: question.isInformed)
      var tableau = Tableau(fields, on: day, budget: budget)
      let outcome = tableau.search(question) { box, fields in
        guard let (found, isGood) = witness(box, fields, question, on: day, isGoodEnough, finish) else { return nil }
        if !isGood { second = second ?? found }
        if isGood && choices >= 0 { return found }
        return choices < 0 ? second ?? found : nil
      }
      memo.keep(tableau.fields)
      switch outcome {
      case .none: break
      case .some(let witness): return .some(witness)
      case .undecided(let reason): doubt = reason
      }
    }
    if let second { return .some(second) }
    return doubt.map { .undecided($0) } ?? .none
  }

  /// Whether something is so of a deal, as the engine judges it.
  package func holds(_ question: Question, of witness: Witness) -> Bool {
    for side in sides.all.indices {
      let read = checkers[side].transactions(in: witness.yaml, named: "witness.yaml")
      guard !read.hasErrors, let deal = read.partial.first else { return false }
      for goal in question.goals where goal.side == side {
        let probe = Probe(sides.all[side], deal, on: witness.day, regime: goal.regime)
        guard let value = probe.value(of: goal.condition, binding: question.binding, ordinal: 0),
          goal.demand.allows(value)
        else { return false }
      }
    }
    return true
  }

  /// The box as a deal, if it is one; of several that a box leaves open, a preferred one.
  private func witness(
    _ box: Box, _ fields: FieldSolver, _ question: Question, on day: CalendarDate,
    _ isGoodEnough: (Witness) -> Bool, _ finish: (inout DealText, CalendarDate) -> Void
  ) -> (Witness, isGood: Bool)? {
    var samenesses = Samenesses(fields, box)
    let settled = samenesses.settled()
    var first: Witness?
    for variant in [settled] + (question.isInformed ? [] : settled.variants(alphabet: categoryCount)) {
      var writer = WitnessWriter(variant, fields, on: day)
      guard var deal = writer.write() else { return nil }
      finish(&deal, day)
      let witness = Witness(yaml: deal.document, day: day)
      guard holds(question, of: witness) else {
        if first == nil { return nil }
        continue
      }
      if isGoodEnough(witness) { return (witness, true) }
      first = first ?? witness
    }
    return first.map { ($0, false) }
  }

  private var categoryCount: Int { sides.terms(of: [.items]).count }

  // MARK: days

  /// One day of each stretch on which no answer of the conditions changes.
  private func representativeDays(_ question: Question) -> [CalendarDate] {
    var bounds: Set<CalendarDate> = []
    for goal in question.goals { bounds.formUnion(sides.all[goal.side].dayBounds(of: goal.condition)) }
    var days: Set<CalendarDate> = []
    for span in question.days {
      days.insert(max(span.first, Self.firstDay))
      days.formUnion(bounds.filter { span.contains($0) })
    }
    // The latest law first: what is shown is then most often of today.
    return days.sorted(by: >)
  }

  private static let firstDay = CalendarDate(daysSince1970: -8_766)
}

extension CompiledRules {
  /// Days on which what a condition answers may change, by a test of the deal's date or by links of the vocabulary.
  func dayBounds(of condition: Int32) -> Set<CalendarDate> {
    var found: Set<CalendarDate> = []
    var open = [condition]
    while let next = open.popLast() {
      let op = program.ops[Int(next)]
      switch op.code {
      case .all, .any: open += program.children[op.first..<(op.first + op.count)]
      case .not, .some: open.append(op.first)
      case .terms, .surely, .only:
        let matcher = program.matchers[Int(op.first)]
        found.formUnion(program.bounds[matcher.bounds])
        for term in program.asked[matcher.asked] {
          // A code of a country can be written only while it is one.
          let inUse = vocabulary[term].inUse
          if inUse.first != .distantPast { found.insert(inUse.first) }
          if !inUse.isOpen { found.insert(inUse.last.adding(days: 1)) }
        }
      case .from, .before:
        if op.field == .date { found.insert(CalendarDate(daysSince1970: op.first)) }
      case .text, .yesNo, .tariff, .quantity, .share, .known, .stated, .sameAs: break
      }
    }
    return found
  }
}
