import Embargo
import LocatedText
import TestSupport
import Testing

/// What does not hang together in a deal whose every value reads.
struct TransactionCheckTests {
  @Test func `a country code out of use is told with what to write`() {
    DealFrame.expect(
      "from: {country: 1️⃣YU}\nto: {country: 2️⃣ZR}\nitems: [{origin: 3️⃣DD}]",
      [
        .init(
          "1️⃣", "the country code ‘YU’ was in use before 2003-07-23; for this day write ‘RS’ or ‘ME’",
          id: "country-out-of-use", fixIts: ["write ‘RS’", "write ‘ME’"]),
        .init(
          "2️⃣", "the country code ‘ZR’ was in use before 1997-07-14; for this day write ‘CD’",
          id: "country-out-of-use", fixIts: ["write ‘CD’"]),
        .init(
          "3️⃣", "the country code ‘DD’ was in use before 1990-10-03 and is no more on the day of this deal",
          id: "country-out-of-use"),
      ], date: "2010-05-01")
  }

  @Test func `a country code before its time is told`() {
    DealFrame.expect(
      "parties: [{nationality: [KP, 1️⃣SS], country: 2️⃣CD}]",
      [
        .init(
          "1️⃣", "the country code ‘SS’ came into use on 2011-07-09, after this deal; for this day write ‘SD’",
          id: "country-out-of-use", fixIts: ["write ‘SD’"]),
        .init(
          "2️⃣", "the country code ‘CD’ came into use on 1997-07-14, after this deal; for this day write ‘ZR’",
          id: "country-out-of-use", fixIts: ["write ‘ZR’"]),
      ], date: "1996")
  }

  @Test(arguments: [
    ("1999-05-01", "YU"), ("2003-07-22", "YU"), ("2003/2010", "YU"), ("2003/2010", "RS"), ("2010-05-01", "RS"),
    ("2011-07-09", "SS"),
  ])
  func `a code is right on each day of its use, and of a span if that touches them`(date: String, code: String) {
    DealFrame.expect("to: {country: \(code)}", [], date: date)
  }

  @Test func `a place in another country than the one stated is told`() {
    DealFrame.expect(
      "from: {country: 1️⃣CN, place: 2️⃣rajin}\nto: {country: 3️⃣SD, place: 4️⃣Dunai}\nvia: [{country: SD, place: Somewhere}]",
      [
        .init(
          "2️⃣", "‘rajin’ lies in ‘KP’, not in ‘CN’", id: "place-elsewhere",
          notes: [.init("1️⃣", "the country is stated here")]),
        .init(
          "4️⃣", "‘Dunai’ lies in ‘RU’, not in ‘SD’", id: "place-elsewhere",
          notes: [.init("3️⃣", "the country is stated here")]),
      ])
  }

  @Test(arguments: [
    ("2011-07-08", "SD"), ("2011-07-09", "SS"), ("2011-07", "SD"), ("2011-07", "SS"), ("2011-07-08/..", "SS"),
  ])
  func `a place that changed hands lies where it lay on the days of the deal`(date: String, country: String) {
    DealFrame.expect("to: {place: abyei, country: \(country)}", [], date: date)
  }

  @Test func `a place is held against the country of its day`() {
    DealFrame.expect(
      "to: {place: 1️⃣abyei, country: 2️⃣SD}",
      [
        .init(
          "1️⃣", "‘abyei’ lies in ‘SS’, not in ‘SD’", id: "place-elsewhere",
          notes: [.init("2️⃣", "the country is stated here")])
      ], date: "2012")
  }

  @Test func `papers and findings cover what is in the deal`() {
    DealFrame.expect(
      """
      items: [{category: wine}]
      services: [{kind: payment}]
      determinations: [{finding: livelihood, covers: [1️⃣"items[1]", 2️⃣"item[0]", "items[0]"]}]
      authorisations:
        - kind: consent
          date: 2023-01-10
          covers: [{of: 3️⃣wine}, 4️⃣{quantity: 3 t}, {of: "services[0]", quantity: 5️⃣3}, {of: "items[0]", 6️⃣amount: 3 t}]
      """,
      [
        .init(
          "1️⃣", "‘items[1]’ is no subject of this deal; did you mean ‘items[0]’?", id: "unknown-subject",
          fixIts: ["write ‘items[0]’"]),
        .init(
          "2️⃣", "‘item[0]’ is no subject of this deal; did you mean ‘items[0]’?", id: "unknown-subject",
          fixIts: ["write ‘items[0]’"]),
        .init(
          "3️⃣",
          """
          ‘wine’ is no subject of this deal; write a place such as ‘items[0]’, ‘services[0]’, ‘parties[1]’ or \
          ‘vessels[0]’, counted from 0
          """, id: "unknown-subject"),
        .init("4️⃣", "a subject that a paper covers has no ‘of’, which it must have", id: "missing-key"),
        .init("5️⃣", "‘3’ has no unit; write one after the number, as in ‘3 pieces’", id: "quantity-form"),
        .init(
          "6️⃣", "unknown key ‘amount’ in a subject that a paper covers, which can have ‘of’, ‘quantity’",
          id: "unknown-key"),
      ])
  }

  @Test func `a service that only the activity states can be covered`() throws {
    let deal = try DealFrame.whole(
      "{id: a, date: 2023, activity: training, determinations: [{finding: livelihood, covers: [activity]}]}", as: .yaml)
    let covered = try #require(deal.covers.first)
    #expect(deal.path(of: covered.record) == "activity")
    #expect(deal.records[Int(covered.record)].kind == .service)
  }

