import ArgumentParser
import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText

/// Tells what a change of a rule set means for deals: `embargo diff OLD NEW`.
struct DiffCommand: ParsableCommand {
  /// How the comparison is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  /// From which kind of change on the exit status says so.
  enum Failing: String, ExpressibleByArgument, CaseIterable { case widened, narrowed, any }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what a change of a rule set means, with deals that show it.",
    usage: "embargo diff <old> <new> [<options>]",
    discussion: """
      OLD and NEW are folders of rule sets, ‘git:REV’ for the rules at a revision of this repository (‘git:REV:FOLDER’ \
      where they lie in another folder), or ‘built-in’ for those that ship with this program.

      Rules are compared by what they mean: parts in another order, or conditions that were given a name, are no \
      change. Each change comes with a deal that ‘embargo check’ accepts, and with its verdict before and now. What \
      cannot be decided is said, and counts as a change for ‘--fail-on’.

      EXAMPLES:
        embargo diff git:main Rules
        embargo diff git:v1.0 Rules --replay deals.ndjson --format markdown
      """)

  @Argument(help: "The rules as they were: a folder, git:REV or built-in.", completion: .directory)
  var old: String

  @Argument(help: "The rules as they are: a folder, git:REV or built-in.", completion: .directory)
  var new: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Run the deals of these files through both, and list those that come out otherwise.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json", "ndjson", "jsonl"]))
  var replay: [String] = []

  @Option(help: "Write the comparison as text, as one JSON document, or as Markdown for a pull request.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 if a rule or a deal comes out graver (widened), lighter (narrowed), or either (any).",
      valueName: "change"))
  var failOn: Failing?

  func run() throws {
    let before = try ComparedRules(old, comparedWith: new)
    let after = try ComparedRules(new, comparedWith: old)
    var diff = RuleSetComparison.compare(
      old: (before.rules, before.label), new: (after.rules, after.label))
    let hasFaults = try replay(into: &diff, before.rules, after.rules)
    switch format {
    case .text: try Output.report(DiffText.render(diff, style: .forOutput()))
    case .json: try Output.report(DiffJSON.render(diff))
    case .markdown: try Output.report(DiffMarkdown.render(diff))
    }
    if hasFaults { throw ExitStatus.unusable.code }
    if let failOn, failOn.isMet(by: diff) { throw ExitStatus.found.code }
  }

  /// Runs the deals through both rule sets, and tells whether some could not be read.
  private func replay(into diff: inout RuleSetDiff, _ old: CompiledRules, _ new: CompiledRules) throws -> Bool {
    let both = Replay(old: old, new: new)
    var hasFaults = false
    func run(_ documents: [LocatedNode], _ found: [Diagnostic]) {
      let run = both.run(documents)
      diff = diff.replaying(run.partial, of: documents.count)
      let all = (found + run.diagnostics).sortedByPlace()
      Output.diagnose(all)
      hasFaults = hasFaults || all.contains { $0.severity == .error }
    }
    for file in replay.sorted() {
      do {
        switch try Input(file, as: nil) {
        case .documents(let source, let format):
          let tape = DocumentReader.read(source, as: format)
          run(tape.partial.documents, tape.diagnostics)
        case .lines(let lines):
          try lines.forEachBlock(new.vocabulary) { block in
            run(
              block.compactMap { try? $0.get() },
              block.flatMap { line -> [Diagnostic] in
                do throws(Diagnostics) { _ = try line.get() } catch { return error.all }
                return []
              })
          }
        }
      } catch let fault as Unusable {
        Output.diagnose(fault)
        hasFaults = true
      } catch let faults as Diagnostics {
        Output.diagnose(faults.all)
        hasFaults = true
      }
    }
    return hasFaults
  }
}

extension DiffCommand.Failing {
  fileprivate func isMet(by diff: RuleSetDiff) -> Bool {
    switch self {
    case .widened: diff.widens
    case .narrowed: diff.narrows
    case .any: diff.changesMeaning
    }
  }
}
