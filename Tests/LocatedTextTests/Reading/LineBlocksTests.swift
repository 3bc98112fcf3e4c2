import LocatedText
import Testing

struct LineBlocksTests {
  /// Lines that are read, with their numbers, when an input comes in pieces of some size.
  private func lines(of text: String, inPiecesOf size: Int, limit: Int = 100) -> [String] {
    var blocks = LineBlocks(name: "<stdin>", limit: limit)
    var found: [String] = []
    func take(_ source: SourceText?) {
      guard let source else { return }
      JSONReader.forEachLine(of: source) { number, range in
        let place = LineTable(source).position(ofUTF8: range.lowerBound)
        found.append(
          "\(number) \(place.line):\(place.column) \(source.text(from: range.lowerBound, to: range.upperBound))")
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      take(blocks.add(Array(bytes[start..<min(start + size, bytes.count)])))
    }
    take(blocks.finish())
    return found
  }

  @Test(arguments: ["a\nb\r\n\r\nc\rd\r\r\ne", "\u{FEFF}a\n\u{FEFF}b\n", "\n\na", "a\r", "é𝄞\r\n한", ""])
  func `pieces of any size give the lines of the whole`(_ text: String) {
    let whole = lines(of: text, inPiecesOf: 1_000)
    for size in 1...max(1, text.utf8.count) { #expect(lines(of: text, inPiecesOf: size) == whole) }
  }

  @Test func `a line is given as soon as it is whole`() {
    var blocks = LineBlocks(name: "a")
    #expect(blocks.add(Array("on".utf8)) == nil)
    #expect(blocks.add(Array("e\ntw".utf8))?.bytes == Array("one\n".utf8))
    #expect(blocks.add(Array("o\r".utf8)) == nil)
    #expect(blocks.add(Array("\n".utf8))?.bytes == Array("two\r\n".utf8))
    #expect(blocks.finish() == nil)
  }

  @Test(arguments: 1...7)
  func `of a line beyond the limit the rest is let go`(size: Int) {
    let found = lines(of: "ab\n0123456789abcdef\ncd\n", inPiecesOf: size, limit: 4)
    #expect(found.first == "1 1:1 ab" && found.last == "3 3:1 cd" && found.count == 3)
    #expect(found[1].hasPrefix("2 2:1 01234"))
  }
}
