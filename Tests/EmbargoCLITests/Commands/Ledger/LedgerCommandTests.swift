import Foundation
import TestSupport
import Testing

struct LedgerCommandTests {
  private let files = [
    "a.yaml": Ceilings.deal("a", "600 kg"), "b.yaml": Ceilings.deal("b", "300 kg"),
    "c.yaml": Ceilings.deal("c", "200 kg"), "bad.yaml": Ceilings.deal("d", "1 kg") + "---\n{id: e, activty: supply}\n",
  ]

  private func shell(_ lines: String...) throws -> Program.Result {
    let script = lines.joined(separator: "\n").replacing("LEDGER", with: "--rules rules --ledger l.db")
    return try Ceilings.shell(script, with: files)
  }

  @Test func `what is recorded is counted by a check, and told with its share`() throws {
    let run = try shell(
      "embargo ledger record LEDGER a.yaml", "embargo check LEDGER b.yaml | grep -A4 Ceiling; echo ${PIPESTATUS[0]}",
      "embargo check LEDGER c.yaml a.yaml --format json | grep -o -e '\"entries\": [0-9]*' -e '\"share\": \"[^\"]*\"'")
    #expect(run.errors == "")
    #expect(
      run.output == """
        a: entry 1, 0.6 t of beta-9001-6, 2030-01-10/2031-01-09; taken then 60.0%
          Ceiling: 1 t, 2030-01-10/2031-01-09
            used before  0.6 t
            this deal    0.3 t
            taken then   90.0%

        0
        "entries": 1
        "share": "60.0%"
        "share": "80.0%"

        """)
  }

  @Test func `without a ledger a ceiling that matters is undetermined, and the report says so`() throws {
    let run = try shell("embargo check --rules rules a.yaml")
    #expect(run.output.hasPrefix("UNDETERMINED"))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "No ledger was given and ‘usage’ is not stated, so what was used of the ceiling before is not known."))
    #expect(run.status == 1)
  }

  @Test func `a check writes nothing`() throws {
    let run = try shell(
      "embargo ledger record LEDGER a.yaml >/dev/null", "sha256sum l.db >before", "chmod 444 l.db",
      "embargo check LEDGER b.yaml >/dev/null", "sha256sum -c before", "ls l.db*")
    #expect(run.output == "l.db: OK\nl.db\n" && run.errors == "")
  }

  @Test func `deals of all files of a run count together, and lines do not`() throws {
    let run = try Ceilings.shell(
      """
      embargo ledger record --rules rules --ledger l.db x.yaml >/dev/null
      embargo check --rules rules --ledger l.db c.yaml b.yaml a.yaml --format ndjson | grep -o '"id": "[abc]"\\|"used": "[^"]*"'
      embargo check --rules rules --ledger l.db lines.ndjson --format ndjson | grep -o '"used": "[^"]*"'
      """,
      with: [
        "x.yaml": Ceilings.deal("x", "10 kg"), "a.yaml": Ceilings.deal("a", "20 kg", "2030-03-01"),
        "b.yaml": Ceilings.deal("b", "40 kg", "2030-02-01"), "c.yaml": Ceilings.deal("c", "80 kg", "2030-02-01"),
        "lines.ndjson": Self.line("m") + Self.line("n"),
      ])
    #expect(
      run.output.split(separator: "\n") == [
        #""id": "a""#, #""used": "0.13 t""#, #""id": "b""#, #""used": "0.01 t""#, #""id": "c""#, #""used": "0.05 t""#,
        #""used": "0.01 t""#, #""used": "0.01 t""#,
      ])
  }

  private static func line(_ id: String) -> String {
    #"{"id": "\#(id)", "date": "2030-02-01", "activity": "supply", "to": {"country": "XB"}, "#
      + #""items": [{"category": "drink", "quantity": "1 kg"}]}"# + "\n"
  }

  @Test func `of a file with a mistake nothing is recorded, and the others are`() throws {
    let run = try shell("embargo ledger record LEDGER a.yaml bad.yaml; echo $?", "embargo ledger export LEDGER | wc -l")
    #expect(run.output.hasSuffix("\n2\n2\n"))
    #expect(run.errors.contains("error: unknown key ‘activty’"))
  }

  @Test func `lines of NDJSON are recorded, all or none`() throws {
    let run = try Ceilings.shell(
      """
      embargo ledger record --rules rules --ledger l.db good.ndjson
      embargo ledger record --rules rules --ledger l.db bad.ndjson; echo $?
      """,
      with: ["good.ndjson": Self.line("m") + Self.line("n"), "bad.ndjson": Self.line("o") + "{\n" + Self.line("p")])
    #expect(run.output.split(separator: "\n").map { $0.prefix(10) } == ["m: entry 1", "n: entry 2", "2"])
  }

  @Test func `an absurd quantity is refused`() throws {
    let run = try Ceilings.shell(
      "embargo ledger record --rules rules --ledger l.db zero.yaml huge.yaml; echo $?; ls l.db",
      with: ["zero.yaml": Ceilings.deal("z", "0 kg"), "huge.yaml": Ceilings.deal("h", "9000000000000000 t")])
    #expect(run.output == "2\n")
    #expect(run.errors.matches(of: /error: .* \[absurd-quantity\]/).count == 2)
  }

  @Test func `what would pass the ceiling is refused with status 1, unless it has taken place`() throws {
    let run = try shell(
      "embargo ledger record LEDGER a.yaml b.yaml c.yaml; echo $?",
      "embargo ledger record LEDGER --even-over c.yaml; echo $?")
    #expect(
      run.output == """
        a: entry 1, 0.6 t of beta-9001-6, 2030-01-10/2031-01-09; taken then 60.0%
        b: entry 2, 0.3 t of beta-9001-6, 2030-01-10/2031-01-09; taken then 90.0%
        1
        c: entry 3, 0.2 t of beta-9001-6, 2030-01-10/2031-01-09; taken then 110.0%
        0

        """)
    #expect(
      run.errors.contains("c.yaml:1:6: error: with 0.2 t more the ceiling ‘beta-9001-6’ (1 t, 2030-01-10/2031-01-09)"))
  }

  @Test func `a deal of the same id and other content is an error with both shown`() throws {
    let run = try shell(
      "embargo ledger record LEDGER a.yaml >/dev/null", "sed -i s/600/601/ a.yaml",
      "embargo ledger record LEDGER a.yaml; echo $?")
    #expect(run.output == "2\n")
    #expect(run.errors.contains("a.yaml:1:6: error: a deal ‘a’ with other content was recorded by "))
    #expect(
      run.errors.contains(#"recorded: items: [{"category": "drink", "description": "beer", "quantity": "600 kg"}]"#))
    #expect(run.errors.contains(#"here: items: [{"category": "drink", "description": "beer", "quantity": "601 kg"}]"#))
  }

  @Test func `figures are imported, shown, exported and taken back`() throws {
    let run = try Ceilings.shell(
      """
      embargo ledger import --rules rules --ledger l.db t.csv
      embargo ledger import --rules rules --ledger l.db t.csv
      embargo ledger record --rules rules --ledger l.db a.yaml
      embargo ledger show --rules rules --ledger l.db --cap beta-9001-6 --period 2030-06
      embargo ledger remove --rules rules --ledger l.db --reason 'counted twice' 1
      embargo ledger verify --rules rules --ledger l.db | head -n 1
      embargo ledger show --rules rules --ledger l.db --period 2031-02
      embargo ledger export --rules rules --ledger l.db | cut -d, -f1-9,13,14
      """,
      with: [
        "a.yaml": Ceilings.deal("a", "600 kg"),
        "t.csv": """
        rule,period,amount,closed-from,source
        beta-9001-6,2030-02,250 kg,,table of February
        beta-9001-6,,,2030-12-01,notice
        """,
      ])
    #expect(run.errors == "")
    try expectGolden(run.output, "ledger.txt")
  }

  @Test func `from the day of a notice on nothing more may be supplied`() throws {
    let run = try Ceilings.shell(
      """
      embargo ledger import --rules rules --ledger l.db - <<<$'rule,closed-from,source\\nbeta-9001-6,2030-06-01,notice'
      embargo check --rules rules --ledger l.db deals.yaml --format json | grep -o -e '"verdict": "[a-z]*"' -e '"limit": "[^"]*"'
      """,
      with: [
        "deals.yaml": Ceilings.deal("a", "1 kg", "2030-05-31") + "---\n" + Ceilings.deal("b", "1 kg", "2030-06-01")
      ])
    #expect(
      run.output.split(separator: "\n") == [
        "<stdin>: 1 added", #""verdict": "permitted""#, #""limit": "1 t, 2030-01-10/2031-01-09""#,
        #""verdict": "prohibited""#, #""limit": "1 t, 2030-01-10/2031-01-09, closed from 2030-06-01 (notice)""#,
      ])
  }
}
