import ArgumentParser
import Embargo
import EmbargoAuthoring

/// Whether the rules are changed in small ways, to see which change no case notices.
struct MutationOptions: ParsableArguments {
  @Flag(
    name: .customLong("mutate"),
    help: "Change the rules in small ways, one at a time, and list the changes that no case notices.")
  var changesRules = false

  @Option(
    help: ArgumentHelp("Exit with status 1 if the cases notice less than this of the changes.", valueName: "percent"),
    transform: Share.typed)
  var mutateMin: ExactDecimal?

  /// Whether any of the options asks for it.
  var isWanted: Bool { changesRules || mutateMin != nil }

  /// What is to be said where too little is noticed; nil where it is enough.
  func shortfall(_ mutation: Mutation) -> String? {
    guard let mutateMin, !mutation.score.reaches(mutateMin) else { return nil }
    return "error: the cases notice \(mutation.score.text) of the changes, and \(mutateMin)% is asked for\n"
  }
}
