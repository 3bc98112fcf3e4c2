import Embargo
import Testing

struct WeekdayTests {
  @Test(arguments: [
    ("2023-09-13", Weekday.wednesday), ("1970-01-01", .thursday), ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func `a day falls on its day of the week`(text: String, weekday: Weekday) throws {
    #expect(try CalendarDate.parse(text.utf8).weekday == weekday)
  }

  @Test func `the week begins with Monday and every day has its name`() {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    #expect(Weekday.allCases.map(\.description) == names)
    #expect(Weekday.allCases.map(\.rawValue) == Array(0...6))
  }
}
