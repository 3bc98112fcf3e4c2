import Embargo
import LocatedText
import Testing

/// What lists say of the parties and vessels of a deal of 15 June 2020.
struct ListedDesignationsTests {
  private static let list = """
    name: small list
    generated: 2020-01-01
    complete-for: list
    entries:
      - {id: e1, name: Ada Low, kind: person, identifiers: {un-list: L.1, passport: X 12}, measures: list-freeze,
         listed-on: 2019-01-01, delisted-on: 2021-01-01}
      - {id: e2, name: Big Co., aliases: [The Bigs], kind: entity, listed-on: 2018-01-01,
         measures: [{measures: list-freeze, from: 2019-01-01, before: 2020-01-01}, list-ban]}
      - {id: e3, name: Broad, kind: entity, identifiers: {un-list: L.3}, measures: list, listed-on: 2018-01-01}
      - {id: e4, name: Later, kind: entity, identifiers: {un-list: L.4}, measures: list-freeze, listed-on: 2020-06-16}
      - {id: v1, name: Petrel, kind: vessel, identifiers: {imo: "9074729", mmsi: "445000000"}, measures: list-ban,
         listed-on: 2020-06-10}
    """

  struct Row: CustomTestStringConvertible {
    let sentence: String
    let deal: String
    /// Nil where the rule does not apply.
    let status: Status?
    var rule = "each: party, when: {party.designated: list-freeze}"
    var testDescription: String { sentence }
  }

  private static let onVessels = "each: vessel, when: {vessel.designated: list-ban}"
  private static let behind = "each: party, when: {party.behind: {designated: list-freeze}}"

  static let rows: [Row] = [
    Row(
      sentence: "a number of the list is certain", deal: "parties: [{name: Ada Low, identifiers: {un-list: L.1}}]",
      status: .violated),
    Row(
      sentence: "another name does not matter beside the number", deal: "parties: [{identifiers: {passport: x12}}]",
      status: .violated),
    Row(sentence: "a name is possible", deal: "parties: [{name: ADA  LOW}]", status: .undetermined),
    Row(sentence: "another name is none", deal: "parties: [{name: Ada}]", status: nil),
    Row(
      sentence: "the name of a person is no company's", deal: "parties: [{name: Ada Low, kind: company}]", status: nil),
    Row(
      sentence: "the name of an entity is no person's", deal: "parties: [{name: Broad, kind: person}]", status: nil),
    Row(
      sentence: "a stated answer beats a name", deal: "parties: [{name: Ada Low, designated: false}]", status: nil),
    Row(
      sentence: "a number beats a stated answer",
      deal: "parties: [{name: Ada Low, identifiers: {un-list: L.1}, designated: false}]", status: .violated),
    Row(
      sentence: "a number adds to the measures that are stated",
      deal: "parties: [{identifiers: {un-list: L.1}, designated: list-ban}]", status: .violated),
    Row(
      sentence: "what is unknown the list answers",
      deal: "parties: [{identifiers: {un-list: L.1}, designated: unknown}]", status: .violated),
    Row(
      sentence: "what is unknown stays so for a party on no list", deal: "parties: [{name: Zoe, designated: unknown}]",
      status: .undetermined),
    Row(
      sentence: "a number that the list does not have says nothing",
      deal: "parties: [{name: Zoe, identifiers: {un-list: L.2}}]", status: .undetermined),
    Row(
      sentence: "a measure that an entry bore once does not count", deal: "parties: [{name: The Bigs}]", status: nil),
    Row(
      sentence: "a measure that it bears does", deal: "parties: [{name: The Bigs}]", status: .undetermined,
      rule: "each: party, when: {party.designated: list-ban}"),
    Row(
      sentence: "of an entry under the list as a whole nobody knows the measures",
      deal: "parties: [{identifiers: {un-list: L.3}}]", status: .undetermined),
    Row(
      sentence: "who is listed the day after is not listed", deal: "parties: [{identifiers: {un-list: L.4}}]",
      status: nil),
    Row(
      sentence: "a hull's number is certain", deal: "vessels: [{name: Tern, imo: \"9074729\"}]", status: .violated,
      rule: onVessels),
    Row(
      sentence: "and so under the identifiers", deal: "vessels: [{identifiers: {imo: \"9074729\"}}]",
      status: .violated, rule: onVessels),
    Row(
      sentence: "a former name is possible", deal: "vessels: [{name: Tern, former-names: [Gull, Petrel]}]",
      status: .undetermined, rule: onVessels),
    Row(
      sentence: "a radio's number is possible", deal: "vessels: [{name: Tern, identifiers: {mmsi: \"445000000\"}}]",
      status: .undetermined, rule: onVessels),
    Row(
      sentence: "a ship's number is no firm's", deal: "parties: [{name: Firm, identifiers: {imo: \"9074729\"}}]",
      status: nil, rule: "each: party, when: {party.designated: list-ban}"),
    Row(
      sentence: "a ship's name is no firm's", deal: "parties: [{name: Petrel}]", status: nil,
      rule: "each: party, when: {party.designated: list-ban}"),
    Row(
      sentence: "a listed owner stands behind a party",
      deal: "parties: [{name: Firm, owned-by: [{name: Low, share: 60%, identifiers: {un-list: L.1}}]}]",
      status: .violated, rule: behind),
    Row(
      sentence: "a listed owner of less stands perhaps behind it",
      deal: "parties: [{name: Firm, owned-by: [{name: Low, share: 40%, identifiers: {un-list: L.1}}]}]",
      status: .undetermined, rule: behind),
    Row(
      sentence: "so does one who bears a listed name", deal: "parties: [{name: Firm, controlled-by: [Ada Low]}]",
      status: .undetermined, rule: behind),
    Row(
      sentence: "an owner on no list stands not in the way", deal: "parties: [{name: Firm, acts-for: [Zoe]}]",
      status: nil, rule: behind),
    Row(
      sentence: "a number on the list makes the designation known", deal: "parties: [{identifiers: {un-list: L.1}}]",
      status: .violated, rule: "each: party, when: {party.designated: {is: list-freeze, known: true}}"),
    Row(
      sentence: "a name does not", deal: "parties: [{name: Ada Low}]", status: nil,
      rule: "each: party, when: {party.designated: {is: list-freeze, known: true}}"),
  ]

