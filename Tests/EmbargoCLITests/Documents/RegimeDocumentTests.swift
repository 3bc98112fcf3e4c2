import Foundation
import TestSupport
import Testing

/// The pages under docs/regimes are those that the rules make; `make docs` writes them anew.
struct RegimeDocumentTests {
  private static let regimes =
    (try? Repository.files(under: "Rules", ending: "/regime.yaml"))?.compactMap {
      $0.split(separator: "/").first.map(String.init)
    } ?? []

  private static let folder = "docs/regimes"

  @Test(arguments: regimes)
  func `the page of a regime is current`(_ regime: String) throws {
    try expectCurrent("\(regime).md", by: ["regimes", regime, "--rules", "Rules"])
  }

  @Test func `the overview and its picture are current`() throws {
    let head = try Repository.text("Rules/ruleset.yaml")
    let day = try #require(head.split(separator: "\n").first { $0.hasPrefix("as-of:") }?.split(separator: " ").last)
    for (name, format) in [("README.md", "markdown"), ("timeline.svg", "svg")] {
      try expectCurrent(name, by: ["regimes", "--rules", "Rules", "--on", String(day), "--format", format])
    }
  }

  @Test func `no page is left of a regime that is gone`() throws {
    let pages = try Repository.files(under: Self.folder, ending: "").filter {
      $0 != "README.md" && $0 != "timeline.svg"
    }
    #expect(pages.sorted() == Self.regimes.map { "\($0).md" }.sorted())
    #expect(!pages.isEmpty)
  }

  private func expectCurrent(_ name: String, by arguments: [String]) throws {
    let run = try Program(built: "embargo").run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let page = try Repository.text("\(Self.folder)/\(name)")
    #expect(run.output == page, "\(name) is not current: run ‘make docs’")
  }
}
