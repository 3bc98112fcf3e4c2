/// What follows from a stated term for an asked one.
///
/// Asked for A, a stated S answers true if S is A or narrower; unknown if S is broader than A, or if S or a term above
/// it may be A or something narrower than A; otherwise false. Links can be bound to days, so an answer is for a day.
package struct TermRelations: Sendable {
  private let broader: LinkTable
  private let narrower: LinkTable
  private let possible: LinkTable

  /// Days on which an answer may change: the first day of each stretch but the first, sorted.
  package let bounds: [CalendarDate]

  /// Terms with a link that does not hold on all days.
  private let datedTerms: [Int32]

  package init(terms: [Term], links: [TermLink]) {
    broader = LinkTable(terms, links) { $0.broader }
    narrower = LinkTable(turning: terms, links) { $0.broader }
    possible = LinkTable(turning: terms, links) { $0.mayBe }
    var bounds: Set<CalendarDate> = []
    for link in links where !link.isTimeless {
      if link.days.first != .distantPast { bounds.insert(link.days.first) }
      if link.days.last != .distantFuture { bounds.insert(link.days.last.adding(days: 1)) }
    }
    self.bounds = bounds.sorted()
    datedTerms = terms.indices.filter { place in
      let term = terms[place]
      return !(links[term.broader].allSatisfy(\.isTimeless) && links[term.mayBe].allSatisfy(\.isTimeless))
    }.map(Int32.init)
  }

  /// The terms of a taxonomy that do not answer *false*, on a day, to the question for any of the asked ones.
  ///
  /// - Parameters:
  ///   - asked: terms of one taxonomy.
  ///   - range: the numbers of that taxonomy.
  ///   - day: the day for which links must hold.
  /// - Returns: the terms that answer *true*, and those that answer *unknown* unless they are among the former.
  package func answers(
    forAnyOf asked: [TermID], in range: Range<Int32>, on day: CalendarDate
  ) -> (surely: [TermID], perhaps: [TermID]) {
    let below = reach(from: asked, along: narrower, in: range, on: day)
    let above = reach(from: asked, along: broader, in: range, on: day)
    var mayBe: [TermID] = []
    for term in below {
      for place in possible.places(of: term) where possible[place].days.contains(day) {
        mayBe.append(possible[place].target)
      }
    }
    return (below, mayBe.isEmpty ? above : above + reach(from: mayBe, along: narrower, in: range, on: day))
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
    let (surely, perhaps) = answers(forAnyOf: asked, in: range, on: day)
    for term in perhaps { row[Int(term.index - range.lowerBound)] = .unknown }
    for term in surely { row[Int(term.index - range.lowerBound)] = .true }
    return row
  }

  /// Days on which the answers to a question for any of the asked terms may change: of the links that lead to them or
  /// from them, whatever the day.
  package func bounds(forAnyOf asked: [TermID], in range: Range<Int32>) -> [CalendarDate] {
    guard datedTerms.contains(where: range.contains) else { return [] }
    var found: [CalendarDate] = []
    func note(_ table: LinkTable, from terms: [TermID]) {
      for term in terms {
        for place in table.places(of: term) where !table[place].isTimeless {
          let days = table[place].days
          if days.first != .distantPast { found.append(days.first) }
          if !days.isOpen { found.append(days.last.adding(days: 1)) }
        }
      }
    }
    let below = reach(from: asked, along: narrower, in: range, on: nil)
    note(possible, from: below)
    note(narrower, from: below)
    var mayBe: [TermID] = []
    for term in below {
      for place in possible.places(of: term) { mayBe.append(possible[place].target) }
    }
    if !mayBe.isEmpty { note(narrower, from: reach(from: mayBe, along: narrower, in: range, on: nil)) }
    note(broader, from: reach(from: asked, along: broader, in: range, on: nil))
    return found.isEmpty ? [] : Set(found).sorted()
  }

  /// The number of the stretch between bounds in which a day lies.
  func stretch(of day: CalendarDate) -> Int { bounds.stretch(of: day) }

  /// The term and everything narrower on a day.
  package func closure(of term: TermID, in range: Range<Int32>, on day: CalendarDate) -> [TermID] {
    reach(from: [term], along: narrower, in: range, on: day)
  }

  /// The term and everything broader on a day, nearest first.
  package func ancestry(of term: TermID, in range: Range<Int32>, on day: CalendarDate) -> [TermID] {
    reach(from: [term], along: broader, in: range, on: day)
  }

  /// Terms directly below a term, on any day.
  package func children(of term: TermID) -> [TermID] { narrower[term].map(\.target) }

  /// Terms directly above a term, on any day.
  package func parents(of term: TermID) -> [TermID] { broader[term].map(\.target) }

  /// Everything that links lead to, breadth first, each term once; without a day, links of all days count.
  private func reach(
    from start: [TermID], along table: LinkTable, in range: Range<Int32>, on day: CalendarDate?
  ) -> [TermID] {
    if start.count == 1, table.places(of: start[0]).isEmpty { return range.contains(start[0].index) ? start : [] }
    var seen = [Bool](repeating: false, count: range.count)
    var found: [TermID] = []
    for term in start where range.contains(term.index) && !seen[Int(term.index - range.lowerBound)] {
      seen[Int(term.index - range.lowerBound)] = true
      found.append(term)
    }
    var next = 0
    while next < found.count {
      for place in table.places(of: found[next]) {
        let link = table[place]
        if let day, !link.days.contains(day) { continue }
        let number = Int(link.target.index - range.lowerBound)
        guard range.contains(link.target.index), !seen[number] else { continue }
        seen[number] = true
        found.append(link.target)
      }
      next += 1
    }
    return found
  }
}

extension [CalendarDate] {
  /// How many of these days, which are sorted, have come on a day.
  func stretch(of day: CalendarDate) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array {
  /// The elements of a range of 32-bit offsets.
  package subscript(_ range: Range<Int32>) -> ArraySlice<Element> {
    self[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
