import Embargo

/// What findings hang on, and what their rule gives for each answer.
struct GapLines {
  private let group: FindingGroup

  init(_ group: FindingGroup) { self.group = group }

  /// Adds a line for each fact to find out; facts whose answers lead to the same stand together.
  func write(to page: inout Page, indent: Int) {
    let paths = group.missing
    let outcomes = paths.map { path in outcome(of: group.answers.filter { $0.path == path }) }
    for outcome in outcomes.withoutRepeats {
      let alike = zip(paths, outcomes).filter { $0.1 == outcome }.map(\.0)
      let line = "Hangs on " + PathWords.phrase(alike)
      page.add(outcome.isEmpty ? line : line + ": " + outcome, indent: indent, hanging: indent + 2)
    }
  }

  /// `prohibited if arms; permitted if none of these`.
  private func outcome(of answers: [Answer]) -> Phrase {
    let verdicts = answers.map(\.verdict).withoutRepeats.sorted(by: >)
    if answers.count > 1, let only = verdicts.first, verdicts.count == 1 {
      return "\(only.words) whatever the answer"
    }
    return verdicts.map { verdict -> Phrase in
      let words = answers.filter { $0.verdict == verdict }.map(\.answer).withoutRepeats
      return "\(verdict.words) if " + Sentence.list(words.map { Phrase(safe: $0) }, "or")
    }.joined(by: "; ")
  }
}
