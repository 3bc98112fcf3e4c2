import LocatedText
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ReadingLimitsTests {
  private func read(_ text: String, _ format: InputFormat) -> [Diagnostic] {
    DocumentReader.read(SourceText(name: "a", text: text), as: format).diagnostics
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test(arguments: [InputFormat.yaml, .json])
  func `collections may be nested 64 deep and no deeper`(format: InputFormat) {
    #expect(read(nested(64), format) == [])
    let found = read(nested(65), format)
    #expect(found.map(\.id) == ["too-deep"])
    #expect(found.map(\.span.startUTF8) == [64])
    #expect(found.first?.message.description.contains("deeper than 64") == true)
  }

  @Test func `block collections and keys count like brackets`() {
    #expect(read(String(repeating: "- ", count: 64) + "a", .yaml) == [])
    #expect(read(String(repeating: "- ", count: 65) + "a", .yaml).map(\.id) == ["too-deep"])
    #expect(read(String(repeating: "? ", count: 100_000) + "a", .yaml).last?.id == "too-deep")
  }

  @Test(arguments: ["[", "{\"a\":", "{? ", "- ", "[{a: "], [InputFormat.yaml, .json])
  func `a hundred thousand open collections take no time`(opening: String, format: InputFormat) {
    let text = String(repeating: opening, count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!read(text, format).isEmpty) }
    #expect(time < .seconds(10))
  }

  @Test(arguments: [InputFormat.yaml, .json])
  func `a document may have a million nodes and no more`(format: InputFormat) {
    let most = "[" + String(repeating: "1,", count: 999_998) + "1]"
    #expect(read(most, format) == [])
    let found = read("[" + String(repeating: "1,", count: 999_999) + "1]", format)
    #expect(found.map(\.id) == ["too-many-nodes"])
    #expect(found.map(\.span.startUTF8) == [1_999_999])
  }

  @Test func `a line may have no more either, however much room its buffer has`() throws {
    let bytes = Array(("[" + String(repeating: "1,", count: 999_999) + "1]").utf8)
    let shorter = Array("[\(String(repeating: "1,", count: 520_000))1]".utf8)
    var buffer = NodeBuffer()
    for _ in 0..<2 { #expect(try JSONReader.scan(shorter, in: 0..<shorter.count, into: &buffer) == []) }
    #expect(buffer.capacity > 1_000_001)
    #expect(throws: JSONFault(.tooManyNodes, at: 1_999_999)) {
      try JSONReader.scan(bytes, in: 0..<bytes.count, into: &buffer)
    }
  }

  @Test func `the nodes of each document are counted by themselves`() {
    let half = "- [" + String(repeating: "1,", count: 600_000) + "]\n"
    #expect(read(half + "---\n" + half, .yaml) == [])
  }

  @Test(arguments: [(InputFormat.yaml, "64 MiB"), (.json, "64 MiB"), (.ndjson, "16 MiB")])
  func `more than the limit is not read`(format: InputFormat, limit: String) {
    var bytes = [UInt8](repeating: 0x20, count: (64 << 20) + 1)
    bytes[0] = UInt8(ascii: "1")
    let found = DocumentReader.read(SourceText(name: "a", bytes: bytes), as: format).diagnostics
    #expect(found.map(\.id) == ["too-large"])
    #expect(found.first?.message.description.contains(limit) == true)
  }

  @Test func `of NDJSON only a single line has that limit`() {
    let line = "\"" + String(repeating: "a", count: 9 << 20) + "\"\n"
    let found = DocumentReader.read(SourceText(name: "a", text: line + line), as: .ndjson)
    #expect(found.diagnostics == [])
    #expect(found.partial.documents.map(\.span.start.line) == [1, 2])
  }
}
