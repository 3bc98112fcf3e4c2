import ArgumentParser
import LocatedText

/// The program: picks the command, runs it, and leaves with the right exit status.
@main struct EmbargoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embargo",
    abstract: "Does a United Nations sanctions measure forbid this deal, and what would make it lawful?",
    discussion: """
      A deal is described in a file of YAML or JSON and checked against rules that mirror the resolutions paragraph \
      by paragraph. The rule set of the United Nations is part of the program.

      The report goes to standard output, what is wrong with the input to standard error.

      EXIT STATUS:
      \(ExitStatus.table)
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, DiffCommand.self, ExplainCommand.self, InitCommand.self, LedgerCommand.self, LintCommand.self,
      NewCommand.self,
      RegimesCommand.self,
      RulesCommand.self, SchemaCommand.self, TermsCommand.self, TestCommand.self,
    ])

  static func main() {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: ending(with: error))
    }
  }

  /// Says what is still to be said, and how the program ends.
  ///
  /// A command that has said all throws an exit status. Any other error that is no fault of the command line makes the
  /// status 2: the 1 of ArgumentParser is ours for “something was found”.
  private static func ending(with error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    if let diagnostics = error as? Diagnostics {
      Output.diagnose(diagnostics.all)
      return ExitStatus.unusable.code
    }
    if let misuse = error as? Misuse {
      Output.diagnose("\(misuse)\n")
      return ExitStatus.usage.code
    }
    do {
      let code = exitCode(for: error)
      switch code {
      case .success: try Output.report(fullMessage(for: error) + "\n")
      case .validationFailure: Output.diagnose(fullMessage(for: error) + "\n")
      default: throw error
      }
      return code
    } catch Output.Failure.closed {
      Terminal.endByBrokenPipe()
    } catch {
      Output.diagnose("error: \(message(for: error))\n")
      return ExitStatus.unusable.code
    }
  }
}
