import Foundation

/// Measures whole runs of the program against whole runs of an empty one: `embargo-bench EMBARGO THRESHOLDS RESULTS`.
///
/// Exit status: 0 all ratios are within their thresholds; 1 one is not; 2 something could not be measured.
@main enum EmbargoBench {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      guard arguments.count == 4 else { throw BenchFault("usage: embargo-bench EMBARGO THRESHOLDS RESULTS") }
      let empty = URL(filePath: arguments[0]).deletingLastPathComponent().appending(path: "empty-program")
      let floor = Subject(name: "empty program", words: [empty.path(percentEncoded: false)])
      let report = try Report(
        Comparison.run(
          [
            Subject(name: "embargo --version", words: [arguments[1], "--version"]),
            Subject(
              name: "embargo check, one deal",
              words: [arguments[1], "check", "--fail-on", "prohibited", "Examples/first-deal.yaml"]),
          ], against: floor),
        thresholds: Thresholds(contentsOf: URL(filePath: arguments[2])))
      print(report.table, terminator: "")
      try report.json.write(to: URL(filePath: arguments[3]))
      exit(report.isWithin ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// Why nothing could be measured.
struct BenchFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
