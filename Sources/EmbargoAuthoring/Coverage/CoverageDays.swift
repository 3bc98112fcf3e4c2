import Embargo
import LocatedText

/// The days at which rules and exemptions begin and end.
extension CoveragePoints {
  /// The days on which intervals count under the options that hold by default.
  func stretches(_ intervals: Range<Int32>) -> DayStretches { DayStretches(counting(intervals).map(\.days)) }

  private func counting(_ intervals: Range<Int32>) -> [CompiledInterval] {
    rules.intervals[intervals].filter { $0.position < 0 || rules.defaultOptions[Int($0.position)] == $0.option }
  }

  func inForce(_ rule: CompiledRule) -> DayStretches { stretches(rule.inForce) }

  func days(_ rule: CompiledRule) -> [CoverageCandidate] {
    let law = rules.law(rule)
    return bounds(of: law.inForce, rule.inForce).map { bound in
      let point = Coverage.Point(
        kind: .day, owner: law.id, what: bound.day.description, wanted: bound.name,
        count: tally.ruleTallies[Int(rule.number)].days.contains(bound.day) ? 1 : 0, span: bound.span)
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
        let common = inForce(rule).intersection(day)
        return common.isEmpty ? nil : way(rule, [(rule.when, .perhaps)] + goals, on: common)
      }
      let point = Coverage.Point(
        kind: .day, owner: law.id, what: bound.day.description, wanted: bound.name,
        count: tally.exemptionTallies[Int(exemption.number)].days.contains(bound.day) ? 1 : 0, span: bound.span)
      return CoverageCandidate(point: point, ways: ways)
    }
  }

  private struct Bound {
    let day: CalendarDate
    let name: String
    let span: SourceSpan
  }

  /// The first and the last day of each stretch, and the days outside that are next to them.
  private func bounds(of written: [Interval], _ intervals: Range<Int32>) -> [Bound] {
    let whole = stretches(intervals)
    func isOutside(_ day: CalendarDate) -> Bool { !whole.spans.contains { $0.contains(day) } }
    var found: [Bound] = []
    for (law, interval) in zip(written, rules.intervals[intervals])
    where interval.position < 0 || rules.defaultOptions[Int(interval.position)] == interval.option {
      let before = interval.days.first.adding(days: -1)
      if interval.days.first != .distantPast && isOutside(before) {
        found.append(Bound(day: interval.days.first, name: "first day", span: law.span))
        found.append(Bound(day: before, name: "day before", span: law.span))
      }
      let after = interval.days.isOpen ? before : interval.days.last.adding(days: 1)
      if !interval.days.isOpen && isOutside(after) {
        found.append(Bound(day: interval.days.last, name: "last day", span: law.span))
        found.append(Bound(day: after, name: "day after", span: law.span))
      }
    }
    return found
  }
}
