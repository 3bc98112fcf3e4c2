import Embargo
import EmbargoAuthoring
import LocatedText
import SmallWords

/// A rule set with a few resolutions, to which the seeded texts are added.
enum SeededFrame {
  private static let regime = """
    title: Democratic People's Republic of Korea
    committee: "1718"
    resolutions:
      - {id: S/RES/1718 (2006), adopted: 2006-10-14}
      - {id: S/RES/1874 (2009), adopted: 2009-06-12}
      - {id: S/RES/2087 (2013), adopted: 2013-01-22}
      - {id: S/RES/2094 (2013), adopted: 2013-03-07}
      - {id: S/RES/2270 (2016), adopted: 2016-03-02}
      - {id: S/RES/2321 (2016), adopted: 2016-11-30}
      - {id: S/RES/2356 (2017), adopted: 2017-06-02}
      - {id: S/RES/2371 (2017), adopted: 2017-08-05}
      - {id: S/RES/2375 (2017), adopted: 2017-09-11}
      - {id: S/RES/2397 (2017), adopted: 2017-12-22}
      - {id: S/RES/2664 (2022), adopted: 2022-12-09}
    conditions:
      to-dprk: {any: [{to.country: KP}, {parties: {roles: receiving-side, country: KP}}]}
      from-dprk: {any: [{from.country: KP}, {parties: {roles: supply-side, country: KP}}]}
      dprk-party: {parties: {any: [{country: KP}, {nationality: KP}]}}
      relief-provider: {parties: {roles: [payer, donor, provider], kind: relief-actor}}
    """

  static let items = """
    terms:
      - {id: goods}
      - {id: arms, is: goods}
      - {id: major-arms, is: arms}
      - {id: battle-tanks, is: major-arms}
      - {id: large-calibre-artillery, is: major-arms}
      - {id: missiles, is: major-arms}
      - {id: small-arms-and-light-weapons, is: arms}
      - {id: light-weapons, is: small-arms-and-light-weapons}
      - {id: man-portable-air-defence, is: [missiles, light-weapons]}
      - {id: luxury-goods, is: goods}
      - {id: seafood, is: goods}
      - {id: energy, is: goods}
      - {id: refined-petroleum, is: energy}
      - {id: aviation-fuel, is: energy}
      - {id: condensates-and-gas-liquids, is: energy}
      - {id: coal, is: energy}
      - {id: crude-oil, is: energy}
      - {id: metals-and-ores, is: goods}
      - {id: iron, is: metals-and-ores}
      - {id: iron-ore, is: metals-and-ores}
      - {id: lead, is: metals-and-ores}
      - {id: lead-ore, is: metals-and-ores}
      - {id: gold, is: metals-and-ores}
      - {id: titanium-ore, is: metals-and-ores}
      - {id: copper, is: metals-and-ores}
      - {id: nickel, is: metals-and-ores}
      - {id: statues, is: goods}
      - {id: ships, is: goods}
      - {id: helicopters, is: goods}
    """

  private static let activities = """
    terms: [{id: sale}, {id: service}, {id: crewing, is: service}, {id: technical-assistance, is: service},
      {id: financial-service, is: service}, {id: joint-venture}]
    """

  private static let roles = """
    terms: [{id: supply-side}, {id: receiving-side}, {id: end-user, is: receiving-side}, {id: person-role},
      {id: trainee, is: person-role}, {id: crew, is: person-role}, {id: payee}, {id: beneficiary}, {id: payer},
      {id: donor, is: supply-side}, {id: provider, is: supply-side}]
    """

  private static let purposes = """
    terms: [{id: humanitarian}, {id: livelihood}, {id: civil-passenger-aircraft}, {id: military}]
    """

  private static let findings = """
    terms: [{id: programme-contribution}, {id: evasion}, {id: livelihood}]
    """

  /// What asks for a whole rule set, or for cases.
  private static let off: [Diagnostic.ID] = [
    "unused-term", "unused-condition", "term-without-label", "term-like-its-parent", "paragraph-without-rule",
    "rule-without-case", "exemption-without-case", "date-bound-without-case",
  ]

  /// What is found with these files in the frame, which by itself is silent.
  static func find(_ files: [String: String], withCases: Bool = false) throws -> [Diagnostic] {
    var texts = [
      "ruleset.yaml": "{name: small, version: 1.0.0, as-of: 2026-11-23}", "dprk/regime.yaml": regime,
      "vocabulary/items.yaml": items, "vocabulary/activities.yaml": activities, "vocabulary/roles.yaml": roles,
      "vocabulary/purposes.yaml": purposes, "vocabulary/findings.yaml": findings,
      "vocabulary/units.yaml": """
      units: [{id: kg, dimension: mass, factor: 1}, {id: t, dimension: mass, factor: 1000},
        {id: bbl, dimension: volume, factor: 1}]
      """,
    ]
    for (subject, text) in SmallVocabulary.files where texts["vocabulary/\(subject).yaml"] == nil {
      texts["vocabulary/\(subject).yaml"] = text
    }
    texts.merge(files) { _, given in given }
    let source = RuleSource(files: texts.map { .init(path: $0, source: SourceText(name: $0, text: $1)) })
    var weights = Dictionary(uniqueKeysWithValues: off.map { ($0, LintSettings.Weight.off) })
    if withCases { weights["rule-without-case"] = nil }
    let day = try CalendarDate.parse("2026-11-23".utf8)
    return Linter.lint(source, asOf: day, settings: LintSettings(weights: weights)).open
  }
}

/// A text of rules and what is to be found in it.
struct Seeded: Sendable {
  let name: String
  let id: Diagnostic.ID?
  let path: String
  let text: String
  let beside: [String: String]
  let isError: Bool
  let fixes: Int

  /// A text with a mistake at its marker.
  init(
    _ name: String, gives id: Diagnostic.ID, isError: Bool = false, fixes: Int = 0, in path: String = "dprk/topic.yaml",
    beside: [String: String] = [:], _ text: String
  ) {
    self.name = name
    self.id = id
    self.path = path
    self.text = text
    self.beside = beside
    self.isError = isError
    self.fixes = fixes
  }

  /// A text in which nothing is to be found.
  init(silent name: String, in path: String = "dprk/topic.yaml", beside: [String: String] = [:], _ text: String) {
    self.name = name
    id = nil
    self.path = path
    self.text = text
    self.beside = beside
    isError = false
    fixes = 0
  }

  /// A rule for each item: its id, resolution and paragraph, first day, and the keys behind those.
  static func rule(
    _ id: String, _ resolution: String, _ paragraph: String, _ inForce: String, each: String? = "item", _ keys: String
  ) -> String {
    let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    let subject = each.map { "    each: \($0)\n" } ?? ""
    let fact = each == "service" ? "{service.description}" : each == "party" ? "{party.name}" : "{items.description}"
    let rationale = keys.contains("rationale:") ? "" : "    rationale: \"\(fact) is what it is about.\"\n"
    // What an exemption is written under stands behind the rationale.
    let parts = lines.components(before: "    exemptions:")
    return """
        - id: \(id)
          title: What the paragraph is about, \(id.filter(\.isASCII))
          cites: [{resolution: \(resolution), paragraph: "\(paragraph)"}]
          in-force: \(inForce)

      """
        + (keys.contains("effect:")
          ? parts.head.replacing(first: "effect: cap\n", with: "effect: cap\n\(subject)") : subject + parts.head)
        + rationale + parts.tail
  }
}

extension String {
  fileprivate func components(before marker: String) -> (head: String, tail: String) {
    guard let range = firstRange(of: marker) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.lowerBound...]))
  }

  fileprivate func replacing(first text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
