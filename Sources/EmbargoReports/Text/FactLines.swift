import Embargo
import LocatedText

/// Shows the facts of one deal with the lines on which they stand; each line once.
struct FactLines {
  private let words: FactWords
  private var shown: Set<Line> = []

  private struct Line: Hashable {
    let file: String
    let number: Int
  }

  private struct Place {
    let fact: Fact
    let span: SourceSpan
    let start: SourcePosition

    var line: Line { Line(file: span.file, number: start.line) }
  }

  init(_ words: FactWords) { self.words = words }

  /// Adds facts in the order in which they stand in the deal; those on lines shown before are named in one paragraph.
  mutating func write(_ facts: [Fact], to page: inout Page, _ places: inout SourcePlaces, indent: Int) {
    let located = located(facts, &places)
    let new = located.filter { !shown.contains($0.line) }
    for (index, place) in new.enumerated() {
      page.addLine("\(places.shown(place.span), .quiet)  \(FactWords.pair(place.fact))", indent: indent)
      guard index + 1 == new.count || new[index + 1].line != place.line else { continue }
      let spans = new.filter { $0.line == place.line }.map(\.span)
      if let excerpt = Excerpt(spans, width: page.room(at: indent + 4), isTrimmed: true) {
        page.addLine(excerpt, indent: indent + 4)
      }
    }
    let rest = located.filter { shown.contains($0.line) }.map(\.fact) + facts.filter { $0.span == nil }
    shown.formUnion(new.map(\.line))
    guard !rest.isEmpty else { return }
    let heading: Phrase = new.isEmpty ? "Facts: " : "Also: "
    page.add(heading + rest.map { words.phrase($0, &places) }.joined(by: "; "), indent: indent, hanging: indent + 2)
  }

  private func located(_ facts: [Fact], _ places: inout SourcePlaces) -> [Place] {
    var located: [Place] = []
    for fact in facts {
      guard let span = fact.span else { continue }
      located.append(Place(fact: fact, span: span, start: places.start(of: span)))
    }
    return located.sorted { ($0.span.file, $0.start, $0.fact.path) < ($1.span.file, $1.start, $1.fact.path) }
  }
}
