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

  @Test(arguments: [
    ("a: b\n", "c", "a: c\n"), ("a: 'b'\n", "c", "a: 'c'\n"), ("a: \"b\"\n", "c d", "a: \"c d\"\n"),
    ("a: b\n", "c: d", "a: \"c: d\"\n"), ("a: 'b'\n", "it's", "a: \"it's\"\n"), ("{a: b}", "c, d", "{a: \"c, d\"}"),
    ("a: \"\\x62\"\n", "c", "a: \"c\"\n"), ("a: |\n  b\nx: y\n", "c", "a: \"c\"\nx: y\n"),
    ("a: b\n", "say \"c\" \\\n", "a: \"say \\\"c\\\" \\\\\\u000a\"\n"), ("a: b\n", "0101", "a: 0101\n"),
    ("a: b\n", "", "a: \"\"\n"),
  ])
  func `a scalar of YAML is replaced as it is written`(text: String, value: String, result: String) throws {
    try expectReplaced(text, .yaml, value, result)
  }

  @Test(arguments: [
    (#"{"a": "b"}"#, "c", #"{"a": "c"}"#), (#"{"a": 709}"#, "0709", #"{"a": "0709"}"#),
    (#"{"a": true}"#, "c", #"{"a": "c"}"#), (#"{"a": "\u0062"}"#, "c", #"{"a": "c"}"#),
    (#"{"a": "b"}"#, #"c"d"#, #"{"a": "c\"d"}"#),
  ])
  func `a scalar of JSON is replaced by a string`(text: String, value: String, result: String) throws {
    try expectReplaced(text, .json, value, result)
  }

  /// Replaces the value of the first key and reads the result.
  private func expectReplaced(_ text: String, _ format: InputFormat, _ value: String, _ result: String) throws {
    let node = try root(text, format).entries[0].value
    let source = try #require(node.span.source.applying([node.replacing(with: value)]))
    let replaced = String(decoding: source.bytes, as: UTF8.self)
    #expect(replaced == result)
    #expect(try root(replaced, format).entries[0].value.text == value)
  }
}
