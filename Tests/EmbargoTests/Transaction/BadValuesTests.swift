import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of each kind of value that does not read, and where.
struct BadValuesTests {
  @Test func `a word that no taxonomy has is told with the near one, or with the one it is another word for`() {
    DealFrame.expect(
      """
      purpose: [1️⃣humanitarien, 2️⃣holiday]
      items:
        - {category: 3️⃣tanks}
        - {category: 4️⃣"large_calibre_ammunition"}
      services: [{kind: 5️⃣buying, subject: 6️⃣launch}]
      """,
      [
        .init(
          "1️⃣", "‘humanitarien’ is not known as a purpose; did you mean ‘humanitarian’?", id: "unknown-term",
          fixIts: ["write ‘humanitarian’"]),
        .init(
          "2️⃣", "‘holiday’ is not known as a purpose; ‘embargo terms holiday’ searches what can be written",
          id: "unknown-term"),
        .init(
          "3️⃣", "‘tanks’ is not known as an item; did you mean ‘battle-tanks’?", id: "unknown-term",
          fixIts: ["write ‘battle-tanks’"]),
        .init(
          "4️⃣",
          "‘large_calibre_ammunition’ is not known as an item; did you mean ‘large-calibre-ammunition’?",
          id: "unknown-term", fixIts: ["write ‘large-calibre-ammunition’"]),
        .init(
          "5️⃣", "‘buying’ is not known as an activity; did you mean ‘sale’?", id: "unknown-term",
          fixIts: ["write ‘sale’"]),
        .init(
          "6️⃣", "‘launch’ is not known as an item or a field; did you mean ‘launch-technology’?", id: "unknown-term",
          fixIts: ["write ‘launch-technology’"]),
      ],
      fixed: """
        purpose: [humanitarian, holiday]
        items:
          - {category: battle-tanks}
          - {category: "large-calibre-ammunition"}
        services: [{kind: sale, subject: launch-technology}]
        """)
  }

  @Test func `a country by its name, by a place in it or by other letters is told with its code`() {
    DealFrame.expect(
      """
      from: {country: 1️⃣North Korea}
      to: {country: 2️⃣kp}
      via: [{country: 3️⃣rajin}, {country: 4️⃣Atlantis}, {country: 5️⃣high-seas}]
      items: [{origin: 6️⃣Russia}]
      """,
      [
        .init(
          "1️⃣", "‘North Korea’ is no ISO 3166-1 code of a country; did you mean ‘KP’?", id: "unknown-country",
          fixIts: ["write ‘KP’"]),
        .init(
          "2️⃣", "‘kp’ is no ISO 3166-1 code of a country; did you mean ‘KP’?", id: "unknown-country",
          fixIts: ["write ‘KP’"]),
        .init(
          "3️⃣", "‘rajin’ is a place and no country; it lies in ‘KP’", id: "unknown-country", fixIts: ["write ‘KP’"]),
        .init(
          "4️⃣",
          """
          ‘Atlantis’ is no ISO 3166-1 code of a country; write two letters such as those that ‘embargo terms’ lists
          """, id: "unknown-country"),
        .init(
          "5️⃣",
          """
          ‘high-seas’ is no ISO 3166-1 code of a country; write two letters such as those that ‘embargo terms’ lists
          """, id: "unknown-country"),
        .init(
          "6️⃣", "‘Russia’ is no ISO 3166-1 code of a country; did you mean ‘RU’?", id: "unknown-country",
          fixIts: ["write ‘RU’"]),
      ])
  }

