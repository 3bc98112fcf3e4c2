import LocatedText
import Testing

struct LineBlocksTests {
  /// Lines that are read, with their numbers, when an input comes in pieces of some size.
  private func lines(of text: String, inPiecesOf size: Int, limit: Int = 100) -> [String] {
    var blocks = LineBlocks(name: "<stdin>", limit: limit)
    var found: [String] = []
    func take(_ source: SourceText?) {
      guard let source else { return }
      let text = source.text(from: source.textStartUTF8, to: source.bytes.count)
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      where !line.isEmpty {
        let offset = text.utf8.distance(from: text.startIndex, to: line.startIndex)
        let place = LineTable(source).position(ofUTF8: source.textStartUTF8 + offset)
        found.append("\(source.firstLine + index) \(place.line):\(place.column) \(line)")
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

  @Test(arguments: ["\r", "\n", "\r\n"], 1...20)
  func `the line behind one beyond the limit is read, whatever ends the lines`(_ end: String, size: Int) {
    let found = lines(
      of: ["ab", "0123456789abcdef", "", "cd", ""].joined(separator: end), inPiecesOf: size, limit: 4)
    #expect(found.count == 3 && found.last == "4 4:1 cd", "\(found)")
  }

  @Test func `no line is lost or counted twice, however an input is cut`() {
    for text in Self.texts {
      let expected = Self.numbered(text)
      for size in 1...max(1, text.utf8.count) {
        var blocks = LineBlocks(name: "a")
        let count = LineCount.of(
          text, inPiecesOf: size, adding: { blocks.add($0) }, finishing: { blocks.finish() },
          reading: {
            let read = JSONReader.readLines($0)
            return (read.lines, read.empty)
          })
        #expect(count == expected, "\(text.debugDescription) by \(size)")
      }
    }
  }

  /// All texts of so many pieces.
  private static let texts = (0..<6).reduce(into: [""]) { texts, _ in
    texts += texts.flatMap { text in ["1", "\r", "\n"].map { text + $0 } }
    texts = Array(Set(texts)).sorted()
  }

  /// The numbers of the lines that have text, and how many have none.
  private static func numbered(_ text: String) -> LineCount {
    var lines: [[UInt8]] = [[]]
    for (byte, last) in zip(text.utf8, [0] + text.utf8) where byte != 0x0A || last != 0x0D {
      if byte == 0x0A || byte == 0x0D { lines.append([]) } else { lines[lines.count - 1].append(byte) }
    }
    if lines.last == [] { lines.removeLast() }
    return LineCount(numbers: lines.indices.filter { lines[$0] != [] }.map { $0 + 1 }, empty: lines.count { $0 == [] })
  }
}
