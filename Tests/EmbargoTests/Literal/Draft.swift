/// YAML that is still being thought up: it can be written down, and made smaller.
indirect enum Draft: Hashable {
  case word(String)
  case list([Draft])
  case map([Entry])

  struct Entry: Hashable {
    let key: String
    var value: Draft
  }

  /// In flow style, on one line.
  var yaml: String {
    switch self {
    case .word(let text): Self.quoted(text)
    case .list(let elements): "[" + elements.map(\.yaml).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same with every element of the outermost lists on a line of its own.
  var lines: String {
    guard case .map(let entries) = self else { return yaml + "\n" }
    return entries.map { entry in
      guard case .list(let elements) = entry.value, !elements.isEmpty else {
        return "\(entry.key): \(entry.value.yaml)\n"
      }
      return "\(entry.key):\n" + elements.map { "  - \($0.yaml)\n" }.joined()
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || " .-/%?".contains($0) } && !text.isEmpty
    return isPlain ? text : "\"\(text)\""
  }

  /// Every draft that has one part less: an element or entry left out, or a part put in the place of the whole.
  var smaller: [Draft] {
    switch self {
    case .word: return []
    case .list(let elements):
      let without = elements.indices.map { index in Draft.list(elements.without(index)) }
      let inside = elements.indices.flatMap { index in
        elements[index].smaller.map { Draft.list(elements.with($0, at: index)) }
      }
      return without + inside
    case .map(let entries):
      let without = entries.indices.map { index in Draft.map(entries.without(index)) }
      let hoisted = entries.flatMap(\.hoisted)
      let inside = entries.indices.flatMap { index in
        entries[index].value.smaller.map { smaller in
          Draft.map(entries.with(Entry(key: entries[index].key, value: smaller), at: index))
        }
      }
      return without + hoisted + inside
    }
  }
}

extension Draft.Entry {
  /// What can stand in the place of a mapping with this entry: the conditions under `any`, `all` and `not`.
  fileprivate var hoisted: [Draft] {
    switch (key, value) {
    case ("any", .list(let parts)), ("all", .list(let parts)): parts
    case ("not", let part): [part]
    default: []
    }
  }
}

extension Array {
  fileprivate func without(_ index: Int) -> [Element] {
    var copy = self
    copy.remove(at: index)
    return copy
  }

  fileprivate func with(_ element: Element, at index: Int) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}

extension Draft: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral text: String) { self = .word(text) }

  init(dictionaryLiteral entries: (String, Draft)...) { self = .map(entries.map { Entry(key: $0.0, value: $0.1) }) }

  init(arrayLiteral elements: Draft...) { self = .list(elements) }

  /// A mapping of the entries that are not nil.
  static func entries(_ entries: [(String, Draft?)]) -> Draft {
    .map(entries.compactMap { entry in entry.1.map { Entry(key: entry.0, value: $0) } })
  }
}
