import ArgumentParser
import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText

/// Runs the cases of a rule set: `embargo test [PATH…]`.
struct TestCommand: ParsableCommand {
  /// How the results of the cases are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit }

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
        embargo test --coverage --coverage-min 90% Rules
        embargo test --mutate --filter arms
      """)

  @Argument(help: "A rule set, or folders or files of cases in one.", completion: .file(extensions: ["yaml"]))
  var path: [String] = []

  @OptionGroup var rules: RuleSetOptions

  @Option(
    help: ArgumentHelp(
      """
      Run only cases whose id, or that of a rule that has a finding on them, holds this text, or fits it whole if it \
      has ‘*’ or ‘?’; coverage and mutation are then of the rules that fit, if any does.
      """, valueName: "pattern"))
  var filter: String?

  @Option(help: "Write the results as text, as one JSON document, or as JUnit for continuous integration.")
  var format: Format = .text

  @OptionGroup var coverage: CoverageOptions
  @OptionGroup var mutation: MutationOptions

  @Flag(help: "List everything that is not reached or not noticed, however much it is.")
  var all = false

  @Flag(help: "Run again whenever a file of the rules changes, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if format != .text && coverage.takesOutput {
      throw ValidationError("standard output takes one report; name a file with ‘--coverage-output’")
    }
  }

  func run() throws {
    let file = try LintConfigurationFile(for: path.first ?? rules.folder)
    let place = try RuleSetPaths(path, in: rules.folder)
    let sink = try ReportSink(nil, isResumable: false)
    let session = TestSession(
      options: self, place: place, coverageMinimum: file.configuration.coverageMinimum, sink: sink)
    guard watch else { throw try session.run().code }
    sink.endBetweenPieces()
    var folder = WatchedFolder(place.folder)
    while true {
      do { _ = try session.run() } catch let diagnostics as Diagnostics {
        Output.diagnose(diagnostics.all)
      } catch let fault as Unusable {
        Output.diagnose(fault)
      }
      let changed = folder.nextChange()
      try sink.write("\n" + changed.joined(separator: ", ") + " changed\n")
    }
  }
}
