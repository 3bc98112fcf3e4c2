/// Words that are well formed but do not fit the rules or the files: the command line is at fault.
struct Misuse: Error, CustomStringConvertible {
  let description: String

  /// Explains what was typed wrong.
  ///
  /// - Parameter sentence: what is wrong and what would be right, as a whole sentence.
  init(_ sentence: String) { description = sentence }
}
