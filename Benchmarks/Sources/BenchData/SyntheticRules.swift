/// A synthetic rule set: so many rules of a few shapes over watched countries and goods.
struct SyntheticRules {
  let vocabulary: SyntheticVocabulary
  let rules: [SyntheticRule]

  static let rulesInRegime = 250
  static let rulesInFile = 50

  /// Rules about items, countries, activities and dates: those of the main lane.
  static func main(_ count: Int, _ vocabulary: SyntheticVocabulary) -> SyntheticRules {
    var writer = RuleWriter(vocabulary, seed: 11)
    return SyntheticRules(vocabulary: vocabulary, rules: (0..<count).map { writer.rule($0, isWide: false) })
  }

  /// Rules of all shapes, with exemptions: those of the wide lane.
  static func wide(_ count: Int, _ vocabulary: SyntheticVocabulary) -> SyntheticRules {
    var writer = RuleWriter(vocabulary, seed: 12)
    return SyntheticRules(vocabulary: vocabulary, rules: (0..<count).map { writer.rule($0, isWide: true) })
  }

  /// The files of the rule set, by path.
  var files: [(path: String, text: String)] {
    var files = vocabulary.files.map { (path: "vocabulary/\($0.name)", text: $0.text) }
    files.append(("ruleset.yaml", "name: synthetic\nversion: 2026.1.0\nas-of: 2026-01-01\n"))
    for start in stride(from: 0, to: rules.count, by: Self.rulesInFile) {
      let part = rules[start..<min(start + Self.rulesInFile, rules.count)]
      let regime = part[start].regime
      let text = "rules:\n" + part.map(\.yaml).joined(separator: "\n")
      files.append(("regime-\(regime)/measures-\(start / Self.rulesInFile).yaml", text))
    }
    for regime in Set(rules.map(\.regime)) { files.append(("regime-\(regime)/regime.yaml", regimeText(regime))) }
    return files
  }

  private func regimeText(_ regime: Int) -> String {
    let paragraphs = (1...Self.rulesInRegime).map { "\"\($0)\"" }.joined(separator: ", ")
    let lists = vocabulary.designations.filter(\.broader.isEmpty).enumerated().filter { $0.offset % 10 == regime % 10 }
    // Each list stands in one regime.
    let own = regime <= 10 ? lists.map { "  - {id: \($0.element.id), numbers: []}\n" }.joined() : ""
    return """
      title: Synthetic regime \(regime)
      committee: "\(SyntheticRule.committee(of: regime))"
      ownership-threshold: 50%
      resolutions:
        - {id: \(SyntheticRule.resolution(of: regime)), adopted: 2009-01-01, paragraphs: [\(paragraphs)]}

      """ + (own.isEmpty ? "" : "lists:\n" + own)
  }

  /// Vocabulary and rules as the floor reads them.
  var words: String {
    var lines: [String] = []
    for taxonomy in vocabulary.taxonomies {
      for term in taxonomy.terms {
        lines.append((["term", taxonomy.file, term.id] + term.broader).joined(separator: " "))
        if !term.tariff.isEmpty { lines.append((["tariff", term.id] + term.tariff).joined(separator: " ")) }
      }
    }
    lines += Words.countries.map { "term countries \($0)" }
    for (unit, dimension, factor) in Self.units { lines.append("unit \(unit) \(dimension) \(factor)") }
    lines += rules.map(\.words)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Units with their dimension and what one is in thousandths of the base unit.
  private static let units = [
    ("t", "mass", 1_000_000), ("tonnes", "mass", 1_000_000), ("kg", "mass", 1000), ("kilograms", "mass", 1000),
    ("g", "mass", 1), ("l", "volume", 1000), ("m3", "volume", 1_000_000), ("pieces", "pieces", 1000),
  ]
}
