import Testing

@testable import LocatedText

struct CodePointCursorTests {
  private let text = "aé€b😀\u{FEFF}cü"

  /// The offset of each code point, and of the end.
  private var offsets: [Int] {
    text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
  }

  private func cursor(behind front: [UInt8] = []) -> CodePointCursor {
    let bytes = front + Array(text.utf8)
    let wide = bytes.indices.filter { $0 >= front.count && bytes[$0] >= 0xC0 }.map(UInt32.init)
    return CodePointCursor(bytes, from: front.count, wide: wide)
  }

  @Test func `places in order, in turn and backwards are offsets`() {
    var cursor = cursor()
    let places = Array(offsets.indices)
    for place in places + places.reversed() + [3, 7, 0, 8, 4, 4, 1] {
      #expect(cursor.offset(of: place) == offsets[place])
    }
  }

  @Test func `what stands in front of the input is passed over, and behind its end is nothing`() {
    var cursor = cursor(behind: [0xEF, 0xBB, 0xBF])
    #expect(offsets.indices.map { cursor.offset(of: $0) } == offsets.map { $0 + 3 })
    #expect(cursor.offset(of: 100) == 3 + text.utf8.count)
  }
}
