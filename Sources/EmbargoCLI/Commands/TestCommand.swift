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

  func run() throws {
    let place = try RuleSetPaths(path, in: rules.folder)
    let read = CaseRunner.make(try RuleSetOptions.source(in: place.folder))
    guard let runner = read.partial else { throw Diagnostics(read.diagnostics) }
    let run = runner.run(paths: place.paths)
    Output.diagnose((read.diagnostics + run.diagnostics).sortedByPlace())
    let failures = run.partial.filter { !$0.passes }
    let colour = Terminal.allowsColour(on: .output)
    try Output.report(DiagnosticText.render(failures.flatMap(\.diagnostics), colour: colour))
    if run.partial.isEmpty && !run.hasErrors { throw Unusable("there is no case in \(path.first ?? place.folder)") }
    try Output.report(summary(of: run.partial) + "\n")
    if run.hasErrors { throw ExitStatus.unusable.code }
    if !failures.isEmpty { throw ExitStatus.found.code }
  }

  private func summary(of results: [CaseResult]) -> String {
    let failed = results.count { !$0.passes }
    let disputed = results.count { $0.disputed != nil }
    let count = results.count == 1 ? "1 case" : "\(results.count) cases"
    return "\(count), \(failed == 0 ? "none" : "\(failed)") failed" + (disputed == 0 ? "" : ", \(disputed) disputed")
  }
}
