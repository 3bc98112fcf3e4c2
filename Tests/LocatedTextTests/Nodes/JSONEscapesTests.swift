import LocatedText
import Testing

struct JSONEscapesTests {
  @Test(arguments: [
    (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"), (#"\ud83d\ude00"#, "😀"),
    (#"\uD800\uDC00\uDBFF\uDFFF"#, "\u{10000}\u{10FFFF}"), (#"a\u0000b"#, "a\0b"),
    (#"\ufffd\uFFFF"#, "\u{FFFD}\u{FFFF}"),
    (#"é\né"#, "é\né"), (#"\\u0041"#, "\\u0041"),
  ])
  func `an escape is decoded`(escaped: String, text: String) {
    let found = DocumentReader.read(SourceText(name: "a", text: "[\"\(escaped)\"]"), as: .json)
    #expect(found.diagnostics == [])
    #expect(found.partial.documents.first?.elements.map(\.text) == [text])
  }
}
