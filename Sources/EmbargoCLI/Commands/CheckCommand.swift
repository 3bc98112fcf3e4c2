import ArgumentParser
import Embargo
import EmbargoReports
import LocatedText

/// Judges deals: `embargo check FILE…`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge deals: which measures forbid them, why, and what would make them lawful.")

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleSetOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var positions: PositionOptions

  @Option(
    help: ArgumentHelp(
      "Judge every deal as if it took place on these days, whatever its own date.",
      discussion: "A day, a month, a year or a span: 2017-09-11, 2017-09, 2017, 2017-09-11/2017-12-22.",
      valueName: "date"), transform: DateSpan.typed)
  var asOf: DateSpan?

  @Flag(help: "Also tell which rules are near a deal and do not apply, and which fact cleared them.")
  var explain = false

  func run() throws {
    let checker = try positions.apply(to: rules.checker())
    let read = input.read()
    for failure in read.failures { Output.diagnose("error: \(failure)\n") }
    let batch = Batch(read.inputs, for: checker)
    Output.diagnose(batch.diagnostics)
    var judging = Judging(by: checker, on: asOf, explaining: explain)
    let report = CheckReport(
      format: report.format, context: ReportContext(checker.rules), style: .forOutput(explains: explain))
    try report.write(batch, &judging)
    let hasFaults = !read.failures.isEmpty || batch.hasErrors || judging.hasFaults
    try end(judging.gravest, hasFaults: hasFaults)
  }

  /// Tells the shell what was found; says nothing more.
  private func end(_ gravest: Verdict?, hasFaults: Bool) throws {
    if hasFaults { throw ExitStatus.unusable.code }
    if let gravest, gravest >= report.failOn { throw ExitStatus.found.code }
  }
}
