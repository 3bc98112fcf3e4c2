import Embargo
import EmbargoReports

/// Schemas of the mappings that a reader describes by a form.
struct FormSchemas {
  private let values: ValueSchemas

  init(_ values: ValueSchemas) { self.values = values }

  /// A mapping of a form.
  func schema(of form: MappingForm) -> JSONObject {
    var result = JSONSchema.mapping(
      form.keys.map { ($0.name, .object(self.schema(of: $0))) }, required: form.keys.filter(\.isRequired).map(\.name))
    if !form.exactlyOne.isEmpty {
      result.add("oneOf", form.exactlyOne.map { JSONObject([("required", .array([.string($0)]))]) })
    }
    result.add("allOf", form.ties.map(tie))
    return result
  }

  /// What stands under a key, with what it says.
  func schema(of key: MappingForm.Key) -> JSONObject { schema(of: key.value).described(key.meaning) }

  /// A key that stands beside one word of another key only.
  private func tie(_ tie: MappingForm.Tie) -> JSONObject {
    let word = JSONObject([(tie.other, .object(JSONObject([("const", .string(tie.word))])))])
    var result = JSONObject([
      ("if", .object(JSONObject([("properties", .object(word)), ("required", .array([.string(tie.other)]))])))
    ])
    if tie.isNeeded { result.add("then", JSONObject([("required", .array([.string(tie.key)]))])) }
    let without = JSONObject([(tie.key, JSONSchema.nothing)])
    result.add("else", JSONObject([("properties", .object(without))]))
    return result
  }

  private func schema(of value: ValueForm) -> JSONObject {
    switch value {
    case .text, .path, .template: ValueSchemas.text
    case .oneOf(let words): JSONSchema.words(words)
    case .yesNo: ValueSchemas.yesNo
    case .date: ValueSchemas.date
    case .share: ValueSchemas.share
    case .count: ValueSchemas.count
    case .factor: ValueSchemas.factor
    case .tariffCode: ValueSchemas.tariffCode
    case .quantity: JSONSchema.any([ValueSchemas.quantity, ValueSchemas.amount])
    case .duration: ValueSchemas.duration
    case .term(let taxonomies): ValueSchemas.term(of: taxonomies)
    case .country: ValueSchemas.country
    case .condition: ConditionSchemas.top
    case .mapping(let form): schema(of: form)
    case .named(let value): JSONSchema.mapping(of: schema(of: value))
    case .under(let taxonomy, let value): values.keys(taxonomy, schema(of: value))
    case .keyed(let names, let value): JSONSchema.mapping(names.map { ($0, .object(schema(of: value))) })
    case .list(let element, let mayBeEmpty): JSONSchema.list(of: schema(of: element), atLeast: mayBeEmpty ? 0 : 1)
    case .oneOrMore(let element): JSONSchema.oneOrMore(schema(of: element))
    case .either(let values): JSONSchema.any(values.map { schema(of: $0) })
    }
  }
}
