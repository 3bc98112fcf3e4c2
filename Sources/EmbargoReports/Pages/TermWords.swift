import Embargo

/// What is said of a term in one line: `long guns: also carbines; HS 9303`.
struct TermWords {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The id in so many columns, the label if it says more, other words and tariff codes.
  func line(_ term: TermID, width: Int = 0) -> Phrase {
    let id = vocabulary.id(of: term)
    let details = details(term)
    if details.isEmpty { return "\(id, .strong)" }
    let gap = String(repeating: "\u{A0}", count: max(2, width - DisplayWidth.of(id) + 2))
    return "\(id, .strong)" + Phrase(safe: gap) + details.map { Phrase(safe: $0) }.joined(by: "; ")
  }

  private func details(_ term: TermID) -> [String] {
    var details: [String] = []
    let label = vocabulary.label(of: term)
    if label.folded != vocabulary.id(of: term).folded { details.append(label) }
    let others = vocabulary.otherWords(for: term)
    if !others.isEmpty { details.append("also \(others.joined(separator: ", "))") }
    if let codes = codes(term) { details.append("HS \(codes)") }
    let possible = mayBe(term)
    if !possible.isEmpty { details.append("may be \(possible.joined(separator: ", "))") }
    if let days = days(term) { details.append(days) }
    return details
  }

  /// The term's own tariff codes; nil if it has none.
  func codes(_ term: TermID) -> String? {
    let codes = vocabulary.tariffCodes[vocabulary[term].tariff]
    return codes.isEmpty ? nil : codes.map(\.description).joined(separator: ", ")
  }

  /// The ids of what it may turn out to be.
  func mayBe(_ term: TermID) -> [String] { vocabulary.links[vocabulary[term].mayBe].map(words) }

  /// The ids of what is directly broader.
  func broader(_ term: TermID) -> [String] { vocabulary.links[vocabulary[term].broader].map(words) }

  /// Until when or from when it may be written; nil if always.
  func days(_ term: TermID) -> String? {
    let days = vocabulary[term].inUse
    guard days.first != .distantPast || days.last != .distantFuture else { return nil }
    let laterThanAll = DateSpan(.distantFuture, through: .distantFuture)
    let successors = vocabulary.successors(of: term, on: laterThanAll)
    return "in use \(days.words)" + (successors.isEmpty ? "" : ", now \(successors.joined(separator: ", "))")
  }

  private func words(for link: TermLink) -> String {
    let id = vocabulary.id(of: link.target)
    return link.isTimeless ? id : "\(id) (\(link.days.words))"
  }
}
