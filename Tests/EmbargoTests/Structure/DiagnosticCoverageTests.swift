import TestSupport
import Testing

/// Every diagnostic that the sources can give is given by some test.
struct DiagnosticCoverageTests {
  @Test func `every id of a diagnostic is expected by some test`() throws {
    // The examples of a lint stand beside it, and are its tests.
    let sources = try Repository.files(under: "Sources", ending: ".swift")
      .filter { !$0.contains("/Explanations/") && !$0.contains("/Lints/") }
    let used = try Set(sources.flatMap { DiagnosticIDs.named(in: try Repository.text("Sources/\($0)")) })
    try #require(used.contains("unknown-key") && used.contains("date-form"))
    let tests = try Repository.files(under: "Tests", ending: ".swift")
    let expected = try Set(
      tests.flatMap { path in
        SwiftSource(path: path, text: try Repository.text("Tests/\(path)")).literals.map(\.text)
      })
    let missing = used.filter { id in !expected.contains(id) && !expected.contains { $0.contains("[\(id)]") } }
    #expect(missing.sorted() == [])
  }
}
