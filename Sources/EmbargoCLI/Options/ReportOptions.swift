import ArgumentParser
import Embargo
import EmbargoReports

/// The form of a report, and from which verdict on the exit status says so.
struct ReportOptions: ParsableArguments {
  /// How a report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson, csv }

  @Option(
    help: "Write the report as text, as one JSON document, as one JSON object a deal, or as a table of one row a deal.")
  var format: Format = .text

  @Flag(help: "Of each deal the verdict alone, with the rules that give it; with --format ndjson.")
  var verdictLines = false

  @Option(help: ArgumentHelp("Exit with status 1 if a verdict is this one or a graver.", valueName: "verdict"))
  var failOn: Verdict = .undetermined

  @Option(
    help: ArgumentHelp(
      "Judge lines on so many cores; the report is the same. Left out: as many as there are.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Write the report into this file, which appears when it is whole.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Go on with the unfinished file of an earlier run; with --output, of one input of lines or rows.")
  var resume = false

  /// How many cores lines are judged on.
  var cores: Int { jobs ?? Terminal.cores }

  /// Expects what goes together.
  func check() throws {
    if resume && output == nil { throw ValidationError("‘--resume’ goes with ‘--output’.") }
    if resume && !format.isLines { throw ValidationError("‘--resume’ goes with ‘--format ndjson’ or ‘--format csv’.") }
    if verdictLines && format != .ndjson { throw ValidationError("‘--verdict-lines’ goes with ‘--format ndjson’.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("‘--jobs’ is a number from 1 to 1024.") }
  }
}

extension ReportOptions.Format {
  /// Whether the report has one line a deal.
  var isLines: Bool {
    switch self {
    case .ndjson, .csv: true
    case .text, .json: false
    }
  }
}

extension TextStyle {
  /// As wide as the terminal, or eighty columns; in colour only where it is one.
  static func forOutput(explains: Bool = false, isFile: Bool = false) -> TextStyle {
    if isFile { return TextStyle(width: 80, colour: false, explains: explains) }
    return TextStyle(
      width: Terminal.columns(of: .output) ?? 80, colour: Terminal.allowsColour(on: .output), explains: explains)
  }
}
