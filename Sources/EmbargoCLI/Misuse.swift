/// Words that are well formed but do not fit the rules or the files: the command line is at fault.
struct Misuse: Error, CustomStringConvertible {
  let description: String

  /// Explains what was typed wrong.
  ///
  /// - Parameters:
  ///   - sentence: what is wrong and what would be right.
  ///   - command: the command whose help tells more.
  init(_ sentence: String, see command: String) {
    description = "Error: \(sentence)\n  See 'embargo \(command) --help' for more information."
  }
}
