import Testing

@testable import Embargo

struct ForeignDateTests {
  @Test(arguments: [
    ("13/09/2023", "2023-09-13"), ("09/13/2023", "2023-09-13"), ("09/09/2023", "2023-09-09"),
    ("7.9.2023", "2023-09-07"),
    ("2023/9/7", "2023-09-07"), ("2023.09.07", "2023-09-07"), ("7 Sep 2023", "2023-09-07"),
    ("Sep 7, 2023", "2023-09-07"),
    ("7th of September 2023", "2023-09-07"), ("Wednesday, 13 September 2023", "2023-09-13"),
    ("13sep2023", "2023-09-13"),
    ("2023 May 1", "2023-05-01"), ("2023-09-13 10:00", "2023-09-13"),
  ])
  func `a text that can mean one day only means it`(text: String, day: String) {
    #expect(ForeignDate.meant(by: text.utf8)?.description == day)
  }

  @Test(arguments: [
    "09/07/2023", "7-9-2023", "13.13.2023", "31 June 2023", "13.09.23", "September 2023", "13 Foo 2023", "13 Ma 2023",
    "",
    "a day in September of the year 2023, or perhaps a little later than that", "12345678901", "99999999",
    "<2023-09-07", "2023-09-07/01.10.2023", "2023-09-07?", "../2023-09-07", "2023-09-13 10:00, 2024",
  ])
  func `a text that can mean two days or none means none`(text: String) {
    #expect(ForeignDate.meant(by: text.utf8) == nil)
  }
}
