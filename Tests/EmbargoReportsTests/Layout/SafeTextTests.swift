import Testing

@testable import EmbargoReports

@Suite struct SafeTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let shown: String

    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "a terminal escape", text: "a\u{1B}[31mb", shown: "a\\u{1B}[31mb"),
    Row(name: "a C1 control", text: "a\u{9B}31m", shown: "a\\u{9B}31m"),
    Row(name: "a line end", text: "a\r\nb\tc", shown: "a\\u{D}\\u{A}b\\u{9}c"),
    Row(name: "delete and null", text: "\u{0}\u{7F}", shown: "\\u{0}\\u{7F}"),
    Row(name: "a bidirectional override", text: "a\u{202E}b\u{202C}", shown: "a\\u{202E}b\\u{202C}"),
    Row(name: "a bidirectional isolate", text: "\u{2066}x\u{2069}", shown: "\\u{2066}x\\u{2069}"),
    Row(
      name: "what has no width", text: "a\u{200B}\u{200D}\u{FEFF}\u{2060}\u{AD}",
      shown: "a\\u{200B}\\u{200D}\\u{FEFF}\\u{2060}\\u{AD}"),
    Row(name: "line and paragraph separators", text: "\u{2028}\u{2029}", shown: "\\u{2028}\\u{2029}"),
    Row(name: "a filler that looks like nothing", text: "\u{3164}\u{115F}", shown: "\\u{3164}\\u{115F}"),
    Row(
      name: "tag characters and selectors", text: "\u{E0041}\u{FE0F}\u{E0100}", shown: "\\u{E0041}\\u{FE0F}\\u{E0100}"),
    Row(
      name: "letters of any script", text: "Ünï Дальний 遠東 원산 עברית فارسی 🚀", shown: "Ünï Дальний 遠東 원산 עברית فارسی 🚀"),
    Row(name: "accents written apart", text: "e\u{301}", shown: "e\u{301}"),
  ]

  @Test(arguments: rows) func `hostile characters are shown by number, others as they are`(row: Row) {
    #expect(Array(SafeText.shown(row.text).unicodeScalars) == Array(row.shown.unicodeScalars))
  }

  @Test func `every code point comes out printable`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in SafeText.shown(scalar).unicodeScalars where SafeText.isHostile(shown) {
        Issue.record("U+\(String(value, radix: 16)) is shown as it is")
      }
    }
  }

  @Test func `a long text is cut at code points`() {
    #expect(SafeText.shown("한국어", atMost: 2) == "한국…")
    #expect(SafeText.shown("한국어", atMost: 3) == "한국어")
  }
}
