import ArgumentParser
import Embargo
import LocatedText

/// Answers to the questions on which the law is contested.
struct PositionOptions: ParsableArguments {
  /// One answer, as typed: `NAME=OPTION`.
  struct Choice: ExpressibleByArgument {
    let position: String
    let option: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      position = String(parts[0])
      option = String(parts[1])
    }
  }

  @Option(
    name: .customLong("position"),
    help: ArgumentHelp("Take this option of a question on which the law is contested.", valueName: "name=option"))
  var choices: [Choice] = []

  /// The checker with these answers in place of the rule set's own.
  ///
  /// - Throws: `Misuse` for a question or an option that the rules do not have.
  func apply(to checker: Checker) throws -> Checker {
    var checker = checker
    for choice in choices {
      guard let taken = checker.taking(choice.option, on: choice.position) else {
        throw Misuse(Self.refusal(of: choice, by: checker.rules), see: "check")
      }
      checker = taken
    }
    return checker
  }

  private static func refusal(of choice: Choice, by rules: CompiledRules) -> String {
    guard let position = rules.positions.first(where: { $0.name == choice.position }) else {
      let names = rules.positions.map(\.name)
      if names.isEmpty { return "The rules know of no contested question, so no ‘--position’ can be taken." }
      return "The rules know of no contested question ‘\(choice.position)’, but of \(quoted(names))."
    }
    return "‘\(position.name)’ has no option ‘\(choice.option)’, but \(quoted(position.options.map(\.name)))."
  }

  private static func quoted(_ names: [String]) -> String { names.map { "‘\($0)’" }.joined(separator: ", ") }
}
