import ArgumentParser
import Embargo
import EmbargoReports

/// By which regimes deals are judged, if not by all.
struct RegimeOptions: ParsableArguments {
  @Option(
    name: .customLong("regime"),
    help: ArgumentHelp(
      "Judge by the rules of this regime alone; may be given several times. ‘embargo regimes’ lists them.",
      valueName: "regime"))
  var regimes: [String] = []

  /// The checker narrowed to the regimes.
  ///
  /// - Throws: `Misuse` for a regime that the rules do not have.
  func apply(to checker: Checker) throws -> Checker {
    guard !regimes.isEmpty else { return checker }
    if let narrowed = checker.judging(onlyBy: regimes) { return narrowed }
    let known = RuleList.regimes(of: checker.rules)
    let unknown = regimes.first { !known.contains($0) } ?? ""
    throw Misuse(unknown: unknown, "regime", among: known, see: "check")
  }
}
