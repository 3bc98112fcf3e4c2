import LocatedText
import Testing

struct LineTableTests {
  private func places(_ text: String) -> [String] {
    let table = LineTable(SourceText(name: "a", text: text))
    return (0...text.utf8.count).map { table.position(ofUTF8: $0) }.map { "\($0.line):\($0.column)" }
  }

  @Test func `LF, CRLF and CR end a line`() {
    #expect(places("a\nb\r\nc\rd") == ["1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "4:2"])
    #expect(places("\n\r\r\n\n") == ["1:1", "2:1", "3:1", "3:2", "4:1", "5:1"])
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}"])
  func `nothing else does`(character: String) {
    #expect(places("a\(character)b").last == "1:4")
  }

  @Test func `a column counts code points, and a tab is one`() {
    #expect(places("é𝄞\t한x").last == "1:6")
    #expect(places("e\u{301}x").last == "1:4")
  }

  @Test func `a byte order mark takes no column`() {
    #expect(places("\u{FEFF}ab").suffix(3) == ["1:1", "1:2", "1:3"])
    #expect(places("\u{FEFF}ab").first == "1:1")
  }

  @Test func `an offset outside is brought inside`() {
    let table = LineTable(SourceText(name: "a", text: "a\nbc"))
    #expect(table.position(ofUTF8: 99) == SourcePosition(line: 2, column: 3))
    #expect(table.position(ofUTF8: -1) == SourcePosition(line: 1, column: 1))
  }

  @Test func `a line's text is without its end`() {
    let table = LineTable(SourceText(name: "a", text: "\u{FEFF}a\r\n\rb\n"))
    #expect((0...5).map { table.text(ofLine: $0) } == ["", "a", "", "b", "", ""])
  }

  @Test func `a column far out in a long line is counted from the line's start`() {
    let line = String(repeating: "é한x", count: 700)
    let table = LineTable(SourceText(name: "a", text: "first\n\(line)\nlast"))
    #expect(table.position(ofUTF8: 6 + line.utf8.count) == SourcePosition(line: 2, column: 2101))
    #expect(table.position(ofUTF8: 6 + 6 * 500) == SourcePosition(line: 2, column: 1501))
    #expect(table.position(ofUTF8: 6 + line.utf8.count + 5) == SourcePosition(line: 3, column: 5))
  }
}
