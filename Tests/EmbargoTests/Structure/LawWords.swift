import LocatedText
import TestSupport
import Testing

/// What only the rules may say: the names that the vocabulary and the regimes give to countries, committees and goods.
struct LawWords {
  /// ISO codes, refused as a whole literal.
  var countryCodes: Set<String> = []

  /// Names of countries, refused wherever they stand.
  var countryNames: Set<String> = []

  /// Term ids of items, refused as a whole literal; those of several words in any literal.
  var items: Set<String> = []

  /// Numbers of committees and names of regimes, refused as a word of any literal.
  var regimes: Set<String> = []

  init() {}

  /// Reads the rules of the checkout.
  ///
  /// The United Nations have a code among the countries, and are none.
  ///
  /// - Throws: if one of the sets comes out empty: then nothing would be looked for.
  init(ofRules folder: String) throws {
    for path in try Repository.files(under: folder, ending: ".yaml") {
      let parts = path.split(separator: "/").map(String.init)
      if path == "vocabulary/countries.yaml" {
        for term in try terms(of: "\(folder)/\(path)") where !texts(of: "id", in: term).contains("UN") {
          add(country: term)
        }
      } else if path == "vocabulary/items.yaml" || path.hasPrefix("vocabulary/items/") {
        for term in try terms(of: "\(folder)/\(path)") { items.formUnion(texts(of: "id", in: term)) }
      } else if parts.count == 2 && parts[1] == "regime.yaml" {
        regimes.insert(parts[0])
        for document in try documents(of: "\(folder)/\(path)") {
          regimes.formUnion(texts(of: "committee", in: document).filter { !$0.isEmpty })
        }
      }
    }
    try #require(!countryCodes.isEmpty && !countryNames.isEmpty && !items.isEmpty && !regimes.isEmpty)
  }

  private mutating func add(country term: LocatedNode) {
    countryCodes.formUnion(texts(of: "id", in: term))
    let names = texts(of: "label", in: term) + texts(of: "also", in: term)
    countryNames.formUnion(names.filter { $0.count > 3 })
  }

  private func terms(of path: String) throws -> [LocatedNode] {
    let terms = try documents(of: path).flatMap { value(of: "terms", in: $0)?.elements ?? [] }
    try #require(!terms.isEmpty, "\(path) has no terms")
    return terms
  }

  private func documents(of path: String) throws -> [LocatedNode] {
    let source = SourceText(name: path, text: try Repository.text(path))
    return try DocumentReader.read(source, as: .yaml).get().documents
  }

  private func texts(of key: String, in node: LocatedNode) -> [String] {
    guard let value = value(of: key, in: node) else { return [] }
    return value.kind == .sequence ? value.elements.map(\.text) : [value.text]
  }

  private func value(of key: String, in node: LocatedNode) -> LocatedNode? {
    node.entries.first { $0.key.text == key }?.value
  }
}
