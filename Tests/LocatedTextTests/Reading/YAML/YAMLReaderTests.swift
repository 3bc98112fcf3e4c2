import LocatedText
import Testing

struct YAMLReaderTests {
  private func read(_ text: String) -> Checked<NodeTape> { YAMLReader.read(SourceText(name: "a.yaml", text: text)) }

  private func styles(_ text: String) -> [String] {
    let found = read(text)
    #expect(found.diagnostics == [])
    return Outline.styles(found.partial)
  }

  private func texts(_ text: String) -> [String] {
    let found = read(text)
    #expect(found.diagnostics == [])
    return Outline.texts(found.partial)
  }

  @Test func `no word is read as anything but text`() {
    let text = "[NO, yes, 0755, 0o7, 12:30:00, 2006-10-14, ~, null, true, 1_000, 0x1F, .inf, 1e3, 9306.90, =]"
    let words = text.dropFirst().dropLast().split(separator: ", ").map { "plain \($0)" }
    #expect(styles(text) == ["flow \(text)"] + words)
  }

  @Test func `a block collection ends with its last child`() {
    #expect(
      styles("a:\n  - x\n  - y: 1\n\n# end\nb: 2 # two\n\n")
        == [
          "block a:\n  - x\n  - y: 1\n\n# end\nb: 2", "plain a", "block - x\n  - y: 1", "plain x", "block y: 1",
          "plain y",
          "plain 1", "plain b", "plain 2",
        ])
  }

  @Test func `a collection in brackets is its brackets and what is in them`() {
    #expect(
      styles("a: {b: [1, # one\n 2], c: }\n")
        == [
          "block a: {b: [1, # one\n 2], c: }", "plain a", "flow {b: [1, # one\n 2], c: }", "plain b",
          "flow [1, # one\n 2]", "plain 1", "plain 2", "plain c", "plain ",
        ])
  }

  @Test func `a single pair in a list ends with its value`() {
    #expect(styles("[a: b , c]") == ["flow [a: b , c]", "flow a: b", "plain a", "plain b", "plain c"])
  }

  @Test func `a scalar is plain or quoted where the source holds its text, and kept aside otherwise`() {
    #expect(
      styles("- a b\n- 'c d'\n- \"e\"\n- 'it''s'\n- \"\\u00e9\"\n- f\n  g\n- ''\n-\n")[1...]
        == [
          "plain a b", "quoted 'c d'", "quoted \"e\"", "sideText 'it''s'", "sideText \"\\u00e9\"", "sideText f\n  g",
          "quoted ''", "plain ",
        ])
    #expect(
      texts("- a b\n- 'c d'\n- \"e\"\n- 'it''s'\n- \"\\u00e9\"\n- f\n  g\n- ''\n-\n")
        == [#"["a b", "c d", "e", "it\'s", "é", "f g", "", ""]"#])
  }

  @Test func `a block scalar ends with its last line, whatever follows`() {
    #expect(
      styles("a: |+\n  x\n\n\n# c\nb: >-\n  y\n   z\n\nc: |\n\nd: 1\n")[1...]
        == [
          "plain a", "sideText |+\n  x", "plain b", "sideText >-\n  y\n   z", "plain c", "sideText |", "plain d",
          "plain 1",
        ])
    #expect(
      texts("a: |+\n  x\n\n\n# c\nb: >-\n  y\n   z\n\nc: |\n\nd: 1\n")
        == [#"{"a": "x\n\n\n", "b": "y\n z", "c": "", "d": "1"}"#])
  }

  @Test func `a file holds many documents, which may be words`() {
    #expect(texts("---\na: 1\n---\n- b\n...\n---\nc\n") == [#"{"a": "1"}"#, #"["b"]"#, #""c""#])
    #expect(texts("a: 1\n...\n# the end\n") == [#"{"a": "1"}"#])
  }

  @Test func `keys may be quoted, explicit, or without a value`() {
    #expect(texts("? a\n: 1\n\"b\": 2\n'c':\n\"\": 3\n") == [#"{"a": "1", "b": "2", "c": "", "": "3"}"#])
  }

  @Test func `an escaped NUL and text after it are kept`() {
    #expect(read("\"a\\0b\"").partial.documents.first?.text == "a\0b")
  }

  @Test func `a document that breaks off is left out, those before it are there`() {
    let found = read("a: 1\n---\nb: [1\n")
    #expect(found.diagnostics.map(\.id) == ["invalid-yaml"])
    #expect(Outline.texts(found.partial) == [#"{"a": "1"}"#])
  }
}

/// How files are saved elsewhere.
struct YAMLLineEndTests {
  private static let text = "# première\nä: [1, \"ö\"]\nb:\n  - \"p\n    q\"\n  - |\n    r\n    s\n\nc: ü"
  private static let texts = [#"{"ä": ["1", "ö"], "b": ["p q", "r\ns\n"], "c": "ü"}"#]

  @Test(arguments: [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")], ["", "\u{FEFF}"])
  func `line ends and a byte order mark are read without remark`(lineEnd: (name: String, text: String), mark: String)
    throws
  {
    for final in ["", lineEnd.text] {
      let text = mark + Self.text.replacing("\n", with: lineEnd.text) + final
      let found = YAMLReader.read(SourceText(name: "a.yaml", text: text))
      #expect(found.diagnostics == [])
      #expect(Outline.texts(found.partial) == Self.texts)
      let root = try #require(found.partial.documents.first)
      let places = root.entries.map { "\($0.key.span.text) \($0.key.span.start.line):\($0.key.span.start.column)" }
      #expect(places == ["ä 2:1", "b 3:1", "c 10:1"])
      #expect(root.entries[2].value.span.text == "ü")
      #expect(root.entries[2].value.span.start == SourcePosition(line: 10, column: 4))
    }
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `a former line separator of YAML ends no line and stays in the text`(separator: String) throws {
    let text =
      "a\(separator)b: c\(separator)d: e # f\(separator)g: h\ni: \"j\(separator)\\n\"\nk: |\n  l\(separator)m\n"
    let found = YAMLReader.read(SourceText(name: "a.yaml", text: text.replacing("d: e", with: "d"))).partial
    let entries = try #require(found.documents.first).entries
    #expect(entries.map(\.key.text) == ["a\(separator)b", "i", "k"])
    #expect(entries.map(\.value.text) == ["c\(separator)d", "j\(separator)\n", "l\(separator)m\n"])
    #expect(entries.map(\.key.span.start) == [1, 2, 3].map { SourcePosition(line: $0, column: 1) })
    #expect(entries.map(\.key.style) == [.plain, .plain, .plain])
  }

  @Test func `what stands in for a separator is no character that the file holds or escapes`() {
    let text = "\u{100}\u{E000}\u{E001}\u{2028}\u{2029}\u{85}"
    let found = YAMLReader.read(
      SourceText(name: "a.yaml", text: "a: '\(text)'\nb: \"\\u0101\\uE002\\uE003\u{2029}\u{85}\""))
    #expect(
      found.partial.documents.first?.entries.map(\.value.text) == [text, "\u{101}\u{E002}\u{E003}\u{2029}\u{85}"])
  }

  @Test func `a file without a free stand-in is refused`() {
    let all = (UInt32(0xE000)...0xF8FF).compactMap { Unicode.Scalar($0).map { String($0) } }.joined()
    let found = YAMLReader.read(SourceText(name: "a.yaml", text: "a: \(all)\u{2028}"))
    #expect(found.diagnostics.map(\.id) == ["invalid-yaml"])
  }
}
