import DealInvariants
import Foundation
import TestSupport
import Testing

/// The fuzzer's corpus of deals, replayed.
struct FuzzCorpusTests {
  @Test func `every file of the corpus is read and judged, or told what is wrong with it`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Tests/Fuzz/deals")).sorted()
    #expect(files.count >= 10)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: Repository.root.appending(path: "Tests/Fuzz/deals/\(file)")))
      #expect(DealInvariants.brokenBy(bytes) == nil, "\(file)")
    }
  }

  @Test func `deals in which everything is written are read and judged`() {
    #expect(DealInvariants.brokenBy(Array(WholeDeal.yaml.utf8)) == nil)
    #expect(DealInvariants.brokenBy(Array(WholeDeal.json.utf8)) == nil)
  }
}
