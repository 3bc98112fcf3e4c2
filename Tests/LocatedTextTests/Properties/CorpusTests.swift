import Foundation
import ReaderInvariants
import Testing

/// The fuzzer's corpus, replayed.
struct CorpusTests {
  private static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fuzz/corpus", directoryHint: .isDirectory)

  @Test func `every file of the corpus is read or told what is wrong with it`() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.corpus, includingPropertiesForKeys: nil)
    #expect(files.count > 50)
    let broken = try files.compactMap { file in
      ReaderInvariants.brokenBy([UInt8](try Data(contentsOf: file))).map { "\(file.lastPathComponent): \($0)" }
    }
    #expect(broken.first == nil)
  }
}
