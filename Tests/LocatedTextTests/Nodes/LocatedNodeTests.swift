import LocatedText
import Testing

struct LocatedNodeTests {
  private func root(_ text: String, _ format: InputFormat = .yaml) throws -> LocatedNode {
    try #require(DocumentReader.read(SourceText(name: "a", text: text), as: format).get().documents.first)
  }

  @Test func `a mapping has entries, a list has elements, a scalar has text`() throws {
    let mapping = try root("{a: [1, {b: 2}, 3], c: d}")
    #expect(mapping.entries.map(\.key.text) == ["a", "c"])
    #expect(mapping.entries.map(\.value.kind) == [.sequence, .scalar])
    #expect(mapping.entries[0].value.elements.map(\.text) == ["1", "", "3"])
    #expect(mapping.text == "" && mapping.elements.isEmpty)
    #expect(mapping.entries[0].value.entries.isEmpty && mapping.entries[1].value.elements.isEmpty)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("''", false), ("\"null\"", false),
    ("nil", false), ("NuLL", false), ("[]", false), ("{}", false), ("|\n", false), ("no", false),
  ])
  func `a plain scalar without content is an empty value`(text: String, isEmpty: Bool) throws {
    #expect(try root("a: \(text)\n").entries[0].value.isEmptyValue == isEmpty)
  }

  @Test(arguments: [("null", true), ("false", false), ("\"\"", false), ("\"null\"", false), ("0", false)])
  func `of JSON only null is an empty value`(text: String, isEmpty: Bool) throws {
    #expect(try root("{\"a\": \(text)}", .json).entries[0].value.isEmptyValue == isEmpty)
  }
}
