package import LocatedText

/// A field of a deal as a rule names it, resolved against the table of fields.
package struct RulePath: Sendable, Hashable {
  /// From where the field is reached.
  package enum Scope: Sendable, Hashable {
    /// From the whole transaction.
    case top
    /// From the subject that the rule binds by `each`.
    case bound(RecordKind)
    /// From the element of the list that the condition stands in.
    case element
  }

  /// The kind of record whose name a rule must bind for it, as a bit by the kind's number; no bit if it needs none.
  package var boundKinds: UInt16 { if case .bound(let kind) = scope { 1 << UInt16(kind.rawValue) } else { 0 } }

  package let scope: Scope
  /// The single record to step into first: `from` in `from.country`.
  package let container: Field?
  package let field: Field
  /// The term of specs or identifiers in a path such as `item.specs.calibre`.
  package let key: TermID?
  /// In a rationale, the field of every element of the list: `name` in `parties.name`.
  package let element: Field?
  package let span: SourceSpan

  /// As it is written.
  package var text: String { span.text }

  /// The names that `each` can bind, as paths begin with them.
  package static let bindable: [RecordKind] = [.item, .party, .service, .vessel]

  /// The kind of record that is bound under a name.
  fileprivate static func bindable(by name: String) -> RecordKind? { bindable.first { self.name(of: $0) == name } }

  /// The name under which a kind of record is bound.
  package static func name(of kind: RecordKind) -> String {
    switch kind {
    case .item: "item"
    case .party: "party"
    case .service: "service"
    case .vessel: "vessel"
    case .transaction: "transaction"
    case .endpoint, .transport, .finance, .determination, .authorisation, .validity: ""
    }
  }
}

/// Resolves what a rule writes as a path.
package struct PathReader {
  let vocabulary: Vocabulary

  /// Resolves a path.
  ///
  /// - Parameters:
  ///   - text: the path.
  ///   - span: where it stands.
  ///   - context: the kind of the element that the path starts from; nil for the whole transaction.
  ///   - inTemplate: whether it stands in a rationale, where a list gives the values of all its elements.
  /// - Returns: the path.
  /// - Throws: a diagnostic that names the near one.
  package func read(
    _ text: String, at span: SourceSpan, in context: RecordKind?, inTemplate: Bool = false
  ) throws(PathFault) -> RulePath {
    var names = PathNames(text)
    var scope = context == nil ? RulePath.Scope.top : .element
    var kind = context ?? .transaction
    var first = names.next()
    if context == nil, !names.isEmpty, let bound = RulePath.bindable(by: String(Substring(first))) {
      scope = .bound(bound)
      kind = bound
      first = names.next()
    }
    func unknown(_ kind: RecordKind, _ name: Substring.UTF8View) -> PathFault {
      self.unknown(text, at: span, in: kind, String(Substring(name)), inTemplate: inTemplate)
    }
    guard var field = kind.field(first) else { throw unknown(kind, first) }
    var container: Field?
    if case .record(let inner) = field.type, !names.isEmpty {
      let name = names.next()
      guard let next = inner.field(name) else { throw unknown(inner, name) }
      container = field
      field = next
    }
    var key: TermID?
    if let taxonomy = field.type.keyTaxonomy {
      guard !names.isEmpty else {
        let example = vocabulary.range(of: taxonomy).first.map { vocabulary.id(of: TermID($0)) }
        throw PathFault("unknown-path", .withoutKey(text, taxonomy, example: example), at: span)
      }
      let name = names.next()
      guard let term = vocabulary.term(name.span, in: taxonomy) else {
        throw unknownKey(text, at: span, taxonomy, String(Substring(name)))
      }
      key = term
    }
    var element: Field?
    if inTemplate, let inner = field.type.elementKind, !names.isEmpty {
      let name = names.next()
      guard let next = inner.field(name) else { throw unknown(inner, name) }
      element = next
    }
    guard names.isEmpty else { throw PathFault("unknown-path", .tooLong(text, field), at: span) }
    guard field.type != .remark || inTemplate else {
      throw PathFault("unknown-path", .remark(text), at: span)
    }
    return RulePath(scope: scope, container: container, field: field, key: key, element: element, span: span)
  }

  private func unknownKey(
    _ text: String, at span: SourceSpan, _ taxonomy: Taxonomy, _ name: String
  ) -> PathFault {
    let near = vocabulary.near(to: name, inAnyOf: [taxonomy])
    return PathFault(
      "unknown-term", .unknownKey(name, taxonomy, near: near), at: span,
      fixIts: near.map {
        let path = text.replacingName(name, with: $0)
        return .init("write ‘\(path)’", edits: [.init(span, with: path)])
      })
  }

  private func unknown(
    _ text: String, at span: SourceSpan, in kind: RecordKind, _ name: String, inTemplate: Bool
  ) -> PathFault {
    let known = Field.allCases.filter { $0.record == kind && ($0.type != .remark || inTemplate) }.map(\.key)
    let singular = kind == .transaction ? RulePath.bindable.map { RulePath.name(of: $0) } : []
    let near = NearNames.nearest(to: name, among: known + singular)
    let fixed = near.map { text.replacingName(name, with: $0) }
    return PathFault(
      "unknown-path", .unknownPath(text, kind, near: fixed, known: known), at: span,
      fixIts: fixed.map { [.init("write ‘\($0)’", edits: [.init(span, with: $0)])] } ?? [])
  }
}

