import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

struct LintCatalogueTests {
  @Test func `the catalogue holds the lints of the folder, in the order of their ids`() throws {
    let files = try Repository.files(under: "Sources/EmbargoAuthoring/Lints", ending: ".swift")
    let ids = LintCatalogue.all.map { $0.id.description }
    #expect(ids == ids.sorted())
    #expect(ids.map(Self.file).sorted() == files)
    #expect(LintCatalogue.all.map { "\($0).swift" }.sorted() == files)
  }

  /// `long-title` is the lint of `LongTitle.swift`.
  private static func file(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
  }
}
