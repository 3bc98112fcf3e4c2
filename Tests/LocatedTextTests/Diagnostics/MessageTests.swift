import LocatedText
import Testing

struct MessageTests {
  private func message(_ value: String) -> String {
    let message: Diagnostic.Message = "key ‘\(value)’"
    return message.description
  }

  @Test(arguments: [
    ("\u{202E}evil", "\\u{202E}evil"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\r\tc", "a\\u{A}b\\u{D}\\u{9}c"),
    ("\0", "\\u{0}"),
    ("a\u{85}b\u{2028}\u{2029}", "a\\u{85}b\\u{2028}\\u{2029}"), ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("\u{E0041}", "\\u{E0041}"), ("\u{7F}\u{9B}", "\\u{7F}\\u{9B}"),
    ("Дальний Восток 🚀 é", "Дальний Восток 🚀 é"),
  ])
  func `what cannot be shown in interpolated text is escaped`(text: String, escaped: String) {
    #expect(message(text) == "key ‘\(escaped)’")
  }

  @Test func `interpolated text is cut after sixty characters`() {
    let sixty = String(repeating: "é", count: 60)
    #expect(message(sixty) == "key ‘\(sixty)’")
    #expect(message(sixty + "x") == "key ‘\(sixty)…’")
    #expect(message("e" + String(repeating: "\u{301}", count: 10_000)).unicodeScalars.count < 80)
  }

  @Test func `escapes are cut by their length on the screen, between two of them`() {
    #expect(message(String(repeating: "\r", count: 20)) == "key ‘\(String(repeating: "\\u{D}", count: 20))’")
    #expect(message(String(repeating: "\r", count: 50)) == "key ‘\(String(repeating: "\\u{D}", count: 23))…’")
    #expect(message(String(repeating: "\u{202E}", count: 10_000)).unicodeScalars.count < 130)
  }

  @Test func `a literal is left as it is`() {
    let message: Diagnostic.Message = "a \u{2066}b\u{2069}"
    #expect(message.description == "a \u{2066}b\u{2069}")
    let long: Diagnostic.Message = """
      \("x")\u{200D} lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore
      """
    #expect(long.description.hasPrefix("x\u{200D} lorem"))
    #expect(long.description.hasSuffix("ut labore"))
  }

  @Test func `numbers and messages are put in as they are`() {
    let inner: Diagnostic.Message = "\(String(repeating: "a", count: 70)) and"
    let outer: Diagnostic.Message = "\(inner) \(12)"
    #expect(outer.description == String(repeating: "a", count: 60) + "… and 12")
  }

  @Test func `a list of names is shown whole`() {
    let names = (10..<40).map { "name-\($0)" }
    let message: Diagnostic.Message = "one of \(listing: names)"
    #expect(message.description == "one of " + names.map { "‘\($0)’" }.joined(separator: ", "))
  }

  @Test func `finished text is escaped and not cut`() {
    let text = String(repeating: "a", count: 100)
    #expect(Diagnostic.Message(text + "\n").description == text + "\\u{A}")
  }
}
