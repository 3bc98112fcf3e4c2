/// The days on which nobody answers: weekends and the holidays listed in the vocabulary.
package struct WorkingCalendar: Sendable, Hashable {
  /// Sorted, each once.
  let weekend: [Weekday]
  let holidays: [CalendarDate]

  package init() { self.init(weekend: [], holidays: []) }

  package init(weekend: Set<Weekday>, holidays: Set<CalendarDate>) {
    self.init(weekend: weekend.sorted { $0.rawValue < $1.rawValue }, holidays: holidays.sorted())
  }

  init(weekend: [Weekday], holidays: [CalendarDate]) {
    self.weekend = weekend
    self.holidays = holidays
  }

  /// Takes over the free days of another calendar.
  package mutating func add(_ other: WorkingCalendar) {
    self = WorkingCalendar(
      weekend: Set(weekend).union(other.weekend), holidays: Set(holidays).union(other.holidays))
  }

  package func isWorkingDay(_ day: CalendarDate) -> Bool { !weekend.contains(day.weekday) && !isHoliday(day) }

  private func isHoliday(_ day: CalendarDate) -> Bool {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < holidays.count && holidays[low] == day
  }

  /// The last day from which a number of working days have passed before the given day.
  ///
  /// A notice of Friday is five working days before the Friday after it: the days in between and the last one are
  /// counted, the day of the notice is not. A calendar without working days leads to the first day there is.
  package func day(_ workingDays: Int, before day: CalendarDate) -> CalendarDate {
    var left = workingDays
    var current = day
    while left > 0 && current != .distantPast {
      if isWorkingDay(current) { left -= 1 }
      current = current.adding(days: -1)
    }
    return current
  }
}
