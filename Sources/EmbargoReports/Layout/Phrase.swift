/// Words to be laid out on a page.
///
/// The literal is ours; whatever is put into it is made safe. So hostile text cannot reach a page without notice.
struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part in one tone.
  struct Piece: Sendable, Hashable {
    let text: String
    let tone: Tone
  }

  private(set) var pieces: [Piece]

  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  init(stringLiteral value: String) { pieces = [Piece(text: value, tone: .plain)] }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Text from a file, made safe, in a tone.
  init(safe text: some StringProtocol, _ tone: Tone = .plain) {
    pieces = [Piece(text: SafeText.shown(text), tone: tone)]
  }

  var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  /// Columns that it takes in one line.
  var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The same words all in one tone.
  func inTone(_ tone: Tone) -> Phrase { Phrase(pieces.map { Piece(text: $0.text, tone: tone) }) }

  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.pieces + right.pieces) }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(Piece(text: literal, tone: .plain)) }
    }

    mutating func appendInterpolation(_ value: some StringProtocol, _ tone: Tone = .plain) {
      pieces.append(Piece(text: SafeText.shown(value), tone: tone))
    }

    mutating func appendInterpolation(_ number: Int) { pieces.append(Piece(text: String(number), tone: .plain)) }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
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
