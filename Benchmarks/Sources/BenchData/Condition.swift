/// A condition of a synthetic rule, as it can be written for people and for the floor.
indirect enum Condition {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// One and the same party fulfils it.
  case someParty(Condition)
  /// One and the same item fulfils it.
  case someItem(Condition)
  /// A stated term is one of these or narrower.
  case terms(Path, [String], known: Bool = false)
  /// The code begins with one of these.
  case tariff(Path, [String])
  case moreThan(Path, Amount)
  case before(Path, Day)

  /// A path, and how the floor calls it: a scope (deal, subject or element) and a field.
  struct Path {
    let words: String
    let scope: Character
    let field: String
    /// The name of the taxonomy of its terms.
    let taxonomy: String

    /// The same field of the element of a list.
    var ofElement: Path { Path(words: field, scope: "e", field: field, taxonomy: taxonomy) }
  }

  struct Amount {
    let number: Int
    let unit: String
  }
}

extension Condition.Path {
  static let from = Self(words: "from.country", scope: "d", field: "from", taxonomy: "countries")
  static let to = Self(words: "to.country", scope: "d", field: "to", taxonomy: "countries")
  static let activity = Self(words: "activity", scope: "d", field: "activity", taxonomy: "activities")
  static let purpose = Self(words: "purpose", scope: "d", field: "purpose", taxonomy: "purposes")
  static let contractDate = Self(words: "contract-date", scope: "d", field: "contract-date", taxonomy: "")
  static let category = Self(words: "item.category", scope: "s", field: "category", taxonomy: "items")
  static let tariff = Self(words: "item.hs", scope: "s", field: "hs", taxonomy: "")
  static let quantity = Self(words: "item.quantity", scope: "s", field: "quantity", taxonomy: "")
  static let designated = Self(
    words: "party.designated", scope: "s", field: "designated", taxonomy: "designations")
  static let partyRoles = Self(words: "party.roles", scope: "s", field: "roles", taxonomy: "roles")
  static let roles = partyRoles.ofElement
  static let kind = Self(words: "kind", scope: "e", field: "kind", taxonomy: "party-kinds")
  static let country = Self(words: "country", scope: "e", field: "country", taxonomy: "countries")
}

extension Condition {
  /// The condition in YAML flow style.
  var yaml: String {
    switch self {
    case .all(let parts): "{all: [\(parts.map(\.yaml).joined(separator: ", "))]}"
    default: "{\(entry)}"
    }
  }

  /// Key and value, for a mapping that holds several.
  var entry: String {
    switch self {
    case .all(let parts): "all: [\(parts.map(\.yaml).joined(separator: ", "))]"
    case .any(let parts): "any: [\(parts.map(\.yaml).joined(separator: ", "))]"
    case .not(let part): "not: \(part.yaml)"
    case .someParty(.all(let parts)): "parties: {\(parts.map(\.entry).joined(separator: ", "))}"
    case .someParty(let part): "parties: \(part.yaml)"
    case .someItem(.all(let parts)): "items: {\(parts.map(\.entry).joined(separator: ", "))}"
    case .someItem(let part): "items: \(part.yaml)"
    case .terms(let path, let terms, let known):
      known ? "\(path.words): {is: \(Self.list(terms)), known: true}" : "\(path.words): \(Self.list(terms))"
    case .tariff(let path, let codes): "\(path.words): [\(codes.map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .moreThan(let path, let amount): "\(path.words): {more-than: \(amount.number) \(amount.unit)}"
    case .before(let path, let day): "\(path.words): {before: \(day.text), known: true}"
    }
  }

  private static func list(_ words: [String]) -> String {
    words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
  }

  /// The condition as the floor reads it: prefix words (`Benchmarks/Floor/README.md`).
  var words: String {
    switch self {
    case .all(let parts): "A \(parts.count) " + parts.map(\.words).joined(separator: " ")
    case .any(let parts): "O \(parts.count) " + parts.map(\.words).joined(separator: " ")
    case .not(let part): "N " + part.words
    case .someParty(let part): "P " + part.words
    case .someItem(let part): "I " + part.words
    case .terms(let path, let terms, let known):
      "T \(path.scope) \(path.field) \(known ? 1 : 0) \(terms.count) " + terms.joined(separator: " ")
    case .tariff(let path, let codes): "H \(path.scope) \(codes.count) " + codes.joined(separator: " ")
    case .moreThan(let path, let amount): "Q \(path.scope) \(amount.number) \(amount.unit)"
    case .before(_, let day): "D \(day.number)"
    }
  }
}
