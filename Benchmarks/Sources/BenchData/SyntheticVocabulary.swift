/// The vocabulary of the synthetic rule sets: countries, a tree of goods with tariff codes, lists, and `Words`.
struct SyntheticVocabulary {
  /// Countries and goods that rules are about; all others appear in no rule.
  let watchedCountries: [String]
  let otherCountries: [String]
  let watchedLeaves: [Words.Term]
  let watchedGroups: [Words.Term]
  let otherLeaves: [Words.Term]
  let otherGroups: [Words.Term]
  let items: [Words.Term]
  /// Measures of the lists, such as `list-03-asset-freeze`.
  let listMeasures: [String]
  let designations: [Words.Term]

  static let lists = 20
  private static let groups = 90
  private static let watchedGroupCount = 27

  init() {
    var items = [Words.Term(id: "goods", broader: [])]
    var leaves: [[Words.Term]] = []
    var groups: [Words.Term] = []
    for section in 0..<9 { items.append(Words.Term(id: "section-\(section)", broader: ["goods"])) }
    for group in 0..<Self.groups {
      let chapter = Self.chapter(group)
      let broad = Words.Term(id: "group-\(chapter)", broader: ["section-\(group % 9)"], tariff: [chapter])
      groups.append(broad)
      items.append(broad)
      var own: [Words.Term] = []
      for heading in 1...11 {
        let code = chapter + Self.digits(heading)
        // A few kinds of goods share a heading with the next, so that the code alone leaves them open.
        let shared = heading % 11 == 5 ? [chapter + Self.digits(heading + 1)] : []
        own.append(Words.Term(id: "goods-\(code)", broader: [broad.id], tariff: [code] + shared))
        if heading % 4 == 0 {
          own.append(Words.Term(id: "goods-\(code)10", broader: ["goods-\(code)"], tariff: [code + "10"]))
        }
      }
      leaves.append(own)
      items += own
    }
    self.items = items
    watchedGroups = Array(groups.prefix(Self.watchedGroupCount))
    otherGroups = Array(groups.dropFirst(Self.watchedGroupCount))
    watchedLeaves = leaves.prefix(Self.watchedGroupCount).flatMap(\.self)
    otherLeaves = leaves.dropFirst(Self.watchedGroupCount).flatMap(\.self)
    watchedCountries = Words.countries.enumerated().filter { $0.offset % 5 == 2 }.map(\.element)
    otherCountries = Words.countries.enumerated().filter { $0.offset % 5 != 2 }.map(\.element)
    var designations: [Words.Term] = []
    for list in 1...Self.lists {
      let id = "list-\(Self.digits(list))"
      designations.append(Words.Term(id: id, broader: []))
      for measure in ["asset-freeze", "travel-ban"] {
        designations.append(Words.Term(id: "\(id)-\(measure)", broader: [id]))
      }
    }
    self.designations = designations
    listMeasures = designations.filter { !$0.broader.isEmpty }.map(\.id)
  }

  /// Chapters 01 to 91 of the Harmonized System, without 77, which is kept free.
  private static func chapter(_ group: Int) -> String { digits(group + 1 < 77 ? group + 1 : group + 2) }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Every taxonomy with the name of its file.
  var taxonomies: [(file: String, terms: [Words.Term])] {
    [
      ("activities", Words.activities), ("roles", Words.roles), ("party-kinds", Words.partyKinds),
      ("purposes", Words.purposes), ("authorisations", Words.authorisations), ("items", items),
      ("designations", designations),
    ]
  }

  /// The files of the vocabulary, by name.
  var files: [(name: String, text: String)] {
    var files = (taxonomies + Words.others + [("measures", Words.measures)]).map {
      ("\($0.file).yaml", Self.yaml($0.terms))
    }
    let countries = Words.countries.map { "  - {id: \($0), label: Country \($0)}" }
    files.append(("countries.yaml", "terms:\n" + countries.joined(separator: "\n") + "\n"))
    files.append(("places.yaml", "terms:\n  - {id: harbour, label: Harbour, is: DE, extent: point}\n"))
    files.append(("specs.yaml", "terms:\n  - {id: weight, label: weight, meaning: mass of one, dimension: mass}\n"))
    files.append(("units.yaml", Self.units))
    files.append(("currencies.yaml", "currencies:\n  - {id: EUR, label: Euro}\n  - {id: USD, label: US dollar}\n"))
    files.append(("holidays.yaml", "weekend: [saturday, sunday]\nholidays: [2019-01-01, 2020-01-01]\n"))
    return files
  }

  private static func yaml(_ terms: [Words.Term]) -> String {
    var text = "terms:\n"
    for term in terms {
      let name = term.id.split(separator: "-").joined(separator: " ")
      text += "  - {id: \(term.id), label: \"\(name)\", meaning: What the benchmark calls \(name)"
      if !term.broader.isEmpty { text += ", is: [\(term.broader.joined(separator: ", "))]" }
      if !term.tariff.isEmpty { text += ", hs: [\(term.tariff.map { "\"\($0)\"" }.joined(separator: ", "))]" }
      text += "}\n"
    }
    return text
  }

  private static let units = """
    units:
      - {id: t, label: tonne, also: [tonnes], dimension: mass, factor: "1000"}
      - {id: kg, label: kilogram, also: [kilograms], dimension: mass, factor: "1"}
      - {id: g, label: gram, also: [grams], dimension: mass, factor: "0.001"}
      - {id: l, label: litre, also: [litres], dimension: volume, factor: "1"}
      - {id: m3, label: cubic metre, dimension: volume, factor: "1000"}
      - {id: pieces, label: pieces, also: [piece], dimension: count}

    """
}
