import LocatedText
import Testing

struct DiagnosticsTests {
  private let source = SourceText(name: "b", text: "abcdef")

  private func diagnostic(
    _ id: Diagnostic.ID, _ severity: Diagnostic.Severity = .error, in source: SourceText? = nil, at start: Int = 0
  ) -> Diagnostic {
    Diagnostic(
      id, severity: severity, "m", at: SourceSpan(source: source ?? self.source, startUTF8: start, endUTF8: start))
  }

  @Test func `a value is to be had where nothing is an error`() throws {
    let warned = Checked(1, [diagnostic("a", .warning)])
    #expect(!warned.hasErrors)
    #expect(try warned.get() == 1)
    let failed = Checked(1, [diagnostic("a", .warning), diagnostic("b")])
    #expect(failed.hasErrors)
    #expect(failed.partial == 1)
    #expect(throws: Diagnostics(failed.diagnostics)) { try failed.get() }
  }

  @Test func `diagnostics are shown by file, then place, then id`() {
    let other = SourceText(name: "a", text: "abcdef")
    let sorted = [diagnostic("x", in: other, at: 5), diagnostic("x"), diagnostic("y"), diagnostic("a", at: 1)]
    #expect(Diagnostics(sorted.reversed()).all == sorted)
  }

  @Test func `edits are applied together`() {
    let edit = { (start: Int, end: Int, text: String) in
      Diagnostic.Edit(SourceSpan(source: self.source, startUTF8: start, endUTF8: end), with: text)
    }
    let applied = { (edits: [Diagnostic.Edit]) in self.source.applying(edits).map { $0.text(from: 0, to: 99) } }
    #expect(applied([edit(4, 6, ""), edit(1, 2, "XY"), edit(1, 1, "-")]) == "a-XYcd")
    #expect(applied([]) == "abcdef")
    #expect(applied([edit(0, 3, "x"), edit(2, 4, "y")]) == nil)
    #expect(applied([edit(5, 7, "x")]) == nil)
    let other = SourceSpan(source: SourceText(name: "c", text: "abcdef"), startUTF8: 0, endUTF8: 1)
    #expect(applied([.init(other, with: "x")]) == nil)
  }
}
