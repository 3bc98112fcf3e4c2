import Embargo
import LocatedText

/// The digest of the text of a deal or a rule, by which a later run can tell that it was changed.
enum TextDigest {
  /// SHA-256 of the text, as it is laid out.
  static func of(_ span: SourceSpan) -> String {
    var digest = ContentDigest()
    digest.update(span.source.bytes.span.extracting(span.startUTF8..<span.endUTF8))
    return digest.finalize()
  }

  /// The first 64 bits, by which two texts are told apart where a record must be small; never 0.
  static func front(_ digest: String) -> UInt64 {
    let digits = digest.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().prefix(16)
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16).map { max($0, 1) } ?? 1
  }
}
