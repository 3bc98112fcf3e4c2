/// Stand-ins for NEL, U+2028 and U+2029, so that libyaml ends no line at them.
///
/// Each is replaced by a character of the same length in bytes that occurs nowhere in the file, neither raw nor as an
/// escape, and is put back in the decoded text. Places stay the same.
struct LineSeparators {
  private let pairs: [(separator: [UInt8], standIn: [UInt8])]

  /// Looks for characters that do not occur; nil if there are none.
  init?(_ bytes: [UInt8]) {
    let taken = Self.taken(in: bytes)
    let free = { (range: ClosedRange<UInt32>, count: Int) in
      range.lazy.filter { !taken.contains($0) }.prefix(count).compactMap(Unicode.Scalar.init)
    }
    let standIns = Array(free(0x100...0x7FF, 1)) + Array(free(0xE000...0xF8FF, 2))
    guard standIns.count == 3 else { return nil }
    pairs = zip(Self.separators, standIns).map { (Array($0.utf8), Array($1.utf8)) }
  }

  private static let separators: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]

  /// Length of one of the three at an offset, or nil for anything else.
  static func length(in bytes: Span<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case 0xC2 where bytes[index + 1] == 0x85: 2
    case 0xE2 where bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9): 3
    default: nil
    }
  }

  /// The bytes with stand-ins.
  func replaced(_ bytes: [UInt8]) -> [UInt8] {
    exchanged(bytes, pairs.map { (from: $0.separator, to: $0.standIn) })
  }

  /// The bytes without stand-ins.
  func restored(_ bytes: [UInt8]) -> [UInt8] {
    exchanged(bytes, pairs.map { (from: $0.standIn, to: $0.separator) })
  }

  private func exchanged(_ bytes: [UInt8], _ pairs: [(from: [UInt8], to: [UInt8])]) -> [UInt8] {
    var result = bytes
    for index in result.indices {
      for (from, to) in pairs where result[index] == from[0] && result[index...].starts(with: from) {
        result.replaceSubrange(index..<index + to.count, with: to)
        break
      }
    }
    return result
  }

  /// Code points up to U+FFFF that occur, or whose four hexadecimal digits do.
  private static func taken(in bytes: [UInt8]) -> Set<UInt32> {
    var taken: Set<UInt32> = []
    var digits = 0
    var value: UInt32 = 0
    for byte in bytes {
      if let digit = JSONEscapes.hexadecimal(byte) {
        value = (value << 4 | UInt32(digit)) & 0xFFFF
        digits += 1
        if digits >= 4 { taken.insert(value) }
      } else {
        digits = 0
      }
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 0xFF {
      taken.insert(scalar.value)
    }
    return taken
  }
}
