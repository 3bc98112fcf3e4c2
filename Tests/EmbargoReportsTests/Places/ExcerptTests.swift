import LocatedText
import Testing

@testable import EmbargoReports

@Suite struct ExcerptTests {
  /// The excerpt around the stretches that are in «quotes».
  private func excerpt(_ marked: String, width: Int = 40, isTrimmed: Bool = false) throws -> [String] {
    var text = ""
    var bounds: [Int] = []
    for character in marked {
      if character == "«" || character == "»" { bounds.append(text.utf8.count) } else { text.append(character) }
    }
    let source = SourceText(name: "a", text: text)
    let spans = stride(from: 0, to: bounds.count, by: 2).map {
      SourceSpan(source: source, startUTF8: bounds[$0], endUTF8: bounds[$0 + 1])
    }
    let excerpt = try #require(Excerpt(spans, width: width, isTrimmed: isTrimmed))
    #expect(DisplayWidth.of(excerpt.line) <= width)
    return [excerpt.line, excerpt.marks]
  }

  @Test func `the value is underlined`() throws {
    #expect(try excerpt("before\nto: {country: «KP»}\nafter") == ["to: {country: KP}", "              ^^"])
  }

  @Test func `a mere place gets one caret`() throws {
    #expect(try excerpt("a: «»b") == ["a: b", "   ^"])
    #expect(try excerpt("a:«»") == ["a:", "  ^"])
    #expect(try excerpt("«»") == ["", "^"])
  }

  @Test func `several values of one line are underlined together`() throws {
    #expect(try excerpt("{a: «x», b: «yy»}") == ["{a: x, b: yy}", "    ^     ^^"])
  }

  @Test func `a value over several lines is underlined to the end of its first`() throws {
    #expect(try excerpt("a: «b\n  c»") == ["a: b", "   ^"])
  }

  @Test func `a tab is shown as spaces up to the next stop`() throws {
    #expect(try excerpt("\ta:\t«b»") == ["    a:  b", "        ^"])
  }

  @Test func `wide characters have wide marks, accents none`() throws {
    #expect(try excerpt("遠東: «원산»") == ["遠東: 원산", "      ^^^^"])
    #expect(try excerpt("e\u{301}: «b»") == ["e\u{301}: b", "   ^"])
  }

  @Test func `white space in front can be left out`() throws {
    #expect(try excerpt(" \t  - «a»", isTrimmed: true) == ["- a", "  ^"])
  }

  @Test func `hostile characters are shown by number and underlined whole`() throws {
    #expect(try excerpt("a: «\u{202E}»b") == ["a: \\u{202E}b", "   ^^^^^^^^"])
  }

  @Test func `a byte order mark is not shown`() throws {
    #expect(try excerpt("\u{FEFF}«a»: b") == ["a: b", "^"])
  }

  @Test func `bytes that are no text are replaced one by one`() throws {
    let source = SourceText(name: "a", bytes: [0x61, 0xFF, 0xC3, 0x62])
    let span = SourceSpan(source: source, startUTF8: 3, endUTF8: 4)
    let excerpt = try #require(Excerpt([span], width: 40, isTrimmed: false))
    #expect([excerpt.line, excerpt.marks] == ["a\u{FFFD}\u{FFFD}b", "   ^"])
  }

  @Test func `a long line is cut around the place`() throws {
    let filler = String(repeating: "x", count: 100)
    #expect(
      try excerpt("a: \(filler) «here» \(filler)", width: 40) == [
        "…xxxxxxxxxxx here xxxxxxxxxxxxxxxxxxxxx…", "             ^^^^",
      ])
    #expect(try excerpt("«a»: \(filler)", width: 20) == ["a: xxxxxxxxxxxxxxx…", "^"])
    #expect(try excerpt("a: \(filler) «end»", width: 20) == ["…xxxxxxxxxxxxxx end", "                ^^^"])
  }

  @Test func `of places far apart the first is seen`() throws {
    let filler = String(repeating: "x", count: 100)
    let lines = try excerpt("a: \(filler) «here» \(filler) «there»", width: 40)
    #expect(lines[0].contains(" here "))
  }

  @Test func `a line of millions of characters costs no more than what is shown`() {
    let source = SourceText(name: "a", text: String(repeating: "x", count: 4_000_000))
    for offset in stride(from: 0, to: 4_000_000, by: 4_000) {
      let span = SourceSpan(source: source, startUTF8: offset, endUTF8: offset + 1)
      #expect(Excerpt([span], width: 80, isTrimmed: false)?.marks.contains("^") == true)
    }
  }
}
