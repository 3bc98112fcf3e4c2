import ArgumentParser
import Embargo
import LocatedText

/// What is read, and how it is written.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files of deals; ‘-’ is standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json", "ndjson", "jsonl", "csv"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "How the input is written, if neither the ending of its name nor its first bytes tell.", valueName: "format"))
  var input: InputFormat?

  @Option(
    help: ArgumentHelp(
      "What the columns of a CSV file are called here: a YAML file of ‘header: path’, or ‘header: ignore’.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  /// Expects at least one file, and none twice.
  func check() throws {
    if files.isEmpty { throw ValidationError("Missing expected argument '<file> ...'") }
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw ValidationError("‘\(file)’ is given twice.")
    }
    if map != nil, !files.contains(where: { (input ?? InputFormat(path: $0)) == .csv }) {
      throw ValidationError("‘--map’ goes with a CSV file, and none is given.")
    }
  }

  /// The inputs in the order of their names, and why others could not be read.
  ///
  /// - Throws: `Diagnostics` or `Unusable` if the map of headers cannot be used.
  func read() throws -> (inputs: [Input], faults: [Unusable]) {
    let map = try map.map { try HeaderMap.read(SourceText(reading: $0)).get() }
    var inputs: [Input] = []
    var faults: [Unusable] = []
    for file in files.sorted() {
      do throws(Unusable) { inputs.append(try Input(file, as: input, by: map)) } catch { faults.append(error) }
    }
    return (inputs, faults)
  }
}
