extension Diagnostic {
  /// The wording of a diagnostic: lower case, no full stop, never a line break.
  ///
  /// Interpolated text that comes from a user is bounded in length and its control characters are escaped, so that a
  /// message is one printable line whatever the input. What is written in the literal itself is left as it is.
  public struct Message: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The text.
    public let description: String

    /// Makes a message from finished text; its control characters are escaped, its length is not bounded.
    public init(_ text: String) { description = PrintableText.escaped(text) }

    /// Makes a message from a literal.
    public init(stringLiteral value: String) { description = value }

    /// Makes a message from a literal with values in it.
    public init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

    /// Puts a message together, guarding against what the values hold.
    public struct StringInterpolation: StringInterpolationProtocol {
      fileprivate var text = ""

      /// Makes room for a message.
      public init(literalCapacity: Int, interpolationCount: Int) {
        text.reserveCapacity(literalCapacity + interpolationCount * 16)
      }

      /// Adds words of our own.
      public mutating func appendLiteral(_ literal: String) { text += literal }

      /// Adds text that a user wrote: escaped, and cut after some sixty characters.
      public mutating func appendInterpolation(_ value: some StringProtocol) { text += PrintableText.bounded(value) }

      /// Adds a number.
      public mutating func appendInterpolation(_ value: some BinaryInteger) { text += String(value) }

      /// Adds a message that was put together before.
      public mutating func appendInterpolation(_ message: Message) { text += message.description }

      /// Adds names of our own between quotes and commas, all of them: what can be written somewhere.
      public mutating func appendInterpolation(listing names: some Sequence<String>) {
        text += names.map { "‘\(PrintableText.bounded($0))’" }.joined(separator: ", ")
      }

      /// Adds names between quotes, the last after “or”, of which one can be chosen.
      public mutating func appendInterpolation(oneOf names: some Sequence<String>) {
        let quoted = names.map { "‘\(PrintableText.bounded($0))’" }
        text += quoted.dropLast().joined(separator: ", ") + (quoted.count > 1 ? " or " : "") + (quoted.last ?? "")
      }
    }
  }
}

/// Text that can be shown on one line of any terminal, and cannot pretend to be something else.
enum PrintableText {
  /// The text, escaped and cut after sixty code points, with an ellipsis for the rest.
  static func bounded(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return escaped(text) }
    return escaped(text[..<end]) + "…"
  }

  /// The text with control and format characters (escapes of terminals, bidi overrides, line ends, what has no width)
  /// written as `\u{202E}`.
  static func escaped(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnprintable(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
