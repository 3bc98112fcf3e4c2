/// Looks for the words of the law in code.
struct LawFinder {
  /// The one file that lists the terms of the vocabulary that the engine itself knows.
  static let engineTerms = "Sources/Embargo/Vocabulary/EngineTerms.swift"

  private let law: LawWords
  private let countries: NameFinder
  private let regimes: NameFinder
  private let items: NameFinder

  init(_ law: LawWords) {
    self.law = law
    countries = NameFinder(law.countryNames)
    regimes = NameFinder(law.regimes)
    items = NameFinder(law.items.filter { $0.contains("-") })
  }

  /// What a file says of the law, each with its place.
  func faults(in source: SwiftSource) -> [String] {
    var faults: [(line: Int, text: String)] = []
    for piece in source.literals + source.comments {
      if piece.text.contains("S/RES") { faults.append((piece.line, "a resolution")) }
      faults += countries.names(in: piece.text).map { (piece.line, "the country ‘\($0)’") }
    }
    for literal in source.literals {
      if law.countryCodes.contains(literal.text) { faults.append((literal.line, "the country code ‘\(literal.text)’")) }
      faults += regimes.names(in: literal.text).map { (literal.line, "the committee or regime ‘\($0)’") }
      if source.path != Self.engineTerms {
        faults += namedItems(in: literal.text).map { (literal.line, "the item ‘\($0)’") }
      }
    }
    return faults.sorted { $0 < $1 }.map { "\(source.path):\($0.line): \($0.text)" }
  }

  /// An id of one word, such as “food”, counts only where it is the whole literal: it is an English word too.
  private func namedItems(in literal: String) -> Set<String> {
    law.items.contains(literal) ? [literal] : items.names(in: literal)
  }
}

/// Finds names in text where no letter and no digit stands next to them.
private struct NameFinder {
  private let names: [Substring: [(words: [Substring], name: String)]]

  init(_ names: Set<String>) {
    self.names = Dictionary(grouping: names.map { (Self.words(of: $0), $0) }) { $0.words.first ?? "" }
  }

  func names(in text: String) -> Set<String> {
    let words = Self.words(of: text)
    var found: Set<String> = []
    for start in words.indices {
      for candidate in names[words[start]] ?? [] where words[start...].starts(with: candidate.words) {
        if text.contains(candidate.name) { found.insert(candidate.name) }
      }
    }
    return found
  }

  private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
}
