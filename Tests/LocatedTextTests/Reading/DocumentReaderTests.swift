import LocatedText
import Testing

struct DocumentReaderTests {
  @Test func `an empty file has no document`() {
    let found = DocumentReader.read(SourceText(name: "a.yaml", text: ""), as: .yaml)
    #expect(found.diagnostics.map(\.id) == ["no-document"])
  }
}
