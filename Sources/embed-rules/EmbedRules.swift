import Embargo
import Foundation
import LocatedText

/// Writes the rule files into one Swift file: `embed-rules OUTPUT ROOT FILE…`.
///
/// Text is embedded byte for byte, and what Swift source could not carry so is refused with its place. Beside each text
/// stands its tape, read here once so that the program need not read it at every start, and beside all of them the digest
/// and the image of the compiled rules. Cases are the tests of the rules and no part of them: of these the names alone are
/// kept, under the rules that they expect to be violated.
@main enum EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
    guard arguments.count >= 2 else { fail("usage: embed-rules OUTPUT ROOT FILE…") }
    let root = arguments[1].path(percentEncoded: false)
    var entries = ""
    var files: [RuleSource.File] = []
    var cases = ""
    var mistakes: [String] = []
    for file in arguments.dropFirst(2) {
      let path = file.path(percentEncoded: false)
      let bytes = [UInt8](try Data(contentsOf: file))
      do throws(Unembeddable) {
        let text = try SwiftLiteral.multiline(bytes)
        let name = relative(path, to: root)
        let source = SourceText(name: path, bytes: bytes)
        if name.contains("/cases/") {
          cases += CaseNames.lines(of: source)
          continue
        }
        files.append(RuleSource.File(path: name, source: source))
        let isRead = !(files.last?.isNomenclature ?? false)
        let tape = try SwiftLiteral.multiline(isRead ? Array(tape(of: source).utf8) : [])
        entries += "    EmbeddedFile(path: \(SwiftLiteral.line(name)), text: \(text), tape: \(tape)),\n"
      } catch {
        mistakes.append("\(path):\(error.line): error: \(error.reason)")
      }
    }
    guard mistakes.isEmpty else { fail(mistakes.joined(separator: "\n")) }
    let rules = RuleSource(files: files)
    let image = try SwiftLiteral.multiline(Array(RulesImage.image(of: rules).utf8))
    let source = """
      // Written by embed-rules from the folder Rules at every build.
      extension UNRules {
        static let embeddedDigest = "\(rules.digest)"
        static let embeddedImage = \(image)
        static let embeddedCases = \(try SwiftLiteral.multiline(Array(cases.utf8)))

        static let embedded: [EmbeddedFile] = [
      \(entries)  ]
      }

      """
    try Data(source.utf8).write(to: arguments[0])
  }

  /// The nodes of a file as text; none where the file does not read, which whoever uses it will say with its place.
  private static func tape(of source: SourceText) -> String {
    let read = DocumentReader.read(source, as: .yaml)
    return read.diagnostics.isEmpty ? TapeCode.encode(read.partial) : ""
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
