extension Cap {
  /// The period that runs on a day: all days, where the ceiling has no periods; nil if none does.
  package func period(on day: CalendarDate) -> DateSpan? {
    guard !periods.isEmpty else { return DateSpan(.distantPast, through: .distantFuture) }
    return periods.lazy.compactMap { $0.period(on: day) }.first
  }
}

extension Cap.Period {
  /// The period, or the one of its repetitions, that runs on a day.
  package func period(on day: CalendarDate) -> DateSpan? {
    guard days.contains(day) else { return nil }
    guard let every else { return days }
    var start = days.first
    var count = 1
    while true {
      let next = every.count(count, after: days.first)
      if next > day || next <= start { return DateSpan(start, through: min(next.adding(days: -1), days.last)) }
      start = next
      count += 1
    }
  }

  /// The first days of the period's repetitions up to a day, its own first day included, and the day after its last.
  func bounds(until end: CalendarDate) -> [CalendarDate] {
    var result = [days.first]
    if !days.isOpen { result.append(days.last.adding(days: 1)) }
    guard let every else { return result }
    var count = 1
    var next = every.count(1, after: days.first)
    while next <= min(days.last, end) {
      result.append(next)
      count += 1
      let following = every.count(count, after: days.first)
      if following <= next { break }
      next = following
    }
    return result
  }
}

extension Duration {
  /// The day that lies a number of such lengths after a day.
  func count(_ times: Int, after day: CalendarDate) -> CalendarDate {
    switch unit {
    case .days, .workingDays: day.adding(days: count * times)
    case .months: day.adding(months: count * times)
    case .years: day.adding(months: 12 * count * times)
    }
  }
}
