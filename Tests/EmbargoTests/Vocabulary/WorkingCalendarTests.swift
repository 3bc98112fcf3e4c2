import Embargo
import SmallWords
import Testing

struct WorkingCalendarTests {
  /// Saturday and Sunday are free, and so are Monday 4 September and Christmas 2023.
  private static let calendar = SmallVocabulary.whole.calendar

  @Test(arguments: [
    ("2023-09-01", true), ("2023-09-02", false), ("2023-09-03", false), ("2023-09-04", false), ("2023-09-05", true),
    ("2023-12-25", false), ("2024-12-25", true),
  ])
  func `weekends and the listed holidays are no working days`(day: String, answer: Bool) throws {
    #expect(Self.calendar.isWorkingDay(try CalendarDate.parse(day.utf8)) == answer)
  }

  @Test(arguments: [
    (5, "2023-09-22", "2023-09-17"), (5, "2023-09-20", "2023-09-13"), (1, "2023-09-05", "2023-09-04"),
    (2, "2023-09-05", "2023-08-31"), (5, "2023-09-08", "2023-08-31"), (0, "2023-09-08", "2023-09-08"),
    (1, "2023-09-10", "2023-09-07"),
  ])
  func `the day on which a paper is due lies so many working days before`(days: Int, day: String, due: String) throws {
    #expect(Self.calendar.day(days, before: try CalendarDate.parse(day.utf8)).description == due)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a calendar without any working day comes to an end`() {
    let calendar = WorkingCalendar(weekend: Set(Weekday.allCases), holidays: [])
    #expect(calendar.day(5, before: CalendarDate(daysSince1970: 0)) == .distantPast)
  }
}
