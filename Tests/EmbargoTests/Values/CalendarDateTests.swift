import Embargo
import TestSupport
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2023, 9, 13, 19_613), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896), (1900, 2, 28, -25_509), (1900, 3, 1, -25_508),
  ])
  func `a day has its number`(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(Int(date.daysSince1970) == number)
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test func `day follows day through eight hundred years`() throws {
    var date = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    var weekday = Weekday.saturday.rawValue
    var failures: [String] = []
    for year in 1600..<2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, length) in zip(1..., [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for day in 1...length {
          if (date.year, date.month, date.day) != (year, month, day) {
            failures.append("\(date) is not \(year)-\(month)-\(day)")
          }
          if CalendarDate(year: year, month: month, day: day) != date { failures.append("\(date) is not found again") }
          if date.weekday.rawValue != weekday { failures.append("\(date) is a \(date.weekday)") }
          date = date.adding(days: 1)
          weekday = (weekday + 1) % 7
        }
        if CalendarDate(year: year, month: month, day: length + 1) != nil {
          failures.append("\(year)-\(month) is too long")
        }
      }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 2, 29), (Int.max, 1, 1),
    (1, Int.min, 1), (1, 1, Int.max),
  ])
  func `there is no such day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-12-31", 2, "2024-02-29"),
    ("2023-03-31", -1, "2023-02-28"), ("2017-12-22", 12, "2018-12-22"), ("2024-02-29", 12, "2025-02-28"),
    ("2023-05-15", 0, "2023-05-15"), ("2023-01-15", -1, "2022-12-15"), ("0001-06-30", -6, "0001-01-01"),
    ("9999-06-30", 7, "9999-12-31"), ("2023-01-01", Int.max, "9999-12-31"), ("2023-01-01", Int.min, "0001-01-01"),
  ])
  func `months are added to the same day or the month's last`(text: String, months: Int, expected: String) throws {
    #expect(try CalendarDate.parse(text.utf8).adding(months: months).description == expected)
  }

  @Test(arguments: [
    ("2023-12-31", 1, "2024-01-01"), ("2023-03-01", -1, "2023-02-28"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2023-01-01", Int.max, "9999-12-31"), ("2023-01-01", Int.min, "0001-01-01"),
  ])
  func `days are added up to the first and the last day there is`(text: String, days: Int, expected: String) throws {
    #expect(try CalendarDate.parse(text.utf8).adding(days: days).description == expected)
  }

  @Test func `numbers of days beyond the calendar are brought into it`() {
    #expect(CalendarDate(daysSince1970: .max) == .distantFuture)
    #expect(CalendarDate(daysSince1970: .min) == .distantPast)
    #expect(CalendarDate.distantPast.description == "0001-01-01")
    #expect(CalendarDate.distantFuture.description == "9999-12-31")
  }

  @Test(arguments: UInt64(0)..<20)
  func `a day reads as it is written, and days compare as their texts do`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let days = (0..<2).map { _ in
        CalendarDate(daysSince1970: .random(in: -719_162...2_932_896, using: &generator))
      }
      #expect(try CalendarDate.parse(days[0].description.utf8) == days[0])
      #expect((days[0] < days[1]) == (days[0].description < days[1].description))
    }
  }

  @Test(arguments: [
    FaultRow("2023-02-30", "there is no day 30; February 2023 has 28 days"),
    FaultRow("2024-02-30", "there is no day 30; February 2024 has 29 days"),
    FaultRow("2023-04-31", "there is no day 31; April 2023 has 30 days"),
    FaultRow("2023-04-00", "there is no day 00; April 2023 has 30 days"),
    FaultRow("2023-13-01", "there is no month 13; write the month as 01 to 12, after the year"),
    FaultRow("0000-01-01", "there is no year 0000; years run from 0001 to 9999"),
    FaultRow("13.09.2023", "‘13.09.2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow("7.9.2023", "‘7.9.2023’ is not how a date is written here; write 2023-09-07", "2023-09-07"),
    FaultRow("2023-9-13", "‘2023-9-13’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow("20230913", "‘20230913’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow(
      "13 September 2023", "‘13 September 2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow(
      "Sept. 13th, 2023", "‘Sept. 13th, 2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow(
      "2023-09-13T10:00:00Z", "‘2023-09-13T10:00:00Z’ is not how a date is written here; write 2023-09-13", "2023-09-13"
    ),
    FaultRow(" 2023-09-13", "‘ 2023-09-13’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow("09/07/2023", "‘09/07/2023’ is not a date; write year, month and day as in 2023-09-13"),
    FaultRow("2023-09", "‘2023-09’ is not a date; write year, month and day as in 2023-09-13"),
    FaultRow("", "‘’ is not a date; write year, month and day as in 2023-09-13"),
    FaultRow("soon", "‘soon’ is not a date; write year, month and day as in 2023-09-13"),
  ])
  func `another way of writing a day is refused, with the right one where there is one`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try CalendarDate.parse(text) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a day or a fault with a readable suggestion`(seed: UInt64) {
    let samples = ["2023-09-13", "13.09.2023", "13 September 2023", "2023-09-13T10:00:00Z", "20230913", "9/13/2023"]
    expectFaultsHold(seed: seed, samples: samples) { text throws(ValueFault) in _ = try CalendarDate.parse(text) }
  }
}
