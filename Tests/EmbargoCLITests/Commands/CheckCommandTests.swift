import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
  private let rifles = "\(Typed.deals)/rifles.yaml"
  private let drink = "\(Typed.deals)/drink.json"
  private let stream = "\(Typed.deals)/stream.ndjson"

  @Test func `a report goes to standard output, the verdict first`() throws {
    let run = try Typed.runByRules(["check", rifles])
    #expect(run.output.hasPrefix("PROHIBITED: S/RES/9001 (2030), paragraph 3(a)"))
    #expect(run.output.contains("\(rifles):8:49  items[0].category: rifles"))
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `deals come in the order of their files' names, whatever the order typed`() throws {
    let one = try Typed.runByRules(["check", rifles, drink, "--format", "json"])
    let other = try Typed.runByRules(["check", drink, rifles, "--format", "json"])
    #expect(one.output == other.output)
    #expect(try ids(in: one.output) == ["drink", "rifles"])
  }

  @Test func `a report as JSON is one document, even of no deal`() throws {
    let run = try Typed.shell("embargo check - --rules rules --format json <<<'id: x'")
    #expect(try ids(in: run.output) == [])
    #expect(run.status == 2)
  }

  @Test func `of NDJSON each line is answered by a line, whatever the others are`() throws {
    let run = try Typed.runByRules(["check", stream, "--format", "ndjson"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"line": 1, "id": "one", "#) && lines[0].contains(#""verdict": "prohibited""#))
    #expect(lines[1].hasPrefix(#"{"line": 3, "error": {"id": "unknown-key", "#))
    #expect(lines[2].hasPrefix(#"{"line": 4, "id": "one", "#))
    #expect(run.errors.contains("\(stream):3:37: error: unknown key ‘activty’"))
    #expect(run.status == 2)
  }

  @Test func `deals of a file can be answered by lines too`() throws {
    let run = try Typed.runByRules(["check", drink, rifles, "--format", "ndjson"])
    #expect(run.output.split(separator: "\n").map { $0.prefix(13) } == [#"{"id": "drink"#, #"{"id": "rifle"#])
  }

  @Test func `lines can be answered by a report`() throws {
    let run = try Typed.runByRules(["check", stream, "--format", "json"])
    #expect(try ids(in: run.output) == ["one", "one"])
    #expect(run.status == 2)
  }

  @Test(arguments: [31, 32, 40])
  func `many lines are reported as each alone is, with an index or without`(count: Int) throws {
    let line = try Repository.text(stream).split(separator: "\n")[0]
    let lines = (1...count).map { line.replacing("\"one\"", with: "\"n\($0)\"") }
    let files = ["many.ndjson": lines.joined(separator: "\n"), "one.ndjson": String(line)]
    let many = try Typed.shell("embargo check many.ndjson --rules rules --format json", with: files)
    let one = try Typed.shell("embargo check one.ndjson --rules rules --format json", with: files)
    let verdict = try #require(one.output.firstMatch(of: /"verdict": "[a-z-]+"/)).output
    #expect(try ids(in: many.output) == (1...count).map { "n\($0)" })
    #expect(many.output.ranges(of: verdict).count == count)
    #expect(many.status == one.status)
  }

  @Test func `a line is answered before the next one comes`() throws {
    let script = """
      mkfifo deals; embargo check - --rules rules --format ndjson <deals >answers &
      exec 3>deals
      for id in a b; do
        echo '{"id": "'$id'", "date": "2030", "activity": "supply"}' >&3
        for try in $(seq 200); do grep -q "\\"$id\\"" answers && break; sleep 0.05; done
        cut -c 1-23 answers | tail -n 1
      done
      exec 3>&-; wait
      """
    #expect(try Typed.shell(script).output == "{\"line\": 1, \"id\": \"a\", \n{\"line\": 2, \"id\": \"b\", \n")
  }

  @Test(arguments: [
    ("prohibited", "rifles.yaml", 1), ("undetermined", "drink.json", 0), ("permitted", "drink.json", 1),
    ("exempted", "rifles.yaml", 1),
  ])
  func `the status is 1 from the verdict on that is to fail`(_ verdict: String, _ deal: String, _ status: Int) throws {
    let run = try Typed.runByRules(["check", "\(Typed.deals)/\(deal)", "--fail-on", verdict])
    #expect(run.status == Int32(status))
  }

  @Test(arguments: [
    ("2030-01-09", "PERMITTED"), ("2030-01-10", "PROHIBITED"), ("2030-01", "UNDETERMINED"), ("2031/..", "PROHIBITED"),
  ])
  func `a deal can be judged as of other days`(_ days: String, _ verdict: String) throws {
    #expect(try Typed.runByRules(["check", rifles, "--as-of", days]).output.hasPrefix(verdict))
  }

  @Test func `an option of a contested question can be taken`() throws {
    let deal = """
      id: a
      date: 2030-05-01
      activity: supply
      to: {country: XB}
      items: [{category: fuel, quantity: 1 t}]
      """
    let stands = try Typed.runByRules(["check", "-"], input: deal)
    let ended = try Typed.runByRules(["check", "-", "--position", "lapse=ended"], input: deal)
    #expect(stands.output.hasPrefix("PROHIBITED") && stands.status == 1)
    #expect(ended.output.hasPrefix("PERMITTED WITH OBLIGATIONS") && ended.status == 0)
  }

  @Test func `what does not apply is told on demand`() throws {
    let short = try Typed.runByRules(["check", rifles])
    let long = try Typed.runByRules(["check", rifles, "--explain"])
    #expect(long.output.count > short.output.count)
  }

  @Test func `the built-in rules are used if none are named`() throws {
    let run = try Typed.run(
      "check", "-", input: "id: a\ndate: 2020\nactivity: supply\n")
    #expect(run.errors == "")
    #expect(run.output.contains("Rule set un "))
  }

  private func ids(in report: String) throws -> [String] {
    struct Report: Decodable {
      struct Deal: Decodable { let id: String }
      let transactions: [Deal]
    }
    return try JSONDecoder().decode(Report.self, from: Data(report.utf8)).transactions.map(\.id)
  }

  @Test func `a regime that the rules do not have is answered with the near one`() throws {
    let run = try Typed.runByRules(["check", "--regime", "betta", "-"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no regime ‘betta’; did you mean ‘beta’?\n"))
  }
}