  private func checker(_ rule: String) throws -> Checker {
    var checker = try SmallRules.checker(rule)
    let list = try checker.list(in: SourceText(name: "list.yaml", text: Self.list), as: .yaml).get()
    checker.lists = DesignationLists([try #require(list)])
    return checker
  }

  @Test(arguments: rows)
  func `a party or vessel is looked for on the lists`(_ row: Row) throws {
    #expect(try SmallRules.assess(row.deal, by: checker(row.rule)).findings.first?.status == row.status)
  }

  @Test func `the finding shows the number and the entry that it leads to`() throws {
    let checker = try checker(Self.onVessels)
    let finding = try #require(
      try SmallRules.assess("vessels: [{name: Tern, imo: \"9074729\"}]", by: checker).findings.first)
    let fact = try #require(finding.because.first { $0.listing != nil })
    #expect(fact.path == "vessels[0].imo" && fact.value == "9074729")
    #expect(fact.listing?.list == "small list" && fact.listing?.id == "v1" && fact.listing?.name == "Petrel")
  }

  @Test func `a possible entry is what there is to find out`() throws {
    let assessment = try SmallRules.assess(
      "parties: [{name: ada low}]", by: checker("each: party, when: {party.designated: list-freeze}"))
    let missing = try #require(assessment.findings.first?.missing.first)
    #expect(missing.path == "parties[0].designated")
    #expect(missing.question == "is “ada low” the one listed as e1 (Ada Low) of “small list”?")
  }

  @Test(
    arguments: [
      ("2020-06-09", nil), ("2020-06-10", Status.violated), ("2020-06-09/2020-06-10", .violated),
    ] as [(String, Status?)])
  func `a span of days is cut where a listing begins`(_ days: String, _ status: Status?) throws {
    let checker = try checker(Self.onVessels)
    let text = "{id: d, date: \(days), activity: sale, vessels: [{imo: \"9074729\"}]}"
    let deal = try #require(
      try checker.transactions(in: SourceText(name: "deal", text: text), as: .yaml).get().first)
    let assessment = checker.assess(deal)
    #expect(assessment.findings.first?.status == status)
    if days.contains("/") {
      #expect(assessment.verdict == .undetermined)
      #expect(assessment.findings.first?.days?.description == "2020-06-10")
    }
  }

  // MARK: limitations

  @Test(arguments: [
    ("parties: [{name: Zoe}]", false), ("parties: [{kind: company}]", true),
    ("parties: [{name: Zoe, identifiers: {passport: Q}}]", false),
  ])
  func `a list of everybody answers for whoever can be looked for`(_ deal: String, _ isOpen: Bool) throws {
    let assessment = try SmallRules.assess(deal, by: checker("each: party, when: {party.designated: list-freeze}"))
    #expect(assessment.limitations.contains { $0.path == "parties[0].designated" } == isOpen)
  }

  @Test func `without a list the designation is read as none`() throws {
    let checker = try SmallRules.checker("each: party, when: {party.designated: list-freeze}")
    let assessment = try SmallRules.assess("parties: [{name: Zoe}]", by: checker)
    #expect(assessment.limitations.map(\.path) == ["parties[0].designated"])
  }

  @Test(arguments: [("parties: [{name: Zoe}]", true), ("items: [{category: rice}]", false)])
  func `a list from before the deal is told`(_ deal: String, _ isTold: Bool) throws {
    let assessment = try SmallRules.assess(deal, by: checker("each: party, when: {party.designated: list-freeze}"))
    let told = assessment.limitations.filter { $0.kind == .olderList }
    #expect(
      told.map(\.description)
        == (isTold ? ["the list “small list” is of 2020-01-01; whoever was put on it since is not in it"] : []))
  }

  @Test func `another position keeps the lists`() throws {
    var checker = try SmallRules.checker(
      "when: {parties: {designated: list-freeze}}",
      regime: "positions: {p: {question: q, options: {x: y, z: w}, default: x}}, ")
    let list = try checker.list(in: SourceText(name: "list.yaml", text: Self.list), as: .yaml).get()
    checker.lists = DesignationLists([try #require(list)])
    #expect(checker.taking("z", on: "p")?.lists?.lists.map(\.name) == ["small list"])
  }
}
