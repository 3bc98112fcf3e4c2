import Embargo
import LocatedText

/// Shows the facts of one deal with the lines on which they stand; each line once.
struct FactLines {
  private let words: FactWords
  private var shown: Set<Line> = []
  private var told: [(rule: String, facts: [Fact])] = []

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

  /// Adds the facts of a rule in the order in which they stand in the deal, each new line with its source; facts on
  /// lines that were shown are named in one paragraph.
  mutating func write(
    _ facts: [Fact], of rule: String, to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    guard !facts.isEmpty else { return }
    page.addBlank()
    let located = located(facts, &places)
    let new = located.filter { !shown.contains($0.line) }
    for line in new.map(\.line).withoutRepeats {
      write(new.filter { $0.line == line }, to: &page, &places, indent: indent)
    }
    let rest = located.filter { shown.contains($0.line) }.map(\.fact) + facts.filter { $0.span == nil }
    writeRest(rest, of: facts, isAlone: new.isEmpty, to: &page, &places, indent: indent)
    shown.formUnion(new.map(\.line))
    told.append((rule, facts))
  }

  private func write(_ line: [Place], to page: inout Page, _ places: inout SourcePlaces, indent: Int) {
    guard let first = line.first else { return }
    // The place in one piece, so that it can be clicked.
    let place: Phrase = "\(places.shown(first.span), .quiet)"
    let pairs = FactWords.pairs(line.map(\.fact))
    if place.width + 2 + pairs.width <= page.room(at: indent) {
      page.addLine(place + "  " + pairs, indent: indent)
    } else {
      page.addLine(place, indent: indent)
      page.add(pairs, indent: indent + 2, hanging: indent + 4)
    }
    if let excerpt = Excerpt(line.map(\.span), width: page.room(at: indent + 4), isTrimmed: true) {
      page.addLine(excerpt, indent: indent + 4)
    }
  }

  private func writeRest(
    _ rest: [Fact], of all: [Fact], isAlone: Bool, to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    guard !rest.isEmpty else { return }
    var phrases: [Phrase] = []
    var left = rest
    if let (model, missing) = model(for: all) {
      let without: Phrase =
        missing.isEmpty ? "" : " without " + LimitationLines.paths(missing.map(\.path))
      phrases.append("those of \(model.rule)" + without)
      left = rest.filter { !model.facts.contains($0) }
    }
    phrases += left.map { words.phrase($0, &places) }
    let heading: Phrase = isAlone ? "Facts: " : "Also: "
    page.add(heading + phrases.joined(by: "; "), indent: indent, hanging: indent + 2)
  }

  /// A rule whose facts were told and are much the same, with those few that are not among these.
  private func model(for facts: [Fact]) -> (model: (rule: String, facts: [Fact]), missing: [Fact])? {
    var best: (model: (rule: String, facts: [Fact]), missing: [Fact])?
    for earlier in told {
      let missing = earlier.facts.filter { !facts.contains($0) }
      let shared = earlier.facts.count - missing.count
      guard shared >= 4, missing.count <= 2, shared >= 3 * missing.count else { continue }
      let gain = best.map { $0.model.facts.count - 2 * $0.missing.count } ?? 0
      if shared - missing.count > gain { best = (earlier, missing) }
    }
    return best
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
