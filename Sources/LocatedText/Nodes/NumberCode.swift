/// Whole numbers as plain text that a literal of a program can carry.
///
/// A number is written to the base of 32, five bits a character, the least first, the last character marked; those are
/// the characters from `0` to `o`, of which none needs an escape between the quotes of a raw literal. A negative number
/// takes turns with the positive ones (0, -1, 1, -2, …), so that small numbers of either kind are one character.
package enum NumberCode {
  private static let first = UInt8(ascii: "0")
  private static let mark: UInt = 32

  /// Puts numbers one behind another.
  package struct Writer {
    package private(set) var text: [UInt8] = []

    package init() {}

    package mutating func put(_ number: Int) {
      var rest = UInt(bitPattern: number << 1 ^ number >> 63)
      while rest >= mark {
        text.append(first + UInt8(rest & 31))
        rest >>= 5
      }
      text.append(first + UInt8(mark + rest))
    }
  }

  /// Takes numbers one after another.
  package struct Reader {
    private let code: [UInt8]
    private var position: Int
    private let end: Int

    /// Whether a number was asked for that is not there.
    package private(set) var isBroken = false

    /// Reads the numbers of a text, or of a stretch of it.
    package init(_ code: ArraySlice<UInt8>) {
      self.code = Array(code)
      position = 0
      end = code.count
    }

    /// Characters that were not read yet.
    package var count: Int { end - position }

    /// The next number; nought, and broken, where there is none.
    package mutating func next() -> Int {
      var result: UInt = 0
      var shift: UInt = 0
      while position < end, shift < 65 {
        let digit = UInt(code[position] &- first)
        position += 1
        result |= (digit & 31) << shift
        if digit >= mark { return Int(bitPattern: result >> 1) ^ -Int(bitPattern: result & 1) }
        shift += 5
      }
      isBroken = true
      return 0
    }
  }
}
