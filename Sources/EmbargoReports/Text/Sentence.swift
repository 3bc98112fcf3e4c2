/// Small matters of wording.
enum Sentence {
  /// The text with its first letter large.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The text with a full stop, unless it ends a sentence already.
  static func closed(_ text: String) -> String {
    guard let last = text.last, !".?!…".contains(last) else { return text }
    return text + "."
  }

  /// Several things in a row: `a`, `a or b`, `a, b or c`.
  static func list(_ phrases: [Phrase], _ conjunction: String) -> Phrase {
    guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? "" }
    return phrases.dropLast().joined(by: ", ") + " \(conjunction) " + last
  }
}
