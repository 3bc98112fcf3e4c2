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
    let plain: [(String, JSONObject)] = [
      (
        "text",
        JSONObject([
          ("type", .array(["string", "number", "boolean"].map { .string($0) })), ("pattern", .string("\\S")),
        ])
      ),
      (
        "yes-or-no",
        JSONSchema.any([JSONSchema.words(["yes", "no"]), JSONObject([("type", .string("boolean"))]), Self.otherYesNo])
      ),
      ("date", JSONSchema.text("^\(Self.day)$", orElse: "write a day as in 2023-09-13")),
      (
        "days",
        JSONSchema.any([
          JSONSchema.text("^\(Self.span)(/(\(Self.span)|\\.\\.))?$", orElse: Self.daysInWords), Self.year,
        ])
      ),
      ("share", JSONSchema.text("^\(Self.decimal)%$", orElse: "write a share from 0% to 100%")),
      (
        "count",
        JSONSchema.any([
          JSONSchema.number(from: 0, to: 36_500), JSONSchema.text("^[0-9]+$", orElse: "write a whole number"),
        ])
      ),
      (
        "factor",
        JSONSchema.any([
          JSONSchema.number("number", above: 0),
          JSONSchema.text("^\(Self.decimal)$", orElse: "write a number above nought"),
        ])
      ),
      (
        "tariff-code",
        JSONSchema.any([
          JSONSchema.text("^[0-9]{2}(\\.?[0-9]{2}){0,4}$", orElse: "write 2, 4, 6, 8 or 10 digits, as in 9306.90"),
          JSONSchema.number("number", above: 0),
        ])
      ),
      (
        "quantity",
        JSONSchema.text("^\(Self.decimal) +[^ ]", orElse: "write a number and its unit or currency, as in 12.7 mm")
      ),
      (
        "duration",
        JSONSchema.text(
          "^[1-9][0-9]* +(\(Duration.Unit.allCases.map { "\($0.rawValue)?" }.joined(separator: "|")))$",
          orElse: "write a length of time, as in 90 days or 15 working-days")
      ),
      ("country", words(vocabulary.range(of: .places).map(TermID.init).filter { vocabulary[$0].isCountry })),
    ]
    let terms = Taxonomy.allCases.map { (Self.name(of: $0), words(vocabulary.range(of: $0).map(TermID.init))) }
    return (plain + terms).map { ($0, .object($1)) }
  }

  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  private static let span = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
  private static let decimal = "[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"
  private static let daysInWords =
    "write a day as in 2023-09-13, a month, a year, or days as in 2023-09-07/2023-10-01 or 2023-09-07/.."

  /// A year may stand without quotes.
  private static let year = JSONSchema.number(from: 1, to: 9999)

  private static let otherYesNo = JSONSchema.text(
    "^([yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$", orElse: "write yes or no")

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
