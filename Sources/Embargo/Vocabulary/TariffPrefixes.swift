package import LocatedText

/// The HS prefixes of terms: what they leave open, and whether there are such codes.
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

  /// The prefixes that no edition of the HS has which the rule set holds; nothing where it holds none.
  package func unknownPrefixes() -> [Diagnostic] {
    guard let nomenclature else { return [] }
    return range(of: .items).map(TermID.init).flatMap { term -> [Diagnostic] in
      guard let node = value("hs", of: term) else { return [] }
      return (node.kind == .sequence ? node.elements : [node]).compactMap { element in
        guard let code = try? HSCode.parse(element.tape.textBytes(ofNode: element.index)), !nomenclature.has(code)
        else { return nil }
        let near = nomenclature.near(to: code).map(\.digits)
        return Diagnostic(
          "unknown-hs-prefix", severity: .warning, .unknownPrefix(code, of: id(of: term), near: near),
          at: element.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownPrefix(_ code: HSCode, of term: String, near: [String]) -> Self {
    let front: Self = "‘\(term)’ has the HS prefix ‘\(code.digits)’, and no edition that is known here has such a code"
    return near.isEmpty ? front : "\(front); near it are \(listing: near)"
  }
}
