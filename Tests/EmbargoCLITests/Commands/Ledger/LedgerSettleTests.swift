import Foundation
import TestSupport
import Testing

/// `check --emit-cap-use` and `ledger settle`.
struct LedgerSettleTests {
  /// As many deals as there are amounts, the later in front.
  private static func stream(_ kilograms: [Int]) -> String {
    kilograms.enumerated().map { number, amount in
      #"{"id": "d\#(number)", "date": "2030-02-\#(28 - number)", "activity": "supply", "to": {"country": "XB"}, "#
        + #""items": [{"description": "beer", "category": "drink", "quantity": "\#(amount) kg"}]}"# + "\n"
    }.joined()
  }

  private static let files = [
    "deals.ndjson": stream([300, 400, 200, 250]), "few.ndjson": stream([100, 200]),
    "bad.ndjson": stream([100]) + "{}\n",
  ]

  private func shell(_ lines: String...) throws -> Program.Result {
    let script = lines.joined(separator: "\n").replacing("RULES", with: "--rules rules")
    return try Ceilings.shell(script, with: Self.files)
  }

  @Test func `the ceiling is passed by the deal that is last by its day, though first in the stream`() throws {
    let run = try shell(
      "embargo check RULES deals.ndjson --format ndjson --verdict-lines --emit-cap-use use >/dev/null",
      "printf 'rule,date,amount,source\\n' >none.csv",
      "embargo ledger import RULES --ledger l.db none.csv >/dev/null",
      "embargo ledger settle RULES --ledger l.db use; echo $?")
    #expect(
      run.output == """
        beta-9001-6: Drink to Betaland, one tonne a year
          2030-01-10/2031-01-09, 4 deals: passed
            0 t before, 1.15 t taken, 1.15 t of 1 t then, 115.0%
            passed by ‘d0’ of 2030-02-28
        1

        """, "\(run)")
  }

  @Test func `what is within is within, and what was used before counts`() throws {
    let run = try shell(
      "embargo check RULES few.ndjson --format ndjson --emit-cap-use use >/dev/null",
      "printf 'rule,date,amount,source\\nbeta-9001-6,2030-02-01,650 kg,x\\n' >some.csv",
      "embargo ledger import RULES --ledger l.db some.csv >/dev/null",
      "embargo ledger settle RULES --ledger l.db use --format ndjson; echo $?",
      "embargo ledger settle RULES use | head -n 3")
    #expect(
      run.output.hasPrefix(
        #"""
        {"rule": "beta-9001-6", "period": "2030-01-10/2031-01-09", "outcome": "within", "deals": 2, "limits": [{"limit": "1 t", "before": "0.65 t", "taken": "0.3 t", "total": "0.95 t", "share": "95.0%"}]}
        0

        """#), "\(run)")
    #expect(run.output.contains("2 deals: perhaps passed"))
  }

  @Test func `every form of a report writes the same lines, on any number of cores`() throws {
    let run = try shell(
      "for form in '--format text' '--format json' '--format ndjson' '--format ndjson --verdict-lines' '--jobs 1'; do",
      "embargo check RULES deals.ndjson $form --emit-cap-use use >/dev/null; sha256sum <use; done | sort -u | wc -l",
      "wc -l <use; ls use*")
    #expect(run.output == "1\n4\nuse\n", "\(run)")
  }

  @Test func `files that are cut and shuffled give the same bytes`() throws {
    let run = try shell(
      "embargo check RULES deals.ndjson --format ndjson --emit-cap-use use >/dev/null",
      "head -n 2 use >b; tail -n 2 use | tac >a",
      "embargo ledger settle RULES use >one; embargo ledger settle RULES a b >two",
      "cmp one two && head -n 1 one")
    #expect(run.output == "beta-9001-6: Drink to Betaland, one tonne a year\n", "\(run)")
  }

  @Test func `a deal that could not be read is told of where sums are made`() throws {
    let run = try shell(
      "embargo check RULES bad.ndjson --format ndjson --emit-cap-use use >/dev/null 2>&1",
      "embargo ledger settle RULES use >sums; echo $?; wc -l <sums")
    #expect(
      run.output.hasPrefix("2\n") && run.errors.contains("use:2:1: warning: line 2 of the deals could not be read"))
  }

  @Test func `a line that is broken gives no sum at all`() throws {
    let run = try shell(
      "embargo check RULES few.ndjson --format ndjson --emit-cap-use use >/dev/null", "head -c -9 use >cut",
      "embargo ledger settle RULES cut; echo $?")
    #expect(run.output == "2\n" && run.errors.contains("cut:2:"), "\(run)")
  }

  @Test func `a file that cannot be written is told of, and one that was there stays`() throws {
    let run = try shell(
      "embargo check RULES few.ndjson --emit-cap-use no/folder/use >/dev/null; echo $?", "echo old >use",
      "embargo check RULES few.ndjson nothing.yaml --format ndjson --emit-cap-use use | head -c 1 >/dev/null", "ls")
    #expect(run.output.hasPrefix("2\n") && run.errors.contains("cannot write no/folder/use"), "\(run)")
    #expect(!run.output.contains("part-"))
  }
}
