import Testing

@testable import Embargo

struct BitRowTests {
  @Test(arguments: [1, 32, 33, 40, 157], [0, 1, 3, 60, 4_000])
  func `a row opens the bits that it was made of, whether it is kept whole or in part`(words: Int, bits: Int) {
    var pool: [UInt64] = [7, 7, 7]
    let numbers = (0..<bits).map { Int32($0 * 7_919 % (words * 64)) }
    let own: [UInt64] = .bits(numbers, words: words)
    let row = pool.add(row: own)
    let next = pool.add(row: own.map { ~$0 })
    var opened: [UInt64] = .bits([5], words: words)
    opened.open(row, of: pool)
    #expect(opened == zip(own, [UInt64].bits([5], words: words)).map { $0 | $1 })
    opened.open(next, of: pool)
    #expect(opened == [UInt64](repeating: .max, count: words))
  }

  @Test func `a long row of few bits takes less than a whole one`() {
    var pool: [UInt64] = []
    _ = pool.add(row: .bits([3, 700], words: 157))
    #expect(pool.count == 5)
  }
}
