import Embargo
import EmbargoReports

/// Schemas of single values, each a definition that the others refer to.
///
/// A scalar is read as text by the type of its field, so a number that a form allows may stand without quotes.
struct ValueSchemas {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// How many terms are listed; of a larger taxonomy only the form of a term is told.
  private static let mostTerms = 2_000

  // MARK: references

  static let text = JSONSchema.reference("text")
  static let yesNo = JSONSchema.reference("yes-or-no")
  static let date = JSONSchema.reference("date")
  static let days = JSONSchema.reference("days")
  static let share = JSONSchema.reference("share")
  static let count = JSONSchema.reference("count")
  static let factor = JSONSchema.reference("factor")
  static let tariffCode = JSONSchema.reference("tariff-code")
  static let quantity = JSONSchema.reference("quantity")
  static let amount = JSONSchema.reference("amount")
  static let duration = JSONSchema.reference("duration")
  static let country = JSONSchema.reference("country")
  static let unknown = JSONSchema.words(["unknown"])

  /// A term of one of some taxonomies; where all are meant, of any.
  static func term(of taxonomies: [Taxonomy]) -> JSONObject {
    if taxonomies.count == Taxonomy.allCases.count { return text }
    return JSONSchema.any(taxonomies.map { JSONSchema.reference(name(of: $0)) })
  }

  private static func name(of taxonomy: Taxonomy) -> String { "term-of-\(taxonomy.rawValue)" }

  // MARK: definitions

  /// All definitions of values.
  var definitions: [(String, JSONValue)] {
    let countries = vocabulary.range(of: .places).map(TermID.init).filter { vocabulary[$0].isCountry }
    let terms = Taxonomy.allCases.map { (Self.name(of: $0), words(vocabulary.range(of: $0).map(TermID.init))) }
    return (PlainSchemas(vocabulary.units).definitions + [("country", words(countries))] + terms)
      .map { ($0, .object($1)) }
  }

  private func words(_ terms: [TermID]) -> JSONObject {
    guard !terms.isEmpty else { return JSONObject([("not", JSONSchema.anything)]) }
    guard terms.count <= Self.mostTerms else {
      return JSONSchema.text("^[^\\s]+$", orElse: "write a term; ‘embargo terms’ tells which there are")
    }
    return JSONSchema.words(
      terms.map { term in
        let meaning = vocabulary.meaning(of: term).map { ": \($0)" } ?? ""
        return (vocabulary.id(of: term), vocabulary.label(of: term) + meaning)
      })
  }

  /// The terms of a taxonomy as keys of a mapping, all with one kind of value.
  func keys(_ taxonomy: Taxonomy, _ value: JSONObject) -> JSONObject {
    JSONSchema.mapping(
      vocabulary.range(of: taxonomy).map(TermID.init).map { term in
        (vocabulary.id(of: term), .object(value.described(vocabulary.label(of: term))))
      })
  }
}
