import LocatedText

/// Finds terms that are, over others, broader than themselves.
struct CircleFinder {
  private let parts: VocabularyParts

  init(_ parts: VocabularyParts) { self.parts = parts }

  /// Adds one diagnostic for each circle, at the first of its terms in the order of the files.
  func report(into diagnostics: inout [Diagnostic]) {
    var done = [Bool](repeating: false, count: parts.terms.count)
    var onPath = done
    for start in parts.terms.indices where !done[start] {
      var path: [(term: Int, next: Int32)] = [(start, parts.terms[start].broader.lowerBound)]
      onPath[start] = true
      while let top = path.last {
        guard top.next < parts.terms[top.term].broader.upperBound else {
          onPath[top.term] = false
          done[top.term] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = Int(parts.links[Int(top.next)].target.index)
        if onPath[target] {
          let circle = path.map(\.term).drop { $0 != target }.map { text($0) } + [text(target)]
          diagnostics.append(Diagnostic("vocabulary-circle", .circle(circle), at: node(target).span))
        } else if !done[target] {
          onPath[target] = true
          path.append((target, parts.terms[target].broader.lowerBound))
        }
      }
    }
  }

  private func node(_ term: Int) -> LocatedNode {
    LocatedNode(tape: parts.files[Int(parts.terms[term].file)], index: Int(parts.terms[term].idNode))
  }

  private func text(_ term: Int) -> String { node(term).text }
}

extension Diagnostic.Message {
  fileprivate static func circle(_ names: [String]) -> Self {
    Self("terms are broader than themselves in a circle: " + names.joined(separator: " is "))
  }
}
