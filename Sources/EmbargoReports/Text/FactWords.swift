import Embargo
import LocatedText

/// Facts in a sentence: path, value and place.
struct FactWords {
  /// The file of the deal; within it, line and column are enough.
  let file: String

  /// `items[0].hs: 9306.90 (7:71)`.
  func phrase(_ fact: Fact, _ places: inout SourcePlaces) -> Phrase {
    guard let span = fact.span else { return Self.pair(fact) }
    let start = places.start(of: span)
    let prefix = span.file == file ? "" : "\(span.file):"
    return Self.pair(fact) + Phrase(safe: "\u{A0}(\(prefix)\(start.line):\(start.column))", .quiet)
  }

  /// `items[0].hs: 9306.90`.
  static func pair(_ fact: Fact) -> Phrase { "\(fact.path): \(SafeText.shown(fact.value, atMost: 80))" }

  /// Several facts, the values of one path together: `parties[0].roles: seller, payee; parties[0].country: XA`.
  static func pairs(_ facts: [Fact]) -> Phrase {
    facts.map(\.path).withoutRepeats.map { path -> Phrase in
      let values = facts.filter { $0.path == path }.map { Phrase(safe: SafeText.shown($0.value, atMost: 80)) }
      return "\(path): " + values.joined(by: ", ")
    }.joined(by: "; ")
  }
}
