import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing

/// The explanations of diagnostics, held against the diagnostics themselves.
struct ExplanationTests {
  @Test func `every diagnostic of the sources is explained, and nothing else`() throws {
    let paths = try Repository.files(under: "Sources", ending: ".swift")
      .filter { !$0.contains("/Lints/") && !$0.contains("/Explanations/") }
    let used = try Set(paths.flatMap { DiagnosticIDs.named(in: try Repository.text("Sources/\($0)")) })
    let explained = Set(ExplanationCatalogue.all.map(\.id.description))
    #expect(used.subtracting(explained).sorted() == [])
    #expect(explained.subtracting(used).sorted() == [])
    #expect(ExplanationCatalogue.all.count == explained.count)
  }

  @Test(arguments: ExplanationCatalogue.all.filter { $0.example != nil }.map(\.id.description))
  func `the wrong text of an example gives its diagnostic, and the right one gives none`(_ id: String) throws {
    let page = try #require(ExplanationCatalogue.explanation(of: Diagnostic.ID(id)))
    let example = try #require(page.example)
    let wrong = try ExampleCheck.diagnostics(of: example.wrong, as: example.place)
    #expect(wrong.contains { $0.id == page.id }, "\(DiagnosticText.render(wrong, colour: false))")
    let right = try ExampleCheck.diagnostics(of: example.right, as: example.place)
    #expect(right.isEmpty, "\(DiagnosticText.render(right, colour: false))")
  }

  @Test func `a page shows the id, what is wrong, and both texts`() throws {
    let page = try #require(ExplanationCatalogue.explanation(of: "duplicate-key"))
    try expectGolden(page.render(style: TextStyle()), "explain-duplicate-key.txt")
  }
}
