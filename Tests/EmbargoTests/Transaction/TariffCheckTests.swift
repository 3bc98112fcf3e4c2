import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of HS codes that there are not, and what is made of them.
struct TariffCheckTests {
  private static let rule = "each: item, when: {item.category: arms}"

  private static let codes = """
    from: 2017-01-01
    headings: |
      10 | Cereals
      1006 10 20 | Rice
      92 | Musical instruments
      93 | Arms and ammunition
      9301 10 90 | Military weapons
      9307 00 | Swords
    """

  private func checker() throws -> Checker { try SmallRules.checker(Self.rule, codes: Self.codes) }

  private func deal(_ hs: String, _ date: String) -> String {
    "id: d\ndate: \(date)\nactivity: sale\nitems: [{hs: \(hs)}]"
  }

  private func expect(_ hs: String, _ expected: [ExpectedDiagnostic], date: String = "2018-05-01") throws {
    let checker = try checker()
    expectDiagnostics(deal(hs, date), expected) { checker.transactions(in: $0, as: .yaml).diagnostics }
  }

  @Test(arguments: ["1006", "1006.10", "100610", "1006101234", "93", "9307.00.10"])
  func `a code that there is has nothing said of it`(_ hs: String) throws { try expect("\"\(hs)\"", []) }

  @Test func `a code of no edition is a mistake, with the nearest ones`() throws {
    try expect(
      "1️⃣\"9301.20\"",
      [
        .init(
          "1️⃣",
          "there is no subheading 9301.20 in the HS since 2017 (9301 is “Military weapons”); did you mean ‘9301.10’ or ‘9301.90’?",
          id: "unknown-hs-code", fixIts: ["write ‘9301.10’", "write ‘9301.90’"])
      ])
    try expect(
      "1️⃣\"9310.20\"",
      [
        .init(
          "1️⃣",
          "there is no heading 9310 in the HS since 2017 (93 is “Arms and ammunition”); did you mean ‘9301’ or ‘9307’?",
          id: "unknown-hs-code", fixIts: ["write ‘9301’", "write ‘9307’"])
      ])
  }

  @Test(arguments: ["2018-05-01", "2012-05-01", "2016-12-31/2017-01-01"])
  func `a chapter that there is not is a mistake on any day`(_ date: String) throws {
    try expect(
      "1️⃣\"7701\"",
      [
        .init(
          "1️⃣",
          """
          there is no chapter 77 in the HS, which has 01 to 97 without 77; write the code of the goods, or \
          leave it out
          """, id: "unknown-hs-code")
      ], date: date)
  }

  struct Older: CustomTestStringConvertible {
    let hs: String
    let date: String
    let judged: String
    let status: Status?
    var testDescription: String { "\(hs) on \(date)" }
  }

  @Test(arguments: [
    Older(hs: "9301.20", date: "2016-12-31", judged: "9301", status: .violated),
    Older(hs: "9309.20", date: "2012", judged: "93", status: .undetermined),
    Older(hs: "1006.99.10", date: "2016-12-01/2017-02-01", judged: "1006", status: nil),
  ])
  func `an older deal is judged by as much of the code as there is`(_ row: Older) throws {
    let checker = try checker()
    let read = checker.transactions(
      in: SourceText(name: "d", text: deal("\"\(row.hs)\"", row.date)), as: .yaml)
    #expect(read.diagnostics.map(\.message.description) == [])
    let assessment = checker.assess(try #require(read.partial.first))
    #expect(assessment.findings.first?.status == row.status)
    let told = assessment.limitations.filter { $0.kind == .olderCode }
    #expect(
      told.map(\.description) == [
        "HS \(row.hs) is in no edition known here, and older ones are not; ‘items[0].hs’ was judged by \(row.judged)"
      ])
  }

  @Test func `the first day of the editions is the day from which a code must be there`() throws {
    let checker = try checker()
    for (date, isRefused) in [("2016-12-31", false), ("2017-01-01", true)] {
      let read = checker.transactions(in: SourceText(name: "d", text: deal("\"9301.20\"", date)), as: .yaml)
      #expect(read.hasErrors == isRefused)
    }
  }

  @Test func `without a nomenclature no code is doubted`() throws {
    let checker = try SmallRules.checker(Self.rule)
    let read = checker.transactions(in: SourceText(name: "d", text: deal("\"7701\"", "2018-01-01")), as: .yaml)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `a code under which no term falls is told`() throws {
    let checker = try checker()
    let assessment = try SmallRules.assess(
      "items: [{hs: \"92\"}, {hs: \"9301\"}, {hs: \"92\", category: rice}]", by: checker)
    let told = assessment.limitations.filter { $0.kind == .codeWithoutTerm }
    #expect(
      told.map(\.description) == [
        "no term of the vocabulary falls under HS 92; ‘items[0].hs’ was read as nothing that a rule asks for"
      ])
  }

  @Test(arguments: [
    ("hs: \"9301\"", true), ("hs: \"1006\"", false), ("hs: \"9301\", category: rifles", false),
    ("category: rifles", false),
  ])
  func `a code does not show what is listed by specification`(_ item: String, _ isTold: Bool) throws {
    let items =
      "{id: controlled, is: goods, listed-by: specification}, {id: sights, is: [controlled, optics]},"
      + "{id: optics, is: goods, hs: \"9301.90\"},"
    let checker = try SmallRules.checker(
      "each: item, when: {item.category: controlled}", codes: Self.codes, items: items)
    let assessment = try SmallRules.assess("items: [{\(item)}]", by: checker)
    #expect(assessment.findings.isEmpty)
    let told = assessment.limitations.filter { $0.kind == .notInCode }.map(\.description)
    #expect(
      told
        == (isTold
          ? [
            """
            an HS code does not show what is listed by specification; ‘items[0].category’ (controlled) was read as none of \
            it; otherwise a-1 could apply
            """
          ] : []))
  }

  @Test(
    arguments: [
      ("hs: \"9307\"", Status.undetermined), ("hs: \"93\"", .undetermined), ("hs: \"9301.10\"", .violated),
      ("hs: \"1006\"", nil),
    ] as [(String, Status?)])
  func `a heading of which a part falls under a rule is unknown`(_ item: String, _ status: Status?) throws {
    let checker = try SmallRules.checker(
      "each: item, when: {item.category: [rifles, swords]}", codes: Self.codes)
    #expect(try SmallRules.assess("items: [{\(item)}]", by: checker).findings.first?.status == status)
  }

  @Test func `a category that contradicts its code is a warning with both meanings`() throws {
    let checker = try checker()
    expectDiagnostics(
      "id: d\ndate: 2018-05-01\nactivity: sale\nitems: [{category: 1️⃣rice, hs: 2️⃣\"9301\"}]",
      [
        .init(
          "1️⃣", "‘rice’ falls under HS ‘1006’, and the code 9301 under ‘rifles’; each rule takes the one it asks for",
          id: "category-contradicts-hs", severity: .warning,
          notes: [
            .init("2️⃣", "the HS code is stated here"), .init(nil, "HS 9301 is “Military weapons”"),
            .init(nil, "HS 1006 is “Rice”"),
          ])
      ]
    ) { checker.transactions(in: $0, as: .yaml).diagnostics }
  }
}
