import EmbargoReports

/// Pieces of JSON Schema, draft-07: the draft that editors read.
enum JSONSchema {
  /// The address of the draft.
  static let draft = "http://json-schema.org/draft-07/schema#"

  /// Anything.
  static let anything = JSONValue.bool(true)

  /// Nothing at all.
  static let nothing = JSONValue.bool(false)

  /// A definition of the same document.
  static func reference(_ name: String) -> JSONObject { JSONObject([("$ref", .string("#/definitions/\(name)"))]) }

  /// One of some words.
  static func words(_ words: [String]) -> JSONObject { JSONObject([("enum", .array(words.map { .string($0) }))]) }

  /// One of some words, each with what an editor shows beside it.
  static func words(_ words: [(word: String, meaning: String)]) -> JSONObject {
    var schema = self.words(words.map(\.word))
    schema.add("enumDescriptions", words.map(\.meaning))
    return schema
  }

  /// Text of a form; an editor shows in words what is wrong.
  static func text(_ pattern: String, orElse message: String) -> JSONObject {
    JSONObject([
      ("type", .string("string")), ("pattern", .string(pattern)), ("patternErrorMessage", .string(message)),
    ])
  }

  /// A number from one bound to another.
  static func number(
    _ type: String = "integer", from low: Int? = nil, to high: Int? = nil, above bound: Int? = nil
  ) -> JSONObject {
    var schema = JSONObject([("type", .string(type))])
    schema.add("minimum", low)
    schema.add("maximum", high)
    schema.add("exclusiveMinimum", bound)
    return schema
  }

  /// What fits one of some schemas.
  static func any(_ schemas: [JSONObject]) -> JSONObject {
    guard schemas.count > 1 else { return schemas.first ?? JSONObject() }
    return JSONObject([("anyOf", .array(schemas.map { .object($0) }))])
  }

  /// A list.
  static func list(of element: JSONObject, atLeast: Int = 0, atMost: Int? = nil) -> JSONObject {
    var schema = JSONObject([("type", .string("array")), ("items", .object(element))])
    if atLeast > 0 { schema.add("minItems", atLeast) }
    schema.add("maxItems", atMost)
    return schema
  }

  /// A list that is not empty, or the one value that stands in its place.
  static func oneOrMore(_ element: JSONObject) -> JSONObject { any([element, list(of: element, atLeast: 1)]) }

  /// A mapping with these keys and no others.
  static func mapping(_ properties: [(String, JSONValue)], required: [String] = []) -> JSONObject {
    var schema = JSONObject([
      ("type", .string("object")), ("properties", .object(JSONObject(properties))), ("additionalProperties", nothing),
    ])
    schema.add("required", required)
    return schema
  }

  /// A mapping whose keys are data.
  static func mapping(of value: JSONObject) -> JSONObject {
    JSONObject([("type", .string("object")), ("additionalProperties", .object(value))])
  }
}

extension JSONObject {
  /// The members in this order.
  init(_ members: [(String, JSONValue)]) {
    self.init()
    for (key, value) in members { add(key, value) }
  }

  /// The same with what an editor shows of it; a reference may have nothing beside it, and is wrapped.
  func described(_ text: String) -> JSONObject {
    guard !text.isEmpty else { return self }
    var schema = JSONObject([("description", .string(text))])
    if members.contains(where: { $0.key == "$ref" }) {
      schema.add("allOf", [self])
    } else {
      for member in members { schema.add(member.key, member.value) }
    }
    return schema
  }
}
