/// The names that a misspelt word was probably meant to be.
package enum NearNames {
  /// The name nearest to a word, or nil if none is near.
  ///
  /// Near is an optimal-string-alignment distance of at most a third of the longer word (at least one, at most three
  /// edits), after folding case and reading `_` and space as `-`. Of equally near names the first in order wins.
  package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty && wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = folded(name)
      let limit = min(3, max(1, max(wanted.count, candidate.count) / 3))
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.name) <= (distance, name) { continue }
      best = (name, distance)
    }
    return best?.name
  }

  private static func folded(_ word: String) -> [Character] {
    Array(word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
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
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
