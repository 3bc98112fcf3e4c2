/// The HS prefixes of terms: what they leave open.
extension Vocabulary {
  /// Whether goods of a code can be among the asked ones although no prefix says so: a list that goes by specification
  /// has goods of its chapter.
  package func canBeListed(_ code: HSCode, among asked: some Sequence<TermID>, on day: CalendarDate) -> Bool {
    let range = range(of: .items)
    return asked.contains { term in
      guard range.contains(term.index), isBySpecification(term, on: day) else { return false }
      return relations.closure(of: term, in: range, on: day).contains { narrower in
        tariffCodes(of: narrower, on: day).contains { $0.chapter == code.chapter }
      }
    }
  }

  private func isBySpecification(_ term: TermID, on day: CalendarDate) -> Bool {
    if self[term].isBySpecification { return true }
    return relations.ancestry(of: term, in: range(of: .items), on: day).contains { self[$0].isBySpecification }
  }
}
