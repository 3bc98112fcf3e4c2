import LocatedText
import Testing

struct JSONLinesTests {
  private func read(_ text: String) -> [String] {
    JSONReader.readLines(SourceText(name: "a.ndjson", text: text)).lines.map { line in
      do throws(Diagnostics) {
        return "\(line.number) \(try line.get().span.text)"
      } catch {
        return "\(line.number) "
          + error.all.map { "\($0.span.start.line):\($0.span.start.column) [\($0.id)]" }.joined(separator: " ")
      }
    }
  }

  @Test func `a line that cannot be read harms no other`() {
    #expect(
      read("{\"a\": 1}\n\n{\"é\": }\r\n \t\r\n[2]\r{\"a\":1,\"a\":2,\"a\":3}\n{\n\"x\"")
        == [
          "1 {\"a\": 1}", "3 3:7 [invalid-json]", "5 [2]", "6 6:8 [duplicate-key] 6:14 [duplicate-key]",
          "7 7:1 [invalid-json]",
          "8 \"x\"",
        ])
  }

  @Test func `a byte order mark and blank lines are passed over`() {
    #expect(read("\u{FEFF}{}\n\n") == ["1 {}"])
    #expect(read("\u{FEFF}") == [])
    #expect(read("\r\n\r\r\n") == [])
  }

  @Test func `lines are found on every side of the eight bytes that are read at once`() {
    for length in 0..<30 {
      for lineEnd in ["\n", "\r", "\r\n"] {
        let line = "\"" + String(repeating: "a", count: length) + "\""
        #expect(read(line + lineEnd + line + lineEnd) == ["1 \(line)", "2 \(line)"])
      }
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `a line reads as it does alone, whatever stands before and behind it`(_ lineEnd: String) {
    let texts = [
      #"{"a": 1}"#, " [1, 2]\t", #"{"a": "x"#, #"{"b":"y"} z"#, "[", "{\"a\":\t2}", #""\u00e9 é""#, "-1.5e3",
      #"{"a":1,"a":"2"}"#, #"{"a":"1","a":"2"}"#, "nul", "{\"a\":\"\u{1}\"}", #"{"a":"1",}"#, #"{"a":"1""#,
      #"{"a key of many bytes": "more than eight bytes", "k":"v","é":"ü","":"","longer":"\n"}"#, "{},", "[\"",
    ]
    let whole = read(texts.joined(separator: lineEnd) + lineEnd)
    let alone = texts.enumerated().flatMap { index, text in
      read(String(repeating: "\n", count: index) + text)
    }
    #expect(whole == alone)
    #expect(whole.count == texts.count)
  }

  @Test func `the values that could be read are the documents of one tape`() {
    let source = SourceText(name: "a", text: "{\"a\": [1, 2]}\n{\"b\"\n[3]")
    let tape = JSONReader.readLines(source).tape
    #expect(Outline.texts(tape) == [#"{"a": ["1", "2"]}"#, #"["3"]"#])
    #expect(tape.nodes.count == 7)
  }

  @Test func `an unclosed line is told that a value stands on one line`() throws {
    let lines = JSONReader.readLines(SourceText(name: "a", text: "{\n}\n")).lines
    #expect(throws: Diagnostics.self) { try lines[0].value.get() }
    guard case .failure(let found) = lines[0].value else { return }
    #expect(
      found.all.flatMap(\.notes).map(\.message.description) == [
        "the text ends here", "in NDJSON every value stands whole on one line",
      ])
  }

  @Test func `a buffer is as it was after a fault, and goes on from there`() throws {
    let source = SourceText(name: "a", text: "xx{\"a\": [1, 2]}[3}[\"a\", \"b\"]")
    var buffer = NodeBuffer()
    #expect(try JSONReader.scan(source.bytes, in: 2..<15, into: &buffer) == [])
    let first = buffer.nodes
    #expect(first.count == 5)
    #expect(throws: JSONFault(.expectedCommaInArray, at: 17, in: 15)) {
      try JSONReader.scan(source.bytes, in: 15..<18, into: &buffer)
    }
    #expect(buffer.nodes == first)
    #expect(try JSONReader.scan(source.bytes, in: 18..<28, into: &buffer) == [])
    let tape = NodeTape(source: source, nodes: buffer.nodes, roots: [0, 5])
    #expect(Outline.texts(tape) == [#"{"a": ["1", "2"]}"#, #"["a", "b"]"#])
  }

  @Test func `room grows with what is in it`() {
    var buffer = NodeBuffer()
    #expect(buffer.nodes.isEmpty)
    let line = Array(#"{"a": [1, 2]}"#.utf8)
    for _ in 0..<1_000 { #expect(throws: Never.self) { try JSONReader.scan(line, in: 0..<line.count, into: &buffer) } }
    #expect(buffer.nodes.count == 5_000)
    #expect(buffer.nodes[4_995].next == 5_000)
  }
}
