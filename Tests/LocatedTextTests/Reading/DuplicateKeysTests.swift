import LocatedText
import TestSupport
import Testing

struct DuplicateKeysTests {
  private static func expected(_ marker: String, _ key: String, first: String) -> ExpectedDiagnostic {
    .init(
      marker, "the key ‘\(key)’ stands twice in one mapping; delete one of the two", id: "duplicate-key",
      notes: [.init(first, "it stands here first")])
  }

  @Test func `every repeated key of a file is shown, with a note at the first`() {
    let yaml = FaultCase(
      "YAML", "1️⃣a: 1\n2️⃣a: {3️⃣ü: 1, b: 2, 4️⃣ü: 3}\n5️⃣'a': 4\n---\na: 5\n",
      [
        Self.expected("2️⃣", "a", first: "1️⃣"), Self.expected("4️⃣", "ü", first: "3️⃣"),
        Self.expected("5️⃣", "a", first: "1️⃣"),
      ])
    yaml.expectInYAML()
    let json = FaultCase(
      "JSON", #"{1️⃣"a": 1, 2️⃣"a": {3️⃣"ü": 1, "b": 2, 4️⃣"ü": 3}, 5️⃣"\u0061": 4}"#, yaml.expected)
    json.expectInJSON()
  }

  @Test func `keys are compared by what they stand for`() {
    FaultCase("escaped", #"{1️⃣"\u0061\n": 1, 2️⃣"a\u000A": 1}"#, [Self.expected("2️⃣", "a\\u{A}", first: "1️⃣")])
      .expectInJSON()
    FaultCase("escaped first", #"{1️⃣"\u0061": 1, 2️⃣"a": 1}"#, [Self.expected("2️⃣", "a", first: "1️⃣")]).expectInJSON()
    FaultCase("not alike", "{\"a\": 1, \"A\": 1, \"a \": 1, \"\u{E1}\": 1, \"a\u{301}\": 1, \"\": 1}", [])
      .expectInJSON()
    FaultCase("folded", "? 1️⃣a\n  b\n: 1\n2️⃣a b: 2\n", [Self.expected("2️⃣", "a b", first: "1️⃣")]).expectInYAML()
  }

  /// Lengths around the eight bytes that the filter looks at, at the start and at the end of the text.
  @Test func `a repeated key is found whatever its length and wherever it stands`() {
    for length in 0..<24 {
      let key = String(repeating: "k", count: length)
      for text in ["{\"\(key)\":1,\"\(key)\":2}", "{\"other\":[],\"\(key)\":1,\"more\":3,\"\(key)\":2}"] {
        for format in [InputFormat.json, .yaml] {
          #expect(
            DocumentReader.read(SourceText(name: "a", text: text), as: format).diagnostics.map(\.id) == [
              "duplicate-key"
            ])
        }
      }
    }
  }

  @Test(arguments: [1, 31, 32, 33, 34, 100, 20_000])
  func `among many keys the repeated one is found`(count: Int) {
    for format in [InputFormat.json, .yaml] {
      let keys = (0..<count).map { "\"key-\($0)\": \($0)" }
      let found = { (keys: [String]) in
        DocumentReader.read(SourceText(name: "a", text: "{" + keys.joined(separator: ", ") + "}"), as: format)
          .diagnostics
      }
      #expect(found(keys) == [])
      let repeated = found(keys + ["\"key-\(count / 2)\": 0"])
      #expect(repeated.map(\.id) == ["duplicate-key"])
      #expect(repeated.first?.notes.first?.span?.text == "\"key-\(count / 2)\"")
    }
  }

  @Test(arguments: [InputFormat.json, .yaml])
  func `of very many repeated keys a hundred are listed`(format: InputFormat) {
    let text = "{" + String(repeating: "\"a\": 1, ", count: 300) + "\"b\": {\"c\": 1, \"c\": 1}}"
    let found = DocumentReader.read(SourceText(name: "a", text: text), as: format).diagnostics
    #expect(found.count == 100)
    #expect(found.last?.notes.last?.message.description.contains("no more than 100 mistakes") == true)
  }

  @Test(.timeLimit(.minutes(10)))
  func `keys made to be alike take no time`() {
    let alike = (100_000..<200_000).map { "\"xxxxxxxx\($0)xxxxxxxx\": 1" }.joined(separator: ",")
    let different = (100_000..<200_000).map { "\"\($0)xxxxxxxxxxxxxxxx\": 1" }.joined(separator: ",")
    let clock = ContinuousClock()
    let usual = clock.measure {
      #expect(JSONReader.read(SourceText(name: "a", text: "{\(different)}")).diagnostics == [])
    }
    let time = clock.measure { #expect(JSONReader.read(SourceText(name: "a", text: "{\(alike)}")).diagnostics == []) }
    // A comparison of every key with every other would take thousands of times as long.
    #expect(time < usual * 50)
  }
}
