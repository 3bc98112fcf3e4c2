import LocatedText
import TestSupport
import Testing

struct NumberCodeTests {
  @Test(arguments: [
    (0, "P"), (-1, "Q"), (1, "R"), (15, "n"), (-16, "o"), (16, "0Q"), (512, "00Q"),
  ])
  func `small numbers are one character`(_ number: Int, _ text: String) {
    var writer = NumberCode.Writer()
    writer.put(number)
    #expect(String(decoding: writer.text, as: UTF8.self) == text)
  }

  @Test func `every number comes back`() {
    var generator = SeededGenerator(seed: 7)
    var numbers = [0, 1, -1, 31, 32, -32, .max, .min, .max - 1, .min + 1]
    for _ in 0..<2_000 {
      numbers.append(Int(truncatingIfNeeded: generator.next()) >> Int.random(in: 0..<64, using: &generator))
    }
    var writer = NumberCode.Writer()
    for number in numbers { writer.put(number) }
    #expect(writer.text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "o")).contains($0) })
    var reader = NumberCode.Reader(writer.text[...])
    #expect(numbers.map { _ in reader.next() } == numbers)
    #expect(reader.count == 0 && !reader.isBroken)
  }

  @Test(arguments: ["", "0", "0000", "00000000000000Q"])
  func `what is no number is nought, and broken`(_ text: String) {
    var reader = NumberCode.Reader(Array(text.utf8)[...])
    #expect(reader.next() == 0)
    #expect(reader.isBroken)
  }
}