/// The names between the dots of a path, one after another.
private struct PathNames {
  private var rest: Substring.UTF8View

  /// Whether every name was taken.
  private(set) var isEmpty = false

  init(_ path: String) { rest = path[...].utf8 }

  /// The next name; the empty one where every name was taken.
  mutating func next() -> Substring.UTF8View {
    let dot = rest.firstIndex(of: UInt8(ascii: "."))
    isEmpty = dot == nil
    defer { rest = rest[(dot.map { rest.index(after: $0) } ?? rest.endIndex)...] }
    return rest[..<(dot ?? rest.endIndex)]
  }
}

extension RecordKind {
  /// The field with this key, written or derived.
  fileprivate func field(_ key: Substring.UTF8View) -> Field? {
    FieldKeys.shared.field(key.span, of: self)?.field ?? field(String(Substring(key)))
  }
}

/// A path that does not resolve.
package struct PathFault: Error, Sendable {
  package let diagnostic: Diagnostic

  init(_ id: Diagnostic.ID, _ message: Diagnostic.Message, at span: SourceSpan, fixIts: [Diagnostic.FixIt] = []) {
    diagnostic = Diagnostic(id, message, at: span, fixIts: fixIts)
  }
}

extension FieldType {
  /// The taxonomy whose terms are the keys of the field, if its keys are data.
  package var keyTaxonomy: Taxonomy? {
    switch self {
    case .measurements: .specs
    case .identifiers: .identifiers
    default: nil
    }
  }
}

extension String {
  fileprivate func replacingName(_ name: String, with other: String) -> String {
    split(separator: ".", omittingEmptySubsequences: false).map { $0 == name ? other[...] : $0 }.joined(separator: ".")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownPath(_ text: String, _ kind: RecordKind, near: String?, known: [String]) -> Self {
    if let near { return "\(kind.noun) has no field ‘\(text)’; did you mean ‘\(near)’?" }
    return "\(kind.noun) has no field ‘\(text)’; it has \(listing: known)"
  }

  fileprivate static func withoutKey(_ text: String, _ taxonomy: Taxonomy, example: String?) -> Self {
    let path: Self = example.map { "‘\(text).\($0)’" } ?? "‘\(text)’ and a term"
    return "‘\(text)’ holds values under terms of \(taxonomy.rawValue); name one of them, as in \(path)"
  }

  fileprivate static func unknownKey(_ name: String, _ taxonomy: Taxonomy, near: [String]) -> Self {
    if !near.isEmpty { return "‘\(name)’ is not known as \(taxonomy.noun); did you mean \(oneOf: near)?" }
    return "‘\(name)’ is not known as \(taxonomy.noun)"
  }

  fileprivate static func tooLong(_ text: String, _ field: Field) -> Self {
    if field.type.elementKind != nil {
      return "‘\(text)’ steps into a list; ask for some one element of it: ‘\(field.key): {…}’"
    }
    return "‘\(text)’ goes on after ‘\(field.key)’, which has no fields: it is \(field.type.inWords)"
  }

  fileprivate static func remark(_ text: String) -> Self { "‘\(text)’ is a remark, which no rule may ask for" }
}
