import ArgumentParser
import LocatedText

/// What is read, and how it is written.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files of deals; ‘-’ is standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json", "ndjson", "jsonl"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "How the input is written, if neither the ending of its name nor its first bytes tell.", valueName: "format"))
  var input: InputFormat?

  /// Expects at least one file, and none twice.
  func check() throws {
    if files.isEmpty { throw ValidationError("Missing expected argument '<file> ...'") }
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw ValidationError("‘\(file)’ is given twice.")
    }
  }

  /// The inputs in the order of their names, and why others could not be read.
  func read() -> (inputs: [Input], faults: [Unusable]) {
    var inputs: [Input] = []
    var faults: [Unusable] = []
    for file in files.sorted() {
      do throws(Unusable) { inputs.append(try Input(file, as: input)) } catch { faults.append(error) }
    }
    return (inputs, faults)
  }
}
