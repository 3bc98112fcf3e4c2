import Embargo
import TestSupport
import Testing

struct DateSpanTests {
  @Test(arguments: [
    ("2023-09-13", "2023-09-13", "2023-09-13"), ("2023-09", "2023-09-01", "2023-09-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"), ("2023-09-07/2023-10-01", "2023-09-07", "2023-10-01"),
    ("2017-09-11/..", "2017-09-11", "9999-12-31"),
  ])
  func `a span reads as the days it means and is written as it was`(text: String, first: String, last: String) throws {
    let span = try DateSpan.parse(text.utf8)
    #expect(span.first.description == first)
    #expect(span.last.description == last)
    #expect(span.description == text)
  }

  @Test(arguments: [
    ("2023-09-01/2023-09-30", "2023-09"), ("2023-01-01/2023-12-31", "2023"), ("2023-09-13/2023-09-13", "2023-09-13"),
    ("2023-09/2023-10", "2023-09-01/2023-10-31"), ("2022/2023", "2022-01-01/2023-12-31"), ("2017/..", "2017-01-01/.."),
    ("2023-01/2023-12", "2023"), ("2017-09-11/9999-12-31", "2017-09-11/.."), ("9999-12", "9999-12-01/.."),
  ])
  func `a span is written in its shortest form`(text: String, shortest: String) throws {
    #expect(try DateSpan.parse(text.utf8).description == shortest)
  }

  @Test func `the last day is never before the first`() {
    #expect(DateSpan(first: .distantFuture, last: .distantPast) == nil)
    #expect(DateSpan(first: .distantPast)?.isOpen == true)
  }

  @Test(arguments: [
    ("2023-09", "2023-09-01", Kleene.true), ("2023-09", "2023-08-31", .true), ("2023-09", "2023-09-02", .unknown),
    ("2023-09", "2023-09-30", .unknown), ("2023-09", "2023-10-01", .false), ("2017-09-11/..", "2017-09-11", .true),
    ("2017-09-11/..", "2020-01-01", .unknown), ("2023-09-13", "2023-09-13", .true),
    ("2023-09-13", "2023-09-14", .false),
  ])
  func `a span is on or after a day if all of it is, and before it if none of it is`(
    text: String, day: String, answer: Kleene
  ) throws {
    let span = try DateSpan.parse(text.utf8)
    let date = try CalendarDate.parse(day.utf8)
    #expect(span.isOnOrAfter(date) == answer)
    #expect(span.isBefore(date) == !answer)
  }

  @Test(
    arguments: [
      ("2023", "2023-09", "2023-09"), ("2023-09", "2023-10", nil), ("2017-09-11/..", "2017", "2017-09-11/2017-12-31"),
      ("2023-01-01/2023-06-30", "2023-06-30/..", "2023-06-30"),
    ] as [(String, String, String?)])
  func `two spans share the days that lie in both`(left: String, right: String, both: String?) throws {
    let (one, other) = (try DateSpan.parse(left.utf8), try DateSpan.parse(right.utf8))
    #expect(one.intersection(other)?.description == both)
    #expect(other.intersection(one)?.description == both)
  }

  @Test(arguments: UInt64(0)..<20)
  func `answers about a span agree with its days one by one`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let first = CalendarDate(daysSince1970: .random(in: 18_000...18_800, using: &generator))
      let span = try #require(DateSpan(first: first, last: first.adding(days: .random(in: 0...40, using: &generator))))
      let day = first.adding(days: .random(in: -5...45, using: &generator))
      let days = sequence(first: span.first) { $0 < span.last ? $0.adding(days: 1) : nil }
      let before = Set(days.map { $0 < day })
      let expected: Kleene = before.count == 2 ? .unknown : Kleene(before.contains(true))
      #expect(span.isBefore(day) == expected)
      #expect(span.contains(day) == days.contains(day))
      #expect(span.isSingleDay == (span.first == span.last))
      #expect(try DateSpan.parse(span.description.utf8) == span)
    }
  }

  @Test(arguments: [
    FaultRow("2023-02-30", "there is no day 30; February 2023 has 28 days"),
    FaultRow("2023-13", "there is no month 13; write the month as 01 to 12, after the year"),
    FaultRow("0000", "there is no year 0000; years run from 0001 to 9999"),
    FaultRow("13.09.2023", "‘13.09.2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    FaultRow(
      "2023-10-01/2023-09-07",
      "2023-10-01 comes after 2023-09-07, and a span begins with its first day; write 2023-09-07/2023-10-01",
      "2023-09-07/2023-10-01"),
    FaultRow(
      "2017-09-11/", "the span from 2017-09-11 has no end; write 2017-09-11/.. for that day or later", "2017-09-11/.."),
    FaultRow(
      "2023-09-07 - 2023-10-01",
      "‘2023-09-07 - 2023-10-01’ is not how a date is written here; write 2023-09-07/2023-10-01",
      "2023-09-07/2023-10-01"),
    FaultRow(
      "2023-09-07 to 1 October 2023",
      "‘2023-09-07 to 1 October 2023’ is not how a date is written here; write 2023-09-07/2023-10-01",
      "2023-09-07/2023-10-01"),
    FaultRow(
      "2023-09-07/01.10.2023", "‘2023-09-07/01.10.2023’ is not how a date is written here; write 2023-09-07/2023-10-01",
      "2023-09-07/2023-10-01"),
    FaultRow(
      "2023-09-07..2023-10-01",
      "‘2023-09-07..2023-10-01’ is not how a date is written here; write 2023-09-07/2023-10-01", "2023-09-07/2023-10-01"
    ),
    FaultRow("../2023-09-07", "‘../2023-09-07’ \(notADate)"),
    FaultRow("", "‘’ \(notADate)"),
  ])
  func `another way of writing a span is refused, with the right one where there is one`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try DateSpan.parse(text) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a span or a fault with a readable suggestion`(seed: UInt64) {
    let samples = [
      "2023-09-13", "2023-09", "2023", "2023-09-07/2023-10-01", "2017-09-11/..", "1.9.2023 - 2.9.2023",
      "2023-09-07 to 2023-09-08",
    ]
    expectFaultsHold(seed: seed, samples: samples) { text throws(ValueFault) in _ = try DateSpan.parse(text) }
  }
}

private let notADate = """
  is not a date; write a day as in 2023-09-13, a month as in 2023-09, a year, or days from one to another as in \
  2023-09-07/2023-10-01 or 2023-09-07/..
  """
