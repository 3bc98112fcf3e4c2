import Foundation
import TestSupport
import Testing
import UNRules

struct UNRulesTests {
  @Test func `the embedded files are those of the folder, byte for byte`() throws {
    let paths = try Repository.files(under: "Rules", ending: ".yaml").filter { !$0.contains("/cases/") }
    try #require(!paths.isEmpty)
    #expect(UNRules.files.map(\.path) == paths)
    for file in UNRules.files {
      let bytes = [UInt8](try Data(contentsOf: Repository.root.appending(path: "Rules/\(file.path)")))
      #expect(file.bytes == bytes, "\(file.path)")
      #expect(Array(file.text.utf8) == bytes, "\(file.path)")
    }
  }

  @Test func `no case is embedded`() {
    #expect(!UNRules.files.contains { $0.path.split(separator: "/").contains("cases") })
  }

  @Test func `the names of cases are kept under the rules that they expect to be violated`() throws {
    let texts = try Repository.files(under: "Rules", ending: ".yaml").filter { $0.contains("/cases/") }.map {
      try Repository.text("Rules/\($0)")
    }
    #expect(UNRules.cases.count > 1000)
    #expect(Set(UNRules.cases.map(\.status)) == ["violated", "needs-authorisation"])
    for entry in UNRules.cases.prefix(100) {
      let home = try #require(texts.first { $0.hasPrefix("id: \(entry.id)\n") || $0.contains("\nid: \(entry.id)\n") })
      #expect(home.contains(entry.rule))
    }
  }
}
