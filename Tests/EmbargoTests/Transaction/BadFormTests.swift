import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said where a deal has the wrong shape: keys, lists, values, what is empty and what must be there.
struct BadFormTests {
  private static let empty = "no value is written here; write one, write ‘unknown’, or leave the key out"

  @Test func `an unknown key is told with the near one`() {
    DealFrame.expectWhole(
      """
      id: a
      date: 2023-09-13
      1️⃣activty: supply
      items:
        - 2️⃣catgory: wine
          3️⃣colour: red
      4️⃣from-country: KP
      """,
      [
        .init(
          "1️⃣", "unknown key ‘activty’ in a transaction; did you mean ‘activity’?", id: "unknown-key",
          fixIts: ["rename the key to ‘activity’"]),
        .init(
          "2️⃣", "unknown key ‘catgory’ in an item; did you mean ‘category’?", id: "unknown-key",
          fixIts: ["rename the key to ‘category’"]),
        .init(
          "3️⃣",
          """
          unknown key ‘colour’ in an item, which can have ‘category’, ‘description’, ‘end-use’, ‘exported’, ‘hs’, \
          ‘not-category’, ‘origin’, ‘quantity’, ‘specs’, ‘value’
          """, id: "unknown-key"),
        .init(
          "4️⃣", "unknown key ‘from-country’ in a transaction; did you mean ‘from’?", id: "unknown-key",
          fixIts: ["rename the key to ‘from’"]),
      ])
  }

  @Test func `what must be there is missed where it would stand`() {
    DealFrame.expectWhole(
      """
      1️⃣title: x
      services: [2️⃣{description: x}]
      determinations: [3️⃣{by: RU}]
      authorisations: [4️⃣{status: granted}, 5️⃣{kind: consent}, {kind: consent, status: pending}]
      """,
      [
        .init("1️⃣", "a transaction has no ‘id’, which it must have: text", id: "missing-key"),
        .init("1️⃣", "a transaction has no ‘date’, which it must have: a date or span of days", id: "missing-key"),
        .init("1️⃣", "a transaction has no ‘activity’, which it must have: terms of activities", id: "missing-key"),
        .init("2️⃣", "a service has no ‘kind’, which it must have: terms of activities", id: "missing-key"),
        .init("3️⃣", "a determination has no ‘finding’, which it must have: terms of findings", id: "missing-key"),
        .init("4️⃣", "an authorisation has no ‘kind’, which it must have: terms of authorisations", id: "missing-key"),
        .init("4️⃣", "an authorisation has no ‘date’, which it must have: a date or span of days", id: "missing-key"),
        .init("5️⃣", "an authorisation has no ‘date’, which it must have: a date or span of days", id: "missing-key"),
      ])
  }

  @Test func `a list where a value stands, and the reverse`() {
    DealFrame.expectWhole(
      """
      id: 1️⃣[a, b]
      date: 2️⃣[2023-09-13]
      activity: 3️⃣[supply, sale]
      title: 4️⃣{a: b}
      from: 5️⃣KP
      via: 6️⃣{country: CN}
      items: 7️⃣wine
      parties: [8️⃣Seller]
      vessels: [{name: 9️⃣[A, B], former-names: [A, B]}]
      """,
      [
        .init("1️⃣", "a single value is wanted here, and this is a list", id: "not-a-value"),
        .init(
          "2️⃣", "a single value is wanted here, and this is a list", id: "not-a-value",
          fixIts: ["take ‘2023-09-13’ out of the list"]),
        .init("3️⃣", "‘activity’ has one value; more are written here", id: "too-many-values"),
        .init("4️⃣", "a single value is wanted here, and this is a mapping", id: "not-a-value"),
        .init(
          "5️⃣",
          "a place of departure, passage or arrival is a mapping of keys and values, and here stands a single value",
          id: "not-a-mapping"),
        .init(
          "6️⃣",
          "a list is wanted here, and this is a mapping; write it as [ … ] or as lines that begin with ‘- ’",
          id: "not-a-list", fixIts: ["put it into a list"]),
        .init(
          "7️⃣",
          "a list is wanted here, and this is a single value; write it as [ … ] or as lines that begin with ‘- ’",
          id: "not-a-list", fixIts: ["put it into a list"]),
        .init(
          "8️⃣", "a party is a mapping of keys and values, and here stands a single value", id: "not-a-mapping"),
        .init("9️⃣", "a single value is wanted here, and this is a list", id: "not-a-value"),
      ])
  }

  @Test func `a value that brackets would break is not put into a list`() {
    DealFrame.expect(
      "items: 1️⃣wine}]",
      [
        .init(
          "1️⃣", "a list is wanted here, and this is a single value; write it as [ … ] or as lines that begin with ‘- ’",
          id: "not-a-list")
      ])
  }

