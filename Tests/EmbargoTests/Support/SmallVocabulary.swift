import Embargo
import LocatedText

/// A vocabulary of a few words, in text: the terms that the engine needs, and what the tests ask about.
enum SmallVocabulary {
  /// The text of each file, by what it is called.
  static let files: [String: String] = [
    "activities": activities, "roles": roles, "party-kinds": partyKinds, "purposes": purposes, "fields": fields,
    "modes": "terms: [{id: sea}, {id: rail}, {id: by-hand, also: [hand luggage]}]",
    "methods": "terms: [{id: transfer}, {id: cash}]",
    "authorisations": """
    terms:
      - {id: notification}
      - {id: committee-approval, is: notification, also: [waiver]}
      - {id: consent, is: notification}
    """,
    "statuses": "terms: [{id: granted, also: [approved]}, {id: refused}, {id: pending}, {id: not-made}]",
    "issuers": "terms: [{id: unifil, label: Interim Force in Lebanon}]",
    "findings": """
    terms:
      - {id: military-capability}
      - {id: programme-contribution}
      - {id: livelihood}
      - {id: ied-use-risk, left-out: unknown, question: could it serve a bomb?}
    """,
    "designations": """
    terms:
      - {id: un-1718}
      - {id: un-1718-asset-freeze, is: un-1718}
      - {id: un-1718-travel-ban, is: un-1718}
    """,
    "items": items, "places": places, "countries": countries,
    "measures": "terms: [{id: arms-embargo}, {id: services}, {id: asset-freeze}, {id: petroleum}]",
    "specs": "terms: [{id: calibre, dimension: length}, {id: range, dimension: length}]",
    "identifiers": "terms: [{id: un-list}, {id: passport}]",
    "vessel-kinds": "terms: [{id: ship}, {id: tanker, is: ship}, {id: aircraft}]",
    "units": units, "currencies": currencies,
    "holidays": "weekend: [saturday, sunday]\nholidays: [2023-09-04, 2023-12-25]",
  ]

  /// The files as a rule set holds them.
  static let sources: [RuleSource.File] = files.sorted { $0.key < $1.key }.map { subject, text in
    let path = "vocabulary/\(subject).yaml"
    return RuleSource.File(path: path, source: SourceText(name: path, text: text))
  }

  /// The vocabulary read, with what is wrong with it.
  static func read(replacing others: [String: String] = [:]) -> Checked<Vocabulary?> {
    read(
      files.merging(others) { _, other in other }.map { subject, text in
        (subject, SourceText(name: "vocabulary/\(subject).yaml", text: text))
      })
  }

  /// The vocabulary with one of its files from a source.
  static func read(_ subject: String, from source: SourceText) -> Checked<Vocabulary?> {
    read(
      files.filter { $0.key != subject }.map { ($0, SourceText(name: "vocabulary/\($0).yaml", text: $1)) }
        + [(subject, source)])
  }

  private static func read(_ sources: [(subject: String, source: SourceText)]) -> Checked<Vocabulary?> {
    var diagnostics: [Diagnostic] = []
    let files = sources.sorted { $0.subject < $1.subject }.compactMap { subject, source -> VocabularyReader.File? in
      let tape = DocumentReader.read(source, as: .yaml)
      diagnostics += tape.diagnostics
      return tape.partial.documents.first.map { VocabularyReader.File(subject: subject, root: $0) }
    }
    var reader = VocabularyReader()
    let place = SourceSpan(source: SourceText(name: "Rules", text: ""), startUTF8: 0, endUTF8: 0)
    let read = reader.read(files, emptyAt: place)
    return Checked(read.partial, diagnostics + read.diagnostics)
  }

  /// The vocabulary as it stands, which has no mistake.
  static let whole: Vocabulary = {
    guard let vocabulary = read().partial else { preconditionFailure("the small vocabulary does not read") }
    return vocabulary
  }()
}

extension SmallVocabulary {
  private static let activities = """
    terms:
      - {id: transfer}
      - {id: supply, is: transfer, label: delivery}
      - {id: sale, is: transfer, also: [purchase, buying]}
      - {id: gift, is: transfer}
      - {id: service}
      - {id: technical-assistance, is: service}
      - {id: training, is: technical-assistance}
      - {id: teaching, is: training}
      - {id: financial-service, is: service}
      - {id: payment, is: financial-service}
      - {id: joint-venture}
      - {id: visit}
    """

  private static let roles = """
    terms:
      - {id: supply-side}
      - {id: seller, is: supply-side}
      - {id: donor, is: supply-side}
      - {id: provider, is: supply-side}
      - {id: receiving-side}
      - {id: buyer, is: receiving-side}
      - {id: end-user, is: receiving-side}
      - {id: person-role}
      - {id: trainee, is: person-role}
      - {id: traveller, is: person-role}
      - {id: payer}
      - {id: payee}
      - {id: beneficiary}
      - {id: carrier}
    """

  private static let partyKinds = """
    terms:
      - {id: state-body}
      - {id: armed-forces, is: state-body}
      - {id: state-enterprise, is: state-body}
      - {id: relief-actor}
      - {id: armed-group}
      - {id: person}
      - {id: company}
    """

  private static let purposes = """
    terms:
      - {id: humanitarian}
      - {id: relief, is: humanitarian}
      - {id: livelihood}
      - {id: military}
      - {id: commercial}
    """

  private static let fields = """
    terms:
      - {id: sensitive-discipline}
      - {id: launch-technology, is: sensitive-discipline}
      - {id: weapons-programme}
      - {id: evasion}
    """

  private static let units = """
    units:
      - {id: kg, label: kilogram, also: [kilograms, Kg], dimension: mass, factor: "1"}
      - {id: t, label: tonne, also: [tonnes], dimension: mass, factor: "1000"}
      - {id: lb, label: pound, dimension: mass, factor: "0.45359237"}
      - {id: l, label: litre, dimension: volume, factor: "1"}
      - {id: bbl, label: barrel, also: [barrels], dimension: volume, factor: "158.987294928"}
      - {id: mm, label: millimetre, dimension: length, factor: "0.001"}
      - {id: m, label: metre, dimension: length, factor: "1"}
      - {id: pieces, label: piece, also: [piece], dimension: count}
      - {id: sets, label: set, dimension: count}
    conversions:
      - {of: crude-oil, from: t, to: bbl, at-least: "7.619", at-most: "7.62", source: trade}
    """

  private static let currencies = """
    currencies:
      - {id: USD, label: United States dollar, also: [US dollars]}
      - {id: EUR, label: euro}
    """
}
