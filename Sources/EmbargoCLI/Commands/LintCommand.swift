public import ArgumentParser
import Embargo
import EmbargoAuthoring
public import EmbargoReports
import LocatedText

/// Looks for mistakes in a rule set: `embargo lint [PATH…]`.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find mistakes in a rule set, and what is likely one.",
    usage: "embargo lint [<options>] [<path> ...]",
    discussion: """
      A path is a rule set, or a folder or file in one; without a path, the rules in this folder or in ‘Rules’ are \
      taken. The whole rule set is read either way, and what is found elsewhere is not told.

      EXAMPLES:
        embargo lint Rules
        embargo lint --strict --as-of 2026-11-23 Rules
      """)

  @Argument(help: "A rule set, or folders or files in one.", completion: .file(extensions: ["yaml"]))
  var path: [String] = []

  @OptionGroup var rules: RuleSetOptions

  @Option(help: "How to write what was found.")
  var format: DiagnosticReport.Format = .text

  @Option(
    help: ArgumentHelp("The day against which renewals are judged; today if left out.", valueName: "date"),
    transform: CalendarDate.typed)
  var asOf: CalendarDate?

  @Flag(help: "Count every warning as an error, and what could not be looked at as well.")
  var strict = false

  func run() throws {
    let place = try RuleSetPaths(path, in: rules.folder)
    let source = try RuleSetOptions.source(in: place.folder)
    let result = Linter.lint(source, asOf: asOf ?? Terminal.today)
    let report = result.report(version: EmbargoCommand.configuration.version)
    try Output.report(report.render(as: format, colour: Terminal.allowsColour(on: .output)))
    if report.open.contains(where: { $0.severity == .error }) { throw ExitStatus.unusable.code }
    if !report.open.isEmpty { throw ExitStatus.found.code }
  }
}

extension DiagnosticReport.Format: ExpressibleByArgument {}
