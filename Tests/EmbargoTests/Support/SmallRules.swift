import Embargo
import LocatedText

/// A rule set of one rule over a vocabulary that fits on a screen.
enum SmallRules {
  /// Compiles a rule, given by those of its keys that matter.
  static func checker(
    _ rule: String, shared: String = "[]", regime: String = "", codes: String? = nil, items: String = ""
  ) throws(Diagnostics) -> Checker {
    let head =
      "id: a-1, title: a rule, cites: {resolution: R1, paragraph: 1}, in-force: {from: 2000-01-01}, rationale: so"
    let texts =
      vocabulary(items) + (codes.map { [("vocabulary/hs.yaml", $0)] } ?? []) + [
        ("ruleset.yaml", "{name: small, version: 1}"),
        (
          "a/regime.yaml",
          "{title: A, committee: one, ownership-threshold: 50%, \(regime)"
            + "resolutions: [{id: R1, adopted: 2000-01-01, paragraphs: [1]}], lists: [{id: list, numbers: [L]}]}"
        ),
        ("a/rules.yaml", "{rules: [{\(head), \(rule)}], exemptions: \(shared)}"),
      ]
    return try Checker(
      rules: RuleSource(files: texts.map { .init(path: $0.0, source: SourceText(name: $0.0, text: $0.1)) }))
  }

  /// Judges a deal of 15 June 2020, a sale if nothing else is said, given by all else that is stated of it.
  static func assess(_ deal: String, by checker: Checker) throws(Diagnostics) -> Assessment {
    let activity = deal.hasPrefix("activity: ") ? "" : "activity: sale, "
    let text = "{id: d, date: 2020-06-15, \(activity)\(deal)}"
    guard let read = try checker.transactions(in: SourceText(name: "deal", text: text), as: .yaml).get().first else {
      throw Diagnostics([])
    }
    return checker.assess(read)
  }

  private static func vocabulary(_ items: String) -> [(String, String)] {
    [
      terms("activities", "{id: service}, {id: sale}, {id: training, is: service}"),
      terms(
        "roles",
        "{id: receiving-side}, {id: supply-side}, {id: end-user, is: receiving-side}, {id: buyer, is: receiving-side},"
          + "{id: seller, is: supply-side}, {id: person-role}, {id: trainee, is: person-role}, {id: payee},"
          + "{id: beneficiary}"),
      terms("party-kinds", "{id: person}, {id: state-body}, {id: company}"),
      terms(
        "items",
        "\(items){id: goods}, {id: arms, is: goods, hs: \"93\"}, {id: rifles, is: arms, hs: \"9301\"}, {id: food, is: goods},"
          + "{id: rice, is: food, hs: \"1006\"}, {id: kit, may-be: goods}, {id: rights}, {id: swords, hs: \"9307\"},"
          + "{id: knives, hs: \"9307\"}"),
      terms("authorisations", "{id: notification}, {id: approval, is: notification}"),
      terms("statuses", "{id: granted}, {id: refused}, {id: pending}, {id: not-made}"),
      terms("vessel-kinds", "{id: ship}, {id: aircraft}"),
      terms(
        "identifiers",
        "{id: un-list}, {id: imo, form: imo-number}, {id: passport}, {id: mmsi, reused: yes}"),
      terms("purposes", "{id: relief}, {id: military}"), terms("fields", "{id: mining}"), terms("modes", "{id: sea}"),
      terms("methods", "{id: cash}"), terms("issuers", "{id: court}"),
      terms(
        "findings",
        "{id: misuse, left-out: unknown, question: is it}, {id: theft, is: misuse}, {id: harm}, {id: fraud, is: harm}"),
      terms("measures", "{id: embargo}, {id: arms-embargo, is: embargo}"), terms("specs", "{id: width}, {id: length}"),
      terms("designations", "{id: list}, {id: list-freeze, is: list}, {id: list-ban, is: list}"),
      terms("countries", "{id: XA}, {id: XB}"),
      terms("places", "{id: zone, is: XA}, {id: port, is: zone, extent: point}"),
      (
        "vocabulary/units.yaml",
        "units: [{id: kg, dimension: mass, factor: 1}, {id: m, dimension: length, factor: 1},"
          + "{id: pieces, dimension: count}]"
      ),
      ("vocabulary/currencies.yaml", "currencies: [{id: AAA}]"),
      ("vocabulary/holidays.yaml", "{weekend: [saturday, sunday], holidays: []}"),
    ]
  }

  private static func terms(_ taxonomy: String, _ terms: String) -> (String, String) {
    ("vocabulary/\(taxonomy).yaml", "terms: [\(terms)]")
  }
}
