import LocatedText

/// What a reader of blocks makes of an input that comes in pieces: numbers of the lines read, and how many are empty.
struct LineCount: Equatable {
  var numbers: [Int] = []
  var empty = 0

  /// Cuts a text into pieces of some size, and reads each block that they make whole.
  static func of(
    _ text: String, inPiecesOf size: Int, adding add: ([UInt8]) -> SourceText?, finishing finish: () -> SourceText?,
    reading read: (SourceText) -> (lines: [LocatedLine], empty: Int)
  ) -> LineCount {
    var count = LineCount()
    func take(_ block: SourceText?) {
      guard let found = block.map(read) else { return }
      count.numbers += found.lines.map(\.number)
      count.empty += found.empty
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      take(add(Array(bytes[start..<min(start + size, bytes.count)])))
    }
    take(finish())
    return count
  }
}
