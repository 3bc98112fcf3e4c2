/// How names and numbers are made alike before they are compared for being the same.
enum NameFolding {
  /// A name without regard to case, signs and spacing: `Petrel No. 8` is `PETREL NO 8`.
  ///
  /// Letters stay as they are spelt: another spelling is another name here.
  static func name(_ text: String) -> String {
    var result = ""
    var isGap = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        if isGap && !result.isEmpty { result += " " }
        result.append(character)
        isGap = false
      } else if !apostrophes.contains(character) {
        isGap = true
      }
    }
    return result
  }

  /// A number without regard to case, signs and spacing: `KPe. 001` is `KPE001`.
  static func number(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Signs that stand within a word and part nothing.
  private static let apostrophes: Set<Character> = ["'", "’", "‘", "`", "ʿ", "ʾ"]
}
