/// Paths as URIs (RFC 3986; RFC 8089 for files).
enum FileURI {
  /// Whether the path leads on from the folder in which the program was run.
  static func isRelative(_ path: String) -> Bool { !path.hasPrefix("/") }

  /// The path as a URI: relative where the path is.
  static func of(_ path: String) -> String {
    var uri = isRelative(path) ? "" : "file://"
    for byte in path.hasPrefix("./") ? path.dropFirst(2).utf8 : path[...].utf8 {
      if isPlain(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
