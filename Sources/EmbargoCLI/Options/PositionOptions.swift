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
        throw Self.refusal(of: choice, by: checker.rules)
      }
      checker = taken
    }
    return checker
  }

  private static func refusal(of choice: Choice, by rules: CompiledRules) -> Misuse {
    guard let position = rules.positions.first(where: { $0.name == choice.position }) else {
      return Misuse(
        unknown: choice.position, "contested question", among: rules.positions.map(\.name), see: "check")
    }
    let options = position.options.map(\.name)
    return Misuse(unknown: choice.option, "option of ‘\(position.name)’ called", among: options, see: "check")
  }
}
