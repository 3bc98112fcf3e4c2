import Testing

@testable import Embargo

struct WordTableTests {
  @Test func `every word keeps its own number, however many there are`() {
    var table = WordTable()
    #expect(table.value(for: 1) == nil)
    // Words that differ in their upper half alone, in their lower half alone, and in both.
    let words = (1...1_000).flatMap { [UInt64($0), UInt64($0) << 32, UInt64($0) &* 0x9E37_79B9_7F4A_7C15] }
    for (place, word) in words.enumerated() { table.set(Int32(place), for: word) }
    let distinct = Dictionary(words.enumerated().map { ($1, Int32($0)) }) { _, last in last }
    #expect(table.count == distinct.count)
    for (word, number) in distinct { #expect(table.value(for: word) == number) }
    #expect(table.value(for: .max) == nil)
  }

  @Test func `a word that is there gets another number, and all can be forgotten`() {
    var table = WordTable()
    table.set(1, for: 7)
    table.set(2, for: 7)
    #expect(table.count == 1)
    #expect(table.value(for: 7) == 2)
    table.removeAll()
    #expect(table.count == 0)
    #expect(table.value(for: 7) == nil)
  }
}
