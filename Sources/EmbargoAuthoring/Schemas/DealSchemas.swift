import Embargo
import EmbargoReports

/// Schemas of the records of a deal, made from the table of fields.
struct DealSchemas {
  private let rules: CompiledRules
  private let values: ValueSchemas
  private let forms: FormSchemas

  init(_ rules: CompiledRules, _ values: ValueSchemas, _ forms: FormSchemas) {
    self.rules = rules
    self.values = values
    self.forms = forms
  }

  /// A deal; with more keys, what is read beside it.
  func deal(with keys: [MappingForm.Key] = []) -> JSONObject {
    record(.transaction, fields: RecordKind.transaction.fields, beside: keys)
  }

  /// The records within a deal.
  var definitions: [(String, JSONValue)] {
    let kinds = RecordKind.allCases.filter { $0 != .transaction }.map { kind in
      (Self.name(of: kind), record(kind, fields: kind.fields.filter { $0.type != .share }))
    }
    return (kinds + [("owner", record(.party, fields: RecordKind.party.fields))]).map { ($0, .object($1)) }
  }

  static func name(of kind: RecordKind) -> String { "\(kind)" }

  private func record(_ kind: RecordKind, fields: [Field], beside keys: [MappingForm.Key] = []) -> JSONObject {
    let own = fields.map { ($0.key, JSONValue.object(schema(of: $0).described($0.help))) }
    let required = fields.filter { $0.absence == .required && $0 != .authorisationDate }.map(\.key)
    var result = JSONSchema.mapping(
      own + keys.map { ($0.name, .object(forms.schema(of: $0))) },
      required: required + keys.filter(\.isRequired).map(\.name))
    if fields.contains(.authorisationDate) {
      for member in dateOfGrantedPaper.members { result.add(member.key, member.value) }
    }
    return result
  }

  /// A paper that is granted has a date.
  private var dateOfGrantedPaper: JSONObject {
    let vocabulary = rules.vocabulary
    let granted = JSONObject([("const", .string(vocabulary.id(of: vocabulary.engine.granted)))])
    let among = JSONObject([("type", .string("array")), ("contains", .object(granted))])
    let other = JSONObject([("not", .object(JSONSchema.any([granted, among])))])
    return JSONObject([
      (
        "if",
        .object(
          JSONObject([
            ("properties", .object(JSONObject([(Field.status.key, .object(other))]))),
            ("required", .array([.string(Field.status.key)])),
          ]))
      ),
      ("else", .object(JSONObject([("required", .array([.string(Field.authorisationDate.key)]))]))),
    ])
  }

  // MARK: fields

  private func schema(of field: Field) -> JSONObject {
    let known = known(field)
    if field == .id { return named(known) }
    // The day of a deal is known; a remark is whatever it is, and text may be this word.
    if field == .date || field.type == .remark || field.type == .text { return known }
    return JSONSchema.any([known, ValueSchemas.unknown])
  }

  /// A name that is none if it is the word for what is not known.
  private func named(_ text: JSONObject) -> JSONObject {
    JSONObject([("allOf", .array([.object(text), .object(JSONObject([("not", .object(ValueSchemas.unknown))]))]))])
  }

  private func known(_ field: Field) -> JSONObject {
    switch field.type {
    case .text, .remark:
      field.holdsSeveralTexts
        ? JSONSchema.any([ValueSchemas.text, JSONSchema.list(of: ValueSchemas.text)]) : ValueSchemas.text
    case .yesNo: ValueSchemas.yesNo
    case .date: ValueSchemas.days
    case .tariffCode: ValueSchemas.tariffCode
    case .quantity: ValueSchemas.quantity
    case .amount: ValueSchemas.amount
    case .share: ValueSchemas.share
    case .terms, .termsOfEither: terms(ValueSchemas.term(of: field.type.taxonomies), field)
    case .countries: terms(ValueSchemas.country, field)
    case .place: terms(JSONSchema.any([ValueSchemas.term(of: [.places]), ValueSchemas.text]), field)
    case .designations:
      JSONSchema.any([ValueSchemas.yesNo, terms(ValueSchemas.term(of: [.designations]), field)])
    case .record(let kind): JSONSchema.reference(Self.name(of: kind))
    case .records(let kind):
      JSONSchema.list(of: JSONSchema.any([JSONSchema.reference(Self.name(of: kind)), ValueSchemas.unknown]))
    case .partyLinks: links
    case .measurements: values.keys(.specs, JSONSchema.any([ValueSchemas.quantity, ValueSchemas.unknown]))
    case .identifiers: values.keys(.identifiers, ValueSchemas.text)
    case .usage: usage
    case .subjects:
      JSONSchema.oneOrMore(JSONSchema.any([ValueSchemas.text, forms.schema(of: DealForms.cover)]))
    case .derivedParties, .derivedFindings, .derivedAmount: JSONObject([("not", JSONSchema.anything)])
    }
  }

  /// Terms, among them perhaps the word ‘unknown’; a list of what left out means none may be empty.
  private func terms(_ term: JSONObject, _ field: Field) -> JSONObject {
    let element = JSONSchema.any([term, ValueSchemas.unknown])
    let list = JSONSchema.list(
      of: element, atLeast: field.absence == .none ? 0 : 1, atMost: field.isSingle ? 1 : nil)
    return JSONSchema.any([term, list])
  }

  private var links: JSONObject {
    let link = JSONSchema.any([JSONSchema.reference("owner"), ValueSchemas.text])
    return JSONSchema.any([link, JSONSchema.list(of: link)])
  }

  private var usage: JSONObject {
    let used = JSONSchema.oneOrMore(
      JSONSchema.any([ValueSchemas.quantity, ValueSchemas.amount, ValueSchemas.unknown, ValueSchemas.count]))
    return JSONSchema.mapping(
      rules.rules.filter { $0.effect == .cap }.map { rules.law($0) }.map { rule in
        (rule.id, .object(used.described(rule.title)))
      })
  }
}
