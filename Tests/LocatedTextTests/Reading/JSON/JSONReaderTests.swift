import LocatedText
import Testing

struct JSONReaderTests {
  private func read(_ text: String) -> Checked<NodeTape> { JSONReader.read(SourceText(name: "a.json", text: text)) }

  @Test func `every kind of value keeps its text and place`() {
    let text = "\u{FEFF} {\"a\" :[1, true],\r\n\t\"é\":{} , \"n\":null,\"\\u0062\":\"\\n\",\"f\":[false,[ ],\"\"]}\r\n"
    let found = read(text)
    #expect(found.diagnostics == [])
    #expect(
      Outline.styles(found.partial)
        == [
          "flow {\"a\" :[1, true],\r\n\t\"é\":{} , \"n\":null,\"\\u0062\":\"\\n\",\"f\":[false,[ ],\"\"]}",
          "quoted \"a\"",
          "flow [1, true]", "number 1", "word true", "quoted \"é\"", "flow {}", "quoted \"n\"", "word null",
          "jsonEscaped \"\\u0062\"", "jsonEscaped \"\\n\"", "quoted \"f\"", "flow [false,[ ],\"\"]", "word false",
          "flow [ ]", "quoted \"\"",
        ])
    #expect(
      Outline.texts(found.partial) == [
        #"{"a": ["1", "true"], "é": {}, "n": "null", "b": "\n", "f": ["false", [], ""]}"#
      ])
  }

  @Test(arguments: [
    "0", "-0", "10", "-1.50", "1e5", "1E+05", "1.25e-300", "123456789012345678901234567890.000000000000000000001",
    "1e400",
  ])
  func `a number keeps its digits, however many`(number: String) {
    #expect(read(number).diagnostics == [])
    #expect(read("[\(number)]").partial.documents.first?.elements.map(\.text) == [number])
  }

  @Test(arguments: ["\"a\"", " 1 ", "true", "null"])
  func `a single value is a text`(text: String) {
    #expect(read(text).partial.documents.count == 1)
    #expect(read(text).diagnostics == [])
  }

  @Test func `places are right on every side of the eight bytes that are read at once`() {
    for length in 0..<40 {
      let text = String(repeating: "a", count: length)
      for stop in ["", "\\n", "é", "𝄞"] {
        let found = read("[\"\(text)\(stop)\", \"\(stop)\(text)\"]")
        #expect(found.diagnostics == [])
        let elements = found.partial.documents.first?.elements ?? []
        let expected = stop == "\\n" ? "\n" : stop
        #expect(elements.map(\.text) == [text + expected, expected + text])
        #expect(elements.map(\.span.text) == ["\"\(text)\(stop)\"", "\"\(stop)\(text)\""])
        #expect(read("[\"\(text)\(stop)").diagnostics.map(\.span.startUTF8) == [1])
        #expect(read("[\"\(text)\u{1}\"]").diagnostics.map(\.span.startUTF8) == [length + 2])
      }
    }
  }

  @Test func `a file that cannot be read has no document`() {
    #expect(read("{\"a\": 1").partial.documents.isEmpty)
    #expect(read("").partial.documents.isEmpty)
  }
}
