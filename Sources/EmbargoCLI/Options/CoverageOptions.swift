import ArgumentParser
import Embargo
import EmbargoAuthoring
import LocatedText

/// What the cases reach of the rules, and where that is written.
struct CoverageOptions: ParsableArguments {
  /// How coverage is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, lcov }

  @Flag(help: "Measure what the cases reach: every rule, condition, exemption and date (docs/coverage.md).")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 if less than this is reached; by itself what ‘.embargo.yaml’ says.", valueName: "percent"),
    transform: Share.typed)
  var coverageMin: ExactDecimal?

  @Option(help: "Write coverage as text, as one JSON document, or as LCOV for editors and services.")
  var coverageFormat: Format?

  @Option(
    help: ArgumentHelp("Write coverage to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var coverageOutput: String?

  /// Whether coverage is to be measured: any of the options asks for it.
  var isWanted: Bool { coverage || coverageMin != nil || coverageFormat != nil || coverageOutput != nil }

  /// Whether standard output is coverage alone, for a program to read.
  var takesOutput: Bool { coverageOutput == nil && (coverageFormat ?? .text) != .text }

  /// Writes what was measured to the file, or for a program into the report.
  ///
  /// - Throws: `Unusable` if the file cannot be written, `Output.Failure` if standard output cannot.
  func write(_ coverage: Coverage, into sink: ReportSink) throws {
    let text =
      switch coverageFormat ?? .text {
      case .text: CoverageText.render(coverage, limit: nil)
      case .json: CoverageJSON.render(coverage)
      case .lcov: CoverageLCOV.render(coverage)
      }
    guard let coverageOutput else { return try sink.write(text) }
    try RewrittenFile.write(Array(text.utf8), to: coverageOutput)
  }

  /// What is to be said where too little is reached; nil where it is enough.
  func shortfall(_ coverage: Coverage, _ configured: ExactDecimal?) -> String? {
    guard let least = coverageMin ?? configured, !coverage.share.reaches(least) else { return nil }
    return "error: the cases reach \(coverage.share.text) of the rules, and \(least)% is asked for\n"
  }
}
