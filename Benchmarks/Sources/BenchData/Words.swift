/// Words of the synthetic vocabulary: small trees modelled on those of a real rule set, and frozen, so that the numbers
/// of one year can be held against those of another.
enum Words {
  static let activities = tree(
    """
    transfer: sale supply gift procurement loan lease barter transit return
    service: brokering trade-insurance transport-service legal-service telecommunications
    service: technical-assistance financial-service vessel-service
    technical-assistance: advice construction maintenance training
    financial-service: payment clearing credit guarantee grant investment exchange
    vessel-service: vessel-insurance classification registration chartering bunkering
    : travel port-entry flight employment joint-venture
    """)

  static let roles = tree(
    """
    supply-side: seller consignor donor lessor provider
    receiving-side: buyer consignee end-user recipient lessee
    person-role: traveller guest trainee worker representative crew
    : broker investor carrier ship-owner payer payee beneficiary bank insurer insured
    """)

  static let partyKinds = tree(
    """
    state-body: government armed-forces police state-enterprise
    relief-actor: un-body international-organisation relief-organisation
    : armed-group private-security bank company person media
    """)

  static let purposes = tree(
    """
    humanitarian: relief medical
    official-use: diplomatic consular
    : military police commercial agriculture research sport personal weapons-programme public-utility
    """)

  static let authorisations = tree(
    """
    notification: committee-approval
    : council-approval consent export-permit court-order request report
    """)

  static let measures = tree(": arms-embargo goods asset-freeze services travel-ban petroleum")

  /// Taxonomies of which the benchmark asks nothing, with what every vocabulary must have.
  static let others: [(file: String, terms: [Term])] = [
    ("fields", tree(": physics medicine agronomy")), ("findings", tree(": evasion association")),
    ("identifiers", tree(": un-list registry-number")), ("issuers", tree(": council mission")),
    ("methods", tree(": transfer cash credit")), ("modes", tree(": sea air rail road")),
    ("statuses", tree(": granted pending refused not-made")), ("vessel-kinds", tree(": ship aircraft")),
  ]

  /// A term and what it is directly below.
  struct Term {
    let id: String
    let broader: [String]
    var tariff: [String] = []
  }

  /// Reads lines of `broader: narrower …`; a broader word that stands nowhere else is at the top.
  private static func tree(_ text: String) -> [Term] {
    var terms: [Term] = []
    var known: Set<String> = []
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if !halves[0].isEmpty && known.insert(halves[0]).inserted { terms.append(Term(id: halves[0], broader: [])) }
      for word in halves[1].split(separator: " ").map(String.init) where known.insert(word).inserted {
        terms.append(Term(id: word, broader: halves[0].isEmpty ? [] : [halves[0]]))
      }
    }
    return terms
  }

  /// Codes of countries (ISO 3166-1 alpha-2); which of them are under measures here is chosen by their order alone.
  static let countries = """
    AD AE AG AI AM AR AS AT AU AW AZ BB BD BE BG BH BJ BM BN BO BR BS BT BW BZ CA CH CK CL CM CN CO CR CV CW CY CZ DE \
    DJ DK DM DO DZ EC EE EG ES FI FJ FK FM FO FR GA GB GD GE GG GH GI GL GM GP GR GT GU GY HK HN HR HU ID IE IL IM IN \
    IS IT JE JM JO JP KE KG KH KM KN KR KW KY KZ LC LI LK LS LT LU LV MA MC MD ME MG MK MN MO MQ MR MS MT MU MV MW MX \
    MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PT PW PY QA RE RO SA SB SC SE SG SI SK SM SN SR ST \
    SV TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VG VI VN VU WF WS ZA ZM ZW
    """.split(separator: " ").map(String.init)

  static let goods = [
    "machine parts", "fittings", "valves", "yarn", "sheets", "tubes", "panels", "cables", "mounted assemblies",
    "spares for overhaul", "sealed drums", "measuring heads", "fasteners", "profiles", "bearings", "films",
  ]

  static let firms = [
    "Northern Trading", "Harbour Supplies", "Delta Works", "Blue Field Import", "Castle Components", "River Freight",
    "Orchard Foods", "Summit Tools", "Lighthouse Shipping", "Plain Textiles", "Quarry Stone", "Meadow Machines",
  ]
}
