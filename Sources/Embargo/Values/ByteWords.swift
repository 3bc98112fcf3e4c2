extension RawSpan {
  /// Eight bytes from a place on as one number; the caller knows that they are there.
  @inline(__always) @unsafe func word(at place: Int) -> UInt64 {
    assert(place >= 0 && place + 8 <= byteCount)
    return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self).littleEndian
  }

  /// All bytes, fewer than eight, as one number: of one count, other bytes give another number.
  @inline(__always) var shortWord: UInt64 {
    if byteCount >= 4 {
      let first = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self).littleEndian
      let last = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: byteCount - 4, as: UInt32.self).littleEndian
      return UInt64(first) | UInt64(last) << 32
    }
    if byteCount == 0 { return 0 }
    let first = unsafe unsafeLoad(fromUncheckedByteOffset: 0, as: UInt8.self)
    let middle = unsafe unsafeLoad(fromUncheckedByteOffset: byteCount / 2, as: UInt8.self)
    let last = unsafe unsafeLoad(fromUncheckedByteOffset: byteCount - 1, as: UInt8.self)
    return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
  }
}
