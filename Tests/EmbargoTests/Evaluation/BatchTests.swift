import Embargo
import LocatedText
import TestSupport
import Testing

/// Ceilings over several deals: what the earlier ones of a batch use, and what a ledger says.
struct BatchTests {
  private static let rules = """
    rules:
      - id: dprk-2397-5
        title: Petroleum
        cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
        in-force: {from: 2018-01-01}
        effect: cap
        each: item
        when: {item.category: refined-petroleum}
        cap:
          limits: [{of: item.quantity, at-most: 1000 bbl}]
          periods: [{from: 2018-01-01, every: 12 months}]
          warn-at: [75%, 90%, 95%]
        rationale: It counts.
        exemptions:
          - {id: approved, requires: {authorisation: committee-approval}}
      - id: dprk-2397-4
        title: Crude oil
        cites: [{resolution: S/RES/2397 (2017), paragraph: "4"}]
        in-force: {from: 2017-12-22}
        effect: cap
        each: item
        when: {item.category: crude-oil}
        cap:
          limits: [{of: item.quantity, at-most: [4000 bbl, 525 t]}]
          periods: [{from: 2017-12-22, every: 12 months}]
        rationale: It counts.
      - id: dprk-2321-16
        title: Accounts
        cites: [{resolution: S/RES/2321 (2016), paragraph: "16"}]
        in-force: {from: 2016-11-30}
        effect: cap
        each: party
        when: {party.roles: beneficiary}
        cap: {limits: [{of: count, at-most: [1]}], per: party.name}
        rationale: It counts.
    """