  @Test func `a quantity without unit, with another, or with separators is told with the right one`() {
    DealFrame.expect(
      """
      items:
        - quantity: 1️⃣10000
        - quantity: 2️⃣10,000 pieces
        - quantity: 3️⃣10 tonns
        - quantity: 4️⃣some pieces
        - quantity: 5️⃣500 USD
        - value: 6️⃣500 t
        - value: 7️⃣5 US dollars
        - quantity: 8️⃣12.7mm
        - quantity: 9️⃣-3 t
      """,
      [
        .init("1️⃣", "‘10000’ has no unit; write one after the number, as in ‘10000 pieces’", id: "quantity-form"),
        .init(
          "2️⃣", "‘10,000 pieces’ has separators between groups of digits; write 10000 pieces", id: "quantity-form",
          fixIts: ["write ‘10000 pieces’"]),
        .init(
          "3️⃣", "‘tonns’ is not known as a unit; did you mean ‘tonnes’?", id: "unknown-unit",
          fixIts: ["write ‘10 tonnes’"]),
        .init(
          "4️⃣", "‘some pieces’ has no number; write one in digits before the unit, as in 12.7 mm", id: "quantity-form"),
        .init(
          "5️⃣", "‘quantity’ is a quantity, and this is an amount of money, which belongs under ‘value’",
          id: "unit-of-another-kind"),
        .init(
          "6️⃣", "‘value’ is an amount of money, and this has no currency; write ‘50000 USD’",
          id: "unit-of-another-kind"),
        .init(
          "7️⃣", "‘US dollars’ is not known as a unit; did you mean ‘USD’?", id: "unknown-unit",
          fixIts: ["write ‘5 USD’"]),
        .init(
          "8️⃣", "‘12.7mm’ has no space between number and unit; write 12.7 mm", id: "quantity-form",
          fixIts: ["write ‘12.7 mm’"]),
        .init(
          "9️⃣", "‘-3 t’ has a sign, which a quantity has not; write 3 t", id: "quantity-form", fixIts: ["write ‘3 t’"]),
      ])
  }

  @Test func `a comma that ends a value between braces is told as that`() {
    DealFrame.expect(
      "items: [{quantity: 10,1️⃣000 pieces, category: wine}, {value: 1,2️⃣5 USD}]",
      [
        .init(
          "1️⃣",
          """
          ‘000 pieces’ is read as a key, since a comma ends a value between { and }; write numbers without commas
          """, id: "unknown-key", fixIts: ["write the number without commas"]),
        .init(
          "2️⃣", "‘5 USD’ is read as a key, since a comma ends a value between { and }; write numbers without commas",
          id: "unknown-key"),
      ])
  }

  @Test func `a measurement is in a unit of what it measures`() {
    DealFrame.expect(
      "items: [{specs: {calibre: 1️⃣152 kg, range: 2️⃣3 pieces, 3️⃣caliber: 152 mm, 4️⃣calibre-2: 5️⃣7}}]",
      [
        .init("1️⃣", "‘calibre’ is measured in units of length, and ‘kg’ is one of mass", id: "unit-of-another-kind"),
        .init("2️⃣", "‘range’ is measured in units of length, and ‘pieces’ is one of count", id: "unit-of-another-kind"),
        .init(
          "3️⃣", "‘caliber’ is not known as a measurement; did you mean ‘calibre’?", id: "unknown-term"),
        .init(
          "4️⃣", "‘calibre-2’ is not known as a measurement; did you mean ‘calibre’?", id: "unknown-term"),
        .init("5️⃣", "‘7’ has no unit; write one after the number, as in ‘7 pieces’", id: "quantity-form"),
      ])
  }

