/// The few questions about single bytes that the readers of values ask.
enum ASCII {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let dot = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let slash = UInt8(ascii: "/")
  static let percent = UInt8(ascii: "%")

  /// The value of a digit 0 to 9; nil for any other byte.
  static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// Whether the byte is a digit 0 to 9.
  static func isDigit(_ byte: UInt8) -> Bool { digit(byte) != nil }

  /// Whether the byte is a letter A to Z or a to z.
  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// The number that up to nine digits write; nil for anything else, the empty text included.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    var result = 0
    var count = 0
    for byte in digits {
      guard let digit = digit(byte), count < 9 else { return nil }
      result = result * 10 + digit
      count += 1
    }
    return count == 0 ? nil : result
  }

  /// A number with noughts in front, as many as make the width.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
