import Embargo
import LocatedText

/// Changes of the days in force, and of ceilings.
extension MutantMaker {
  /// A stretch of days with one end moved by a day.
  struct MovedDays {
    let intervals: [CompiledInterval]
    /// The day that is in force in one of the two, and not in the other.
    let day: CalendarDate
    /// The options of contested questions under which it is.
    let options: [Int32]
    let change: String
    let span: SourceSpan
    let edges: [CalendarDate]
  }

  mutating func moveDays(of rule: CompiledRule) {
    let law = rules.law(rule)
    for moved in moves(of: rule.inForce, law.inForce) {
      let variant = rule.with(
        inForce: variants.add(moved.intervals), bounds: variants.add(bounds: moved.edges, to: rule.bounds))
      let days = DayStretches([DateSpan(moved.day)])
      add(
        MutantDraft(
          kind: .date, owner: law.id, change: moved.change, span: moved.span, variants: [variant],
          options: moved.options,
          questions: [Demand.surely, .perhaps].map {
            MutantDraft.Question(rule: rule, goals: [(rule.when, $0)], days: days)
          }))
    }
  }

  /// Every end of some stretches of days, a day earlier and a day later.
  ///
  /// Under an option where one stretch follows another without a day between, nothing begins or ends.
  func moves(of range: Range<Int32>, _ written: [Interval]) -> [MovedDays] {
    let all = Array(rules.intervals[range])
    var found: [MovedDays] = []
    for (place, interval) in all.enumerated() {
      let options = rules.options(of: interval)
      let whole = rules.days(of: range, under: options).spans
      let (first, last) = (interval.days.first, interval.days.last)
      func add(_ days: DateSpan?, _ day: CalendarDate, _ change: String) {
        guard let days else { return }
        var intervals = all
        intervals[place] = interval.over(days)
        let edges = [days.first] + (days.isOpen ? [] : [days.last.adding(days: 1)])
        found.append(
          MovedDays(
            intervals: intervals, day: day, options: options, change: change, span: written[place].span, edges: edges))
      }
      if first != .distantPast && !whole.contains(where: { $0.contains(first.adding(days: -1)) }) {
        let (earlier, later) = (first.adding(days: -1), first.adding(days: 1))
        add(DateSpan(first: earlier, last: last), earlier, "from \(earlier) in place of \(first)")
        add(DateSpan(first: later, last: last), first, "from \(later) in place of \(first)")
      }
      let before = interval.days.isOpen ? first : last.adding(days: 1)
      if !interval.days.isOpen && !whole.contains(where: { $0.contains(before) }) {
        let later = before.adding(days: 1)
        add(DateSpan(first: first, last: last.adding(days: -1)), last, "before \(last) in place of \(before)")
        add(DateSpan(first: first, last: before), before, "before \(later) in place of \(before)")
      }
    }
    return found
  }

  // MARK: ceilings

  mutating func moveCeiling(of rule: CompiledRule) {
    let law = rules.law(rule)
    guard let cap = law.cap else { return }
    for (place, limit) in cap.limits.enumerated() {
      if let count = limit.count {
        for other in [count - 1, count + 1] where other >= 0 {
          change(
            rule, law, cap.with(limit.with(atMost: [], count: other), at: place), limit,
            "with a ceiling of \(other) in place of \(count)", .nothing)
        }
      }
      for (index, quantity) in limit.atMost.enumerated() {
        for (numerator, what) in [(11, "higher"), (9, "lower")] {
          guard let amount = quantity.amount.times(numerator, over: 10) else { continue }
          var all = limit.atMost
          all[index] = Quantity(amount, quantity.unit)
          let unit = rules.vocabulary.units[quantity.unit].name
          change(
            rule, law, cap.with(limit.with(atMost: all, count: nil), at: place), limit,
            "with a ceiling a tenth \(what) than \(quantity.amount) \(unit)",
            limit.path?.field == .quantity
              ? .amount(Quantity(max(amount, quantity.amount), quantity.unit)) : .nothing)
        }
      }
    }
  }

  private mutating func change(
    _ rule: CompiledRule, _ law: Rule, _ cap: Cap, _ limit: Cap.Limit, _ change: String,
    _ extra: MutantDraft.Question.Extra
  ) {
    let question = MutantDraft.Question(
      rule: rule, goals: [(rule.when, .surely)], days: analysis.days(rule),
      extra: extra)
    var draft = MutantDraft(
      kind: .limit, owner: law.id, change: change, span: limit.span, variants: [rule], questions: [question])
    draft.cap = (rule.number, cap)
    draft.isProof = false
    add(draft)
  }
}
