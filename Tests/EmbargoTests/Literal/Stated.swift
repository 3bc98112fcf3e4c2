import Embargo

/// What is known of a field once its absence has been given its meaning.
enum Stated<Value> {
  /// There is none.
  case none
  /// Nobody says.
  case unknown
  /// These, and perhaps more.
  case values([Value], mayBeMore: Bool)

  /// Whether some value answers so.
  func some(_ answer: (Value) -> Kleene) -> Kleene {
    switch self {
    case .none: .false
    case .unknown: .unknown
    case .values(let values, let mayBeMore): anyOf(values.map(answer) + (mayBeMore ? [.unknown] : []))
    }
  }

  /// Whether there is something, and all of it answers so.
  func only(_ answer: (Value) -> Kleene) -> Kleene {
    switch self {
    case .none: .false
    case .unknown: .unknown
    case .values(let values, let mayBeMore):
      values.isEmpty && !mayBeMore ? .false : allOf(values.map(answer) + (mayBeMore ? [.unknown] : []))
    }
  }

  /// Whether a value is there to be read.
  var isStated: Bool {
    if case .values(let values, _) = self { return !values.isEmpty }
    return false
  }
}

/// A record of the deal as a condition meets it: an item, a party, the whole; or one that is left out or unknown.
struct Thing {
  let kind: RecordKind
  /// Nil if the record is left out.
  var record: Int32?
  /// The word `unknown` stands for it.
  var isUnknown = false
  /// The party of which nothing is stated but that it is where the deal goes.
  var isSomebodyThere = false
  /// It is asked of `end-users`.
  var isAskedAsEndUser = false
  /// Index of the share that it owns of what it was reached from.
  var share: Int32?

  static let top = Thing(kind: .transaction, record: Transaction.top)

  static func unknown(_ kind: RecordKind) -> Thing { Thing(kind: kind, record: nil, isUnknown: true) }
}

/// An element of a list, and whether it is surely one.
struct Member {
  var thing: Thing
  var belongs: Kleene
}
