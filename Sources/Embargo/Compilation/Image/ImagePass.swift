/// A way through the values of an image: one way writes them, the other reads them back.
///
/// What an image holds is described once, by the `Imaged` types. Each passes its parts, in their order: a writer is given
/// them and gives them back, a reader is given nothing and gives what stands there. So the two cannot drift apart.
protocol ImagePass {
  /// Passes a whole number.
  mutating func number(_ value: Int?) throws(ImageFault) -> Int

  /// Passes the bytes of a text.
  mutating func bytes(_ value: ArraySlice<UInt8>?) throws(ImageFault) -> ArraySlice<UInt8>

  /// The most elements that a list can have here; nil where every list has as many as it has.
  var mostElements: Int? { get }
}

/// An image says something that no image says: it is damaged, or was made by another version.
struct ImageFault: Error {}

/// A value that an image can hold.
protocol Imaged {
  /// Passes the value; nil where it is to be read.
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self
}

extension ImagePass {
  @inline(__always)
  mutating func pass<Value: Imaged>(_ value: Value?) throws(ImageFault) -> Value {
    try Value.pass(value, through: &self)
  }

  /// Passes a value that may not be there.
  @inline(__always)
  mutating func pass<Value: Imaged>(optional value: Value??) throws(ImageFault) -> Value? {
    let isThere = try pass(value.map { $0 != nil })
    return isThere ? try pass(value ?? nil) : nil
  }
}

extension Array: Imaged where Element: Imaged {
  static func pass(_ value: [Element]?, through image: inout some ImagePass) throws(ImageFault) -> [Element] {
    let count = try image.number(value?.count)
    if let most = image.mostElements, !(0...most).contains(count) { throw ImageFault() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for index in 0..<count { elements.append(try image.pass(value?[index])) }
    return elements
  }
}
