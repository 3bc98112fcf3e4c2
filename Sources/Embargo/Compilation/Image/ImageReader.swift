import LocatedText

/// Reads an image back.
struct ImageReader: ImagePass {
  private var numbers: NumberCode.Reader
  private var texts: ArraySlice<UInt8>

  /// Takes what a writer has written: so many characters of numbers, and the texts.
  init(_ text: ArraySlice<UInt8>, numberCount: Int) {
    let split = text.startIndex + min(max(numberCount, 0), text.count)
    numbers = NumberCode.Reader(text[..<split])
    texts = text[split...].dropFirst()
  }

  /// Whether all was read.
  var isAtEnd: Bool { numbers.count == 0 && texts.isEmpty }

  /// An element takes a number at least.
  var mostElements: Int? { numbers.count }

  @inline(__always)
  mutating func number(_ value: Int?) throws(ImageFault) -> Int {
    let number = numbers.next()
    if numbers.isBroken { throw ImageFault() }
    return number
  }

  mutating func bytes(_ value: ArraySlice<UInt8>?) throws(ImageFault) -> ArraySlice<UInt8> {
    let count = try number(nil)
    guard (0...texts.count).contains(count) else { throw ImageFault() }
    defer { texts = texts.dropFirst(count) }
    return texts.prefix(count)
  }
}
