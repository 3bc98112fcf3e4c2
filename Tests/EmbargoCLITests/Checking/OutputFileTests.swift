import Foundation
import TestSupport
import Testing

/// Reports that go into a file.
@Suite(.timeLimit(.minutes(10)))
struct OutputFileTests {
  private let options = "--rules rules --format ndjson --verdict-lines"

  @Test(arguments: ["text", "json", "ndjson", "csv"])
  func `a file holds what standard output would`(_ format: String) throws {
    let run = try Typed.shell(
      """
      embargo check rifles.yaml --rules rules --format \(format) --output out; echo $?
      embargo check rifles.yaml --rules rules --format \(format) | cmp - out && ls out*
      """)
    #expect(run.output == "1\nout\n" && run.errors == "")
  }

  @Test func `a file that was there keeps its permissions, and a link its place`() throws {
    let run = try Typed.shell(
      "echo old > real; chmod 640 real; ln -s real out; embargo check rifles.yaml --rules rules --output out; "
        + "stat -c %a real; head -c 10 real; echo; readlink out; ls")
    #expect(run.output == "640\nPROHIBITED\nreal\nout\nreal\nrifles.yaml\nrules\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func `a full disk is an error`() throws {
    let run = try Typed.shell(
      "embargo check in.ndjson \(options) --output /dev/full; echo $?; test -c /dev/full && ls",
      with: ["in.ndjson": Lines.many(3)])
    #expect(run.output == "2\nin.ndjson\nrifles.yaml\nrules\n")
    #expect(run.errors == "error: cannot write to /dev/full: No space left on device\n")
  }

  @Test func `a file that cannot be made is an error`() throws {
    let run = try Typed.shell("embargo check rifles.yaml --rules rules --output nope/out; echo $?")
    #expect(run.output == "2\n" && run.errors == "error: cannot write nope/out: No such file or directory\n")
  }

  @Test(arguments: ["ndjson --verdict-lines", "csv"])
  func `what did not become whole is no report, and is gone on with`(_ format: String) throws {
    let run = try Typed.shell(
      """
      check() { embargo check in.ndjson --rules rules --format \(format) "$@"; }
      check --output whole 2>/dev/null
      (trap '' XFSZ; ulimit -f 8; check --output out; echo $?)
      ls out*; check --output out --resume; echo $?; cmp out whole && ls out*
      """, with: ["in.ndjson": Lines.many(300)])
    #expect(run.output == "2\nout.part\n1\nout\n")
    let errors = run.errors.split(separator: "\n")
    #expect(
      errors.prefix(2) == [
        "note: what was written stays in out.part; ‘--resume’ goes on behind it",
        "error: cannot write to out: File too large",
      ])
    #expect(errors[2].hasPrefix("note: out.part answers ") && errors[2].contains("in.ndjson is judged behind line "))
    #expect(errors.last == "in.ndjson: 300 lines in, 300 lines out: 300 prohibited; 30 empty lines passed over")
  }

  @Test func `half a report of another form is taken away`() throws {
    let run = try Typed.shell(
      "(trap '' XFSZ; ulimit -f 1; embargo check in.ndjson --rules rules --format json --output out; echo $?); ls",
      with: ["in.ndjson": Lines.many(30)])
    #expect(run.output == "2\nin.ndjson\nrifles.yaml\nrules\n")
    #expect(run.errors == "error: cannot write to out: File too large\n")
  }

  struct Refusal: CustomTestStringConvertible {
    let part: String
    let message: String
    var testDescription: String { part }
  }

  @Test(arguments: [
    Refusal(
      part: #"{"line": 2, "id": "x", "verdict": "permitted"}"#,
      message: "cannot go on with out.part: it answers 1 lines up to line 2, and the input has 2 there; is it another "
        + "input? Delete the file to begin anew"),
    Refusal(
      part: #"{"line": 1, "id": "x", "verdict": "permitted"}"#,
      message:
        "cannot go on with out.part: its last line is about ‘x’, and line 1 of the input about ‘d1’; is it another "
        + "input? Delete the file to begin anew"),
    Refusal(
      part: #"{"line": 9, "id": "x", "verdict": "permitted"}"#,
      message: "cannot go on with out.part: it answers 1 lines up to line 9, and the input has 3 there; is it another "
        + "input? Delete the file to begin anew"),
    Refusal(part: "hello", message: "line 1 of out.part is none of such a report; delete it to begin anew"),
  ])
  func `a part of another report is left alone`(_ row: Refusal) throws {
    let run = try Typed.shell(
      "embargo check in.ndjson \(options) --output out --resume; echo $?; ls; cat out.part",
      with: ["in.ndjson": Lines.many(3), "out.part": row.part + "\n{\"li"])
    #expect(run.output == "2\nin.ndjson\nout.part\nrifles.yaml\nrules\n\(row.part)\n{\"li")
    #expect(run.errors.contains("error: \(row.message)\n"), "\(run.errors)")
  }

  @Test func `without a part a resumed run begins at the beginning`() throws {
    let run = try Typed.shell(
      "embargo check in.ndjson \(options) --output out --resume; wc -l < out", with: ["in.ndjson": Lines.many(3)])
    #expect(run.output == "3\n")
    #expect(run.errors.hasPrefix("note: there is no out.part; in.ndjson is judged from its beginning\n"))
  }

  @Test(arguments: [
    ("--resume", "Error: ‘--resume’ goes with ‘--output’."),
    ("--resume --output x", "Error: ‘--resume’ goes with ‘--format ndjson’ or ‘--format csv’."),
    ("--resume --output x --format csv", "Error: ‘--resume’ goes with one input of lines (NDJSON) or rows (CSV)."),
    ("--output rifles.yaml", "Error: ‘rifles.yaml’ is read, and would be written to."),
    ("--map x", "Error: ‘--map’ goes with a CSV file, and none is given."),
  ])
  func `options that do not fit are told`(_ words: String, _ message: String) throws {
    let run = try Typed.shell("embargo check rifles.yaml --rules rules \(words)")
    #expect(run.status == 64 && run.errors.hasPrefix(message + "\n"), "\(run.errors)")
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal leaves whole lines and not a word, and they are gone on with`(_ signal: String) throws {
    let run = try Typed.shell(
      """
      set -m; mkfifo pipe; cat in.ndjson > all.ndjson
      embargo check - --input ndjson \(options) --output out < pipe 2> errors & id=$!
      exec 3> pipe; cat in.ndjson >&3
      for try in $(seq 400); do [ -s out.part ] && break; sleep 0.05; done
      { kill -\(signal) $id; wait $id; echo $?; } 2>/dev/null; exec 3>&-; cat errors
      ls out*; tail -c 1 out.part | od -An -c
      embargo check all.ndjson \(options) --output out --resume 2>/dev/null; wc -l < out
      """, with: ["in.ndjson": Lines.many(40)])
    #expect(run.output == "\(signal == "INT" ? 130 : 143)\nout.part\n  \\n\n40\n")
  }
}
