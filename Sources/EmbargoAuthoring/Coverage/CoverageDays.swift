import Embargo
import LocatedText

/// The days at which rules and exemptions begin and end.
extension CoveragePoints {
  /// The days on which intervals count under the options that hold by default.
  func stretches(_ intervals: Range<Int32>) -> DayStretches {
    rules.days(of: intervals, under: rules.defaultOptions)
  }

  func inForce(_ rule: CompiledRule) -> DayStretches { stretches(rule.inForce) }

  func days(_ rule: CompiledRule) -> [CoverageCandidate] {
    let law = rules.law(rule)
    return bounds(of: law.inForce, rule.inForce).map { bound in
      let point = point(bound, of: law.id, tally.ruleTallies[Int(rule.number)].days)
      let days = DayStretches([DateSpan(bound.day)])
      return CoverageCandidate(point: point, ways: [way(rule, [(rule.when, .perhaps)], on: days)])
    }
  }

  func days(_ exemption: CompiledExemption) -> [CoverageCandidate] {
    let law = rules.law(exemption)
    return bounds(of: law.inForce ?? [], exemption.inForce).map { bound in
      let day = DayStretches([DateSpan(bound.day)])
      let goals: [(Int32, Demand)] = exemption.when >= 0 ? [(exemption.when, .perhaps)] : []
      let ways = (lifted[exemption.number] ?? []).compactMap { rule -> CoverageCandidate.Way? in
        let common = rules.days(of: rule.inForce, under: bound.options).intersection(day)
        return common.isEmpty ? nil : way(rule, [(rule.when, .perhaps)] + goals, on: common)
      }
      let point = point(bound, of: law.id, tally.exemptionTallies[Int(exemption.number)].days)
      return CoverageCandidate(point: point, ways: ways)
    }
  }

  private struct Bound {
    let day: CalendarDate
    let name: String
    /// The options of contested questions under which the stretch counts.
    let options: [Int32]
    /// Among them, the contested question on which it hangs; -1 for none.
    let position: Int32
    let span: SourceSpan
  }

  private func point(_ bound: Bound, of owner: String, _ shown: Set<CaseTally.Day>) -> Coverage.Point {
    let isShown = shown.contains { day in
      day.date == bound.day
        && (bound.position < 0 || day.options[Int(bound.position)] == bound.options[Int(bound.position)])
    }
    return Coverage.Point(
      kind: .day, owner: owner, what: bound.day.description, wanted: bound.name, count: isShown ? 1 : 0,
      span: bound.span)
  }

  /// The first and the last day of each stretch, and the days outside that are next to them.
  private func bounds(of written: [Interval], _ intervals: Range<Int32>) -> [Bound] {
    var found: [Bound] = []
    for (law, interval) in zip(written, rules.intervals[intervals]) {
      let options = rules.options(of: interval)
      let whole = rules.days(of: intervals, under: options)
      func isOutside(_ day: CalendarDate) -> Bool { !whole.spans.contains { $0.contains(day) } }
      func add(_ day: CalendarDate, _ name: String) {
        found.append(Bound(day: day, name: name, options: options, position: interval.position, span: law.span))
      }
      let before = interval.days.first.adding(days: -1)
      if interval.days.first != .distantPast && isOutside(before) {
        add(interval.days.first, "first day")
        add(before, "day before")
      }
      let after = interval.days.isOpen ? before : interval.days.last.adding(days: 1)
      if !interval.days.isOpen && isOutside(after) {
        add(interval.days.last, "last day")
        add(after, "day after")
      }
    }
    return found
  }
}
