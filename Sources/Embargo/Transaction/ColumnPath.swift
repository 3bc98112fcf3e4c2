import LocatedText

/// Where a column of a table belongs within a deal: `items.0.hs`, or `items[0].hs` as in reports.
struct ColumnPath {
  /// A step from a value into it.
  enum Step: Hashable {
    case key(String)
    case element(Int)
  }

  let steps: [Step]

  /// Whether a cell holds several values between semicolons.
  let isList: Bool

  /// What keeps a path from being one.
  struct Fault: Error {
    let message: Diagnostic.Message
    /// The near path, if there is one.
    var near: String?
  }

  /// Reads a path.
  ///
  /// - Throws: where it leads to nothing that a deal has, and what was probably meant.
  init(_ text: String, _ vocabulary: Vocabulary) throws(Fault) {
    var walk = Walk(text, vocabulary)
    isList = try walk.record(.transaction)
    steps = walk.steps
  }

  /// Goes along the path, from one kind of value to the next.
  private struct Walk {
    private let text: String
    private let parts: [String]
    private let vocabulary: Vocabulary
    private(set) var steps: [Step] = []

    init(_ text: String, _ vocabulary: Vocabulary) {
      self.text = text
      self.vocabulary = vocabulary
      parts = text.replacing("[", with: ".").replacing("]", with: "").split(
        separator: ".", omittingEmptySubsequences: false
      ).map(String.init)
    }

    private var isOver: Bool { steps.count == parts.count }

    private mutating func next() -> String {
      let part = parts[steps.count]
      steps.append(.key(part))
      return part
    }

    /// A key of a record, and on.
    mutating func record(_ kind: RecordKind) throws(Fault) -> Bool {
      let key = next()
      guard let field = kind.fields.first(where: { $0.key == key }) else {
        throw unknown(key, among: kind.fields.map(\.key), .noField(text, kind, key))
      }
      return try value(field)
    }

    private mutating func value(_ field: Field) throws(Fault) -> Bool {
      if isOver { return field.isListOfCells }
      switch field.type {
      case .record(let kind): return try record(kind)
      case .records(let kind): return try element(of: field) ? false : try record(kind)
      case .partyLinks: return try element(of: field) ? false : try record(.party)
      case .subjects:
        if try element(of: field) { return false }
        return try word(["of", "quantity"], of: field)
      case .measurements: return try word(vocabulary.ids(of: .specs), of: field)
      case .identifiers: return try word(vocabulary.ids(of: .identifiers), of: field)
      case .usage:
        _ = next()
        return try end(field) && true
      case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .terms, .termsOfEither, .countries, .place,
        .designations, .share, .derivedParties, .derivedFindings, .derivedAmount:
        throw Fault(message: .noParts(text, field))
      }
    }

    /// The number of an element; whether the path ends with it.
    private mutating func element(of field: Field) throws(Fault) -> Bool {
      let part = next()
      guard let number = ASCII.number(part.utf8), number < 1_000, String(number) == part else {
        throw Fault(message: .noNumber(text, field, part))
      }
      steps[steps.count - 1] = .element(number)
      return isOver
    }

    private mutating func word(_ words: [String], of field: Field) throws(Fault) -> Bool {
      let part = next()
      guard words.contains(part) else { throw unknown(part, among: words, .noKey(text, field, part)) }
      _ = try end(field)
      return false
    }

    private func end(_ field: Field) throws(Fault) -> Bool {
      guard isOver else { throw Fault(message: .noParts(text, field)) }
      return true
    }

    /// The whole path with the near word in the place of the last that was read.
    private func unknown(_ part: String, among words: [String], _ message: Diagnostic.Message) -> Fault {
      guard let near = NearNames.nearest(to: part, among: words) else { return Fault(message: message) }
      var parts = parts
      parts[steps.count - 1] = near
      return Fault(message: message, near: parts.joined(separator: "."))
    }
  }
}

extension Field {
  /// Whether several values can stand where one can.
  fileprivate var isListOfCells: Bool {
    switch type {
    case .partyLinks, .subjects, .designations: true
    case .terms, .termsOfEither, .countries, .place: !isSingle
    case .text: holdsSeveralTexts
    case .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .record, .records, .share, .measurements,
      .identifiers, .usage, .derivedParties, .derivedFindings, .derivedAmount:
      false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noField(_ path: String, _ kind: RecordKind, _ key: String) -> Self {
    key == path
      ? "there is no path ‘\(path)’ in a deal" : "there is no path ‘\(path)’ in a deal: \(kind.noun) has no ‘\(key)’"
  }

  fileprivate static func noKey(_ path: String, _ field: Field, _ key: String) -> Self {
    "there is no path ‘\(path)’ in a deal: ‘\(field.key)’ has no ‘\(key)’"
  }

  fileprivate static func noParts(_ path: String, _ field: Field) -> Self {
    "there is no path ‘\(path)’ in a deal: nothing stands under ‘\(field.key)’, which is \(field.type.inWords)"
  }

  fileprivate static func noNumber(_ path: String, _ field: Field, _ part: String) -> Self {
    "there is no path ‘\(path)’ in a deal: ‘\(field.key)’ is a list; write the number of an element behind it, from 0 on"
  }
}
