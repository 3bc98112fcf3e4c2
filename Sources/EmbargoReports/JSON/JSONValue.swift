/// A value of a JSON document, with its keys in the order in which they are written.
package enum JSONValue: Sendable, Hashable {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case array([JSONValue])
  case object(JSONObject)

  /// What programs can do without: nothing inside.
  package var saysNothing: Bool {
    switch self {
    case .string, .integer, .bool: false
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    }
  }
}

/// Keys and values in the order in which they are written; what says nothing is left out.
package struct JSONObject: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSONValue
  }

  package private(set) var members: [Member] = []

  package init() { members.reserveCapacity(8) }

  /// Adds a value, unless there is none or it says nothing.
  package mutating func add(_ key: String, _ value: JSONValue?) {
    guard let value, !value.saysNothing else { return }
    members.append(Member(key: key, value: value))
  }

  package mutating func add(_ key: String, _ text: String?) { add(key, text.map { JSONValue.string($0) }) }

  package mutating func add(_ key: String, _ number: Int?) { add(key, number.map { JSONValue.integer($0) }) }

  package mutating func add(_ key: String, _ value: Bool) { add(key, JSONValue.bool(value)) }

  package mutating func add(_ key: String, _ texts: [String]) { add(key, .array(texts.map { .string($0) })) }

  package mutating func add(_ key: String, _ objects: [JSONObject]) { add(key, .array(objects.map { .object($0) })) }

  package mutating func add(_ key: String, _ object: JSONObject?) { add(key, object.map { JSONValue.object($0) }) }

  /// Adds an array even if it is empty: where its absence would say something else.
  package mutating func addAlways(_ key: String, _ objects: [JSONObject]) {
    members.append(Member(key: key, value: .array(objects.map { .object($0) })))
  }
}
