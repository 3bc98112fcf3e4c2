/// Turns libyaml's places, which count code points, into UTF-8 offsets.
///
/// In ASCII they are the same. Elsewhere places come nearly in order, so that walking from the last one reads the file
/// once.
struct CodePointCursor {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  /// Begins at the byte that libyaml was given first.
  init(_ bytes: [UInt8], from start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
    offset = start
  }

  /// The UTF-8 offset of a place.
  mutating func offset(of place: Int) -> Int { isASCII ? min(place, bytes.count) : walk(to: place) }

  private mutating func walk(to place: Int) -> Int {
    while index < place && offset < bytes.count {
      offset += 1
      while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > place {
      offset -= 1
      while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