  private func checker(_ usage: RecordedUsage? = RecordedUsage(entries: [])) throws -> Checker {
    var checker = Checker(rules: try #require(RuleFrame.compile(["dprk/topic.yaml": Self.rules]).partial))
    checker.usage = usage
    return checker
  }

  private func deals(_ checker: Checker, _ texts: [String]) throws -> [Transaction] {
    let text = texts.map { "{activity: supply, \($0)}" }.joined(separator: "\n---\n")
    return try checker.transactions(in: SourceText(name: "deals", text: text), as: .yaml).get()
  }

  private func oil(_ id: String, _ date: String, _ quantity: String, _ more: String = "") -> String {
    "id: \(id), date: \(date), items: [{category: refined-petroleum, quantity: \(quantity)}]\(more)"
  }

  private func caps(_ texts: [String], usage: RecordedUsage? = RecordedUsage(entries: [])) throws -> [CapUse?] {
    let checker = try checker(usage)
    return checker.assess(try deals(checker, texts)).map { $0.findings.first?.cap }
  }

  @Test func `earlier deals count by their first day, then their id, whatever the order given`() throws {
    let texts = [
      oil("b", "2018-03-01", "300 bbl"), oil("z", "2018-01-05", "400 bbl"), oil("a", "2018-03-01", "200 bbl"),
      oil("c", "2018-03-02", "101 bbl"),
    ]
    #expect(try caps(texts).map(\.?.used) == ["600 bbl", "0 bbl", "400 bbl", "900 bbl"])
    #expect(try caps(texts).map(\.?.isWithin) == [.true, .true, .true, .false])
    let turned = try caps(texts.reversed())
    #expect(turned.reversed().map(\.?.used) == ["600 bbl", "0 bbl", "400 bbl", "900 bbl"])
  }

  @Test func `a deal alone does not know of others`() throws {
    let checker = try checker()
    let deals = try deals(checker, [oil("a", "2018-03-01", "600 bbl"), oil("b", "2018-03-02", "600 bbl")])
    #expect(deals.map { checker.assess($0).verdict } == [.permitted, .permitted])
    #expect(checker.assess(deals).map(\.verdict) == [.permitted, .needsAuthorisation])
  }

  @Test func `another period, and what a paper lifts, do not count`() throws {
    let paper = ", authorisations: [{kind: committee-approval, date: 2018-01-01}]"
    let texts = [
      oil("a", "2018-12-31", "900 bbl"), oil("b", "2019-01-01", "900 bbl"),
      oil("c", "2018-03-01", "900 bbl", paper), oil("d", "2018-02-01", "100 bbl"),
    ]
    let checker = try checker()
    let assessments = checker.assess(try deals(checker, texts))
    #expect(assessments.map(\.verdict) == [.permitted, .permitted, .exempted, .permitted])
    #expect(assessments.map(\.ceilingUses.count) == [1, 1, 0, 1])
    #expect(assessments[0].findings.first?.cap?.used == "100 bbl")
  }

  @Test func `what a deal states was used goes before batch and ledger`() throws {
    let texts = [
      oil("a", "2018-03-01", "900 bbl"), oil("b", "2018-03-02", "900 bbl", ", usage: {dprk-2397-5: 50 bbl}"),
      oil("c", "2018-03-03", "1 bbl"),
    ]
    #expect(try caps(texts).map(\.?.used) == ["0 bbl", "50 bbl", "1800 bbl"])
  }

  @Test func `without a ledger the earlier deals are the least that was used, and the finding says so`() throws {
    let texts = [oil("a", "2018-03-01", "1000 bbl"), oil("b", "2018-03-02", "1 bbl")]
    let checker = try checker(nil)
    let assessments = checker.assess(try deals(checker, texts))
    #expect(assessments.map(\.findings.first?.status) == [.undetermined, .needsAuthorisation])
    #expect(assessments[0].findings.first?.limitations.map(\.kind) == [.noticeLevel, .noLedger])
    #expect(assessments[0].findings.first?.missing.map(\.path) == ["usage"])
    let sentence = try #require(assessments[0].findings.first?.limitations.last?.description)
    #expect(sentence.hasPrefix("no ledger was given and ‘usage’ is not stated"))
  }

  @Test func `amounts that do not divide evenly add up to the ceiling exactly`() throws {
    // A third of the ceiling each: 1000 bbl are 158987.294928 l.
    let texts = ["a", "b", "c"].map { oil($0, "2018-03-01", "52995.764976 l") }
    let caps = try caps(texts)
    #expect(caps.map(\.?.isWithin) == [.true, .true, .true])
    #expect(caps[0]?.this == "333.333333 to 333.333334 bbl")
    #expect(caps[2]?.share == "100.0%")
    let more = try self.caps(texts + [oil("d", "2018-03-02", "0.000001 l")])
    #expect(more[3]?.isWithin == .false)
  }

  @Test func `of one ceiling in two units the one counts in which the sum is known`() throws {
    let text = { (id: String, amount: String) in
      "id: \(id), date: 2018-03-01, items: [{category: crude-oil, quantity: \(amount)}]"
    }
    let tonnes = try caps([text("a", "500 t"), text("b", "25 t"), text("c", "0.001 t")])
    #expect(tonnes.map(\.?.isWithin) == [.true, .true, .false])
    #expect(tonnes[1]?.used == "500 t" && tonnes[1]?.factor == nil)
    let mixed = try caps([text("a", "100 t"), text("b", "3238 bbl"), text("c", "4 bbl")])
    #expect(mixed[1]?.limit.hasPrefix("4000 bbl") == true)
    #expect(mixed[1]?.used == "761.9 to 762 bbl" && mixed[1]?.isWithin == .true && mixed[1]?.share == "100.0%")
    #expect(mixed[2]?.isWithin == .false)
  }

  @Test func `subjects count apart for each value of per`() throws {
    let text = { (id: String, name: String) in
      "id: \(id), date: 2018-03-01, parties: [{name: \(name), roles: [beneficiary]}]"
    }
    let caps = try caps([text("a", "One"), text("b", "two"), text("c", "ONE")])
    #expect(caps.map(\.?.isWithin) == [.true, .true, .false])
  }

  @Test func `a date that straddles periods perhaps counts in each`() throws {
    let texts = [oil("a", "2018-12-31/2019-01-01", "1000 bbl"), oil("b", "2019-02-01", "1000 bbl")]
    let checker = try checker()
    let assessments = checker.assess(try deals(checker, texts))
    #expect(assessments[0].ceilingUses.map(\.period?.description) == ["2018", "2019"])
    #expect(assessments[0].ceilingUses.map { $0.amounts[0].atLeast } == [.zero, .zero])
    #expect(assessments[1].findings.first?.cap?.used == "0 to 1000 bbl")
    #expect(assessments[1].findings.first?.status == .undetermined)
  }

  // MARK: ledger

  private func entry(_ amount: String, _ unit: String, days: String = "2018-02", deal: String? = nil) throws
    -> RecordedUsage.Entry
  {
    .init(
      rule: "dprk-2397-5", days: try DateSpan.parse(days.utf8),
      amounts: [.init(atLeast: try ExactDecimal.parse(amount.utf8), unit: unit)], deal: deal, source: "test")
  }

  @Test func `a ledger's entries of the running period count with the batch`() throws {
    let usage = RecordedUsage(entries: [try entry("100", "bbl"), try entry("500", "bbl", days: "2019-02")])
    let caps = try caps([oil("a", "2018-03-01", "1 bbl"), oil("b", "2018-03-02", "1 bbl")], usage: usage)
    #expect(caps.map(\.?.used) == ["100 bbl", "101 bbl"])
  }

  @Test func `a deal that the ledger holds is counted once`() throws {
    let usage = RecordedUsage(entries: [try entry("600", "bbl", days: "2018-03-01", deal: "a")])
    let caps = try caps([oil("a", "2018-03-01", "600 bbl"), oil("b", "2018-03-02", "400 bbl")], usage: usage)
    #expect(caps.map(\.?.used) == ["0 bbl", "600 bbl"])
    #expect(caps.map(\.?.isWithin) == [.true, .true])
  }

  @Test func `an entry in a unit that leads nowhere leaves the sum open and says so`() throws {
    let usage = RecordedUsage(entries: [try entry("100", "kg")])
    let checker = try checker(usage)
    let finding = try #require(
      checker.assess(try deals(checker, [oil("a", "2018-03-01", "1 bbl")])).first?.findings.first)
    #expect(finding.status == .undetermined)
    #expect(
      finding.limitations.map(\.description) == [
        "nothing leads from kg to bbl, the unit of the ceiling, to count ‘usage’"
      ])
  }

  @Test func `from the day of a stop notice on the ceiling is passed`() throws {
    let stop = RecordedUsage.Stop(
      rule: "dprk-2397-5", from: try CalendarDate.parse("2018-06-01".utf8), source: "a notice")
    let caps = try caps(
      [oil("a", "2018-05-31", "1 bbl"), oil("b", "2018-06-01", "1 bbl")],
      usage: RecordedUsage(entries: [], stops: [stop]))
    #expect(caps.map(\.?.isWithin) == [.true, .false])
    #expect(caps[1]?.limit == "1000 bbl, 2018, closed from 2018-06-01 (a notice)")
  }

  @Test func `accounts tell what was used, by period`() throws {
    let usage = RecordedUsage(
      entries: [
        try entry("100", "bbl", days: "2019-02"), try entry("100.5", "bbl"),
        try entry("399.5", "bbl", days: "2018-01-07"),
      ])
    let accounts = try checker().accounts(of: usage)
    #expect(accounts.map(\.period?.description) == ["2018", "2019"])
    #expect(accounts[0].limits.map { [$0.ceiling, $0.used, $0.share] } == [["1000 bbl", "500 bbl", "50.0%"]])
    #expect(accounts[0].entries.map(\.days.description) == ["2018-01-07", "2018-02"])
  }
}
