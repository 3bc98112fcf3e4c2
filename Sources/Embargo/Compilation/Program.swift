/// All conditions of a rule set as one flat run of instructions.
///
/// Trivial values that refer to each other by index: two cores read them without counting a reference.
package struct Program: Sendable, Hashable {
  /// One instruction.
  package struct Op: Sendable, Hashable {
    package enum Code: UInt8, Sendable {
      /// Every child holds; some child holds; the child does not.
      case all, any, not
      /// One element of a list fulfils the child.
      case some
      /// A stated term is one of the asked; one surely is; all stated terms are.
      case terms, surely, only
      case text, yesNo, tariff, from, before, quantity, share
      /// Something answers, be it by what stands for the field; the field itself is stated.
      case known, stated
      case sameAs
    }

    package enum Scope: UInt8, Sendable { case top, bound, element }

    package var code: Code
    package var scope: Scope = .top
    /// Of a bound path: the kind of record that must be bound.
    package var kind: RecordKind = .transaction
    package var container: Field = .id
    package var hasContainer = false
    package var field: Field = .id
    package var bound: Condition.Bound = .moreThan
    /// Term of specs or identifiers; -1 for none.
    package var key: Int32 = -1
    /// Payload: first child, matcher, code, text, day, quantity … as the code says.
    package var first: Int32 = 0
    package var count: Int32 = 0
  }

  /// What each term of one or two taxonomies answers to a set of asked terms, for every stretch of days.
  package struct Matcher: Sendable, Hashable {
    package let asked: Range<Int32>
    /// Days on which an answer may change, among `bounds`.
    package let bounds: Range<Int32>
    /// Numbers of the first taxonomy's terms, and where its rows begin.
    package let range: Range<Int32>
    package let rows: Int32
    /// The same for a second taxonomy; empty if there is none.
    package let otherRange: Range<Int32>
    package let otherRows: Int32
  }

  package var ops: [Op] = []
  package var children: [Int32] = []
  package var matchers: [Matcher] = []
  package var asked: [TermID] = []
  /// Two bits for a term, thirty-two terms a word; one row for each stretch of days, one after another.
  package var rows: [UInt64] = []
  package var codes: [HSCode] = []
  package var quantities: [Quantity] = []
  package var decimals: [ExactDecimal] = []
  /// The first day of each stretch but the first, for all matchers one after another.
  package var bounds: [CalendarDate] = []

  package init() {}

  /// The same instructions in memory of their own.
  func unshared() -> Program {
    var copy = Program()
    copy.ops = ops.unshared()
    copy.children = children.unshared()
    copy.matchers = matchers.unshared()
    copy.asked = asked.unshared()
    copy.rows = rows.unshared()
    copy.codes = codes.unshared()
    copy.quantities = quantities.unshared()
    copy.decimals = decimals.unshared()
    copy.bounds = bounds.unshared()
    return copy
  }

  /// What a term answers to a matcher on a day.
  package func answer(_ term: TermID, to matcher: Matcher, on day: CalendarDate) -> Kleene {
    if matcher.range.contains(term.index) {
      return answer(term.index - matcher.range.lowerBound, matcher.rows, matcher.range.count, matcher.bounds, day)
    }
    if matcher.otherRange.contains(term.index) {
      let local = term.index - matcher.otherRange.lowerBound
      return answer(local, matcher.otherRows, matcher.otherRange.count, matcher.bounds, day)
    }
    return .false
  }

  private func answer(
    _ local: Int32, _ rows: Int32, _ count: Int, _ bounds: Range<Int32>, _ day: CalendarDate
  ) -> Kleene {
    guard rows >= 0 else { return .false }
    var stretch = 0
    for bound in bounds where self.bounds[Int(bound)] <= day { stretch += 1 }
    let word = Int(rows) + stretch * Self.words(count) + Int(local >> 5)
    return Kleene(rawValue: UInt8(truncatingIfNeeded: (self.rows[word] >> ((UInt64(local) & 31) * 2)) & 3)) ?? .false
  }

  /// Words that a row of so many terms takes.
  package static func words(_ count: Int) -> Int { (count + 31) / 32 }
}
