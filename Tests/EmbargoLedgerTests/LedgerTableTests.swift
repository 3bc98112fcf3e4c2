import Embargo
import LocatedText
import TestSupport
import Testing

@testable import EmbargoLedger

struct LedgerTableTests {
  @Test func `every entry is a row that a reader of CSV gives back`() throws {
    let checker = try LedgerFrame.checker()
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(
        checker,
        LedgerFrame.deals(checker, LedgerFrame.oil("\"=1+1\"", "1 bbl"), LedgerFrame.oil("'a, \"b\"'", "2 bbl")))
      _ = try ledger.remove("=1+1", reason: "two\nlines", as: LedgerFrame.who)
      let table = CSVReader.read(SourceText(name: "t.csv", text: LedgerTable.render(try ledger.read())))
      #expect(table.diagnostics.isEmpty)
      let rows = try #require(table.partial).rows
      #expect(rows.map { $0.entry("number")?.value.text } == ["1", "2", "3"])
      #expect(rows.map { $0.entry("deal")?.value.text } == ["'=1+1", "a, \"b\"", "'=1+1"])
      #expect(rows.map { $0.entry("reason")?.value.text } == [nil, nil, "two\nlines"])
      #expect(rows.map { $0.entry("amount")?.value.text } == ["1 bbl", "2 bbl", nil])
    }
  }

  @Test(arguments: ["", "1", "100 bbl", "0 to 5 bbl", "0.5 t; 3000 USD", "1 to 2 t; 7 USD"])
  func `amounts read as they were written`(_ text: String) {
    #expect(AmountText.read(text).map(AmountText.written) == text)
  }

  @Test(arguments: ["x", "1 bbl;", "2 to 1 bbl", "1 to bbl", "1 a b", " 1 t", "1  t"])
  func `what was never written does not read`(_ text: String) { #expect(AmountText.read(text) == nil) }
}
