import Embargo
import LocatedText
import TestSupport
import Testing

@testable import EmbargoLedger

struct FigureReaderTests {
  private let checker: Checker

  init() throws { checker = try LedgerFrame.checker() }

  private func figures(_ text: String) throws -> [Figure] {
    try FigureReader(checker.rules).figures(in: SourceText(name: "t.csv", text: text)).get()
  }

  private func expect(_ marked: String, _ expected: [ExpectedDiagnostic]) {
    let reader = FigureReader(checker.rules)
    expectDiagnostics(marked, expected, prefixes: ["", "\n"], name: "t.csv") { reader.figures(in: $0).diagnostics }
  }

  @Test func `rows are figures and notices`() throws {
    let figures = try figures(
      """
      rule,date,period,amount,per,closed-from,source
      oil,2018-03-05,,100 bbl,,,"one, two"
      oil,,2018-04,52995.764976 l,,,three
      textiles,,2018,500 kg; 3000 USD,,,four
      accounts,2018-02-01,,1,Embassy,,five
      oil,,,,,2018-12-05,six

      """)
    #expect(
      figures.map { AmountText.written($0.statement.amounts) } == [
        "100 bbl", "333.333333 to 333.333334 bbl", "0.5 t; 3000 USD", "1", "",
      ])
    #expect(figures.map(\.statement.period) == ["2018", "2018", "2018", nil, nil])
    #expect(figures.map(\.statement.days?.description) == ["2018-03-05", "2018-04", "2018", "2018-02-01", nil])
    #expect(figures.map(\.statement.kind) == [.figure, .figure, .figure, .figure, .stop])
    #expect(figures.map(\.statement.source) == ["one, two", "three", "four", "five", "six"])
    #expect(figures[3].statement.per == "Embassy" && figures[4].statement.closedFrom?.description == "2018-12-05")
  }

  @Test func `unknown columns, ceilings and units are told with what was meant`() {
    expect(
      "rule,1️⃣amuont,source\n",
      [
        .init(
          "1️⃣", "there is no column ‘amuont’; did you mean ‘amount’?", id: "unknown-column",
          fixIts: ["write ‘amount’"])
      ])
    expect(
      "rule,date,amount,source\n1️⃣oill,2018,1 bbl,x\nban,2018,1 bbl,x\n".replacing("ban", with: "2️⃣ban"),
      [
        .init(
          "1️⃣", "‘oill’ is no rule that sets a ceiling; did you mean ‘oil’?", id: "unknown-ceiling",
          fixIts: ["write ‘oil’"]),
        .init(
          "2️⃣", "‘ban’ is no rule that sets a ceiling; those that do are ‘accounts’, ‘oil’, ‘textiles’",
          id: "unknown-ceiling"),
      ])
    expect(
      "rule,date,amount,source\noil,2018,1️⃣1 bbll,x\n",
      [
        .init(
          "1️⃣", "‘bbll’ is not known as a unit; did you mean ‘bbl’?", id: "unknown-unit",
          fixIts: ["write ‘1 bbl’"])
      ])
  }

  @Test func `amounts that are no amounts are refused`() {
    expect(
      "rule,date,amount,source\noil,2018,1️⃣-5 bbl,x\noil,2018,2️⃣9000000000000000 bbl,y\noil,2018,3️⃣5 kg,z\n",
      [
        .init(
          "1️⃣", "‘-5 bbl’ has a sign, which a quantity has not; write 5 bbl", id: "quantity-form",
          fixIts: ["write ‘5 bbl’"]),
        .init(
          "2️⃣", "‘9000000000000000 bbl’ is more than has ever been; is the unit mistyped, or the number of noughts?",
          id: "absurd-quantity"),
        .init(
          "3️⃣", "nothing leads from ‘5 kg’ to the unit of the ceiling; write it in ‘bbl’, as the source converts it",
          id: "unit-of-another-kind"),
      ])
    expect(
      "rule,date,amount,per,source\naccounts,2018,1️⃣some,A,x\ntextiles,2018,1 t; 2️⃣2 kg,,y\n",
      [
        .init("1️⃣", "‘some’ is no whole number from 0 to 36500", id: "number-form"),
        .init("2️⃣", "two amounts come to t, the unit of one limit; write one", id: "too-many-values"),
      ])
  }

  @Test func `days that lie in no period, or in several, are refused`() {
    expect(
      "rule,date,amount,source\noil,1️⃣2017-05,1 bbl,x\noil,2️⃣2018-12/2019-01,1 bbl,x\ntextiles,3️⃣2019,1 t,x\n",
      [
        .init(
          "1️⃣", "no period of the ceiling ‘oil’ runs on 2017-05; ‘embargo explain oil’ tells its periods",
          id: "unknown-period"),
        .init(
          "2️⃣", "2018-12-01/2019-01-31 lies in more than one period of the ceiling ‘oil’; give each its own row",
          id: "unknown-period"),
        .init(
          "3️⃣", "no period of the ceiling ‘textiles’ runs on 2019; ‘embargo explain textiles’ tells its periods",
          id: "unknown-period"),
      ])
    expect(
      "rule,closed-from,source\ntextiles,1️⃣2020-01-01,x\n",
      [
        .init(
          "1️⃣", "no period of the ceiling ‘textiles’ runs on 2020-01-01; ‘embargo explain textiles’ tells its periods",
          id: "unknown-period")
      ])
  }

  @Test func `cells that are missing or do not belong together are told`() {
    expect(
      "rule,date,period,amount,per,closed-from,source\n1️⃣oil,2018,,1 bbl,,,\n",
      [.init("1️⃣", "the row has no ‘source’, which it must have", id: "missing-key")])
    expect(
      "rule,date,period,amount,per,closed-from,source\n1️⃣oil,,,1 bbl,,,x\n",
      [.init("1️⃣", "the row has neither ‘date’ nor ‘period’; say in which days it was used", id: "missing-key")])
    expect(
      "rule,date,period,amount,per,closed-from,source\noil,2018,1️⃣2018,1 bbl,,,x\n",
      [.init("1️⃣", "a row has a ‘date’ or a ‘period’, not both; leave one of them empty", id: "misplaced-cell")])
    expect(
      "rule,date,period,amount,per,closed-from,source\noil,,,1️⃣1 bbl,,2018-05-01,x\n",
      [.init("1️⃣", "a row with ‘closed-from’ is a notice and has no ‘amount’; write two rows", id: "misplaced-cell")])
    expect(
      "rule,date,amount,per,source\noil,2018,1 bbl,1️⃣A,x\n2️⃣accounts,2018,1,,x\n",
      [
        .init("1️⃣", "the ceiling ‘oil’ counts for all together; leave ‘per’ empty", id: "misplaced-cell"),
        .init(
          "2️⃣", "the ceiling ‘accounts’ counts for each apart; write under ‘per’ for whom this is", id: "missing-key"),
      ])
    expect(
      "rule,date,amount,source\n1️⃣oil,2018,1 bbl,x\n2️⃣oil,2018,2 bbl,x\n",
      [
        .init(
          "2️⃣",
          "another row has a figure of the same source for the same days; add them up, or name the sources apart",
          id: "duplicate-figure", notes: [.init("1️⃣", "the first stands here")])
      ])
  }

  @Test func `a table can be imported again, and another amount for the same days is refused`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      let table = "rule,date,amount,closed-from,source\noil,2018-01,100 bbl,,x\noil,,,2018-06-01,x\n"
      #expect(try ledger.add(figures(table), as: LedgerFrame.who).added.count == 2)
      let again = try ledger.add(figures(table + "oil,2018-02,1 bbl,,x\n"), as: LedgerFrame.who)
      #expect(again.added.map(\.number) == [3] && again.known.map(\.number) == [1, 2])
      let other = try ledger.add(
        figures("rule,date,amount,source\noil,2018-03,5 bbl,x\noil,2018-01,90 bbl,x\n"), as: LedgerFrame.who)
      #expect(other.added.isEmpty)
      #expect(
        other.refusals.map(\.description) == [
          "t.csv:3:1: error: ‘x’ has 100 bbl in entry 1 and 90 bbl here; take the entry back with ‘embargo ledger remove 1’ "
            + "if this one replaces it [recorded-otherwise]"
        ])
      let contents = try LedgerReader.contents(of: path)
      #expect(contents.entries.count == 3)
      #expect(contents.usage.stops.map(\.from.description) == ["2018-06-01"])
    }
  }
}
