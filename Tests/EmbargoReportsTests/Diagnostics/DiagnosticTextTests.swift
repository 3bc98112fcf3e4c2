import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@Suite struct DiagnosticTextTests {
  private let source = SourceText(
    name: "deal.yaml",
    text: "id: a\ncolour: red\nitems:\n\t- {遠東: 원산, catgory: \"\u{202E}rifles\"}\n"
      + "notes: \(String(repeating: "many words ", count: 30))end \(String(repeating: "and more ", count: 30))\nid: b\n"
  )

  private func span(_ text: String) -> SourceSpan {
    let all = source.text(from: 0, to: source.bytes.count)
    let range = all.firstRange(of: text) ?? all.startIndex..<all.startIndex
    let start = all.utf8.distance(from: all.startIndex, to: range.lowerBound)
    return SourceSpan(source: source, startUTF8: start, endUTF8: start + text.utf8.count)
  }

  private var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        "unknown-key", "unknown key ‘colour’ in a transaction", at: span("colour"),
        notes: [.init("a transaction has no colour"), .init("items have none either", at: span("items"))]),
      Diagnostic(
        "unknown-key", "unknown key ‘catgory’ in an item; did you mean ‘category’?", at: span("catgory"),
        fixIts: [.init("write ‘category’", edits: [.init(span("catgory"), with: "category")])]),
      Diagnostic("wide", severity: .warning, "here is something wide", at: span("원산")),
      Diagnostic("hidden", severity: .warning, "the text turns its direction", at: span("\u{202E}")),
      Diagnostic("long", severity: .error, "a long line", at: span("end")),
      Diagnostic(
        "duplicate-key", "‘id’ is given twice", at: span("id: b"), notes: [.init("first given here", at: span("id: a"))]
      ),
    ]
  }

  @Test func `place, message, line and caret`() throws {
    try expectGolden(DiagnosticText.render(diagnostics, colour: false), "diagnostics.txt")
  }

  @Test func `the array for programs`() throws {
    let text = DiagnosticJSON.render(diagnostics)
    let array = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(array.count == diagnostics.count)
    try expectGolden(text, "diagnostics.json")
  }

  @Test func `the first line is what editors read`() {
    let first = DiagnosticText.render(diagnostics, colour: false).split(separator: "\n").first
    #expect(first == "deal.yaml:2:1: error: unknown key ‘colour’ in a transaction [unknown-key]")
  }

  @Test func `colour changes nothing but the colour`() {
    let coloured = DiagnosticText.render(diagnostics, colour: true)
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == DiagnosticText.render(diagnostics, colour: false))
  }

  @Test func `no diagnostics are no text`() {
    #expect(DiagnosticText.render([], colour: true).isEmpty)
    #expect(DiagnosticJSON.render([]) == "[]\n")
  }

  @Test(.timeLimit(.minutes(10))) func `thousands of one long line`() {
    let source = SourceText(name: "one-line.json", text: String(repeating: "{\"a\": 1}, ", count: 40_000))
    let many = (0..<4_000).map { index in
      Diagnostic("x", "wrong", at: SourceSpan(source: source, startUTF8: index * 100, endUTF8: index * 100 + 1))
    }
    #expect(DiagnosticText.render(many, colour: false).hasSuffix("^\n"))
  }
}
