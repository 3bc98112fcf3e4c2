public import Embargo

/// What may be written: the taxonomies with the number of their terms, and the fields that take them.
public enum TaxonomyTable {
  /// The table.
  public static func render(_ rules: CompiledRules, style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    for taxonomy in Taxonomy.allCases {
      let count = rules.vocabulary.range(of: taxonomy).count
      add(taxonomy.rawValue, count, fields(of: taxonomy).joined(separator: ", "), to: &page)
    }
    let units = rules.vocabulary.units
    let currencies = units.entries.count { $0.measure == .currency }
    add("units", units.entries.count - currencies, "quantities, as in 20 t", to: &page)
    add("currencies", currencies, "amounts, as in 500 USD", to: &page)
    return page.text
  }

  private static func add(_ name: String, _ count: Int, _ use: String, to page: inout Page) {
    let number = String(count)
    let gap = String(repeating: "\u{A0}", count: max(1, 21 - name.count - number.count))
    page.add("\(name, .strong)\(gap)\(number)  \(use)", hanging: 23)
  }

  /// The fields that take terms of a taxonomy, as they are written.
  static func fields(of taxonomy: Taxonomy) -> [String] {
    let fields = Field.allCases.filter { $0.type.taxonomies.contains(taxonomy) || $0.type.keyTaxonomy == taxonomy }
    let names = fields.filter { $0.record != .transaction || !$0.type.isDerived }.map { field in
      let holder = field.record.writtenName
      return holder.isEmpty ? field.key : "\(holder).\(field.key)"
    }
    if names.isEmpty { return ["a rule's measure"] }
    return names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}

extension RecordKind {
  /// The name in front of a field's key, where people speak of it.
  fileprivate var writtenName: String {
    switch self {
    case .transaction: ""
    case .endpoint: "from/to"
    case .party: "party"
    case .item: "item"
    case .service: "service"
    case .vessel: "vessel"
    case .transport: "transport"
    case .finance: "finance"
    case .determination: "determination"
    case .authorisation: "authorisation"
    case .validity: "valid"
    }
  }
}
