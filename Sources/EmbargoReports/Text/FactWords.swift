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
  static func pair(_ fact: Fact) -> Phrase { "\(fact.path): " + value(fact) }

  /// What is stated, and the entry of a list that it leads to.
  private static func value(_ fact: Fact) -> Phrase {
    let value = Phrase(safe: SafeText.shown(fact.value, atMost: 80))
    guard let listing = fact.listing else { return value }
    return value + " (listed as \(listing.description))"
  }

  /// Several facts, the values of one path together: `parties[0].roles: seller, payee; parties[0].country: XA`.
  static func pairs(_ facts: [Fact]) -> Phrase {
    facts.map(\.path).withoutRepeats.map { path -> Phrase in
      let values = facts.filter { $0.path == path }.map(value)
      return "\(path): " + values.joined(by: ", ")
    }.joined(by: "; ")
  }
}
