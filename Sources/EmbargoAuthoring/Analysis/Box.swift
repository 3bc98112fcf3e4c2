import Embargo

/// A field of one of the records of a deal that is being thought up.
struct Place: Hashable, Sendable {
  let record: Int
  /// The single record stepped into.
  let container: Field?
  let field: Field
  /// Name of the term that is the key, of specs and identifiers.
  let key: String?
}

/// What one test must answer.
struct Wish: Sendable {
  let side: Int
  let test: Program.Op
  let demand: Demand
}

/// One case of a question: what is asked of each field of each record of the deal, and of every element of its lists.
struct Box: Sendable {
  struct Record: Sendable {
    let kind: RecordKind
    let parent: Int
    /// The list that holds it.
    let list: Field
    /// Whether it is only perhaps in the list.
    let isDoubtful: Bool

    /// Whether the word `unknown` stands for it, so that nothing is known of it.
    var isOpaque: Bool { isDoubtful && list != .behind && list != .endUsers && list != .ownedBy }
  }

  /// What must be so of every element of a list.
  struct Universal: Sendable {
    let parent: Int
    let list: Field
    let side: Int
    let condition: Int32
    let most: Kleene
  }

  /// Where a condition is asked.
  struct Frame: Sendable, Hashable {
    var subject: RecordKind
    var element: Int
  }

  struct Task: Sendable {
    let side: Int
    let condition: Int32
    let demand: Demand
    let frame: Frame
  }

  /// Something of which one alternative must be so.
  enum Alternative: Sendable {
    case task(Task)
    /// A new element of a list.
    case element(Record, Task)
  }

  var records: [Record]
  var wishes: [Place: [Wish]] = [:]
  var states: [Place: FieldState] = [:]
  var universals: [Universal] = []
  var open: [[Alternative]] = []

  /// The transaction, and the subject if one is bound.
  init(binding kind: RecordKind) {
    records = [Record(kind: .transaction, parent: -1, list: .id, isDoubtful: false)]
    if let list = kind.list { records.append(Record(kind: kind, parent: 0, list: list, isDoubtful: false)) }
  }

  /// The same with other categories of the subject, a few from everywhere in the vocabulary: not all of them will do.
  func variants(alphabet count: Int) -> [Box] {
    let place = Place(record: 1, container: nil, field: .category, key: nil)
    guard case .item(.terms(let chosen, let isOpen), let excluded, let code)? = states[place], chosen.count == 1 else {
      return []
    }
    return stride(from: 0, to: count, by: max(1, count / 6)).map { index in
      var copy = self
      copy.states[place] = .item(category: .terms([index], isOpen: isOpen), excluded: excluded, code: code)
      return copy
    }
  }

  /// The records of a list, in the order in which they were thought up.
  func elements(of list: Field, in parent: Int) -> [Int] {
    records.indices.filter { records[$0].parent == parent && records[$0].list == list }
  }
}

/// What is written in a field, so that all wishes for it come true.
enum FieldState: Sendable {
  /// Nothing.
  case leftOut
  case unknown
  /// Candidates of the field's alphabet; `unknown` among them if it is open.
  case terms([Int], isOpen: Bool)
  /// Surely not designated.
  case notListed
  case item(category: Category, excluded: [String], code: HSCode?)
  case days(DateSpan)
  case quantity(ExactDecimal, unit: String)
  case share(ExactDecimal)
  case text(String)
  case yesNo(Bool)
  /// Findings that are so, are not so, and are open, by their ids.
  case findings([(id: String, result: Kleene)])
  /// Something that may well be so, and that nobody knows how to write.
  case unsure

  enum Category: Sendable {
    case leftOut, unknown
    case terms([Int], isOpen: Bool)
  }
}
