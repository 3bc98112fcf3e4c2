import Testing

@testable import Embargo

struct DatePartsTests {
  @Test(
    arguments: [
      ("2023", 2023, nil, nil), ("2023-09", 2023, 9, nil), ("2023-09-13", 2023, 9, 13), ("0000-99-99", 0, 99, 99),
    ] as [(String, Int, Int?, Int?)])
  func `four, two and two digits are year, month and day`(text: String, year: Int, month: Int?, day: Int?) throws {
    let parts = try #require(DateParts(text.utf8))
    #expect(parts.year == year)
    #expect(parts.month == month)
    #expect(parts.day == day)
  }

  @Test(arguments: [
    "", "202", "20230", "2023-", "2023-9", "2023-09-", "2023-09-1", "2023-09-131", "2023.09.13", "+023-09-13",
    "2023-0９", "-2023",
  ])
  func `any other form is none`(text: String) {
    #expect(DateParts(text.utf8) == nil)
  }
}
