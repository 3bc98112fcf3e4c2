import LocatedText
import TestSupport
import Testing

struct TextFaultsTests {
  private func read(_ bytes: [UInt8], _ format: InputFormat) -> [String] {
    DocumentReader.read(SourceText(name: "a", bytes: bytes), as: format).diagnostics.map {
      "\($0.span.start.line):\($0.span.start.column) \($0.message) [\($0.id)]"
    }
  }

  @Test(arguments: [InputFormat.yaml, .json, .ndjson])
  func `a byte that is not UTF-8 is named where it stands`(format: InputFormat) {
    let latin1 = Array("{\"ü\":\n\"caf".utf8) + [0xE9] + Array("\"}".utf8)
    let latin1Line = Array("\n{\"ü\": \"caf".utf8) + [0xE9] + Array("\"}".utf8)
    let expected = "not UTF-8 (in Latin-1 it is ‘é’), and UTF-8 only is read; save the file so [invalid-utf-8]"
    #expect(
      read(format == .ndjson ? latin1Line : latin1, format) == [
        "2:\(format == .ndjson ? 11 : 5) the byte 0xE9 is " + expected
      ])
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
      [0xED, 0xA0, 0x80],
      [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
    ] as [[UInt8]])
  func `a malformed sequence is no text in either reader`(bytes: [UInt8]) {
    let text = Array("[\"a".utf8) + bytes + Array("\"]".utf8)
    for format in [InputFormat.yaml, .json] {
      let found = DocumentReader.read(SourceText(name: "a", bytes: text), as: format).diagnostics
      #expect(found.map(\.id) == ["invalid-utf-8"])
      #expect(found.map(\.span.startUTF8) == [3])
    }
  }

  @Test(
    arguments: [
      [0x41], [0xC2, 0xA0], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBD], [0xF0, 0x90, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBD], [0xF4, 0x8F, 0xBF, 0xBD],
    ] as [[UInt8]])
  func `a well-formed sequence is text in both readers`(bytes: [UInt8]) {
    let text = Array("[\"a".utf8) + bytes + Array("\"]".utf8)
    for format in [InputFormat.yaml, .json] {
      #expect(read(text, format) == [])
    }
  }

  @Test(arguments: [InputFormat.yaml, .json])
  func `text of another encoding is named`(format: InputFormat) {
    let text = "{\"a\": 1}"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let message = { (name: String) in
      "1:1 the file is \(name), and UTF-8 only is read; save it as UTF-8 [invalid-utf-8]"
    }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(read(bytes, format) == [message("UTF-16")])
    }
    let wide: [UInt8] = text.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    for bytes in [wide, [0xFF, 0xFE, 0, 0] + wide, [0, 0, 0xFE, 0xFF] + wide.reversed()] {
      #expect(read(bytes, format) == [message("UTF-32")])
    }
  }

  @Test(arguments: [InputFormat.yaml, .json])
  func `a NUL is named where it stands`(format: InputFormat) {
    let message = "a NUL (U+0000) stands here, and text holds none; is this a text file? [control-character]"
    #expect(read(Array("{\"ab\": \"c\0d\"}".utf8), format) == ["1:10 \(message)"])
    #expect(read(Array("{\"ab\": \0}".utf8), format) == ["1:8 \(message)"])
  }

  @Test(arguments: ["\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}"])
  func `a control character is named where it stands, and can be deleted`(character: String) {
    let value = String(character.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - value.count) + value
    let message = "the control character \(code) stands here; delete it, or write it as an escape between double quotes"
    for format in [InputFormat.yaml, .json] {
      expectDiagnostics(
        "{\"a\": \"b1️⃣\(character)\"}", [.init("1️⃣", message, id: "control-character", fixIts: ["delete the character"])],
        fixed: "{\"a\": \"b\"}", prefixes: ["", "\n"]
      ) { DocumentReader.read($0, as: format).diagnostics }
    }
  }

  @Test(arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"])
  func `what only YAML forbids is a fault in YAML and text in JSON`(character: String) {
    let bytes = Array("[\"ü\(character)\"]".utf8)
    let found = DocumentReader.read(SourceText(name: "a", bytes: bytes), as: .yaml).diagnostics
    #expect(found.map(\.id) == ["control-character"])
    #expect(found.map(\.span.startUTF8) == [4])
    #expect(read(bytes, .json) == [])
  }

  @Test func `a byte order mark where two files were joined is named`() {
    let message = "a byte order mark (U+FEFF) stands inside the file, where two files were joined; delete it"
    expectDiagnostics(
      "a: \u{FEFF}1\n---\n1️⃣\u{FEFF}b: 2\n", [.init("1️⃣", message, id: "control-character", fixIts: ["delete the mark"])],
      fixed: "a: \u{FEFF}1\n---\nb: 2\n"
    ) { DocumentReader.read($0, as: .yaml).diagnostics }
  }

  @Test(arguments: [
    ("", InputFormat.yaml, "the file is empty"), ("\u{FEFF}\n", .yaml, "the file is empty"),
    (" \r\n\t", .json, "the file is empty"),
    ("\n\n", .ndjson, "the file is empty"), ("# later\n", .yaml, "only comments stand here"),
  ])
  func `a file without a document says what was expected`(row: (text: String, format: InputFormat, message: String)) {
    #expect(
      read(Array(row.text.utf8), row.format)
        == ["1:1 \(row.message); a document was expected, a mapping of keys and values [no-document]"])
  }
}
