import Embargo
import EmbargoReports

/// Schemas of values that are no words of the vocabulary: text, days, numbers with their units.
struct PlainSchemas {
  private let units: UnitTable

  init(_ units: UnitTable) { self.units = units }

  /// The definitions, by name.
  var definitions: [(String, JSONObject)] {
    [
      ("text", Self.text), ("yes-or-no", Self.yesNo), ("date", Self.date), ("days", Self.days),
      ("share", JSONSchema.text("^\(Self.decimal)%$", orElse: "write a share from 0% to 100%")),
      ("count", Self.count), ("factor", Self.factor), ("tariff-code", Self.tariffCode), ("quantity", quantity),
      ("amount", amount), ("duration", Self.duration),
    ]
  }

  /// Any scalar with something in it: what is not written between quotes may look like a number.
  private static let text = JSONObject([
    ("type", .array(["string", "number", "boolean"].map { .string($0) })), ("pattern", .string("\\S")),
  ])

  private static let yesNo = JSONSchema.any([
    JSONSchema.words(["yes", "no"]), JSONObject([("type", .string("boolean"))]),
    JSONSchema.text("^([yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$", orElse: "write yes or no"),
  ])

  // MARK: time

  private static let month = "(0[1-9]|1[0-2])"
  private static let dayOfMonth = "(0[1-9]|[12][0-9]|3[01])"
  private static let span = "[0-9]{4}(-\(month)(-\(dayOfMonth))?)?"

  private static let date = JSONSchema.text("^[0-9]{4}-\(month)-\(dayOfMonth)$", orElse: "write a day as in 2023-09-13")

  /// A year may stand without quotes.
  private static let days = JSONSchema.any([
    JSONSchema.text(
      "^\(span)(/(\(span)|\\.\\.))?$",
      orElse: "write a day as in 2023-09-13, a month, a year, or days as in 2023-09-07/2023-10-01 or 2023-09-07/.."),
    JSONSchema.number(from: 1000, to: 9999),
  ])

  private static let duration = JSONSchema.text(
    "^[1-9][0-9]* +(\(Duration.Unit.allCases.map { "\($0.rawValue)?" }.joined(separator: "|")))$",
    orElse: "write a length of time, as in 90 days or 15 working-days")

  // MARK: numbers

  private static let decimal = "[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"

  private static let count = JSONSchema.any([
    JSONSchema.number(from: 0, to: 36_500), JSONSchema.text("^[0-9]+$", orElse: "write a whole number"),
  ])

  private static let factor = JSONSchema.any([
    JSONSchema.number("number", above: 0),
    JSONSchema.text("^(?=.*[1-9])\(decimal)$", orElse: "write a number above nought"),
  ])

  private static let tariffCode = JSONSchema.any([
    JSONSchema.text("^[0-9]{2}(\\.?[0-9]{2}){0,4}$", orElse: "write 2, 4, 6, 8 or 10 digits, as in 9306.90"),
    JSONSchema.number("number", above: 0),
  ])

  private var quantity: JSONObject {
    measure(units.spellings.filter { !isCurrency($0) }, orElse: "write a number and its unit, as in 12.7 mm")
  }

  private var amount: JSONObject {
    measure(units.spellings.filter(isCurrency), orElse: "write a number and its currency, as in 50000 USD")
  }

  private func isCurrency(_ spelling: String) -> Bool {
    units.unit(named: spelling.utf8).map(units.isCurrency) ?? false
  }

  private func measure(_ spellings: [String], orElse message: String) -> JSONObject {
    JSONSchema.text("^\(Self.decimal) +(\(spellings.map(Self.literal).joined(separator: "|")))$", orElse: message)
  }

  /// A text as a pattern that fits it alone.
  private static func literal(_ text: String) -> String {
    text.map { "\\^$.|?*+()[]{}/".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
