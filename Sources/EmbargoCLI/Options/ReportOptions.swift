import ArgumentParser
import Embargo
import EmbargoReports

/// The form of a report, and from which verdict on the exit status says so.
struct ReportOptions: ParsableArguments {
  /// How a report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }

  @Option(help: "Write the report as text, as one JSON document, or as one JSON object a deal.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Exit with status 1 if a verdict is this one or a graver.", valueName: "verdict"))
  var failOn: Verdict = .undetermined
}

extension TextStyle {
  /// As wide as the terminal, or eighty columns; in colour only where it is one.
  static func forOutput(explains: Bool = false) -> TextStyle {
    TextStyle(
      width: Terminal.columns(of: .output) ?? 80, colour: Terminal.allowsColour(on: .output), explains: explains)
  }
}
