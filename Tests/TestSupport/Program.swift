package import Foundation

/// A program run from outside: words in, two streams and a status out.
package struct Program {
  private let executable: URL

  /// One of the executables that were built beside the tests.
  package init(built name: String) { executable = Self.builtProducts.appending(path: name) }

  /// A program of the machine, by its path.
  package init(path: String) { executable = URL(filePath: path) }

  /// The folder that the tests and the executables of the package were built into.
  package static var builtProducts: URL {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// What a run left behind.
  package struct Result {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// Runs the program to its end.
  ///
  /// The streams are files, so that no amount of output can block. The environment is bare, and the same everywhere.
  package func run(
    _ arguments: [String], input: String = "", in folder: URL = Repository.root, environment: [String: String] = [:]
  ) throws -> Result {
    try Repository.withTemporaryFolder { streams in
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "80"]
        .merging(environment) { _, stated in stated }
      process.standardInput = try stream(in: streams, named: "input", holding: input)
      process.standardOutput = try stream(in: streams, named: "output")
      process.standardError = try stream(in: streams, named: "errors")
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationReason == .uncaughtSignal
          ? 128 + process.terminationStatus : process.terminationStatus,
        output: try text(of: "output", in: streams), errors: try text(of: "errors", in: streams))
    }
  }

  private func stream(in folder: URL, named name: String, holding content: String = "") throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data(content.utf8).write(to: file)
    return try FileHandle(forUpdating: file)
  }

  private func text(of name: String, in folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
