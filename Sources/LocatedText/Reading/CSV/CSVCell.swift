/// A cell as it stands in a row, blanks around it left out.
struct CSVCell {
  /// UTF-8 offset of the first byte, a quote included.
  let start: Int

  /// UTF-8 offset one past the last byte, a quote included.
  let end: Int

  var isQuoted = false

  /// The text where it is no slice of the source: quotes in it were written twice.
  var text: [UInt8]?

  /// Whether nothing at all stands there, not even quotes.
  var isEmpty: Bool { !isQuoted && start == end }

  /// Where the text stands, if it is a slice of the source.
  var slice: Range<Int> { isQuoted ? (start + 1)..<(end - 1) : start..<end }
}

extension CSVCell {
  static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
