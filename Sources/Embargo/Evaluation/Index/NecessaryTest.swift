/// A test that may hold wherever a condition does, alone or together with others of which one may hold.
struct NecessaryTest {
  /// Where a test asks.
  struct Place: Sendable, Hashable, Comparable {
    /// The list whose elements are asked; nil if it is a record itself.
    let list: Field?
    /// The kind of subject that the path begins with; `transaction` for the deal as a whole.
    let kind: RecordKind
    /// The single record of the deal that has the field; nil if it is the subject or the element.
    let container: Field?
    let field: Field

    private var order: (UInt8, UInt8, UInt8, UInt8) {
      (list?.rawValue ?? 255, kind.rawValue, container?.rawValue ?? 255, field.rawValue)
    }

    static func < (left: Place, right: Place) -> Bool { left.order < right.order }
  }

  let place: Place
  /// The instruction.
  let op: Int32

  /// Of so many ways for one condition to hold, each has hardly any part in it.
  private static let mostAlternatives = 16

  /// The tests without which a condition cannot hold: of each of the lists, one may hold wherever the condition does.
  static func all(of condition: Int32, in program: Program) -> [[NecessaryTest]] {
    all(of: condition, program, in: nil)
  }

  /// `list` is the list whose elements are asked at the moment, and the kind of subject that has it.
  private static func all(
    of condition: Int32, _ program: Program, in list: (field: Field, kind: RecordKind)?
  ) -> [[NecessaryTest]] {
    let op = program.ops[Int(condition)]
    let children = program.children[op.code == .all || op.code == .any ? op.first..<(op.first + op.count) : 0..<0]
    switch op.code {
    case .all: return children.flatMap { all(of: $0, program, in: list) }
    case .any:
      var tests: [NecessaryTest] = []
      for child in children {
        let ways = all(of: child, program, in: list)
        guard let fewest = ways.min(by: { $0.count < $1.count }) else { return [] }
        tests += fewest
      }
      return tests.isEmpty || tests.count > mostAlternatives ? [] : [tests]
    case .some:
      guard list == nil, !op.hasContainer, op.scope != .element else { return [] }
      return all(of: op.first, program, in: (op.field, op.scope == .bound ? op.kind : .transaction))
    case .terms, .surely, .only, .tariff:
      return place(of: op, in: list).map { [[NecessaryTest(place: $0, op: condition)]] } ?? []
    case .not, .text, .yesNo, .from, .before, .quantity, .share, .known, .stated, .sameAs: return []
    }
  }

  private static func place(of op: Program.Op, in list: (field: Field, kind: RecordKind)?) -> Place? {
    // Of a list that is left out and may have elements, what is asked besides of the deal or the subject decides nothing.
    if list != nil && op.scope != .element { return nil }
    switch op.scope {
    case .top:
      return Place(list: nil, kind: .transaction, container: op.hasContainer ? op.container : nil, field: op.field)
    case .bound where !op.hasContainer: return Place(list: nil, kind: op.kind, container: nil, field: op.field)
    case .element where !op.hasContainer:
      return list.map { Place(list: $0.field, kind: $0.kind, container: nil, field: op.field) }
    case .bound, .element: return nil
    }
  }
}
