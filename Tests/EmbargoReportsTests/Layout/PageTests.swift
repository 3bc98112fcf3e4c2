import Testing

@testable import EmbargoReports

@Suite struct PageTests {
  private func page(width: Int = 40, isColoured: Bool = false, _ body: (inout Page) -> Void) -> String {
    var page = Page(width: width, isColoured: isColoured)
    body(&page)
    return page.text
  }

  @Test func `a paragraph is wrapped, and hangs from its second line on`() {
    let text = page { $0.add("one two three four five six seven eight nine ten", indent: 2, hanging: 4) }
    #expect(text == "  one two three four five six seven\n    eight nine ten\n")
  }

  @Test func `wide characters count double`() {
    let text = page { $0.add("遠東遠東遠東 遠東遠東遠東 遠東遠東遠東 遠東遠東遠東") }
    #expect(text == "遠東遠東遠東 遠東遠東遠東 遠東遠東遠東\n遠東遠東遠東\n")
  }

  @Test(arguments: [0, 2, 8], [40, 41, 80])
  func `no line of a paragraph is wider than the page`(indent: Int, width: Int) {
    let words = (0..<200).map { String(repeating: $0 % 3 == 0 ? "한" : "x", count: $0 % 60) }
    let text = page(width: width) { $0.add("\(words.joined(separator: " "))", indent: indent, hanging: indent + 2) }
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    let letters = text.filter { $0 != " " && $0 != "\n" }
    #expect(letters == words.joined())
  }

  @Test func `colour changes nothing but the colour`() {
    let write: (inout Page) -> Void = { page in
      page.add("\("PROHIBITED", .grave): by \("a rule of many words that is wrapped", .strong) and \("more", .quiet)")
      page.addRule()
    }
    let coloured = page(isColoured: true, write)
    #expect(coloured.hasPrefix("\u{1B}[1;31mPROHIBITED\u{1B}[0m: by \u{1B}[1ma\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == page(write))
  }

  @Test func `what is put into a phrase cannot command the terminal`() {
    #expect(page { $0.add("name: \("a\u{1B}[2Jb\nc")") } == "name: a\\u{1B}[2Jb\\u{A}c\n")
  }

  @Test func `empty lines do not pile up`() {
    let text = page { page in
      page.addBlank()
      page.add("a")
      page.addBlank()
      page.addBlank()
      page.add("b")
    }
    #expect(text == "a\n\nb\n")
  }
}