  @Test func `a category that its code contradicts is likely wrong`() {
    DealFrame.expect(
      "items: [{category: 1️⃣wine, hs: 2️⃣\"9306.90\"}, {category: arms, hs: \"2204\"}, {category: champagne, hs: \"22\"}]",
      [
        .init(
          "1️⃣",
          """
          ‘wine’ falls under HS ‘2204’, and the code 9306.90 under ‘large-calibre-ammunition’; each rule takes the \
          one it asks for
          """, id: "category-contradicts-hs", severity: .warning, notes: [.init("2️⃣", "the HS code is stated here")])
      ])
    DealFrame.expect(
      "items: [{category: 1️⃣cars, hs: 2️⃣\"0101\"}]",
      [
        .init(
          "1️⃣",
          """
          ‘cars’ falls under HS ‘8703’, and the code 0101 under no term of the vocabulary; each rule takes the one it \
          asks for
          """, id: "category-contradicts-hs", severity: .warning, notes: [.init("2️⃣", "the HS code is stated here")])
      ])
  }

  @Test func `a paper is valid from a day to a later one`() {
    DealFrame.expect(
      "authorisations: [{kind: consent, date: 2023-01-10, valid: {from: 1️⃣2023-06-01, before: 2️⃣2023-06-01}}]",
      [
        .init(
          "2️⃣", "‘before’ (2023-06-01) is not after ‘from’ (2023-06-01), so no day lies between them",
          id: "dates-turned-round", notes: [.init("1️⃣", "‘from’ is here")])
      ])
  }

  @Test func `what is likely wrong does not keep a deal from being judged`() {
    DealFrame.expect(
      """
      items:
        - {quantity: 1️⃣0 t, category: 2️⃣champagne, not-category: wine}
        - {quantity: 3️⃣1e16 pieces, value: 4️⃣100000000000000000001 USD}
        - {quantity: 1e15 pieces, value: 0 USD}
      parties: [{name: A, owned-by: 5️⃣[{name: B, share: 60%}, {name: C, share: 40.5%}]}]
      finance: {amount: 0 USD}
      """,
      [
        .init(
          "1️⃣", "the ‘quantity’ is nought, so that nothing passes; leave it out where it is not known",
          id: "absurd-quantity", severity: .warning),
        .init(
          "2️⃣", "‘champagne’ is stated as ‘category’ and excluded by ‘not-category’; one of the two is wrong",
          id: "category-excluded", severity: .warning),
        .init(
          "3️⃣", "‘1e16 pieces’ is more than any deal has had; check the number and the unit of ‘quantity’",
          id: "absurd-quantity", severity: .warning),
        .init(
          "4️⃣", "‘100000000000000000001 USD’ is more than any deal has had; check the number and the unit of ‘value’",
          id: "absurd-quantity", severity: .warning),
        .init(
          "5️⃣", "the owners' shares come to 100.5%, more than the whole", id: "shares-over-whole", severity: .warning),
      ])
  }

  @Test func `a deal that says neither whence nor whither reads without a word`() throws {
    let deal = try DealFrame.deal("items: [{category: wine}]")
    #expect(deal.slot(.from, of: Transaction.top).state == .absent)
    #expect(deal.slot(.to, of: Transaction.top).state == .absent)
  }

  @Test func `every mistake of a file is told in one run`() {
    DealFrame.expectWhole(
      """
      id: a
      date: 1️⃣2023-02-30
      activity: 2️⃣suply
      from: {country: 3️⃣North Korea}
      4️⃣colour: red
      items:
        - {category: 5️⃣holiday, quantity: 6️⃣10}
      authorisations: [{kind: consent, date: 2023, covers: [7️⃣x]}]
      ---
      8️⃣id: b
      date: 2023
      vessels: 9️⃣ship
      """,
      [
        .init("1️⃣", "there is no day 30; February 2023 has 28 days"),
        .init(
          "2️⃣", "‘suply’ is not known as an activity; did you mean ‘supply’?", fixIts: ["write ‘supply’"]),
        .init(
          "3️⃣", "‘North Korea’ is no ISO 3166-1 code of a country; did you mean ‘KP’?", fixIts: ["write ‘KP’"]),
        .init(
          "4️⃣",
          """
          unknown key ‘colour’ in a transaction, which can have ‘activity’, ‘authorisations’, ‘contract-date’, ‘date’, \
          ‘determinations’, ‘finance’, ‘from’, ‘id’, ‘items’, ‘notes’, ‘parties’, ‘purpose’, ‘services’, ‘title’, \
          ‘to’, ‘transport’, ‘usage’, ‘vessels’, ‘via’
          """),
        .init(
          "5️⃣", "‘holiday’ is not known as an item; ‘embargo terms holiday’ searches what can be written"),
        .init("6️⃣", "‘10’ has no unit; write one after the number, as in ‘10 pieces’"),
        .init(
          "7️⃣",
          """
          ‘x’ is no subject of this deal; write a place such as ‘items[0]’, ‘services[0]’, ‘parties[1]’ or \
          ‘vessels[0]’, counted from 0
          """),
        .init("8️⃣", "a transaction has no ‘activity’, which it must have: terms of activities"),
        .init(
          "9️⃣",
          "a list is wanted here, and this is a single value; write it as [ … ] or as lines that begin with ‘- ’",
          fixIts: ["put it into a list"]),
      ])
  }
}
