import Foundation
import TestSupport

/// The program as words typed at the root of the checkout, with the small rule set of these tests.
enum Typed {
  static let rules = "Tests/EmbargoCLITests/SmallRules"
  static let deals = "Tests/EmbargoCLITests/Deals"

  private static let program = Program(built: "embargo")

  /// Types words as they are.
  static func run(_ words: String..., input: String = "") throws -> Program.Result {
    try program.run(words, input: input)
  }

  /// Types words, with `--rules` behind.
  static func runByRules(_ words: [String], input: String = "") throws -> Program.Result {
    try program.run(words + ["--rules", rules], input: input)
  }

  /// Types a line as a shell reads it, in a folder with `rifles.yaml` and the rules under `rules`.
  static func shell(_ line: String, with files: [String: String] = [:]) throws -> Program.Result {
    try Repository.withTemporaryFolder { folder in
      let rules = URL(filePath: Repository.path(Self.rules), directoryHint: .isDirectory)
      try FileManager.default.copyItem(at: rules, to: folder.appending(path: "rules"))
      try write(Repository.text("\(deals)/rifles.yaml"), to: "rifles.yaml", in: folder)
      for (name, text) in files { try write(text, to: name, in: folder) }
      let programs = Program.builtProducts.path(percentEncoded: false)
      return try Program(path: "/bin/bash").run(
        ["-c", line], in: folder, environment: ["PATH": "\(programs):/usr/bin:/bin"])
    }
  }

  private static func write(_ text: String, to name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
