/// Writes the man macros; what is text stays text, whatever characters it begins with or holds.
struct Roff {
  private(set) var result = ""

  /// A macro, with its dot, and its arguments, each in quotes.
  mutating func macro(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { " \"\(Self.escaped($0))\"" }
    result += "\(name)\(quoted.joined())\n"
  }

  mutating func bold(_ text: String) { macro(".B", text) }

  /// A paragraph that is filled.
  mutating func text(_ text: String) {
    if text.isEmpty { return }
    result += "\\&\(Self.escaped(text).split(separator: "\n").joined(separator: " "))\n"
  }

  /// Paragraphs between empty lines; a line in capitals with a colon is a heading, indented lines are a table.
  mutating func prose(_ text: String) {
    var isTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isTable != line.hasPrefix(" ") {
        isTable.toggle()
        macro(isTable ? ".nf" : ".fi")
      }
      if line.isEmpty {
        macro(".PP")
      } else if line.hasSuffix(":") && line == line.uppercased()[...] {
        macro(".SH", String(line.dropLast()))
      } else {
        self.text(String(line))
      }
    }
    if isTable { macro(".fi") }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      case "…": escaped += "..."
      case "‘", "’": escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
