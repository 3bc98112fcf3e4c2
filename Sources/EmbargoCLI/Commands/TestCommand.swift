import ArgumentParser
import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText

/// Runs the cases of a rule set: `embargo test [PATH…]`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases of a rule set: deals with the verdict that the rules must give.",
    usage: "embargo test [<options>] [<path> ...]",
    discussion: """
      A case is a deal with one key more, ‘expect’, under ‘cases’ in the folder of a regime. It passes if the verdict \
      is the one expected and the very rules give it that are named.

      A path is a rule set, or a folder or file of cases in one; without a path, the rules in this folder or in \
      ‘Rules’ are taken. The rules inside the binary are without their cases.

      EXAMPLES:
        embargo test Rules
        embargo test Rules/*/cases/arms.yaml
      """)

  @Argument(help: "A rule set, or folders or files of cases in one.", completion: .file(extensions: ["yaml"]))
  var path: [String] = []

  @OptionGroup var rules: RuleSetOptions
  @OptionGroup var coverage: CoverageOptions
  @OptionGroup var mutation: MutationOptions

  @Option(
    help: ArgumentHelp(
      """
      Run only cases whose id, or that of a rule that has a finding on them, holds this text, or fits it whole if it \
      has ‘*’ or ‘?’; coverage is then that of the rules that fit, if any does.
      """, valueName: "pattern"))
  var filter: String?

  @Flag(help: "List everything that is not reached, however much it is.")
  var all = false

  func run() throws {
    let file = try LintConfigurationFile(for: path.first ?? rules.folder)
    let place = try RuleSetPaths(path, in: rules.folder)
    let read = CaseRunner.make(try RuleSetOptions.source(in: place.folder))
    guard let runner = read.partial else { throw Diagnostics(read.diagnostics) }
    var plan = TestPlan(paths: place.paths)
    plan.filter = filter.map { NamePattern($0) }
    plan.measuresCoverage = coverage.isWanted
    plan.mutates = mutation.isWanted
    let checked = runner.run(plan)
    let run = checked.partial
    Output.diagnose((read.diagnostics + checked.diagnostics).sortedByPlace())
    if run.results.isEmpty && !checked.hasErrors { throw nothing(in: path.first ?? place.folder) }
    let failures = run.results.filter { !$0.passes }
    let colour = Terminal.allowsColour(on: coverage.takesOutput ? .error : .output)
    let report =
      DiagnosticText.render(failures.flatMap(\.diagnostics), colour: colour) + summary(of: run.results) + "\n"
    if coverage.takesOutput { Output.diagnose(report) } else { try Output.report(report) }
    var isShort = false
    if let measured = run.coverage {
      try coverage.write(measured, all: all)
      if let shortfall = coverage.shortfall(measured, file.configuration.coverageMinimum) {
        Output.diagnose(shortfall)
        isShort = true
      }
    }
    if let tried = run.mutation {
      try Output.report(MutationText.render(tried, limit: all ? nil : 20))
      if let shortfall = mutation.shortfall(tried) {
        Output.diagnose(shortfall)
        isShort = true
      }
    }
    if checked.hasErrors { throw ExitStatus.unusable.code }
    if !failures.isEmpty || isShort { throw ExitStatus.found.code }
  }

  private func nothing(in place: String) -> Unusable {
    Unusable("there is no case in \(place)" + (filter.map { " that ‘\($0)’ names" } ?? ""))
  }

  private func summary(of results: [CaseResult]) -> String {
    let failed = results.count { !$0.passes }
    let disputed = results.count { $0.disputed != nil }
    let count = results.count == 1 ? "1 case" : "\(results.count) cases"
    return "\(count), \(failed == 0 ? "none" : "\(failed)") failed" + (disputed == 0 ? "" : ", \(disputed) disputed")
  }
}
