import LocatedText
import Testing

struct JSONEscapesTests {
  @Test(arguments: 0...20)
  func `one byte that does not stand for itself is found wherever it stands`(length: Int) {
    var bytes = Array("The quick ~ ! brown f".utf8.prefix(length))
    let isPlain = JSONEscapes.isPlain(bytes.span)
    #expect(isPlain)
    for place in bytes.indices {
      let own = bytes[place]
      for other: UInt8 in [0x00, 0x0A, 0x1F, 0x22, 0x5C, 0x7F, 0x80, 0xC3, 0xFF] {
        bytes[place] = other
        let isStillPlain = JSONEscapes.isPlain(bytes.span)
        #expect(!isStillPlain, "\(other) at \(place) of \(length)")
      }
      bytes[place] = own
    }
  }

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
