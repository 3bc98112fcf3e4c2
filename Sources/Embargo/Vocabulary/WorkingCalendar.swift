/// The days on which nobody answers: weekends and the holidays listed in the vocabulary.
package struct WorkingCalendar: Sendable {
  private var weekend: Set<Weekday> = []
  private var holidays: Set<CalendarDate> = []

  package init() {}

  package init(weekend: Set<Weekday>, holidays: Set<CalendarDate>) {
    self.weekend = weekend
    self.holidays = holidays
  }

  /// Takes over the free days of another calendar.
  package mutating func add(_ other: WorkingCalendar) {
    weekend.formUnion(other.weekend)
    holidays.formUnion(other.holidays)
  }

  package func isWorkingDay(_ day: CalendarDate) -> Bool {
    !weekend.contains(day.weekday) && !holidays.contains(day)
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
