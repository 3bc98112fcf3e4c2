/// What follows from a stated term for an asked one.
///
/// Asked for A, a stated S answers true if S is A or narrower; unknown if S is broader than A, or if S or a term above
/// it may be A or something narrower than A; otherwise false. Links can be bound to days, so an answer is for a day.
package struct TermRelations: Sendable {
  private let broader: [[TermLink]]
  private let narrower: [[TermLink]]
  private let possible: [[TermLink]]

  /// Days on which an answer may change: the first day of each stretch but the first, sorted.
  package let bounds: [CalendarDate]

  package init(terms: [Term], links: [TermLink]) {
    var broader = [[TermLink]](repeating: [], count: terms.count)
    var narrower = broader
    var possible = broader
    var bounds: Set<CalendarDate> = []
    for (index, term) in terms.enumerated() {
      broader[index] = Array(links[term.broader])
      for link in links[term.broader] {
        narrower[Int(link.target.index)].append(TermLink(target: TermID(Int32(index)), days: link.days))
      }
      for link in links[term.mayBe] {
        possible[Int(link.target.index)].append(TermLink(target: TermID(Int32(index)), days: link.days))
      }
    }
    for link in links where !link.isTimeless {
      if link.days.first != .distantPast { bounds.insert(link.days.first) }
      if link.days.last != .distantFuture { bounds.insert(link.days.last.adding(days: 1)) }
    }
    self.broader = broader
    self.narrower = narrower
    self.possible = possible
    self.bounds = bounds.sorted()
  }

  /// What each term of a taxonomy answers, on a day, to the question for any of the asked ones.
  ///
  /// - Parameters:
  ///   - asked: terms of one taxonomy.
  ///   - range: the numbers of that taxonomy; the row starts with its first.
  ///   - day: the day for which links must hold.
  /// - Returns: an answer for each term of the range.
  package func row(forAnyOf asked: [TermID], in range: Range<Int32>, on day: CalendarDate) -> [Kleene] {
    var row = [Kleene](repeating: .false, count: range.count)
    let below = reach(from: asked, along: narrower, in: range, on: day)
    let above = reach(from: asked, along: broader, in: range, on: day)
    let mayBe = below.flatMap { possible[Int($0.index)] }.filter { $0.days.contains(day) }.map(\.target)
    for term in above + reach(from: mayBe, along: narrower, in: range, on: day) {
      row[Int(term.index - range.lowerBound)] = .unknown
    }
    for term in below { row[Int(term.index - range.lowerBound)] = .true }
    return row
  }

  /// Days on which the answers to a question for any of the asked terms may change: of the links that lead to them or
  /// from them, whatever the day.
  package func bounds(forAnyOf asked: [TermID], in range: Range<Int32>) -> [CalendarDate] {
    guard !bounds.isEmpty else { return [] }
    var found: Set<CalendarDate> = []
    let below = reach(from: asked, along: narrower, in: range, on: nil)
    let mayBe = below.flatMap { possible[Int($0.index)] }
    let beside = reach(from: mayBe.map(\.target), along: narrower, in: range, on: nil)
    let above = reach(from: asked, along: broader, in: range, on: nil)
    for link in mayBe + (below + beside).flatMap({ narrower[Int($0.index)] })
      + above.flatMap({ broader[Int($0.index)] })
    where !link.isTimeless {
      if link.days.first != .distantPast { found.insert(link.days.first) }
      if !link.days.isOpen { found.insert(link.days.last.adding(days: 1)) }
    }
    return found.sorted()
  }

  /// The term and everything narrower on a day.
  package func closure(of term: TermID, in range: Range<Int32>, on day: CalendarDate) -> [TermID] {
    reach(from: [term], along: narrower, in: range, on: day)
  }

  /// The term and everything broader on a day, nearest first.
  package func ancestry(of term: TermID, in range: Range<Int32>, on day: CalendarDate) -> [TermID] {
    reach(from: [term], along: broader, in: range, on: day)
  }

  /// Terms directly below a term, on any day.
  package func children(of term: TermID) -> [TermID] { narrower[Int(term.index)].map(\.target) }

  /// Terms directly above a term, on any day.
  package func parents(of term: TermID) -> [TermID] { broader[Int(term.index)].map(\.target) }

  /// Everything that links lead to, breadth first, each term once; without a day, links of all days count.
  private func reach(
    from start: [TermID], along table: [[TermLink]], in range: Range<Int32>, on day: CalendarDate?
  ) -> [TermID] {
    var seen = [Bool](repeating: false, count: range.count)
    var found: [TermID] = []
    for term in start where range.contains(term.index) && !seen[Int(term.index - range.lowerBound)] {
      seen[Int(term.index - range.lowerBound)] = true
      found.append(term)
    }
    var next = 0
    while next < found.count {
      for link in table[Int(found[next].index)] where day.map({ link.days.contains($0) }) ?? true {
        let place = Int(link.target.index - range.lowerBound)
        guard range.contains(link.target.index), !seen[place] else { continue }
        seen[place] = true
        found.append(link.target)
      }
      next += 1
    }
    return found
  }
}

extension Array {
  /// The elements of a range of 32-bit offsets.
  package subscript(_ range: Range<Int32>) -> ArraySlice<Element> {
    self[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
