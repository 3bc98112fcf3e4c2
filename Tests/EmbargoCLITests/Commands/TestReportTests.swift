import Foundation
import TestSupport
import Testing

/// What `embargo test` measures, and in which forms it tells it.
struct TestReportTests {
  private static let wrong = """
    id: rifles-for-relief
    date: 2030-02-03
    activity: supply
    to: {country: XB}
    purpose: military
    items: [{category: rifles}]
    expect: {verdict: permitted}
    """

  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `coverage is a table by regime, then what no case reaches with its place`() throws {
    let run = try Typed.shell("embargo test rules --coverage")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "3 cases, none failed")
    #expect(lines[1].hasPrefix("coverage  rules  conditions  exemptions  ceilings"))
    #expect(lines[2].hasPrefix("beta        2/3"))
    #expect(run.output.contains("rules/beta/goods.yaml:24:9: no case of beta is surely caught by ‘beta-9001-5’\n"))
    #expect(run.output.hasSuffix("more; ‘--all’ lists every one.\n"))
    #expect(run.status == 0)
    #expect(try Typed.shell("embargo test rules --coverage --all").output.contains("‘--all’") == false)
  }

  @Test(arguments: [("10%", 0), ("99%", 1)]) func `less than the minimum is status 1`(
    _ row: (least: String, status: Int32)
  ) throws {
    let run = try Typed.shell("embargo test rules --coverage-min \(row.least)")
    #expect(run.status == row.status)
    #expect(run.errors.contains("and 99% is asked for") == (row.status == 1))
    let configured = try Typed.shell(
      "embargo test rules --coverage", with: [".embargo.yaml": "coverage-min: \(row.least)\n"])
    #expect(configured.status == row.status)
    // What is measured is held against it; plain running is not.
    #expect(try Typed.shell("embargo test rules", with: [".embargo.yaml": "coverage-min: 99%\n"]).status == 0)
  }

  @Test func `a share without its sign is the command line's fault`() throws {
    let run = try Typed.shell("embargo test rules --coverage-min 90")
    #expect(run.errors.contains("write 90%"))
    #expect(run.status == 64)
  }

  @Test func `coverage is not lost when a case fails`() throws {
    let good = try Typed.shell("embargo test rules --coverage-format json")
    let bad = try Typed.shell(
      "embargo test rules --coverage-format json", with: ["rules/beta/cases/wrong.yaml": Self.wrong])
    #expect(bad.status == 1)
    #expect(bad.errors.contains("[failed-case]"))
    let before = try #require(try Self.json(good.output)["covered"] as? Int)
    let after = try #require(try Self.json(bad.output)["covered"] as? Int)
    #expect(after >= before)
  }

  @Test func `LCOV names files from where one stands, and fills a file`() throws {
    let run = try Typed.shell("embargo test rules --coverage-format lcov --coverage-output cov.info; cat cov.info")
    #expect(run.output.hasPrefix("3 cases, none failed\nTN:\nSF:rules/beta/goods.yaml\n"))
    #expect(run.output.contains("\nFN:2,beta-9001-3a\n"))
    #expect(run.output.hasSuffix("end_of_record\n"))
  }

  @Test func `a target that cannot be written is status 2, by its name`() throws {
    let run = try Typed.shell("embargo test rules --coverage --coverage-output nowhere/cov.info")
    #expect(run.errors.contains("cannot write nowhere/cov.info"))
    #expect(run.status == 2)
  }

  @Test func `two reports do not share standard output`() throws {
    let run = try Typed.shell("embargo test rules --format junit --coverage-format lcov")
    #expect(run.errors.contains("‘--coverage-output’"))
    #expect(run.status == 64)
  }

  @Test func `JSON holds the cases, and what was measured`() throws {
    let run = try Typed.shell(
      "embargo test rules --format json --coverage --mutate", with: ["rules/beta/cases/wrong.yaml": Self.wrong])
    let object = try Self.json(run.output)
    #expect(object["schema"] as? String == "embargo.test/1")
    #expect(object["cases"] as? Int == 4)
    #expect(object["failed"] as? Int == 1)
    #expect((object["coverage"] as? [String: Any])?["schema"] as? String == "embargo.coverage/1")
    #expect((object["mutation"] as? [String: Any])?["schema"] as? String == "embargo.mutation/1")
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `JUnit has a suite for each file and a test for each case`() throws {
    let run = try Typed.shell(
      "embargo test rules --format junit", with: ["rules/beta/cases/wrong.yaml": Self.wrong])
    #expect(run.output.contains("<testsuites name=\"embargo test\" tests=\"4\" failures=\"1\">"))
    #expect(run.output.contains("<testcase classname=\"beta\" name=\"rifles-to-betaland\"/>"))
    #expect(
      run.output.contains("<failure type=\"failed-case\" message=\"the verdict is prohibited, expected permitted\">"))
    #expect(run.status == 1)
  }

  @Test(arguments: [("fuel", "1 case"), ("beta-9001-3a", "1 case"), ("rifles-*", "2 cases"), ("*", "3 cases")])
  func `a filter names cases or rules`(_ row: (pattern: String, count: String)) throws {
    let run = try Typed.shell("embargo test rules --filter '\(row.pattern)'")
    #expect(run.output == "\(row.count), none failed\n")
  }

  @Test func `a filter that names nothing is status 2`() throws {
    let run = try Typed.shell("embargo test rules --filter nothing")
    #expect(run.errors == "error: there is no case in rules that ‘nothing’ names\n")
    #expect(run.status == 2)
  }

  @Test func `mutants that no case notices come with a deal that does`() throws {
    let run = try Typed.shell("embargo test rules --mutate --filter beta-9001-3a")
    #expect(run.output.contains("\nmutation  killed  survived  equivalent  undecided  score\nbeta "))
    #expect(
      run.output.contains(
        "rules/beta/goods.yaml:13:23: no case of beta notices ‘beta-9001-3a’ without ‘not: {purpose: {only: relief}}’; this"
      ))
    #expect(run.output.contains("\n    id: witness\n"))
    #expect(run.status == 0)
  }

  @Test(arguments: [("5%", 0), ("100%", 1)]) func `a score below the minimum is status 1`(
    _ row: (least: String, status: Int32)
  ) throws {
    let run = try Typed.shell("embargo test rules --mutate-min \(row.least)")
    #expect(run.status == row.status)
    #expect(run.errors.contains("of the changes, and 100% is asked for") == (row.status == 1))
  }

  @Test(.timeLimit(.minutes(10))) func `watching runs again when a file changes`() throws {
    let run = try Typed.shell(
      """
      : > out
      embargo test rules --watch > out & watcher=$!
      for turn in $(seq 1200); do grep -q failed out && break; sleep 0.05; done
      sleep 0.4
      printf '\\n# more\\n' >> rules/beta/cases/goods.yaml
      for turn in $(seq 1200); do [ "$(grep -c failed out)" = 2 ] && break; sleep 0.05; done
      { kill -KILL $watcher; wait $watcher; } 2> /dev/null
      cat out
      """)
    #expect(run.output == "3 cases, none failed\n\nbeta/cases/goods.yaml changed\n3 cases, none failed\n")
    #expect(run.errors == "")
  }

  /// A watcher that does not heed a signal must not outlive the test.
  private static let endSoon =
    "for turn in $(seq 400); do kill -0 $watcher || break; sleep 0.05; done; kill -KILL $watcher"

  @Test(.timeLimit(.minutes(4)), arguments: [("INT", 130), ("TERM", 143)])
  func `watching ends by a signal without a word`(_ row: (signal: String, status: Int32)) throws {
    let run = try Typed.shell(
      """
      set -m; : > out
      embargo test rules --watch > out 2> errors & watcher=$!
      for turn in $(seq 1200); do grep -q failed out && break; sleep 0.05; done
      { kill -\(row.signal) $watcher; \(Self.endSoon); wait $watcher; echo $?; } 2> /dev/null
      cat errors out
      """)
    #expect(run.output == "\(row.status)\n3 cases, none failed\n")
    #expect(run.errors == "")
  }

  /// The pipe holds less than the report, so that the signal comes in the midst of writing.
  @Test(.timeLimit(.minutes(4))) func `a report that is being written when the signal comes is written to its end`()
    throws
  {
    let many = (0..<600).map { Self.wrong.replacing("rifles-for-relief", with: "wrong-\($0)") }
    let run = try Typed.shell(
      """
      set -m; mkfifo pipe
      embargo test rules --watch > pipe 2> errors & watcher=$!
      exec 3< pipe; read -r first <&3
      { kill -INT $watcher; sleep 0.3; cat <&3 > rest & \(Self.endSoon); wait $watcher; echo $?; wait; } 2> /dev/null
      cat errors; tail -n 1 rest; [ $(wc -c < rest) -gt 70000 ] && echo long
      """, with: ["rules/beta/cases/wrong.yaml": many.joined(separator: "\n---\n")])
    #expect(run.output == "130\n603 cases, 600 failed\nlong\n")
  }
}
