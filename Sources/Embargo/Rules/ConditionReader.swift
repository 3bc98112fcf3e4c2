package import LocatedText

/// Reads conditions: paths are resolved and words looked up as they come.
package struct ConditionReader {
  let vocabulary: Vocabulary
  private let paths: PathReader

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    paths = PathReader(vocabulary: vocabulary)
  }

  /// Whether a key of a rule would be one of a condition, and is none of a rule.
  package func isKey(_ name: String) -> Bool {
    if ["all", "any", "not", "holds"].contains(name) { return true }
    if ["id", "title"].contains(name) { return false }
    let nowhere = SourceSpan(source: SourceText(name: "", bytes: []), startUTF8: 0, endUTF8: 0)
    return (try? paths.read(name, at: nowhere, in: nil)) != nil
  }

  /// Reads a condition on the whole transaction.
  package func read(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Condition? {
    read(node, in: nil, under: "", &diagnostics)
  }

  /// Reads a condition whose keys are fields of an element of this kind, or without one of the whole transaction.
  ///
  /// The prefix is the single record stepped into, with its dot.
  private func read(
    _ node: LocatedNode, in context: RecordKind?, under prefix: String, _ diagnostics: inout [Diagnostic]
  ) -> Condition? {
    guard node.kind == .mapping else {
      diagnostics.append(Diagnostic(node.isEmptyValue ? "empty-when" : "not-a-mapping", .form(node), at: node.span))
      return nil
    }
    let entries = LocatedEntries(of: node)
    if entries.isEmpty { diagnostics.append(Diagnostic("empty-when", .empty, at: node.span)) }
    var parts: [Condition] = []
    parts.reserveCapacity(entries.count)
    for entry in entries {
      if let part = readEntry(entry.key, entry.value, in: context, under: prefix, &diagnostics) { parts.append(part) }
    }
    return parts.count == 1 ? parts[0] : Condition(.all(parts), at: node.span)
  }

  private func readEntry(
    _ key: LocatedNode, _ value: LocatedNode, in context: RecordKind?, under prefix: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Condition? {
    let word = key.text
    switch word {
    case "all", "any":
      let list = Fields.list(value, &diagnostics)
      let parts = list.compactMap { read($0, in: context, under: prefix, &diagnostics) }
      if value.kind == .sequence && list.isEmpty {
        diagnostics.append(Diagnostic("empty-when", .emptyList(word), at: key.span(through: value)))
      }
      return Condition(word == "all" ? .all(parts) : .any(parts), at: key.span(through: value))
    case "not":
      return read(value, in: context, under: prefix, &diagnostics).map {
        Condition(.not($0), at: key.span(through: value))
      }
    case "holds":
      let names = Fields.values(value, &diagnostics).compactMap { node in
        Fields.text(node, &diagnostics).map { Condition.Name(text: $0, span: node.span) }
      }
      return Condition(.holds(names), at: key.span(through: value))
    default:
      return readPath(prefix + word, key, value, in: context, &diagnostics)
    }
  }

  private func readPath(
    _ text: String, _ key: LocatedNode, _ value: LocatedNode, in context: RecordKind?,
    _ diagnostics: inout [Diagnostic]
  ) -> Condition? {
    let path: RulePath
    do throws(PathFault) { path = try paths.read(text, at: key.span, in: context) } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
    if let kind = path.field.type.elementKind {
      return read(value, in: kind, under: "", &diagnostics).map {
        Condition(.some(path, $0), at: key.span(through: value))
      }
    }
    if case .record = path.field.type {
      return read(value, in: context, under: text + ".", &diagnostics)
    }
    let reader = TestReader(path: path, vocabulary: vocabulary, paths: paths)
    let tests = reader.read(value, &diagnostics)
    return tests.isEmpty ? nil : Condition(.field(path, tests), at: key.span(through: value))
  }
}

extension Diagnostic.Message {
  fileprivate static func form(_ node: LocatedNode) -> Self {
    if node.isEmptyValue {
      return "the condition is empty and would be true of every transaction; indent what belongs under it"
    }
    return "a condition is a mapping of paths and what must be so of them, and here stands \(node.kind.inWords)"
  }

  fileprivate static var empty: Self { "the condition is empty and would be true of every transaction" }

  fileprivate static func emptyList(_ key: String) -> Self { "‘\(key)’ has no conditions under it; write at least one" }
}
