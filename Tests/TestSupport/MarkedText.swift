/// Text in which `1️⃣` to `9️⃣` stand for places; the markers themselves are no part of it.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String

  /// UTF-8 offset of each marker in `text`.
  public let offsets: [String: Int]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if Self.isMarker(character) {
        precondition(offsets[String(character)] == nil, "the marker \(character) stands twice")
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// A digit followed by the selector and the keycap (Unicode 16, emoji-sequences.txt).
  private static func isMarker(_ character: Character) -> Bool {
    let scalars = Array(character.unicodeScalars)
    return scalars.count == 3 && ("0"..."9").contains(scalars[0]) && scalars[1] == "\u{FE0F}"
      && scalars[2] == "\u{20E3}"
  }
}
