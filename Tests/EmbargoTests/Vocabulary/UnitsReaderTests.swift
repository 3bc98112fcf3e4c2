import Embargo
import LocatedText
import TestSupport
import Testing

/// What can be wrong with the tables of units, currencies and holidays.
struct UnitsReaderTests {
  private func expect(
    _ marked: String, _ expected: [ExpectedDiagnostic], in subject: String = "units",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectDiagnostics(marked, expected, name: "vocabulary/\(subject).yaml", sourceLocation: sourceLocation) {
      SmallVocabulary.read(subject, from: $0).diagnostics
    }
  }

  @Test func `a spelling means one unit`() {
    expect(
      """
      units:
        - {id: t, also: [tonne], dimension: mass, factor: "1000"}
        - {id: bbl, also: [barrel, 1️⃣tonne], dimension: volume, factor: "158.987294928"}
        - {id: 2️⃣t, dimension: mass, factor: "1"}
      """,
      [
        .init("1️⃣", "‘tonne’ already means ‘t’; a spelling can mean one unit", id: "duplicate-unit"),
        .init("2️⃣", "‘t’ already means ‘t’; a spelling can mean one unit", id: "duplicate-unit"),
      ])
  }

  @Test func `a unit has a factor above nought, and a counting word none`() {
    expect(
      """
      units:
        - {id: 1️⃣t, dimension: mass}
        - {id: kg, dimension: mass, factor: 2️⃣0}
        - {id: g, dimension: mass, factor: 3️⃣-1}
        - {id: mg, dimension: mass, factor: 4️⃣"1,5"}
        - {id: dozen, dimension: count, factor: 5️⃣12}
        - 6️⃣{id: x}
      """,
      [
        .init(
          "1️⃣",
          """
          ‘t’ is a unit of mass and has no ‘factor’ to that dimension's base unit; a counting word has the dimension \
          ‘count’
          """, id: "missing-key"),
        .init("2️⃣", "a factor is more than nought, and this is ‘0’", id: "factor-form"),
        .init("3️⃣", "a factor is more than nought, and this is ‘-1’", id: "factor-form"),
        .init("4️⃣", "‘1,5’ has a decimal comma; write 1.5", id: "number-form", fixIts: ["write ‘1.5’"]),
        .init(
          "5️⃣", "‘dozen’ is a counting word, which converts into nothing; leave the ‘factor’ out", id: "factor-form"),
        .init("6️⃣", "a unit has no ‘dimension’, which it must have", id: "missing-key"),
      ])
  }

  @Test func `a conversion leads from one dimension to another, from less to more`() {
    let units = """
      units:
        - {id: t, dimension: mass, factor: "1000"}
        - {id: kg, dimension: mass, factor: "1"}
        - {id: bbl, dimension: volume, factor: "159"}

      """
    expect(
      units + """
        conversions:
          - {of: crude-oil, from: t, to: bbl, at-least: "8", at-most: 1️⃣"7", source: x}
          - {of: crude-oil, from: t, to: 2️⃣kg, at-least: "8", at-most: "9", source: x}
          - 3️⃣{of: 4️⃣crude_oil, from: t, to: 5️⃣bbls, at-least: 6️⃣"0", at-most: "9"}
        """,
      [
        .init(
          "1️⃣", "‘at-most’ (7) is less than ‘at-least’ (8); the range runs from the lower to the higher",
          id: "factor-form"),
        .init(
          "2️⃣", "‘t’ converts into ‘kg’ by their own factors; a conversion leads from one dimension to another",
          id: "factor-form"),
        .init("3️⃣", "a conversion has no ‘source’, which it must have", id: "missing-key"),
        .init(
          "4️⃣", "‘crude_oil’ is not known as an item; did you mean ‘crude-oil’?", id: "unknown-term",
          fixIts: ["write ‘crude-oil’"]),
        .init(
          "5️⃣", "‘bbls’ is not known as a unit; did you mean ‘bbl’?", id: "unknown-unit", fixIts: ["write ‘bbl’"]),
        .init("6️⃣", "a factor is more than nought, and this is ‘0’", id: "factor-form"),
      ])
  }

  @Test func `a currency has an id of its own, and its names lead to it`() {
    expect(
      "currencies: [{id: CNY, label: yuan}, {id: 1️⃣CNY}, 2️⃣{label: x}, {id: 3️⃣''}]",
      [
        .init("1️⃣", "‘CNY’ already means ‘CNY’; a spelling can mean one unit", id: "duplicate-unit"),
        .init("2️⃣", "a currency has no ‘id’, which it must have", id: "missing-key"),
        .init(
          "3️⃣", "no value is written here; write one, write ‘unknown’, or leave the key out", id: "empty-value"),
      ], in: "currencies")
    #expect(SmallVocabulary.whole.units.near(to: "US Dollars") == ["USD"])
    #expect(SmallVocabulary.whole.units.near(to: "tonns") == ["tonnes"])
  }

  @Test func `the calendar has days of the week and days of the year`() {
    expect(
      "weekend: [saturday, 1️⃣sonday, 2️⃣holiday]\nholidays: [2023-12-25, 3️⃣2023-02-30, 4️⃣1.1.2024]",
      [
        .init(
          "1️⃣", "‘sonday’ cannot stand here; did you mean ‘monday’?", id: "unknown-word", fixIts: ["write ‘monday’"]),
        .init(
          "2️⃣",
          """
          ‘holiday’ cannot stand here; write ‘monday’, ‘tuesday’, ‘wednesday’, ‘thursday’, ‘friday’, ‘saturday’ or \
          ‘sunday’
          """, id: "unknown-word"),
        .init("3️⃣", "there is no day 30; February 2023 has 28 days", id: "date-form"),
        .init(
          "4️⃣", "‘1.1.2024’ is not how a date is written here; write 2024-01-01", id: "date-form",
          fixIts: ["write ‘2024-01-01’"]),
      ], in: "holidays")
  }

  @Test func `free days of several files add up`() throws {
    let read = SmallVocabulary.read(replacing: ["holidays": "weekend: [friday]\nholidays: [2024-01-01]"])
    var calendar = try #require(read.partial).calendar
    calendar.add(SmallVocabulary.whole.calendar)
    let isFree = { (day: String) throws in !calendar.isWorkingDay(try CalendarDate.parse(day.utf8)) }
    #expect(try isFree("2024-01-01"))
    #expect(try isFree("2023-12-25"))
    #expect(try isFree("2023-09-01"))
    #expect(try isFree("2023-09-02"))
    #expect(try !isFree("2023-09-05"))
  }
}
