import ArgumentParser
import Embargo
import EmbargoAuthoring
import LocatedText

/// Whether what was found is mended.
struct FixOptions: ParsableArguments {
  @Flag(
    help: "Mend what is a matter of form and spelling: order of keys, forms of citations, ids and dates, near names.")
  var fix = false

  @Flag(help: "Mend also what may move a verdict; read what it changed.")
  var unsafeFixes = false

  @Flag(help: "Change no file: print the patch.")
  var dryRun = false

  func validate() throws {
    if dryRun && !fix && !unsafeFixes { throw ValidationError("‘--dry-run’ shows what ‘--fix’ would change; add it.") }
  }

  /// Mends the files of a rule set, or prints the patch, and gives back what is found then.
  ///
  /// - Throws: `Unusable` if a file changed meanwhile or cannot be written.
  func apply(
    to source: RuleSource, isWanted: @escaping (String) -> Bool, lint: @escaping (RuleSource) -> LintResult
  ) throws -> LintResult {
    guard fix || unsafeFixes else { return lint(source) }
    let fixer = Fixer(mayChangeMeaning: unsafeFixes, isWanted: isWanted, lint: lint)
    let outcome = fixer.fix(source)
    if dryRun {
      for change in outcome.changes { try Output.report(Patch.text(from: change.before, to: change.after)) }
      return lint(source)
    }
    for change in outcome.changes { try RewrittenFile.replace(change.before, with: change.after) }
    let files = outcome.changes.count == 1 ? "1 file" : "\(outcome.changes.count) files"
    Output.diagnose("\(outcome.count) mended in \(files)\n")
    return outcome.result
  }
}
