import LocatedText
import Testing

struct DocumentReaderTests {
  @Test(arguments: [
    (InputFormat.yaml, "a: [1, x]\n---\nb\n", [#"{"a": ["1", "x"]}"#, #""b""#]),
    (.json, "{\"a\": [1, \"x\"]}\n", [#"{"a": ["1", "x"]}"#]),
    (.ndjson, "{\"a\": [1, \"x\"]}\n\"b\"\n", [#"{"a": ["1", "x"]}"#, #""b""#]),
  ])
  func `the same nodes come from every format`(format: InputFormat, text: String, expected: [String]) throws {
    let tape = try DocumentReader.read(SourceText(name: "a", text: text), as: format).get()
    #expect(Outline.texts(tape) == expected)
  }

  @Test func `of NDJSON the lines that can be read are documents, the others diagnostics`() {
    let found = DocumentReader.read(SourceText(name: "a", text: "{}\n{\n[]\n{]\n"), as: .ndjson)
    #expect(Outline.texts(found.partial) == ["{}", "[]"])
    #expect(found.diagnostics.map(\.span.start.line) == [2, 4])
  }

  @Test func `CSV holds no documents`() {
    let found = DocumentReader.read(SourceText(name: "a.csv", text: "a,b\n"), as: .csv)
    #expect(found.diagnostics.map(\.id) == ["unreadable-format"])
    #expect(found.partial.documents.isEmpty)
  }
}
