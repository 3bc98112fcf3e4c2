import Embargo
import EmbargoReports

/// Schemas of conditions: every path that can be written, with what can be asked of its field.
struct ConditionSchemas {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// A condition on the whole deal.
  static let top = JSONSchema.reference("condition")

  /// A condition on an element of a list, or on a single record.
  private static func condition(on kind: RecordKind) -> JSONObject {
    JSONSchema.reference("condition-on-\(DealSchemas.name(of: kind))")
  }

  /// Conditions on the deal and on each kind of its records.
  var definitions: [(String, JSONValue)] {
    let bound = RulePath.bindable.flatMap { paths(of: $0, after: RulePath.name(of: $0) + ".") }
    let whole = condition(paths(of: .transaction, after: "") + bound, Self.top)
    let kinds = RecordKind.allCases.filter { $0 != .transaction }.map { kind in
      ("condition-on-\(DealSchemas.name(of: kind))", condition(paths(of: kind, after: ""), Self.condition(on: kind)))
    }
    return ([("condition", whole)] + kinds + questions).map { ($0, .object($1)) }
  }

  private func condition(_ paths: [(String, JSONValue)], _ own: JSONObject) -> JSONObject {
    let several = JSONSchema.list(of: own, atLeast: 1)
    let words: [(String, JSONValue)] = [
      ("any", .object(several.described("One of them holds."))),
      ("all", .object(several.described("Every one of them holds."))),
      ("not", .object(own.described("It does not hold."))),
      ("holds", .object(JSONSchema.oneOrMore(ValueSchemas.text).described("These named conditions hold."))),
    ]
    var schema = JSONSchema.mapping(words + paths)
    schema.add("minProperties", 1)
    return schema
  }

  // MARK: paths

  /// The paths of a kind of record, single records within it stepped into.
  private func paths(of kind: RecordKind, after prefix: String) -> [(String, JSONValue)] {
    Field.allCases.filter { $0.record == kind && $0.type != .remark }.flatMap { field -> [(String, JSONValue)] in
      if let taxonomy = field.type.keyTaxonomy {
        return vocabulary.range(of: taxonomy).map(TermID.init).map { term in
          let path = "\(prefix)\(field.key).\(vocabulary.id(of: term))"
          return (path, .object(question(of: field).described(vocabulary.label(of: term))))
        }
      }
      let own = (prefix + field.key, JSONValue.object(question(of: field).described(field.help)))
      guard let inner = field.type.record else { return [own] }
      return [own] + paths(of: inner, after: "\(prefix)\(field.key).")
    }
  }

  /// What can be asked of a field.
  private func question(of field: Field) -> JSONObject {
    (field.type.elementKind ?? field.type.record).map(Self.condition) ?? JSONSchema.reference(Self.name(of: field.type))
  }

  /// What can be asked of the fields of each type.
  private var questions: [(String, JSONObject)] {
    var found: [FieldType] = []
    for type in Field.allCases.map(\.type) where type != .remark && !found.contains(type) { found.append(type) }
    return found.filter { $0.elementKind == nil && $0.record == nil }.map { (Self.name(of: $0), question(of: $0)) }
  }

  private static func name(of type: FieldType) -> String {
    "asked-of-" + type.inWords.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  private func question(of type: FieldType) -> JSONObject {
    let plain = plain(type)
    var operators: [(String, JSONValue)] = plain.map { [("is", .object($0))] } ?? []
    operators += type.operators.map { ($0, .object(operand(type))) }
    operators.append(
      ("known", .object(ValueSchemas.yesNo.described("Whether it is stated; itself never unknown."))))
    if !type.isDerived {
      let meaning = "Whether it is stated itself, whatever stands for it when it is left out; never unknown."
      operators.append(("stated", .object(ValueSchemas.yesNo.described(meaning))))
    }
    operators.append(
      ("same-as", .object(ValueSchemas.text.described("The path of the field that has the same value."))))
    var mapping = JSONSchema.mapping(operators)
    mapping.add("minProperties", 1)
    return JSONSchema.any((plain.map { [$0] } ?? []) + [mapping])
  }

  private func plain(_ type: FieldType) -> JSONObject? {
    switch type.plainValue {
    case .terms: JSONSchema.oneOrMore(terms(type))
    case .text: JSONSchema.oneOrMore(ValueSchemas.text)
    case .yesNo: JSONSchema.any([ValueSchemas.yesNo, JSONSchema.list(of: ValueSchemas.yesNo, atLeast: 1, atMost: 1)])
    case .tariffCode: JSONSchema.oneOrMore(ValueSchemas.tariffCode)
    case nil: nil
    }
  }

  private func terms(_ type: FieldType) -> JSONObject {
    type == .countries ? ValueSchemas.country : ValueSchemas.term(of: type.taxonomies)
  }

  private func operand(_ type: FieldType) -> JSONObject {
    if type.plainValue == .terms { return JSONSchema.oneOrMore(terms(type)) }
    if type == .date { return ValueSchemas.date }
    if type == .share { return ValueSchemas.share }
    return type == .amount || type == .derivedAmount ? ValueSchemas.amount : ValueSchemas.quantity
  }
}
