import Foundation
import LocatedText
import TestSupport
import Testing

/// `JSONSerialization` as a second opinion: it accepts more (trailing commas, repeated keys), never less.
@Suite(.timeLimit(.minutes(10)))
struct FoundationComparisonTests {
  @Test(arguments: 0..<20)
  func `what is read without remark has the same values for Foundation`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var broken: [String] = []
    for round in 0..<100 {
      // Foundation drops a byte order mark from the start of a string.
      let scalars = RandomData.make(&generator).json(&generator).unicodeScalars.filter { $0 != "\u{FEFF}" }
      var bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
      if !round.isMultiple(of: 4), let place = bytes.indices.randomElement(using: &generator) {
        bytes[place] = Array("[]{}:,\"\\ u0a1-.e".utf8).randomElement(using: &generator) ?? 0
      }
      let found = JSONReader.read(SourceText(name: "a", bytes: bytes))
      guard found.diagnostics.isEmpty, let root = found.partial.documents.first else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) else {
        broken.append("Foundation refuses \(text.debugDescription)")
        continue
      }
      if !Self.isSame(root, value) { broken.append("Foundation reads another value in \(text.debugDescription)") }
    }
    #expect(broken.first == nil)
  }

  @Test(arguments: [
    "", " ", "[", "]", "{", "}", "[1,,2]", "[,]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{1:2}", "[1 2]", "[01]",
    "[-]", "[1.]", "[.1]",
    "[1e]", "[+1]", "[tru]", "[nul]", "['a']", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\n\"]", "[1]]", "[1}", "nan",
    "[NaN]",
  ])
  func `what Foundation refuses is refused`(text: String) {
    #expect(throws: (any Error).self) {
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }
    #expect(JSONReader.read(SourceText(name: "a", text: text)).hasErrors)
  }

  private static func isSame(_ node: LocatedNode, _ value: Any) -> Bool {
    switch (node.kind, value) {
    case (.sequence, let list as [Any]):
      return node.elements.count == list.count && zip(node.elements, list).allSatisfy { isSame($0, $1) }
    case (.mapping, let mapping as [String: Any]):
      // Foundation's keys are equal where they are canonically equivalent, so that it may have fewer.
      return node.entries.count >= mapping.count
        && node.entries.allSatisfy { entry in
          mapping[entry.key.text].map { isSame(entry.value, $0) || node.entries.count > mapping.count } ?? false
        }
    case (.scalar, let text as String): return Array(node.text.utf8) == Array(text.utf8)
    case (.scalar, let number as NSNumber):
      switch node.text {
      case "true": return number == true
      case "false": return number == false
      default: return Double(node.text) == number.doubleValue
      }
    case (.scalar, is NSNull): return node.text == "null"
    default: return false
    }
  }
}
