import LocatedText

/// YAML that is being written: mappings keep the order of their keys.
indirect enum DealText {
  case text(String)
  case list([DealText])
  case map([(key: String, value: DealText)])

  /// Sets the value under a key, or adds it.
  mutating func set(_ key: String, _ value: DealText) {
    guard case .map(var entries) = self else { return }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = value
    } else {
      entries.append((key, value))
    }
    self = .map(entries)
  }

  func value(_ key: String) -> DealText? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }

  /// A key of the deal on each line, an element of a list on each line below it.
  var document: String {
    guard case .map(let entries) = self else { return flow + "\n" }
    return entries.map { entry in
      guard case .list(let elements) = entry.value, case .map? = elements.first else {
        return "\(entry.key): \(entry.value.flow)\n"
      }
      return "\(entry.key):\n" + elements.map { "  - \($0.flow)\n" }.joined()
    }.joined()
  }

  private var flow: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789 .-/%".unicodeScalars.contains($0)
    }
    let begins = text.first.map { $0.isLetter || $0.isNumber } ?? false
    if isPlain && begins && text.last != " " { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
