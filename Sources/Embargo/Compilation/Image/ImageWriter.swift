import LocatedText

/// Writes an image: the numbers, and behind a line break the texts one after another.
struct ImageWriter: ImagePass {
  private var numbers = NumberCode.Writer()
  private var texts: [UInt8] = []

  /// How many characters the numbers take.
  var numberCount: Int { numbers.text.count }

  /// What was written.
  var text: [UInt8] { numbers.text + [ASCII.lineFeed] + texts }

  var mostElements: Int? { nil }

  mutating func number(_ value: Int?) -> Int {
    guard let value else { preconditionFailure("what is written is there") }
    numbers.put(value)
    return value
  }

  mutating func bytes(_ value: ArraySlice<UInt8>?) -> ArraySlice<UInt8> {
    guard let value else { preconditionFailure("what is written is there") }
    numbers.put(value.count)
    texts += value
    return value
  }
}
