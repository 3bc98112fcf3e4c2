import Foundation
import Testing

@testable import EmbargoReports

@Suite struct JSONWriterTests {
  private func parsed(_ text: String) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return try #require(value as? String)
  }

  @Test(arguments: [
    "plain", "“quotes” \" and \\ / back", "\u{0}\u{1F}\n\r\t\u{8}\u{C}", "\u{1B}[31m", "\u{2028}\u{2029}",
    "\u{202E}x\u{2069}",
    "\u{E0041}", "🚀 원산", "\u{200B}\u{FEFF}", "</script>",
  ])
  func `a parser gets back what was written, and nothing hostile stands in it`(text: String) throws {
    let written = JSONWriter.compact(.string(text))
    #expect(try Array(parsed(written).unicodeScalars) == Array(text.unicodeScalars))
    #expect(!written.unicodeScalars.contains(where: SafeText.isHostile))
    #expect(try parsed(JSONWriter.indented(.string(text))) == text)
  }

  @Test func `what is outside of the first plane is escaped as a pair`() {
    #expect(JSONWriter.compact(.string("\u{E0041}")) == #""\udb40\udc41""#)
    #expect(JSONWriter.compact(.string("\u{2028}\u{7F}")) == #""\u2028\u007f""#)
  }

  @Test func `keys keep their order, and what says nothing is left out`() {
    var object = JSONObject()
    object.add("z", 1)
    object.add("a", "x")
    object.add("none", nil as String?)
    object.add("empty", [] as [String])
    object.add("hollow", JSONObject())
    object.addAlways("always", [])
    object.add("empty text", "")
    #expect(JSONWriter.compact(.object(object)) == #"{"z": 1, "a": "x", "always": [], "empty text": ""}"#)
  }

  @Test func `what fits stands in one line, the rest is indented`() {
    var inner = JSONObject()
    inner.add("path", "items[0].hs")
    inner.add("line", 3)
    var outer = JSONObject()
    outer.add("facts", [inner, inner])
    outer.add("words", (0..<30).map { "word \($0)" })
    let text = JSONWriter.indented(.object(outer))
    #expect(text.hasPrefix("{\n  \"facts\": [{\"path\": \"items[0].hs\", \"line\": 3}, {"))
    #expect(text.contains("  \"words\": [\n    \"word 0\",\n"))
    #expect(text.hasSuffix("  ]\n}\n"))
    for line in text.split(separator: "\n") { #expect(line.utf8.count <= 121) }
  }
}
