/// Words to be laid out on a page.
///
/// The literal is ours; whatever is put into it is made safe. So hostile text cannot reach a page without notice.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part in one tone.
  package struct Piece: Sendable, Hashable {
    package let text: String
    package let tone: Tone
  }

  package private(set) var pieces: [Piece]

  package init(_ pieces: [Piece] = []) { self.pieces = pieces }

  package init(stringLiteral value: String) { pieces = [Piece(text: value, tone: .plain)] }

  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Text from a file, made safe, in a tone.
  package init(safe text: some StringProtocol, _ tone: Tone = .plain) {
    pieces = [Piece(text: SafeText.shown(text), tone: tone)]
  }

  var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  /// Columns that it takes in one line.
  var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The same words all in one tone.
  package func inTone(_ tone: Tone) -> Phrase { Phrase(pieces.map { Piece(text: $0.text, tone: tone) }) }

  package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.pieces + right.pieces) }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(Piece(text: literal, tone: .plain)) }
    }

    package mutating func appendInterpolation(_ value: some StringProtocol, _ tone: Tone = .plain) {
      pieces.append(Piece(text: SafeText.shown(value), tone: tone))
    }

    package mutating func appendInterpolation(_ number: Int) {
      pieces.append(Piece(text: String(number), tone: .plain))
    }

    package mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
  }
}

extension Sequence<Phrase> {
  /// The phrases one after another with something between them.
  func joined(by separator: Phrase) -> Phrase {
    var result: Phrase?
    for phrase in self { result = result.map { $0 + separator + phrase } ?? phrase }
    return result ?? Phrase()
  }
}
