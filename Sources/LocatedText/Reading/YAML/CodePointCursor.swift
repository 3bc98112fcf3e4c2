/// Turns libyaml's places, which count code points, into UTF-8 offsets.
///
/// In ASCII they are the same. Elsewhere places come nearly in order, so that each character of more than one byte is
/// passed about once, and nothing else is.
struct CodePointCursor {
  private let bytes: [UInt8]

  /// Where the characters of more than one byte begin.
  private let wide: [UInt32]

  /// How many of those lie in front of the last place.
  private var passed = 0

  /// By how much the offset of the last place is more than its count of code points.
  private var surplus: Int

  /// Begins at the byte that libyaml was given first.
  ///
  /// - Parameters:
  ///   - bytes: the bytes, of which those in front of the start are no input.
  ///   - start: the first byte.
  ///   - wide: where from there on the characters of more than one byte begin, in order.
  init(_ bytes: [UInt8], from start: Int, wide: [UInt32]) {
    self.bytes = bytes
    self.wide = wide
    surplus = start
  }

  /// The UTF-8 offset of a place.
  mutating func offset(of place: Int) -> Int {
    while passed < wide.count, Int(wide[passed]) - surplus < place {
      surplus += further(passed)
      passed += 1
    }
    while passed > 0, Int(wide[passed - 1]) - (surplus - further(passed - 1)) >= place {
      passed -= 1
      surplus -= further(passed)
    }
    return min(place + surplus, bytes.count)
  }

  /// How many bytes a character has beside its first.
  private func further(_ character: Int) -> Int {
    let lead = bytes[Int(wide[character])]
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
  }
}
