import EmbargoAuthoring
import Foundation
import TestSupport
import Testing

/// The pages under `docs/lints`, which are made from the lints.
struct LintDocumentTests {
  private static let folder = "docs/lints"

  @Test func `the pages of the lints are what the lints say`() throws {
    let wanted = LintPages.markdown
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let folder = Repository.root.appending(path: Self.folder, directoryHint: .isDirectory)
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for page in wanted { try Data(page.text.utf8).write(to: folder.appending(path: page.name)) }
      Issue.record("recorded \(wanted.count) pages")
      return
    }
    #expect(try Repository.files(under: Self.folder, ending: "") == wanted.map(\.name).sorted())
    for page in wanted {
      #expect(try Repository.text("\(Self.folder)/\(page.name)") == page.text, "\(page.name) is not current")
    }
  }
}
