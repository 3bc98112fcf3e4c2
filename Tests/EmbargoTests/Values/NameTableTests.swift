import Embargo
import TestSupport
import Testing

struct NameTableTests {
  @Test func `a name that was put in is found and no other`() {
    var table = NameTable()
    #expect(table.insert("crude-oil".utf8, 7) == nil)
    #expect(table.insert("coal".utf8, 8) == nil)
    #expect(table.value(for: ArraySlice("crude-oil".utf8)) == 7)
    #expect(table.value(for: ArraySlice("coal".utf8)) == 8)
    #expect(table.value(for: ArraySlice("crude-oi".utf8)) == nil)
    #expect(table.value(for: ArraySlice("crude-oil-".utf8)) == nil)
    #expect(table.value(for: []) == nil)
    #expect(table.count == 2)
  }

  @Test func `a name keeps its first number`() {
    var table = NameTable()
    #expect(table.insert("coal".utf8, 1) == nil)
    #expect(table.insert("coal".utf8, 2) == 1)
    #expect(table.value(for: ArraySlice("coal".utf8)) == 1)
    #expect(table.count == 1)
  }

  @Test func `the empty name is a name`() {
    var table = NameTable()
    #expect(table.insert([], 3) == nil)
    #expect(table.value(for: []) == 3)
  }

  @Test func `an empty table finds nothing`() {
    #expect(NameTable().value(for: ArraySlice("coal".utf8)) == nil)
  }

  @Test func `a name is found in the middle of a text`() {
    var table = NameTable()
    #expect(table.insert("coal".utf8, 1) == nil)
    let text = Array("of coal and".utf8)
    #expect(table.value(for: text[3..<7]) == 1)
    #expect(table.value(for: text.span.extracting(3..<7)) == 1)
  }

  @Test(arguments: UInt64(0)..<10)
  func `a table agrees with a dictionary`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = NameTable()
    var dictionary: [[UInt8]: Int32] = [:]
    var failures: [String] = []
    for number in Int32(0)..<3000 {
      let key = (0..<Int.random(in: 0...4, using: &generator)).map { _ in UInt8.random(in: 97...102, using: &generator)
      }
      if table.insert(key, number) != dictionary[key] { failures.append("\(key) was not known as it was") }
      dictionary[key] = dictionary[key] ?? number
      let other = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        UInt8.random(in: 97...102, using: &generator)
      }
      if table.value(for: other[...]) != dictionary[other] { failures.append("\(other) is not what it was") }
    }
    #expect(table.count == dictionary.count)
    #expect(failures.isEmpty)
  }

  @Test func `the same names make the same table`() {
    let tables = (0..<2).map { _ in
      var table = NameTable()
      for number in Int32(0)..<100 { _ = table.insert("name-\(number)".utf8, number) }
      return table
    }
    #expect(tables[0] == tables[1])
  }
}
