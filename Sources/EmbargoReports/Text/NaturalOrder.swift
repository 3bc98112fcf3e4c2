/// Text in the order in which people count: `9` before `10`.
struct NaturalOrder: Comparable, Hashable {
  let text: String
  private let parts: [Part]

  init(_ text: String) {
    self.text = text
    parts = text.chunked { $0.isASCII && $0.isNumber }.map { chunk in
      chunk.first?.isNumber == true ? .number(String(chunk.drop { $0 == "0" })) : .words(String(chunk))
    }
  }

  static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private enum Part: Comparable, Hashable {
    case number(String)
    case words(String)

    static func < (left: Part, right: Part) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let two)): (one.count, one) < (two.count, two)
      case (.words(let one), .words(let two)): one < two
      case (.number, .words): true
      case (.words, .number): false
      }
    }
  }
}

extension String {
  /// The text cut wherever an answer changes.
  fileprivate func chunked(_ answer: (Character) -> Bool) -> [Substring] {
    var chunks: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if next == endIndex || answer(self[index]) != answer(self[next]) {
        chunks.append(self[start..<next])
        start = next
      }
      index = next
    }
    return chunks
  }
}
