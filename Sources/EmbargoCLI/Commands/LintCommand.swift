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
      A path is a rule set, or a folder or file in one; without a path, what ‘.embargo.yaml’ names, or the rules in this \
      folder or in ‘Rules’. The whole rule set is read either way; of other files only mistakes are told that keep it \
      from being used. ‘embargo explain’ tells more of each lint.

      EXAMPLES:
        embargo lint Rules
        embargo lint --strict --as-of 2026-11-23 --format github
        embargo lint --fix --dry-run Rules
      """)

  @Argument(help: "A rule set, or folders or files in one.", completion: .file(extensions: ["yaml"]))
  var path: [String] = []

  @OptionGroup var rules: RuleSetOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var baseline: BaselineOptions

  @Option(help: "How to write what was found.")
  var format: DiagnosticReport.Format = .text

  @Option(
    help: ArgumentHelp(
      "The day against which renewals and comments with an end are judged; today if left out.", valueName: "date"),
    transform: CalendarDate.typed)
  var asOf: CalendarDate?

  @Flag(help: "Count every warning as an error, and what could not be looked at as found.")
  var strict = false

  @Flag(help: "List the lints, and do nothing else.")
  var list = false

  func run() throws {
    if list { return try Output.report(LintPages.list) }
    let file = try LintConfigurationFile(for: path.first ?? rules.folder)
    let place = try RuleSetPaths(path.isEmpty && rules.folder == nil ? file.paths : path, in: rules.folder)
    let source = try RuleSetOptions.source(in: place.folder)
    let asOf = asOf ?? Terminal.today
    let known = try baseline.read()
    let settings = file.configuration.settings
    func lint(_ source: RuleSource) -> LintResult {
      let result = Linter.lint(source, asOf: asOf, settings: settings)
      return (known?.apply(to: result) ?? result).only { place.holds($0) || $0 == baseline.baseline }
    }
    let result = try fixes.apply(to: source, isWanted: place.holds, lint: lint)
    try baseline.write(result)
    if fixes.dryRun { return try end(with: result) }
    let shown = strict ? result.strict : result
    let report = shown.report(
      version: EmbargoCommand.configuration.version, pages: file.configuration.pages)
    try Output.report(report.render(as: format, colour: Terminal.allowsColour(on: .output)))
    try end(with: result)
  }

  private func end(with result: LintResult) throws {
    if !result.isUsable { throw ExitStatus.unusable.code }
    if !result.open.isEmpty || (strict && !result.omittedLints.isEmpty) { throw ExitStatus.found.code }
  }
}

extension DiagnosticReport.Format: ExpressibleByArgument {}
