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
  static func quoting(_ text: some Collection<UInt8>) -> String {
    let limit = 60
    // A scalar has four bytes at most, so that this much is always enough and never the whole of a huge text.
    let scalars = String(decoding: text.prefix(4 * (limit + 1)), as: UTF8.self).unicodeScalars
    var result = "‘"
    for (index, scalar) in scalars.enumerated() {
      guard index < limit else { return result + "…’" }
      result += scalar.isPrintable ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
    }
    return result + "’"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can be shown as it is without breaking the line or turning its direction.
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
