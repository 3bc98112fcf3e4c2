import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

/// What was found, in every form in which it is handed on.
struct DiagnosticReportTests {
  private static let source = SourceText(
    name: "Rules/beta & more/goods.yaml", text: "rules:\n  - id: é-1\n    title: \"a <b>\"   # 遠東\n    cites: 1\n")

  private static func span(_ text: String) -> SourceSpan {
    let bytes = source.bytes
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceSpan(source: source, startUTF8: start, endUTF8: start + wanted.count)
  }

  private static let report = DiagnosticReport(
    entries: [
      .init(
        Diagnostic(
          "id-form", severity: .warning, "ids are of small letters; did you mean ‘e-1’ & not ‘é-1’, 100% sure?",
          at: span("é-1"), notes: [.init("the title is here", at: span("title")), .init("no more than that")],
          fixIts: [.init("rename it to ‘e-1’", edits: [.init(span("é-1"), with: "e-1")])]),
        fingerprint: "00000000000000aa"),
      .init(
        Diagnostic("not-a-list", "a list is wanted here", at: span("1\n")), fingerprint: "00000000000000bb"),
      .init(
        Diagnostic("long-title", severity: .warning, "the title is long", at: span("\"a <b>\"")),
        silence: .comment(reason: "the paragraph has it"), fingerprint: "00000000000000cc"),
      .init(
        Diagnostic("key-order", severity: .warning, "‘cites’ stands before ‘title’", at: span("cites")),
        silence: .baseline, fingerprint: "00000000000000dd"),
    ],
    kinds: [.init("id-form", summary: "An id has another form.", help: "An id has another form.\n\nIds are typed.")],
    gaps: ["Rules/broken.yaml, which does not read"], version: "0.1.0", pages: "https://example.org/lints", fileCount: 3
  )

  private static let empty = DiagnosticReport(entries: [], kinds: [], version: "0.1.0", fileCount: 1)

  @Test(arguments: DiagnosticReport.Format.allCases)
  func `a report is written in each form`(_ format: DiagnosticReport.Format) throws {
    try expectGolden(Self.report.render(as: format), "lint-report.\(format.rawValue).txt")
  }

  @Test(arguments: DiagnosticReport.Format.allCases)
  func `a report of nothing is one in each form`(_ format: DiagnosticReport.Format) throws {
    try expectGolden(Self.empty.render(as: format), "lint-empty.\(format.rawValue).txt")
  }

  @Test(arguments: [DiagnosticReport.Format.json, .sarif, .codeclimate])
  func `what is JSON reads as JSON`(_ format: DiagnosticReport.Format) throws {
    for report in [Self.report, Self.empty] {
      let text = report.render(as: format)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  @Test func `what names a file of the disk by an absolute path is a file URI`() {
    let source = SourceText(name: "/srv/rules/a b.yaml", text: "a")
    let report = DiagnosticReport(
      entries: [.init(Diagnostic("id-form", "no", at: source.span(0, 1)), fingerprint: "0")], kinds: [], version: "1",
      fileCount: 1)
    #expect(report.render(as: .sarif).contains("\"uri\": \"file:///srv/rules/a%20b.yaml\""))
  }
}

extension SourceText {
  fileprivate func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: self, startUTF8: start, endUTF8: end)
  }
}
