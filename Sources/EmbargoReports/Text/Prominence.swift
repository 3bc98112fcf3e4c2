import Embargo

/// How much a finding speaks to the deal at hand: of equally grave ones the most prominent is named first.
///
/// First comes what an open question may lead to at worst, then on how many facts of its own subject the rule rests,
/// then how late its resolution is; ids decide the rest.
struct Prominence: Comparable {
  private let worst: Int
  private let ownFacts: Int
  private let year: Int
  private let rule: NaturalOrder

  init(_ finding: Finding) {
    let answers = finding.ifKnown.map(\.verdict)
    worst = (answers.max() ?? finding.verdict).gravity
    let paths = finding.because.map(\.path) + finding.missing.map(\.path)
    ownFacts = Set(paths.compactMap { Self.field($0, of: finding.subject) }).count
    year = finding.citations.first.flatMap { Self.year(of: $0) } ?? 0
    rule = NaturalOrder(finding.rule)
  }

  /// The more prominent one is the greater.
  static func < (left: Prominence, right: Prominence) -> Bool {
    (left.worst, left.ownFacts, left.year, right.rule) < (right.worst, right.ownFacts, right.year, left.rule)
  }

  /// The field that a path names, if it tells something of the subject; of the whole deal, what passes and is done
  /// rather than who, where and when.
  private static func field(_ path: String, of subject: String) -> String? {
    if subject == "transaction" {
      let name = withoutNumbers(path)
      let isCircumstance = circumstances.contains { name == $0 || name.hasPrefix("\($0).") }
      return isCircumstance ? nil : name
    }
    guard path == subject || path.hasPrefix("\(subject).") else { return nil }
    return withoutNumbers(String(path.dropFirst(subject.count)))
  }

  private static let circumstances = ["parties", "from", "to", "via", "date", "contract-date", "usage"]

  /// `parties[1].owned-by[0].share` without its numbers.
  private static func withoutNumbers(_ path: String) -> String { path.filter { !"[]".contains($0) && !$0.isNumber } }

  /// The year that stands in brackets behind the symbol of a resolution.
  private static func year(of citation: CitedParagraph) -> Int? {
    guard let open = citation.resolution.lastIndex(of: "("), citation.resolution.last == ")" else { return nil }
    return Int(citation.resolution[open...].dropFirst().dropLast())
  }
}

/// Text in the order in which people count: `9` before `10`.
struct NaturalOrder: Comparable, Hashable {
  private let parts: [Part]

  init(_ text: String) {
    parts = text.chunked { $0.isASCII && $0.isNumber }.map { chunk in
      chunk.first?.isNumber == true ? .number(String(chunk.drop { $0 == "0" })) : .words(String(chunk))
    }
  }

  static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private enum Part: Comparable, Hashable {
    case number(String)
    case words(String)

    static func < (left: Part, right: Part) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let two)): (one.count, one) < (two.count, two)
      case (.words(let one), .words(let two)): one < two
      case (.number, .words): true
      case (.words, .number): false
      }
    }
  }
}

extension String {
  /// The text cut wherever an answer changes.
  fileprivate func chunked(_ answer: (Character) -> Bool) -> [Substring] {
    var chunks: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if next == endIndex || answer(self[index]) != answer(self[next]) {
        chunks.append(self[start..<next])
        start = next
      }
      index = next
    }
    return chunks
  }
}
