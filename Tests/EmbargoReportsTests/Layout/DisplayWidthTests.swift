import Testing

@testable import EmbargoReports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("遠東", 4), ("원산", 4), ("ｱ", 1), ("Ａ", 2), ("🚀", 2), ("🇨🇭", 2), ("‘…’", 3),
    ("Дальний", 7), ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func `text takes the columns of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