  @Test(arguments: [
    ("13.9.2023", "‘13.9.2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    ("2023-9-3", "‘2023-9-3’ is not how a date is written here; write 2023-09-03", "2023-09-03"),
    ("13 September 2023", "‘13 September 2023’ is not how a date is written here; write 2023-09-13", "2023-09-13"),
    ("2023-02-30", "there is no day 30; February 2023 has 28 days", nil),
    ("2023-13", "there is no month 13; write the month as 01 to 12, after the year", nil),
    (
      "2023-10-01/2023-09-01",
      "2023-10-01 comes after 2023-09-01, and a span begins with its first day; write 2023-09-01/2023-10-01",
      "2023-09-01/2023-10-01"
    ),
    ("2023-09-07/", "the span from 2023-09-07 has no end; write 2023-09-07/.. for that day or later", "2023-09-07/.."),
    (
      "soon",
      """
      ‘soon’ is not a date; write a day as in 2023-09-13, a month as in 2023-09, a year, or days from one to another as \
      in 2023-09-07/2023-10-01 or 2023-09-07/..
      """, nil
    ),
  ])
  func `a date in another form is told with the right one`(text: String, message: String, meant: String?) {
    DealFrame.expect(
      "contract-date: 1️⃣\(text)\n",
      [.init("1️⃣", message, id: "date-form", fixIts: meant.map { ["write ‘\($0)’"] } ?? [])])
  }

  @Test func `a day of another century is told`() {
    DealFrame.expectWhole(
      "{id: a, date: 1️⃣0203-09-13, activity: supply}\n---\n{id: b, date: 2️⃣2023-09/2203-10, activity: supply}",
      [
        .init(
          "1️⃣", "0203-09-13 lies outside of the years 1945 to 2100; is the year mistyped?", id: "implausible-date"),
        .init(
          "2️⃣", "2203-10-31 lies outside of the years 1945 to 2100; is the year mistyped?", id: "implausible-date"),
      ])
    DealFrame.expect(
      """
      contract-date: 1️⃣1703-08-30
      items: [{exported: 1703-08-30}, {exported: 2️⃣2123}]
      authorisations: [{kind: consent, date: 2017-09-11/..}]
      """,
      [
        .init(
          "1️⃣", "1703-08-30 lies outside of the years 1945 to 2100; is the year mistyped?", id: "implausible-date",
          severity: .warning),
        .init(
          "2️⃣", "2123-12-31 lies outside of the years 1945 to 2100; is the year mistyped?", id: "implausible-date",
          severity: .warning),
      ])
  }

  @Test func `a code of the tariff in another form is told with the right one`() {
    DealFrame.expect(
      "items: [{hs: 1️⃣709}, {hs: 2️⃣HS 9306}, {hs: 3️⃣93069}, {hs: 4️⃣rifles}, {hs: 5️⃣00}]",
      [
        .init(
          "1️⃣", "‘709’ has 3 digits, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 0709",
          id: "hs-code-form", fixIts: ["write ‘0709’"]),
        .init(
          "2️⃣", "‘HS 9306’ is not an HS code, which has digits and dots only; write 9306", id: "hs-code-form",
          fixIts: ["write ‘9306’"]),
        .init(
          "3️⃣",
          "‘93069’ has 5 digits, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 0930.69",
          id: "hs-code-form", fixIts: ["write ‘0930.69’"]),
        .init(
          "4️⃣", "‘rifles’ is not an HS code, which has digits and dots only; write it as in 9306.90",
          id: "hs-code-form"),
        .init("5️⃣", "‘00’ is not an HS code; its chapters run from 01 to 99", id: "hs-code-form"),
      ])
  }

  @Test func `yes and no have no third`() {
    DealFrame.expect(
      "transport: {ship-to-ship: 1️⃣maybe}\nparties: [{state-sponsored: TRUE}, {state-sponsored: No}]",
      [.init("1️⃣", "‘maybe’ is neither ‘yes’ nor ‘no’", id: "yes-or-no")])
  }

  @Test func `an IMO number has seven digits, of which the last checks the others`() {
    DealFrame.expect(
      "vessels: [{imo: 1️⃣IMO 9179842}, {imo: 2️⃣917984}, {imo: 9179842}]",
      [
        .init("1️⃣", "‘IMO 9179842’ is not an IMO number; write 9179842", id: "imo-form", fixIts: ["write ‘9179842’"]),
        .init(
          "2️⃣", "‘917984’ is not an IMO number; write the seven digits that stand on the hull", id: "imo-form"),
      ])
    DealFrame.expect(
      "vessels: [{imo: 1️⃣\"9179843\"}]",
      [
        .init(
          "1️⃣",
          """
          ‘9179843’ is no IMO number that was ever given: its last digit would be 2; is a digit mistyped, or false?
          """, id: "imo-check-digit", severity: .warning)
      ])
  }
}
