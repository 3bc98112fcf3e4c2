package import LocatedText

/// The part of JSON Schema draft-07 that our schemas use, for tests without network; CI asks real validators as well.
///
/// A scalar of YAML is text, as Embargo reads it; one of JSON is what JSON says.
package struct SchemaValidator {
  private let root: LocatedNode
  private let definitions: [String: LocatedNode]
  /// The words of each list of words, by the node of the list.
  private var words: [Int: Set<String>] = [:]

  /// Takes a schema as JSON.
  package init(_ text: String) throws {
    let tape = try DocumentReader.read(SourceText(name: "schema.json", text: text), as: .json).get()
    root = tape.documents[0]
    let entries = root.entry("definitions")?.value.entries ?? []
    definitions = Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
    gatherWords(in: root)
  }

  private mutating func gatherWords(in node: LocatedNode) {
    for entry in node.kind == .mapping ? node.entries : [] {
      if entry.key.isText("enum"), entry.value.kind == .sequence {
        words[entry.value.index] = Set(entry.value.elements.map(\.text))
      }
      gatherWords(in: entry.value)
    }
    for element in node.kind == .sequence ? node.elements : [] { gatherWords(in: element) }
  }

  /// Whether a document fits.
  package func fits(_ document: LocatedNode) -> Bool { fits(document, root) }

  /// The names of definitions that something refers to and that are not there.
  package var danglingReferences: [String] {
    references(in: root).filter { definitions[$0] == nil }
  }

  private func references(in node: LocatedNode) -> [String] {
    switch node.kind {
    case .scalar: []
    case .sequence: node.elements.flatMap { references(in: $0) }
    case .mapping:
      node.entries.flatMap { $0.key.isText("$ref") ? [name(of: $0.value)] : references(in: $0.value) }
    }
  }

  private func name(of reference: LocatedNode) -> String {
    String(reference.text.dropFirst("#/definitions/".count))
  }

  private func fits(_ node: LocatedNode, _ schema: LocatedNode) -> Bool {
    if schema.kind == .scalar { return schema.text == "true" }
    return schema.entries.allSatisfy { fits(node, $0.key.text, $0.value, schema) }
  }

  private func fits(_ node: LocatedNode, _ keyword: String, _ value: LocatedNode, _ schema: LocatedNode) -> Bool {
    switch keyword {
    case "$ref": definitions[name(of: value)].map { fits(node, $0) } ?? false
    case "type": (value.kind == .sequence ? value.elements : [value]).contains { isOf($0.text, node) }
    case "enum": node.isString && words[value.index]?.contains(node.text) == true
    case "const": node.isString && value.text == node.text
    case "pattern": !node.isString || matches(node.text, value.text)
    case "minimum": number(node).map { $0 >= Double(value.text) ?? 0 } ?? true
    case "maximum": number(node).map { $0 <= Double(value.text) ?? 0 } ?? true
    case "exclusiveMinimum": number(node).map { $0 > Double(value.text) ?? 0 } ?? true
    case "anyOf": value.elements.contains { fits(node, $0) }
    case "oneOf": value.elements.count { fits(node, $0) } == 1
    case "allOf": value.elements.allSatisfy { fits(node, $0) }
    case "not": !fits(node, value)
    case "if": schema.entry(fits(node, value) ? "then" : "else").map { fits(node, $0.value) } ?? true
    case "items": node.kind != .sequence || node.elements.allSatisfy { fits($0, value) }
    case "contains": node.kind != .sequence || node.elements.contains { fits($0, value) }
    case "minItems": node.kind != .sequence || node.elements.count >= Int(value.text) ?? 0
    case "maxItems": node.kind != .sequence || node.elements.count <= Int(value.text) ?? 0
    case "minProperties": node.kind != .mapping || node.entries.count >= Int(value.text) ?? 0
    case "required": node.kind != .mapping || value.elements.allSatisfy { node.entry($0.text) != nil }
    case "properties":
      node.kind != .mapping
        || node.entries.allSatisfy { entry in value.entry(entry.key.text).map { fits(entry.value, $0.value) } ?? true }
    case "additionalProperties":
      node.kind != .mapping
        || node.entries.allSatisfy { entry in
          schema.entry("properties")?.value.entry(entry.key.text) != nil || fits(entry.value, value)
        }
    case "$schema", "title", "description", "definitions", "enumDescriptions", "patternErrorMessage", "then", "else":
      true
    default: false
    }
  }

  private func isOf(_ type: String, _ node: LocatedNode) -> Bool {
    switch type {
    case "object": node.kind == .mapping
    case "array": node.kind == .sequence
    case "string": node.isString
    case "number": number(node) != nil
    case "integer": number(node).map { $0 == $0.rounded() } ?? false
    case "boolean": node.kind == .scalar && node.style == .word && !node.isEmptyValue
    default: false
    }
  }

  private func number(_ node: LocatedNode) -> Double? { node.style == .number ? Double(node.text) : nil }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}

extension LocatedNode {
  fileprivate var isString: Bool { kind == .scalar && !isEmptyValue && style != .number && style != .word }
}
