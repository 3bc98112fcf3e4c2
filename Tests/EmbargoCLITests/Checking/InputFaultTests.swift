import TestSupport
import Testing

/// What is typed or read and cannot be used: the message, and the status.
struct InputFaultTests {
  struct Row: CustomTestStringConvertible {
    let line: String
    /// The first line of standard error.
    let message: String
    var status: Int32 = 2
    /// What standard output begins with.
    var output = ""
    var files: [String: String] = [:]
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row(line: "embargo check nope.yaml", message: "error: cannot read nope.yaml: No such file or directory"),
    Row(line: "embargo check nope.ndjson", message: "error: cannot read nope.ndjson: No such file or directory"),
    Row(line: "embargo check .", message: "error: cannot read .: Is a directory"),
    Row(line: "embargo check - <&-", message: "error: cannot read standard input: Bad file descriptor"),
    Row(
      line: "embargo check deals.csv",
      message: "deals.csv:1:1: error: [missing-column]",
      files: ["deals.csv": "id,date\n"]),
    Row(line: "embargo check - </dev/null", message: "<stdin>:1:1: error: [no-document]"),
    Row(line: "embargo check - <<<'{'", message: "<stdin>:1:1: error: [invalid-json]"),
    Row(line: "embargo check - <<<'a: ['", message: "<stdin>:2:1: error: [invalid-yaml]"),
    Row(line: "printf 'a: \\xFF' | embargo check -", message: "<stdin>:1:4: error: [invalid-utf-8]"),
    Row(
      line: "embargo check - --input json <<<'id: a'",
      message: "<stdin>:1:1: error: [invalid-json]"),
    Row(line: "embargo check - <<<'id: a'", message: "<stdin>:1:1: error: [missing-key]"),
    Row(
      line: "embargo check rifles.yaml nope.yaml", message: "error: cannot read nope.yaml: No such file or directory",
      output: "PROHIBITED"),
    Row(
      line: "embargo check rifles.yaml other.yaml",
      message: "rifles.yaml:1:5: error: another deal of this run has the id ‘rifles’; give each its own [duplicate-id]",
      output: "PERMITTED", files: ["other.yaml": "{id: rifles, date: 2029, activity: supply}"]),
    Row(
      line: "embargo check twice.yaml",
      message: "twice.yaml:3:6: error: another deal of this run has the id ‘a’; give each its own [duplicate-id]",
      files: ["twice.yaml": "{id: a, date: 2029, activity: supply}\n---\n{id: a, date: 2029, activity: supply}\n"]),
  ])
  func `an input that cannot be used is told, the others are judged, and the status is 2`(_ row: Row) throws {
    try expect(row, "--rules rules")
  }

  @Test(arguments: [
    Row(line: "embargo check rifles.yaml --rules nope", message: "error: there is no folder nope"),
    Row(
      line: "embargo check rifles.yaml --rules rifles.yaml",
      message: "error: rifles.yaml is a file; ‘--rules’ wants the folder of a rule set"),
    Row(line: "mkdir e; embargo check rifles.yaml --rules e", message: "error: there is no YAML file under e"),
    Row(
      line: "echo 'nmae: x' > rules/ruleset.yaml; embargo check rifles.yaml --rules rules",
      message: "rules/ruleset.yaml:1:1: error: [missing-key]"),
  ])
  func `rules that cannot be used are told, and nothing is judged`(_ row: Row) throws { try expect(row) }

  @Test(arguments: [
    Row(line: "embargo check", message: "Error: Missing expected argument '<file> ...'", status: 64),
    Row(line: "embargo check rifles.yaml rifles.yaml", message: "Error: ‘rifles.yaml’ is given twice.", status: 64),
    Row(
      line: "embargo check rifles.yaml --as-of 13.9.2023",
      message: "Error: The value '13.9.2023' is invalid for '--as-of <date>': ‘13.9.2023’ is not how a date is written "
        + "here; write 2023-09-13", status: 64),
    Row(
      line: "embargo check rifles.yaml --format xml",
      message: "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', "
        + "'ndjson' or 'csv'.", status: 64),
    Row(
      line: "embargo check rifles.yaml --fail-on bad",
      message: "Error: The value 'bad' is invalid for '--fail-on <verdict>'. Please provide one of the following:",
      status: 64),
    Row(
      line: "embargo check rifles.yaml --position lapse",
      message: "Error: The value 'lapse' is invalid for '--position <name=option>'", status: 64),
    Row(
      line: "embargo check rifles.yaml --rules rules --position lapse=over",
      message: "Error: There is no option of ‘lapse’ called ‘over’; there is ‘ended’, ‘stands’.", status: 64),
    Row(
      line: "embargo check rifles.yaml --rules rules --position laps=ended",
      message: "Error: There is no contested question ‘laps’; did you mean ‘lapse’?", status: 64),
  ])
  func `a faulty command line is told, and the status is 64`(_ row: Row) throws { try expect(row) }

  @Test func `a file that may not be read is told`() throws {
    let run = try Typed.shell(
      "[ $(id -u) = 0 ] && exit 77; chmod 0 rifles.yaml; embargo check rifles.yaml --rules rules")
    if run.status == 77 { return }
    #expect(run.errors == "error: cannot read rifles.yaml: Permission denied\n")
    #expect(run.status == 2)
  }

  @Test func `a reader that has gone ends the program without a word`() throws {
    let run = try Typed.shell(
      """
      for i in $(seq 2000); do echo '{"id": "a", "date": "2030", "activity": "supply"}'; done > many.ndjson
      embargo check many.ndjson --rules rules --format ndjson | head -n 1 | cut -c 1-20; echo ${PIPESTATUS[0]}
      """)
    #expect(run.output == "{\"line\": 1, \"id\": \"a\n141\n")
    #expect(run.errors == "")
  }

  /// A message with nothing between `error:` and the id in brackets stands for any with that id.
  private func expect(_ row: Row, _ words: String = "") throws {
    let run = try Typed.shell(row.line.replacing("embargo check", with: "embargo check \(words)"), with: row.files)
    let first = run.errors.split(separator: "\n").first.map(String.init) ?? ""
    let parts = row.message.split(separator: "error: [")
    if parts.count == 2 {
      #expect(first.hasPrefix(parts[0] + "error: ") && first.hasSuffix("[" + parts[1]), "\(first)")
    } else {
      #expect(first == row.message)
    }
    #expect(run.status == row.status)
    #expect(row.output.isEmpty ? run.output == "" : run.output.hasPrefix(row.output), "\(run.output)")
  }
}
