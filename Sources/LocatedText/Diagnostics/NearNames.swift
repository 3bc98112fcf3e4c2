/// Finds the names that a misspelt word was probably meant to be.
package enum NearNames {
  /// The name nearest to a word, or nil if none is near.
  package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    all(near: word, among: names).first
  }

  /// The names nearest to a word, none nearer than the others, in the order of the alphabet; three at most.
  ///
  /// Near is an optimal-string-alignment distance of at most a third of the longer word (at least one, at most three
  /// edits), after folding case and reading `_` and space as `-`; at equal distance letters in another order are nearer
  /// than other letters. If no name is as near as that, those count that have whole parts more or less at an end:
  /// `flag` for `flag-state`, `end-use` for `use`.
  package static func all(near word: String, among names: some Sequence<String>) -> [String] {
    guard word.utf8.count <= 256 else { return [] }
    let wanted = folded(word)
    guard !wanted.isEmpty && wanted.count <= 64 else { return [] }
    let letters = wanted.sorted()
    var best: (rank: Int, names: Set<String>) = (.max, [])
    for name in names where name.utf8.count <= 256 {
      let candidate = folded(name)
      guard let distance = distance(wanted, candidate, upTo: min(3, max(1, max(wanted.count, candidate.count) / 3)))
      else { continue }
      let isReordered = candidate.count == wanted.count && candidate.sorted() == letters
      // One other letter of two makes another word: `hs` is not `is`.
      guard isReordered || max(wanted.count, candidate.count) > 2 else { continue }
      let rank = distance * 2 + (isReordered ? 0 : 1)
      if rank < best.rank { best = (rank, []) }
      if rank == best.rank { best.names.insert(name) }
    }
    if best.names.isEmpty { return withPartsMoreOrLess(wanted, names) }
    return Array(best.names.sorted().prefix(3))
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Names that begin or end with the word, else the longest that the word begins or ends with, at a hyphen.
  private static func withPartsMoreOrLess(_ word: [Unicode.Scalar], _ names: some Sequence<String>) -> [String] {
    var longer: Set<String> = []
    var shorter: (length: Int, names: Set<String>) = (2, [])
    for name in names where name.utf8.count <= 256 {
      let candidate = folded(name)
      if word.count >= 3 && isPart(word, of: candidate) { longer.insert(name) }
      guard candidate.count >= shorter.length && isPart(candidate, of: word) else { continue }
      if candidate.count > shorter.length { shorter = (candidate.count, []) }
      shorter.names.insert(name)
    }
    return Array((longer.isEmpty ? shorter.names : longer).sorted().prefix(3))
  }

  private static func isPart(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    guard part.count + 1 < whole.count else { return false }
    return whole.starts(with: part + ["-"]) || whole.suffix(part.count + 1).elementsEqual(["-"] + part)
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other; nil if they are
  /// more than the limit.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let same = left[row] == right[column]
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
        if row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column] {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      older = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
