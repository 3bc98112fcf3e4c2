/// A `console` block of a document: commands after `$ `, each followed by what it prints on both streams.
///
/// A command goes on in the next line where its line ends in a backslash. A line `…` stands for any number of lines.
struct ConsoleBlock {
  struct Command {
    let line: Int
    var text: String
    var output: [Substring] = []
  }

  /// Line of the opening fence, from 1.
  let line: Int
  private(set) var commands: [Command] = []

  /// Lines before the first command, which belong to nothing.
  private(set) var strayLines: [Substring] = []

  /// All `console` blocks of a document of Markdown.
  static func all(in markdown: String) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var isInside = false
    for (index, text) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if text == "```console" {
        blocks.append(ConsoleBlock(line: index + 1))
        isInside = true
      } else if text == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(text, line: index + 1)
      }
    }
    return blocks
  }

  private init(line: Int) { self.line = line }

  private mutating func append(_ text: Substring, line: Int) {
    if let last = commands.last, last.output.isEmpty, last.text.hasSuffix("\\") {
      commands[commands.count - 1].text += "\n\(text)"
    } else if text.hasPrefix("$ ") {
      commands.append(Command(line: line, text: String(text.dropFirst(2))))
    } else if commands.isEmpty {
      strayLines.append(text)
    } else {
      commands[commands.count - 1].output.append(text)
    }
  }
}

extension ConsoleBlock.Command {
  /// Whether a printed text is the one that the document shows.
  func expects(_ actual: String) -> Bool {
    var lines = actual.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return Self.matches(lines[...], output[...])
  }

  private static func matches(_ lines: ArraySlice<Substring>, _ pattern: ArraySlice<Substring>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    let rest = pattern.dropFirst()
    if first == "…" { return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) } }
    return lines.first == first && matches(lines.dropFirst(), rest)
  }
}
