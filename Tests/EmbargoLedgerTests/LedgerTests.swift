import Embargo
import Foundation
import GRDB
import LocatedText
import TestSupport
import Testing

@testable import EmbargoLedger

struct LedgerTests {
  private let checker: Checker

  init() throws { checker = try LedgerFrame.checker() }

  @Test func `the connection that writes keeps a write-ahead log and waits for the disk`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      let settings = try ledger.queue.writeWithoutTransaction { db in
        try ["journal_mode", "synchronous"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
      }
      #expect(settings == ["wal", "2"])
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      let after = try ledger.queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA synchronous") }
      #expect(after == "2")
    }
  }

  @Test func `an entry keeps the deal, its digest, rule, period, amount, who, when, and the rules' digest`() throws {
    try LedgerFrame.withPath { path in
      let deal = try LedgerFrame.deals(checker, LedgerFrame.oil("a", "42000 l"))
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, deal)
      let entry = try #require(try LedgerReader.contents(of: path).entries.first)
      #expect(entry.number == 1 && entry.statement.kind == .deal)
      #expect(entry.statement.deal == "a" && entry.statement.rule == "oil" && entry.statement.period == "2018")
      #expect(entry.statement.days?.description == "2018-03-01" && entry.statement.source == "deals.yaml")
      #expect(AmountText.written(entry.statement.amounts) == "264.172052 to 264.172053 bbl")
      #expect(entry.statement.dealDigest?.hasPrefix("sha256:") == true)
      #expect(entry.signature == LedgerFrame.who)
    }
  }

  @Test func `recording a deal twice is one entry, however it is laid out`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "600 bbl")))
      let json = """
        {"items": [{"quantity": "600 bbl", "category": "refined-petroleum"}], "id": "a", "date": "2018-03-01",
         "activity": "supply"}
        """
      let again = try ledger.record(
        checker, checker.transactions(in: SourceText(name: "deal.json", text: json), as: .json).get())
      guard case .known(let entries) = again.deals.first?.outcome else { return #expect(Bool(false)) }
      #expect(entries.map(\.number) == [1])
      #expect(try LedgerReader.contents(of: path).entries.count == 1)
    }
  }

  @Test func `a deal of the same id and other content is refused, with both shown`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      let other = try LedgerFrame.deals(
        checker, LedgerFrame.oil("b", "1 bbl"), LedgerFrame.oil("a", "2 bbl"), named: "other.yaml")
      let recording = try ledger.record(checker, other)
      #expect(recording.deals.isEmpty && !recording.isOverCeiling)
      let refusal = try #require(recording.refusals.first)
      #expect(
        refusal.description.hasPrefix("other.yaml:3:24: error: a deal ‘a’ with other content was recorded by someone"))
      #expect(refusal.id == "recorded-otherwise")
      #expect(
        refusal.notes.map(\.message.description) == [
          #"recorded: items: [{"category": "refined-petroleum", "quantity": "1 bbl"}]"#,
          #"here: items: [{"category": "refined-petroleum", "quantity": "2 bbl"}]"#,
        ])
      #expect(try LedgerReader.contents(of: path).entries.count == 1)
    }
  }

  @Test func `what would pass the ceiling is refused with all of its file, unless it has taken place`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      let deals = try LedgerFrame.deals(checker, LedgerFrame.oil("a", "600 bbl"), LedgerFrame.oil("b", "401 bbl"))
      let refused = try ledger.record(checker, deals)
      #expect(refused.isOverCeiling && refused.refusals.map(\.id) == ["over-ceiling"])
      #expect(
        refused.refusals.first?.message.description
          == "with 401 bbl more the ceiling ‘oil’ (1000 bbl, 2018) would be passed; 600 bbl were used before; record it with "
          + "‘--even-over’ if it has taken place")
      #expect(try LedgerReader.contents(of: path).entries.isEmpty)
      try ledger.record(checker, deals, over: true)
      #expect(try LedgerReader.contents(of: path).entries.count == 2)
      // A run can be repeated though the ceiling is passed by now.
      #expect(try ledger.record(checker, deals).refusals.isEmpty)
    }
  }

  @Test(arguments: [
    ("id: a, date: 2017-12-01, items: [{category: textiles, quantity: 1 t, value: 1 USD}]", ""),
    (
      "id: a, date: 2019-01-01, items: [{category: textiles, quantity: 1 t, value: 1 USD}]",
      "[unknown-period] no period of the ceiling ‘textiles’ runs on 2019-01-01, so that nothing can be counted"
    ),
    (
      LedgerFrame.oil("a", "1 bbl", "2018-12-31/2019-01-01"),
      "[unknown-period] 2018-12-31/2019-01-01 lies in more than one period of the ceiling ‘oil’; write a closer date"
    ),
    (
      LedgerFrame.oil("a", "1 kg"),
      "[uncounted-use] how much this takes of the ceiling ‘oil’ is not known; write a quantity in a unit that leads to the "
        + "ceiling's"
    ),
    (
      "id: a, date: 2018, items: [{category: textiles, quantity: 1 t}]",
      "[uncounted-use] how much this takes of the ceiling ‘textiles’ is not known; write a quantity in a unit that leads to "
        + "the ceiling's"
    ),
    (
      "id: a, date: 2018, parties: [{roles: [beneficiary]}]",
      "[uncounted-use] the ceiling ‘accounts’ counts for each apart, and it is not stated for whom this is; write the name"
    ),
  ])
  func `what cannot be counted is not recorded`(_ deal: String, _ refusal: String) throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      let refusals = try ledger.record(checker, LedgerFrame.deals(checker, deal)).refusals
      #expect(refusals.map { "[\($0.id)] \($0.message)" } == (refusal.isEmpty ? [] : [refusal]))
      #expect(try LedgerReader.contents(of: path).entries.isEmpty)
    }
  }

  @Test func `a ceiling of two limits, and one for each apart, are kept so`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      let recording = try ledger.record(
        checker,
        LedgerFrame.deals(
          checker, "id: a, date: 2018, items: [{category: textiles, quantity: 500 kg, value: 3000 USD}]",
          "id: b, date: 2018, parties: [{name: One, roles: [beneficiary]}, {name: Two, roles: [beneficiary]}]",
          "id: c, date: 2018, items: [{category: cars}]"))
      #expect(recording.refusals.isEmpty && recording.deals.last?.outcome == .untouched)
      let entries = try LedgerReader.contents(of: path).entries.map(\.statement)
      #expect(entries.map { AmountText.written($0.amounts) } == ["3000 USD; 0.5 t", "1", "1"])
      #expect(entries.map(\.per) == [nil, "One", "Two"])
      var judge = checker
      judge.usage = try LedgerReader.contents(of: path).usage
      let next = try LedgerFrame.deals(
        checker, "id: d, date: 2018, items: [{category: textiles, quantity: 1 t, value: 2001 USD}]",
        "id: e, date: 2018, parties: [{name: one, roles: [beneficiary]}]",
        "id: f, date: 2018, parties: [{name: Three, roles: [beneficiary]}]")
      #expect(next.map { judge.assess($0).verdict } == [.prohibited, .prohibited, .permitted])
    }
  }

  @Test func `what is removed stays, counts no more, and can be recorded anew`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      let reversal = try ledger.remove("a", reason: "never came", as: LedgerFrame.who)
      #expect(reversal.map(\.statement.reverses) == [1] && reversal.map(\.statement.reason) == ["never came"])
      #expect(try ledger.read().standing.isEmpty)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "2 bbl")))
      let contents = try LedgerReader.contents(of: path)
      #expect(contents.entries.count == 3 && contents.usage.entries.map(\.amounts[0].atLeast) == [ExactDecimal(2)])
    }
  }

  @Test func `only what counts can be removed`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(
        checker, LedgerFrame.deals(checker, LedgerFrame.oil("2", "1 bbl"), LedgerFrame.oil("b", "1 bbl")))
      _ = try ledger.remove("b", reason: "x", as: LedgerFrame.who)
      let refusals = ["b", "3", "9", "nobody", "2"].map { id -> String in
        let fault = #expect(throws: LedgerFault.self) { try ledger.remove(id, reason: "x", as: LedgerFrame.who) }
        return (fault?.description ?? "").replacing(path, with: "LEDGER")
      }
      #expect(
        refusals == [
          "the deal ‘b’ of LEDGER was removed before by entry 3 on 2018-04-01T12:00:00Z",
          "entry 3 of LEDGER takes another one back; record or import that one again instead",
          "LEDGER holds no deal and no entry ‘9’; ‘embargo ledger show’ tells deals and numbers",
          "LEDGER holds no deal and no entry ‘nobody’; ‘embargo ledger show’ tells deals and numbers",
          "‘2’ is a deal and the number of another entry of LEDGER; name the deal's entry by number",
        ])
      #expect(try ledger.remove("1", reason: "x", as: LedgerFrame.who).map(\.statement.reverses) == [1])
    }
  }

  @Test func `entries cannot be changed or deleted, not even by SQL`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      for sql in ["DELETE FROM entry", "UPDATE entry SET amounts = '0 bbl'"] {
        let error = #expect(throws: DatabaseError.self) { try ledger.queue.write { try $0.execute(sql: sql) } }
        #expect(error?.message?.hasPrefix("entries are never ") == true)
      }
    }
  }
}
