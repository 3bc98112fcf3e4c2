import LocatedText

/// Finds terms that are, over others, broader than themselves.
struct CircleFinder {
  private let parts: VocabularyParts

  init(_ parts: VocabularyParts) { self.parts = parts }

  /// Adds one diagnostic for each circle, at the first of its links in the order of the files.
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
          // The link taken from each term of the circle is the one before the next to be looked at.
          diagnostics.append(diagnostic(path.drop { $0.term != target }.map { ($0.term, $0.next - 1) }))
        } else if !done[target] {
          onPath[target] = true
          path.append((target, parts.terms[target].broader.lowerBound))
        }
      }
    }
  }

  /// The diagnostic of a circle: its terms, each with the link that leads on.
  private func diagnostic(_ circle: [(term: Int, link: Int32)]) -> Diagnostic {
    let others = circle.dropFirst().prefix(4).map { text($0.term) } + (circle.count > 5 ? ["…"] : [])
    let notes = circle.dropFirst().prefix(4).map { step in
      Diagnostic.Note(.link(text(step.term)), at: place(of: step.link, in: step.term).span)
    }
    return Diagnostic(
      "vocabulary-circle", .circle(text(circle[0].term), others),
      at: place(of: circle[0].link, in: circle[0].term).span, notes: notes)
  }

  /// Where the target of a link is written; the term's id if that cannot be told.
  private func place(of link: Int32, in term: Int) -> LocatedNode {
    let entry = parts.terms[term]
    let tape = parts.files[Int(entry.file)].tape
    let target = text(Int(parts.links[Int(link)].target.index))
    guard let broader = LocatedNode(tape: tape, index: Int(entry.node)).entry("is")?.value else { return node(term) }
    let written = (broader.kind == .sequence ? broader.elements : [broader]).map { $0.entry("term")?.value ?? $0 }
    return written.first { $0.isText(target) } ?? node(term)
  }

  private func node(_ term: Int) -> LocatedNode {
    LocatedNode(tape: parts.files[Int(parts.terms[term].file)].tape, index: Int(parts.terms[term].idNode))
  }

  private func text(_ term: Int) -> String { node(term).text }
}

extension Diagnostic.Message {
  fileprivate static func circle(_ name: String, _ others: [String]) -> Self {
    let way: Self = others.isEmpty ? "" : ", by way of \(listing: others)"
    return "‘\(name)’ is its own broader term\(way); a term is never broader than itself"
  }

  fileprivate static func link(_ name: String) -> Self { "‘\(name)’ leads on here" }
}
