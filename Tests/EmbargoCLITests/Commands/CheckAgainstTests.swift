import Foundation
import TestSupport
import Testing

/// `check --against`: what is told of the deals that come out otherwise than in an earlier report.
struct CheckAgainstTests {
  private static func deal(_ id: String, _ category: String, _ date: String = "2030-02-01") -> String {
    #"{"id": "\#(id)", "date": "\#(date)", "activity": "supply", "to": {"country": "XB"}, "purpose": "military", "#
      + #""items": [{"description": "goods", "category": "\#(category)", "quantity": "1 t"}]}"# + "\n"
  }

  private static let files = [
    "old.ndjson": deal("a", "rifles") + deal("b", "drink") + deal("c", "rifles") + deal("d", "drink"),
    "new.ndjson": deal("e", "drink") + deal("c", "drink") + deal("b", "drink") + deal("a", "rifles"),
  ]

  private func shell(_ lines: String..., files more: [String: String] = [:]) throws -> Program.Result {
    try Typed.shell(
      lines.joined(separator: "\n").replacing("CHECK", with: "embargo check --rules rules"),
      with: Self.files.merging(more) { $1 })
  }

  @Test(arguments: ["ndjson", "json"])
  func `deal by deal: the same, another verdict because the deal changed, and in one of the two alone`(
    _ format: String
  ) throws {
    let run = try shell(
      "CHECK old.ndjson --format \(format) >report", "CHECK new.ndjson --against report --format ndjson; echo $?")
    #expect(
      run.output == """
        {"line": 1, "id": "e", "difference": "only-now", "now": "permitted"}
        {"line": 2, "id": "c", "difference": "changed-verdict", "before": "prohibited", "now": "permitted", \
        "changes": [{"rule": "beta-9001-3a", "subject": "items[0]", "before": "violated"}], \
        "because": [{"what": "deal", "is": "changed"}]}
        {"line": 4, "id": "d", "difference": "only-before", "before": "permitted"}
        {"summary": {"same": 2, "changed-verdict": 1, "only-now": 1, "only-before": 1, \
        "causes": [{"what": "deal", "is": "changed", "deals": 1}]}}
        1

        """)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("in, ") && $0.contains(" out: ") }, "\(run)")
  }

  @Test func `a rule that was changed, one that is gone and one that the report does not name are told by their ids`()
    throws
  {
    let run = try shell(
      "CHECK old.ndjson --format ndjson >report",
      "sed -i 's/item.category: weapons/item.category: drink/' rules/beta/goods.yaml",
      "CHECK old.ndjson --against report --format ndjson | grep -o '\"id.*\"now\": \"[a-z]*\"\\|\"because.*'",
      "sed -i 's/id: beta-9001-3a/id: beta-9001-3b/; s/item.category: drink/item.category: weapons/' rules/beta/goods.yaml",
      "CHECK old.ndjson --against report --format ndjson | grep '\"a\"' | grep -o '\"difference.*'")
    #expect(
      run.output.contains(
        #""because": [{"what": "rule", "name": "beta-9001-3a", "is": "changed"}]"#), "\(run)")
    #expect(
      run.output.hasSuffix(
        #"""
        "difference": "changed-reason", "before": "prohibited", "now": "prohibited", "changes": [{"rule": "beta-9001-3a", "subject": "items[0]", "before": "violated"}, {"rule": "beta-9001-3b", "subject": "items[0]", "now": "violated"}], "because": [{"what": "rule", "name": "beta-9001-3a", "is": "gone"}, {"what": "rule", "name": "beta-9001-3b", "is": "not-in-the-earlier-report"}]}

        """#), "\(run)")
  }

  @Test(arguments: ["ndjson", "json"])
  func `a list that was changed is named where a finding rested on it`(_ format: String) throws {
    let list = try Repository.text("Examples/lists/un-1718-vessels.yaml")
    let deal = """
      {"id": "berth", "date": "2019-05-01", "activity": "port-entry", "from": {"country": "RU"}, "to": {"country": "CN"}, \
      "vessels": [{"name": "Morning Star", "imo": "8628597", "flag": "PA", "roles": ["carrier"]}]}

      """
    let run = try shell(
      "embargo check ship.ndjson --list ships.yaml --format \(format) >report 2>&-",
      "embargo check ship.ndjson --list ships.yaml --against report 2>&- | head -n 1",
      "sed -i s/8628597/8628602/ ships.yaml",
      "embargo check ship.ndjson --list ships.yaml --against report --format ndjson 2>&- | head -n 1",
      files: ["ships.yaml": list, "ship.ndjson": deal])
    #expect(run.output.hasPrefix("1 deal of this run and of report: 1 with the same"), "\(run)")
    let because = #""because": [{"what": "list", "name": "1718 Designated Vessels List", "is": "changed"}]}"#
    #expect(run.output.hasSuffix("\(because)\n"), "\(run)")
  }

  @Test func `another day of judging is a cause of its own`() throws {
    let run = try shell(
      "CHECK old.ndjson --format json >report", "CHECK old.ndjson --as-of 2029-01-01 --against report; echo $?")
    #expect(run.output.contains("2 with the same verdict and reason") && run.output.contains("the day of judging"))
    #expect(run.output.hasSuffix("\n1\n"))
  }

  @Test func `verdict lines are compared as far as they go`() throws {
    let run = try shell(
      "CHECK old.ndjson --format ndjson --verdict-lines >report",
      "CHECK old.ndjson --against report; echo $?", "CHECK new.ndjson --against report --format ndjson | sed -n 2p")
    #expect(run.output.hasPrefix("4 deals of this run and of report: 4 with the same verdict and reason\n0\n"))
    #expect(run.output.contains(#""changes": [{"rule": "beta-9001-3a", "before": "prohibited"}]"#))
  }

  @Test func `deals of one id are told apart by their lines`() throws {
    let twice = Self.deal("a", "rifles") + Self.deal("a", "drink")
    let run = try shell(
      "CHECK twice.ndjson --format ndjson >report", "CHECK twice.ndjson --against report; echo $?",
      "CHECK turned.ndjson --against report --format ndjson | grep -c '\"difference\": \"changed-verdict'",
      files: [
        "twice.ndjson": twice, "turned.ndjson": Self.deal("a", "drink") + Self.deal("a", "rifles"),
      ])
    #expect(run.output.hasPrefix("2 deals of this run and of report: 2 with the same"))
    #expect(run.output.contains("2 deals of the report share an id, and were told apart by their lines"))
    #expect(run.output.hasSuffix("\n0\n2\n"))
  }

  @Test func `what is kept is the report of this run, for the next comparison`() throws {
    let run = try shell(
      "CHECK old.ndjson --format ndjson >report",
      "CHECK new.ndjson --against report --keep-report next >/dev/null; CHECK new.ndjson --format ndjson | cmp - next",
      "CHECK new.ndjson --against next; echo $?")
    #expect(run.output.hasSuffix("4 with the same verdict and reason\n0\n"), "\(run)")
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("in, ") && $0.contains(" out: ") }, "\(run)")
  }

  @Test func `a difference below the verdict that is to fail is told, and does not count`() throws {
    let run = try shell(
      "CHECK drink.ndjson --format ndjson >report", "CHECK empty.ndjson --against report; echo $?",
      files: ["drink.ndjson": Self.deal("x", "drink"), "empty.ndjson": "\n"])
    #expect(run.output.contains("1 not in this run") && run.output.hasSuffix("\n0\n"), "\(run)")
  }

  @Test(arguments: [
    ("head -c 900 report.json", "the report ends in the midst of a value"),
    (#"echo '{"id": "a", "verdict": "fine"}'"#, "‘fine’ is no verdict"),
    (#"echo '{"id": "a"}'"#, "this is no deal of a report"),
    (#"echo '{"id": "a", "verdict": "permitted", "source": {}, "findings": [{}]}'"#, "bad-report"),
    ("cat report.ndjson report.ndjson", "the report tells twice of the deal ‘a’ of line 1"),
    ("sed s,embargo.report/1,embargo.lint/1, report.json", "‘embargo.lint/1’ is no report to compare with"),
    ("cat rifles.yaml", "is no report to compare with"),
    ("head -c -20 report.ndjson", "report:4:"),
  ])
  func `a report that is none, or is broken, is told of, and the status is 2`(_ make: String, _ words: String) throws {
    let run = try shell(
      "CHECK old.ndjson --format ndjson >report.ndjson; CHECK old.ndjson --format json >report.json",
      "\(make) >report; CHECK old.ndjson --against report >/dev/null; echo $?")
    #expect(run.output == "2\n" && run.errors.contains(words), "\(run)")
  }

  @Test func `a comparison is the same on any number of cores`() throws {
    let many = (0..<4000).map { Self.deal("d\($0)", $0 % 7 == 0 ? "rifles" : "drink") }
    let changed = many.enumerated().map { $0 % 500 == 0 ? Self.deal("d\($0)", "drink") : $1 }
    let run = try shell(
      "CHECK many.ndjson --format ndjson >report",
      "for jobs in 1 2 5; do CHECK changed.ndjson --against report --format ndjson --jobs $jobs >out-$jobs; done",
      "cmp out-1 out-2; cmp out-1 out-5; tail -n 1 out-1",
      files: ["many.ndjson": many.joined(), "changed.ndjson": changed.joined()])
    #expect(run.output.hasPrefix(#"{"summary": {"same": 3998, "changed-verdict": 2"#), "\(run)")
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("in, ") && $0.contains(" out: ") }, "\(run)")
  }

  @Test func `options that have nothing to say together are refused`() throws {
    for line in [
      "--keep-report x", "--against x --verdict-lines --format ndjson", "--against x --format csv",
      "--against x --output y",
    ] {
      let run = try shell("CHECK old.ndjson \(line); echo $?")
      #expect(run.output == "64\n", "\(run)")
    }
  }
}
