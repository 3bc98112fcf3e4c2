/// Links by the term that they start from, in one row.
struct LinkTable: Sendable {
  private let links: [TermLink]

  /// Where the links of each term begin; one more, where the last ones end.
  private let starts: [Int32]

  /// The links of each term as they are written.
  init(_ terms: [Term], _ links: [TermLink], _ range: (Term) -> Range<Int32>) {
    var starts: [Int32] = [0]
    var found: [TermLink] = []
    starts.reserveCapacity(terms.count + 1)
    found.reserveCapacity(links.count)
    for term in terms {
      found += links[range(term)]
      starts.append(Int32(found.count))
    }
    self.links = found
    self.starts = starts
  }

  /// The links turned round: of each term, those that lead to it, in the order of the terms that they lead from.
  init(turning terms: [Term], _ links: [TermLink], _ range: (Term) -> Range<Int32>) {
    var starts = [Int32](repeating: 0, count: terms.count + 1)
    for term in terms {
      for link in links[range(term)] { starts[Int(link.target.index) + 1] += 1 }
    }
    for index in terms.indices { starts[index + 1] += starts[index] }
    var places = starts
    let none = TermLink(target: TermID(-1), days: DateSpan(.distantPast))
    var turned = [TermLink](repeating: none, count: Int(starts[terms.count]))
    for (index, term) in terms.enumerated() {
      for link in links[range(term)] {
        let target = Int(link.target.index)
        turned[Int(places[target])] = TermLink(target: TermID(Int32(index)), days: link.days)
        places[target] += 1
      }
    }
    self.links = turned
    self.starts = starts
  }

  /// The links of a term.
  subscript(_ term: TermID) -> ArraySlice<TermLink> { links[places(of: term)] }

  /// Where the links of a term stand in the row.
  func places(of term: TermID) -> Range<Int> { Int(starts[Int(term.index)])..<Int(starts[Int(term.index) + 1]) }

  /// The link at a place in the row.
  subscript(_ place: Int) -> TermLink { links[place] }
}
