import ArgumentParser
import Embargo
import EmbargoReports

/// The form of a report, and from which verdict on the exit status says so.
struct ReportOptions: ParsableArguments {
  /// How a report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }

  @Option(help: "Write the report as text, as one JSON document, or as one JSON object a deal.")
  var format: Format = .text

  @Flag(help: "Of each deal the verdict alone, with the rules that give it; with --format ndjson.")
  var verdictLines = false

  @Option(help: ArgumentHelp("Exit with status 1 if a verdict is this one or a graver.", valueName: "verdict"))
  var failOn: Verdict = .undetermined

  @Option(
    help: ArgumentHelp(
      "Judge lines on so many cores; the report is the same. Left out: as many as there are.", valueName: "number"))
  var jobs: Int?

  /// Expects what goes together.
  func check() throws {
    if verdictLines && format != .ndjson { throw ValidationError("‘--verdict-lines’ goes with ‘--format ndjson’.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("‘--jobs’ is a number from 1 to 1024.") }
  }
}

extension TextStyle {
  /// As wide as the terminal, or eighty columns; in colour only where it is one.
  static func forOutput(explains: Bool = false) -> TextStyle {
    TextStyle(
      width: Terminal.columns(of: .output) ?? 80, colour: Terminal.allowsColour(on: .output), explains: explains)
  }
}
