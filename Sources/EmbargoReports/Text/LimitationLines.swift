import Embargo

/// What a verdict rests on although nobody stated it, in short.
struct LimitationLines {
  private let readAsNone: [ReadAsNone]
  private let others: [String]

  init(_ limitations: [String]) {
    readAsNone = limitations.compactMap { ReadAsNone($0) }
    others = limitations.filter { ReadAsNone($0) == nil }
  }

  /// Adds them: all that was read as none in one paragraph, the others one by one.
  func write(to page: inout Page) {
    guard !readAsNone.isEmpty || !others.isEmpty else { return }
    page.addBlank()
    page.add("\("Limitations", .strong)")
    if !readAsNone.isEmpty {
      let paths = unique(readAsNone.map(\.path)).map { Phrase(safe: $0) }
      let rules = unique(readAsNone.flatMap(\.rules))
      page.add(
        "Not stated, and read as none: \(Sentence.list(paths, "and")). Otherwise \(named(rules)) could apply.",
        indent: 2)
    }
    for limitation in others { page.add("\(Sentence.closed(Sentence.capitalised(limitation)))", indent: 2) }
  }

  private func named(_ rules: [String]) -> Phrase {
    guard rules.count > 6 else { return Sentence.list(rules.map { Phrase(safe: $0) }, "or") }
    let first = rules.prefix(5).map { Phrase(safe: $0) }.joined(by: ", ")
    return first + " and \(rules.count - 5) other rules"
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

/// A sentence of an assessment that tells of something left out.
private struct ReadAsNone {
  let path: String
  let rules: [String]

  /// Nil if the sentence says something else.
  init?(_ sentence: String) {
    guard sentence.hasPrefix("‘"), let quote = sentence.firstIndex(of: "’"), sentence.hasSuffix(Self.end),
      let start = sentence.firstRange(of: Self.middle), quote < start.lowerBound
    else { return nil }
    path = String(sentence[sentence.index(after: sentence.startIndex)..<quote])
    let list = sentence[start.upperBound...].dropLast(Self.end.count)
    rules = list.split(separator: ", ").map { String($0) }
  }

  private static let middle = " is not stated and was read as none; otherwise "
  private static let end = " could apply"
}
