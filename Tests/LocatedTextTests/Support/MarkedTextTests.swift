import LocatedText
import TestSupport
import Testing

struct MarkedTextTests {
  @Test func `markers are places and no part of the text`() {
    let marked = MarkedText("é1️⃣a1\n2️⃣")
    #expect(marked.text == "éa1\n")
    #expect(marked.offsets == ["1️⃣": 2, "2️⃣": 5])
  }

  @Test func `a diagnostic that was not expected, is missing, or stands elsewhere fails the test`() {
    let find = { (source: SourceText) in
      [Diagnostic("a", "b", at: SourceSpan(source: source, startUTF8: 1, endUTF8: 1))]
    }
    expectDiagnostics("x1️⃣y", [.init("1️⃣", "b")], prefixes: [""], find: find)
    withKnownIssue { expectDiagnostics("xy", [], prefixes: [""], find: find) }
    withKnownIssue { expectDiagnostics("1️⃣xy", [.init("1️⃣", "b")], prefixes: [""], find: find) }
    withKnownIssue { expectDiagnostics("x1️⃣y", [.init("1️⃣", "c")], prefixes: [""], find: find) }
    withKnownIssue { expectDiagnostics("x1️⃣y", [.init("1️⃣", "b", id: "c")], prefixes: [""], find: find) }
    withKnownIssue { expectDiagnostics("x1️⃣y", [.init("1️⃣", "b"), .init("1️⃣", "b")], prefixes: [""], find: find) }
  }

  @Test func `a fix-it that fixes nothing fails the test`() {
    let find = { (source: SourceText) in
      let span = SourceSpan(source: source, startUTF8: 0, endUTF8: 0)
      return [Diagnostic("a", "b", at: span, fixIts: [.init("c", edits: [.init(span, with: "d")])])]
    }
    withKnownIssue { expectDiagnostics("1️⃣x", [.init("1️⃣", "b", fixIts: ["c"])], prefixes: [""], find: find) }
  }
}
