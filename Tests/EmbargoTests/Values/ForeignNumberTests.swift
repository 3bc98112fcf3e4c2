import Testing

@testable import Embargo

struct ForeignNumberTests {
  @Test(arguments: [
    ("10,000", "10000"), ("1,234,567.89", "1234567.89"), ("1.234.567,89", "1234567.89"), ("10 000", "10000"),
    ("10\u{a0}000", "10000"), ("10\u{202f}000,5", "10000.5"), ("10'000", "10000"), ("10’000.5", "10000.5"),
    ("1_000", "1000"),
    ("12,75", "12.75"), ("0,5", "0.5"), ("-10,000", "-10000"), ("+1", "1"), ("  7 ", "7"),
  ])
  func `a number in another spelling means what it says`(text: String, meant: String) {
    #expect(ForeignNumber.meant(by: text.utf8)?.text == meant)
  }

  @Test(arguments: [
    "1,00,000", "10 00", "1,234.567.890", "10,,000", ",5", "--5", "+-5", "12a", "", "1,", "1000,000,000", "10 20",
  ])
  func `a text that can mean several numbers or none means none`(text: String) {
    #expect(ForeignNumber.meant(by: text.utf8) == nil)
  }
}
