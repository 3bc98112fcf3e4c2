/// Whole numbers as plain text that a literal of a program can carry.
///
/// A number is written to the base of 32, five bits a character, the least first, the last character marked; those are
/// the characters from `0` to `o`, of which none needs an escape between the quotes of a raw literal. A negative number
/// takes turns with the positive ones (0, -1, 1, -2, …), so that small numbers of either kind are one character.
package enum NumberCode {
  private static let first = UInt8(ascii: "0")
  private static let mark: UInt8 = 32

  /// Puts numbers one behind another.
  package struct Writer {
    package private(set) var text: [UInt8] = []

    package init() {}

    package mutating func put(_ number: Int) {
      var rest = UInt(bitPattern: number << 1 ^ number >> 63)
      while rest >= UInt(mark) {
        text.append(first + UInt8(rest & 31))
        rest >>= 5
      }
      text.append(first + mark + UInt8(rest))
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
      // Most numbers are one character.
      if position < end {
        let digit = code[position] &- first
        if digit >= mark {
          position &+= 1
          return Self.number(UInt(digit & 31))
        }
      }
      return longNumber()
    }

    private mutating func longNumber() -> Int {
      var result: UInt = 0
      var shift: UInt = 0
      while position < end, shift < 65 {
        let digit = code[position] &- first
        position &+= 1
        result |= UInt(digit & 31) &<< shift
        if digit >= mark { return Self.number(result) }
        shift &+= 5
      }
      isBroken = true
      return 0
    }

    private static func number(_ code: UInt) -> Int { Int(bitPattern: code >> 1) ^ -Int(bitPattern: code & 1) }
  }
}
