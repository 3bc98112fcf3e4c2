public import ArgumentParser
public import Embargo
public import LocatedText

extension Verdict: ExpressibleByArgument {}

extension InputFormat: ExpressibleByArgument {
  /// The format of a word as typed.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that can be typed.
  public static var allValueStrings: [String] { all.map(\.description) }
}

extension DateSpan {
  /// Days as typed.
  ///
  /// - Throws: `ValidationError` that says what is wrong and what would be right.
  static func typed(_ text: String) throws -> DateSpan {
    do { return try parse(text.utf8) } catch { throw ValidationError(error.message.description) }
  }
}

extension CalendarDate {
  /// A day as typed.
  ///
  /// - Throws: `ValidationError` that says what is wrong and what would be right.
  static func typed(_ text: String) throws -> CalendarDate {
    do { return try parse(text.utf8) } catch { throw ValidationError(error.message.description) }
  }
}

extension Share {
  /// A share as typed.
  ///
  /// - Throws: `ValidationError` that says what is wrong and what would be right.
  static func typed(_ text: String) throws -> ExactDecimal {
    do { return try parse(text.utf8) } catch { throw ValidationError(error.message.description) }
  }
}
