import LocatedText

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

  /// Explains that there is no such name, with the near one or all there are.
  ///
  /// - Parameters:
  ///   - name: what was typed.
  ///   - noun: what it should name.
  ///   - names: what could have been typed.
  ///   - command: the command whose help tells more.
  init(unknown name: String, _ noun: String, among names: [String], see command: String) {
    let start = "There is no \(noun) ‘\(name)’"
    if let near = NearNames.nearest(to: name, among: names) {
      self.init("\(start); did you mean ‘\(near)’?", see: command)
    } else {
      let all = names.map { "‘\($0)’" }.joined(separator: ", ")
      self.init(names.isEmpty ? "\(start)." : "\(start); there is \(all).", see: command)
    }
  }
}
