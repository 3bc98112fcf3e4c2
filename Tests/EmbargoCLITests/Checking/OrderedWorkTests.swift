import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@testable import EmbargoCLI

struct OrderedWorkTests {
  @Test(arguments: [1, 2, 5])
  func `what was read before the reading fails comes out all the same`(jobs: Int) throws {
    try Repository.withTemporaryFolder { folder in
      // The lines are at hand; the folder behind them cannot be read.
      let input = LineInput(
        name: "in", head: Array("one\ntwo\n".utf8), rest: .file(folder.path(percentEncoded: false)))
      let done = try OrderedWork<Int, Int>.run(BlockReader(plain: input), jobs: jobs, into: 0) {
        { block in
          // Meanwhile another worker meets with the fault.
          Thread.sleep(forTimeInterval: 0.05)
          return block.bytes.count { $0 == 0x0A }
        }
      } emit: { lines, sum in
        sum += lines
      }
      #expect(done.tally == 2)
      #expect(done.failure is Unusable)
    }
  }

  @Test func `results come out in the order of the blocks, whoever is done first`() throws {
    let bytes = (0..<60_000).map { "{\"id\": \($0)}\n" }.joined()
    try Repository.withTemporaryFolder { folder in
      let file = folder.appending(path: "in").path(percentEncoded: false)
      try Data(bytes.utf8).write(to: URL(filePath: file))
      let done = try OrderedWork<[UInt8], [UInt8]>.run(
        BlockReader(plain: LineInput(name: "in", rest: .file(file))), jobs: 3, into: []
      ) {
        { block in
          // The first block takes the longest.
          if block.bytes.starts(with: "{\"id\": 0}".utf8) { Thread.sleep(forTimeInterval: 0.1) }
          return block.bytes
        }
      } emit: { block, whole in
        whole += block
      }
      #expect(done.failure == nil && done.tally == Array(bytes.utf8))
    }
  }

  @Test func `after a result that cannot be written no more come out`() throws {
    struct Full: Error {}
    let lines = String(repeating: String(repeating: "a", count: 99) + "\n", count: 20_000)
    let input = LineInput(name: "in", head: Array(lines.utf8), rest: .nothing)
    let done = try OrderedWork<Int, Int>.run(BlockReader(plain: input), jobs: 2, into: 0) {
      { $0.bytes.count }
    } emit: { _, count in
      count += 1
      throw Full()
    }
    #expect(done.tally == 1)
    #expect(done.failure is Full)
  }
}
