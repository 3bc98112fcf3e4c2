public import LocatedText

/// Why a text is not the value that it should be, and what it probably should be.
///
/// Whoever knows the place of the text makes a diagnostic of it, with the suggestion as a fix-it.
public struct ValueFault: Error, Sendable, Hashable {
  /// What is wrong, then what would be right.
  public let message: Diagnostic.Message

  /// A text to stand in place of the whole one; nil where what was meant cannot be told.
  public let suggestion: String?

  /// Makes a fault.
  public init(_ message: Diagnostic.Message, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}

extension ValueFault {
  /// What the user wrote, in ‘quotes’: one printable line of bounded length, whatever the bytes.
  static func quoting(_ text: some Collection<UInt8>) -> Diagnostic.Message {
    // The message shows sixty scalars, of four bytes at most; a huge text need not be decoded whole for that.
    "‘\(String(decoding: text.prefix(4 * 62), as: UTF8.self))’"
  }
}
