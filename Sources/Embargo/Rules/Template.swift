package import LocatedText

/// A sentence with facts to be filled in.
package struct Template: Sendable {
  package enum Piece: Sendable {
    case text(String)
    case path(RulePath)
  }

  /// The sentence as it is written, and what it holds between braces, which a range of it tells, the braces included;
  /// nothing for what was a mistake.
  private let text: ArraySlice<UInt8>
  private let places: [(range: Range<Int>, path: RulePath?)]
  package let span: SourceSpan

  /// The kinds of records whose names a rule must bind for its paths, each a bit by the kind's number.
  package let boundKinds: UInt16

  init(_ text: ArraySlice<UInt8>, _ places: [(range: Range<Int>, path: RulePath?)], at span: SourceSpan) {
    self.text = text
    self.places = places
    self.span = span
    boundKinds = places.reduce(0) { $0 | ($1.path?.boundKinds ?? 0) }
  }

  /// The paths in the order written.
  package var paths: [RulePath] { places.compactMap(\.path) }

  /// The sentence in pieces; they are cut when a report or a lint asks for them.
  package var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = text
    for place in places {
      pieces.append(.text(String(decoding: rest[..<place.range.lowerBound], as: UTF8.self)))
      if let path = place.path { pieces.append(.path(path)) }
      rest = rest[place.range.upperBound...]
    }
    return pieces + [.text(String(decoding: rest, as: UTF8.self))]
  }
}
