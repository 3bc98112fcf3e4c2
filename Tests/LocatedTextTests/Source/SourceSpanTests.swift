import LocatedText
import Testing

struct SourceSpanTests {
  private let source = SourceText(name: "deal.yaml", text: "ä: 1\nb: ö\n")

  @Test func `a span knows its file, its text and where it begins`() {
    let span = SourceSpan(source: source, startUTF8: 9, endUTF8: 11)
    #expect(span.file == "deal.yaml")
    #expect(span.text == "ö")
    #expect(span.start == SourcePosition(line: 2, column: 4))
  }

  @Test func `an end in front of the start counts as the start`() {
    #expect(SourceSpan(source: source, startUTF8: 3, endUTF8: 1).endUTF8 == 3)
  }

  @Test func `text outside of the source is no text`() {
    #expect(source.text(from: -5, to: 2) == "ä")
    #expect(source.text(from: 9, to: 99) == "ö\n")
    #expect(source.text(from: 99, to: 100) == "")
    #expect(source.text(from: 5, to: 3) == "")
  }

  @Test func `bytes that are not UTF-8 are replaced when they are shown`() {
    #expect(SourceText(name: "a", bytes: [0x61, 0xFF, 0x62]).text(from: 0, to: 3) == "a\u{FFFD}b")
  }

  @Test func `positions come in reading order`() {
    let places = [(2, 1), (1, 9), (1, 2)].map(SourcePosition.init(line:column:))
    #expect(places.sorted() == places.reversed())
  }

  @Test func `sources are equal if name and content are`() {
    #expect(source == SourceText(name: "deal.yaml", text: "ä: 1\nb: ö\n"))
    #expect(source != SourceText(name: "other.yaml", text: "ä: 1\nb: ö\n"))
    #expect(Set([source, SourceText(name: "deal.yaml", bytes: source.bytes)]).count == 1)
  }
}
