/// Text that came from a file, made fit to be shown: it can neither command a terminal nor pretend to be other text.
///
/// Controls and terminal escapes, bidirectional overrides and isolates, line separators and whatever has no width or
/// ink of its own (Unicode: `Default_Ignorable_Code_Point`) are written as `\u{202E}`.
package enum SafeText {
  /// The text, escaped.
  package static func shown(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isHostile) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars { result += shown(scalar) }
    return result
  }

  /// The text, escaped and cut after a number of code points, with an ellipsis for the rest.
  package static func shown(_ text: some StringProtocol, atMost count: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return shown(text) }
    return shown(text[..<end]) + "…"
  }

  /// One code point, escaped.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    isHostile(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// Whether a code point must not reach a terminal as it is.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
