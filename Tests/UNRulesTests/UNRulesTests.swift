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
}
