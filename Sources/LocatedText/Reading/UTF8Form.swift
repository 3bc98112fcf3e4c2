/// Length of a well-formed sequence and bounds of its second byte, by its first (Unicode 16, table 3-7).
struct UTF8Form {
  let length: Int
  let second: ClosedRange<UInt8>

  /// The form of sequences of two to four bytes; nil for a byte that begins none.
  init?(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
  }
}

extension UTF8Form {
  /// Whether a well-formed sequence of two to four bytes begins at an offset.
  static func isWellFormed(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard let form = UTF8Form(lead: bytes[offset]), offset + form.length <= bytes.count else { return false }
    let rest = bytes[(offset + 2)..<(offset + form.length)]
    return form.second.contains(bytes[offset + 1]) && rest.allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
