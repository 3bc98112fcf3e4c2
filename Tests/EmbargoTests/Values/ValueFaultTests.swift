import LocatedText
import Testing

@testable import Embargo

struct ValueFaultTests {
  @Test(arguments: [
    ("13.09.2023", "‘13.09.2023’"), ("", "‘’"), ("línea", "‘línea’"), ("a\nb\u{0}", "‘a\\u{A}b\\u{0}’"),
    ("a\u{202e}b\u{2028}", "‘a\\u{202E}b\\u{2028}’"),
  ])
  func `what the user wrote comes in quotes and on one line`(text: String, quoted: String) {
    #expect(ValueFault.quoting(text.utf8).description == quoted)
  }

  @Test func `a long text is cut and the cut shows`() {
    let sixty = String(repeating: "é", count: 60)
    #expect(ValueFault.quoting(sixty.utf8).description == "‘\(sixty)’")
    #expect(ValueFault.quoting((sixty + "é").utf8).description == "‘\(sixty)…’")
    #expect(ValueFault.quoting([UInt8](repeating: 120, count: 1_000_000)).description.utf8.count < 100)
  }

  @Test func `bytes that are no text are shown as replaced`() {
    #expect(ValueFault.quoting([0x61, 0xff, 0x62]).description == "‘a\u{fffd}b’")
  }
}
