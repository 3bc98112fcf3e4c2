import Foundation

/// Writes the rule files into one Swift file: `embed-rules OUTPUT ROOT FILE…`.
///
/// Text is embedded byte for byte, and what Swift source could not carry so is refused with its place.
@main enum EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
    guard arguments.count >= 2 else { fail("usage: embed-rules OUTPUT ROOT FILE…") }
    let root = arguments[1].path(percentEncoded: false)
    var entries = ""
    var mistakes: [String] = []
    for file in arguments.dropFirst(2) {
      let path = file.path(percentEncoded: false)
      let bytes = [UInt8](try Data(contentsOf: file))
      do throws(Unembeddable) {
        let text = try SwiftLiteral.multiline(bytes)
        entries += "    EmbeddedFile(path: \(SwiftLiteral.line(relative(path, to: root))), text: \(text)),\n"
      } catch {
        mistakes.append("\(path):\(error.line): error: \(error.reason)")
      }
    }
    guard mistakes.isEmpty else { fail(mistakes.joined(separator: "\n")) }
    let source = """
      // Written by embed-rules from the folder Rules at every build.
      extension UNRules {
        static let embedded: [EmbeddedFile] = [
      \(entries)  ]
      }

      """
    try Data(source.utf8).write(to: arguments[0])
  }

  private static func relative(_ path: String, to root: String) -> String {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    guard path.hasPrefix(prefix) else { fail("\(path):1: error: the file does not lie under \(root)") }
    return String(path.dropFirst(prefix.count))
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