  @Test func `an empty value says nothing, whatever it looks like`() {
    DealFrame.expect(
      """
      title:1️⃣
      contract-date: 2️⃣~
      purpose: 3️⃣null
      notes: 4️⃣""
      parties: [{name: 5️⃣"  ", identifiers: {passport: 6️⃣''}}]
      items:7️⃣
      """,
      (1...7).map { .init("\($0)️⃣", Self.empty, id: "empty-value") })
  }

  @Test func `an empty list says nothing where a value is wanted, and none where nothing is`() {
    let message = "the list is empty and says nothing; write what belongs in it"
    DealFrame.expect(
      """
      purpose: 1️⃣[]
      parties: [{roles: 2️⃣[], country: 3️⃣[], owned-by: [], kind: []}]
      items: [{category: 4️⃣[], not-category: []}]
      vessels: [{former-names: []}]
      via: []
      authorisations: [{kind: consent, date: 2023-01-10, covers: 5️⃣[]}]
      usage: {a-1: 6️⃣[]}
      """,
      (1...6).map { .init("\($0)️⃣", message, id: "empty-list") })
  }

  @Test func `an empty record is told, with the keys that belong under it`() {
    DealFrame.expect(
      """
      1️⃣from:
      country: KP
      place: rajin
      to:2️⃣
      items: [3️⃣null]
      """,
      [
        .init(
          "1️⃣", "‘from’ is empty; did you mean ‘country’, ‘place’ to stand under it?", id: "empty-value",
          fixIts: ["indent ‘country’, ‘place’"]),
        .init(
          "2️⃣",
          """
          here should stand the keys of a place of departure, passage or arrival, and nothing is written; write them, \
          or ‘unknown’, or leave it out
          """, id: "empty-value"),
        .init(
          "3️⃣",
          "here should stand the keys of an item, and nothing is written; write them, or ‘unknown’, or leave it out",
          id: "empty-value"),
      ])
  }

  @Test func `a key given twice is told by the reader`() {
    DealFrame.expect(
      "items: [{1️⃣hs: \"9306\", 2️⃣hs: \"2204\"}]",
      [
        .init(
          "2️⃣", "the key ‘hs’ stands twice in one mapping; delete one of the two", id: "duplicate-key",
          notes: [.init("1️⃣", "it stands here first")])
      ])
  }

  @Test func `numbers and measurements stand under keys`() {
    DealFrame.expect(
      """
      parties: [{identifiers: 1️⃣KPe.001}]
      items: [{specs: 2️⃣[152 mm]}]
      usage: 3️⃣60000 bbl
      """,
      [
        .init(
          "1️⃣",
          "a mapping is wanted here whose keys are terms of identifiers, and this is a single value",
          id: "not-a-mapping"),
        .init(
          "2️⃣", "a mapping is wanted here whose keys are terms of specs, and this is a list", id: "not-a-mapping"),
        .init(
          "3️⃣", "‘usage’ is a mapping from rule ids to quantities, and this is a single value", id: "not-a-mapping"),
      ])
  }

  @Test func `JSON is told and put right as JSON`() {
    DealFrame.expectWhole(
      """
      {"id": "a", "date": 1️⃣"13.9.2023", "activity": 2️⃣"suply", "notes": 3️⃣null, 4️⃣"form": {"country": 5️⃣"North Korea"},
       "items": [{"hs": 6️⃣709, "quantity": 7️⃣"10,000 pieces"}], "vessels": 8️⃣{"imo": 9️⃣1234567}}
      """,
      [
        .init(
          "1️⃣", "‘13.9.2023’ is not how a date is written here; write 2023-09-13", id: "date-form",
          fixIts: ["write ‘2023-09-13’"]),
        .init(
          "2️⃣", "‘suply’ is not known as an activity; did you mean ‘supply’?", id: "unknown-term",
          fixIts: ["write ‘supply’"]),
        .init("3️⃣", Self.empty, id: "empty-value"),
        .init(
          "4️⃣", "unknown key ‘form’ in a transaction; did you mean ‘from’?", id: "unknown-key",
          fixIts: ["rename the key to ‘from’"]),
        .init(
          "6️⃣", "‘709’ has 3 digits, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 0709",
          id: "hs-code-form", fixIts: ["write ‘0709’"]),
        .init(
          "7️⃣", "‘10,000 pieces’ has separators between groups of digits; write 10000 pieces", id: "quantity-form",
          fixIts: ["write ‘10000 pieces’"]),
        .init(
          "8️⃣", "a list is wanted here, and this is a mapping; write it as [ … ] or as lines that begin with ‘- ’",
          id: "not-a-list", fixIts: ["put it into a list"]),
      ], as: .json,
      fixed: """
        {"id": "a", "date": "2023-09-13", "activity": "supply", "notes": null, "from": {"country": "North Korea"},
         "items": [{"hs": "0709", "quantity": "10000 pieces"}], "vessels": [{"imo": 1234567}]}
        """)
  }
}
