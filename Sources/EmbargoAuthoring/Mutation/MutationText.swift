import EmbargoReports
import LocatedText

/// What came of mutants, for a terminal: a table by regime, then those that no case kills.
package enum MutationText {
  /// - Parameters:
  ///   - mutation: what came of all.
  ///   - limit: how many mutants without a case are listed; nil for all.
  /// - Returns: lines that end with a line break.
  package static func render(_ mutation: Mutation, limit: Int?) -> String {
    var rows = [["mutation"] + Mutation.Mutant.Outcome.allCases.map(\.rawValue) + ["score"]]
    rows += mutation.regimes.map { row($0.id, $0.mutants, $0.score) }
    if mutation.regimes.count > 1 { rows.append(row("whole", mutation.regimes.flatMap(\.mutants), mutation.score)) }
    var text = TextTable.render(rows)
    let open = mutation.regimes.flatMap { regime in
      regime.mutants.filter { $0.outcome == .survived || $0.outcome == .undecided }.map {
        (regime: regime.id, mutant: $0)
      }
    }
    var places = SourcePlaces()
    for (regime, mutant) in open.prefix(limit ?? open.count) {
      text += "\n\(places.shown(mutant.span)): \(SafeText.shown(mutant.sentence(in: regime)))\n"
      for line in mutant.witness?.yaml.split(separator: "\n") ?? [] { text += "    \(line)\n" }
    }
    let rest = open.count - (limit ?? open.count)
    if rest > 0 { text += "\n… and \(rest) more; ‘--all’ lists every one.\n" }
    return text
  }

  private static func row(_ name: String, _ mutants: [Mutation.Mutant], _ score: Coverage.Share) -> [String] {
    let counts = Mutation.Mutant.Outcome.allCases.map { outcome in "\(mutants.count { $0.outcome == outcome })" }
    return [name] + counts + [score.text]
  }
}

extension Mutation.Mutant {
  /// What was changed, and what shows it.
  fileprivate func sentence(in regime: String) -> String {
    let start = "no case of \(regime) notices ‘\(owner)’ \(change)"
    guard let witness else { return start + "; whether any deal does is not decided" }
    return "\(start); this deal does: \(witness.moves)"
  }
}
