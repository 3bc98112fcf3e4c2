import Embargo
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@testable import EmbargoCLI

/// Lines of a stream that are no deals: each is told in its place, and the others are answered.
@Suite(.timeLimit(.minutes(10)))
struct BadLinesTests {
  private static let checker = Result { try Checker(rules: RuleSource(folder: Repository.path(Typed.rules))) }

  /// What is answered to each line of an input that comes in pieces, as its number and its verdict or its error.
  private func answers(_ pieces: [[UInt8]]) throws -> [String] {
    let judge = LineJudge(BulkChecker(try Self.checker.get()), on: nil, .json, .verdict)
    var blocks = LineBlocks(name: "in")
    let judged =
      pieces.compactMap { blocks.add($0).map(judge.judge) } + [blocks.finish()].compactMap { $0.map(judge.judge) }
    return try judged.flatMap { $0.report.split(separator: 0x0A) }.map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      let error = object["error"] as? [String: Any]
      let column = error?["column"] as? Int
      return "\(object["line"] ?? "") \(object["verdict"] ?? error?["id"] ?? "")\(column.map { " \($0)" } ?? "")"
    }
  }

  private static let good = Array((Lines.deal("a") + "\n").utf8)

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let line: [UInt8]
    let answer: String?

    init(_ name: String, _ line: some Sequence<UInt8>, _ answer: String?) {
      (testDescription, self.line, self.answer) = (name, Array(line), answer)
    }
  }

  @Test(arguments: [
    Row("a line cut in the middle", Lines.deal("b").utf8.prefix(40), "invalid-json 35"),
    Row("two objects", (Lines.deal("b") + " {}").utf8, "invalid-json \(Lines.deal("b").count + 2)"),
    Row("an empty line", [], nil),
    Row("blanks", " \t ".utf8, nil),
    Row("a NUL", #"{"id": "b\#u{0}"}"#.utf8, "control-character 10"),
    Row("bytes that are not UTF-8", Array(#"{"id": "b"#.utf8) + [0xFF] + Array(#""}"#.utf8), "invalid-utf-8 10"),
    Row("a key twice", Lines.deal("b").replacing("\"date\"", with: "\"id\": \"c\", \"date\"").utf8, "duplicate-key 13"),
    Row(
      "a number of a thousand digits",
      Lines.deal("b").replacing("rifles\"", with: "rifles\", \"quantity\": " + String(repeating: "9", count: 1_000))
        .utf8,
      "quantity-form \(Lines.deal("b").count + 12)"),
    Row("no mapping", "[1]".utf8, "not-a-mapping 1"),
  ])
  func `a bad line is told, and its neighbours are answered`(_ row: Row) throws {
    let answers = try answers([Self.good + row.line + [0x0A] + Self.good])
    #expect(answers == ["1 prohibited", row.answer.map { "2 \($0)" }, "3 prohibited"].compactMap(\.self))
  }

  @Test func `a last line without its end is answered`() throws {
    #expect(try answers([Self.good + Self.good.dropLast()]) == ["1 prohibited", "2 prohibited"])
  }

  @Test func `a line beyond 16 MiB is told, and held in memory no longer than that`() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 18)
    let pieces =
      [Self.good + Array("{\"id\": \"".utf8)] + Array(repeating: piece, count: 200) + [Array("\"}\n".utf8) + Self.good]
    #expect(try answers(pieces) == ["1 prohibited", "2 too-large 1", "3 prohibited"])
  }

  @Test func `an object of a million keys is told`() throws {
    let keys = (0..<600_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let answers = try answers([Self.good + Array("{\(keys)}\n".utf8) + Self.good])
    #expect(answers.count == 3 && answers[1].hasPrefix("2 too-many-nodes"), "\(answers)")
  }

  @Test func `a mistake far down has the number of its line`() throws {
    let run = try Typed.shell(
      """
      { head -n 5000 in.ndjson; printf '{"id": "\\xFF"}\\n'; tail -n 3 in.ndjson; } \
      | embargo check - --rules rules --format ndjson --verdict-lines | sed -n '5001p;$='
      """, with: ["in.ndjson": String(repeating: Lines.deal("a") + "\n", count: 5_000)])
    #expect(
      run.output.hasPrefix(#"{"line": 5001, "error": {"id": "invalid-utf-8", "#) && run.output.hasSuffix("}}\n5004\n"))
    #expect(run.errors.hasSuffix("<stdin>: 5004 lines in, 5004 lines out: 5003 prohibited, 1 unreadable\n"))
  }

  @Test func `a table is answered row by row, in either form`() throws {
    let table = """
      Nr,date,activity,to.country,items.0.category,purpose,Remark
      a,2030-02-03,supply,XB,rifles,military,"two
      lines"
      b,2030-02-03,supply,XB,=rifles,military,

      c,2030-02-03,supply,XB,riffles,military,
      '=d,2030-02-03,supply,XA,rifles,military,
      """
    let files = ["in.csv": table, "map.yaml": "Nr: id\nRemark: ignore\n"]
    let run = try Typed.shell("embargo check in.csv --map map.yaml --rules rules --format csv; echo $?", with: files)
    #expect(
      run.output == """
        id,verdict,rule,paragraph,line,error
        a,prohibited,beta-9001-3a,S/RES/9001 (2030) 3(a),2,
        ,,,,4,"csv-formula: ‘=rifles’ is a formula to a spreadsheet; save the table with values, or write ‘'’ in front of \
        what is only text"
        ,,,,6,unknown-term: ‘riffles’ is not known as an item; did you mean ‘rifles’?
        '=d,permitted,,,7,
        2

        """)
    #expect(
      run.errors.hasSuffix(
        "in.csv: 4 lines in, 4 lines out: 1 prohibited, 1 permitted, 2 unreadable; 1 empty line passed over\n"))
    let lines = try Typed.shell(
      "cat in.csv | embargo check - --input csv --map map.yaml --rules rules --format ndjson --verdict-lines 2>/dev/null",
      with: files)
    #expect(
      lines.output.split(separator: "\n").map { $0.prefix(10) }
        == (["2", "4", "6", "7"].map { "{\"line\": \($0)" }).map { $0.prefix(10) })
  }

  @Test func `a fault in a later line of a row is told with the line in which it stands`() throws {
    let table = """
      id,date,activity,to.country,title,items.0.category
      a,2030-02-03,supply,XB,"goods
      for relief",riffles
      b,2030-02-03,supply,XB,goods,riffles
      """
    let run = try Typed.shell(
      "embargo check in.csv --rules rules --format ndjson --emit-cap-use use; cat use",
      with: ["in.csv": table])
    let message = "‘riffles’ is not known as an item; did you mean ‘rifles’?"
    let lines = """
      {"line": 2, "error": {"id": "unknown-term", "message": "\(message)", "line": 3, "column": 13}}
      {"line": 4, "error": {"id": "unknown-term", "message": "\(message)", "column": 30}}

      """
    #expect(run.output == lines + lines)
    #expect(run.errors.contains("in.csv:3:13: error: ") && run.errors.contains("in.csv:4:30: error: "))
  }

  @Test(arguments: [
    ("--format text", ""), ("--format ndjson", ""), ("--format ndjson --verdict-lines", ""),
    ("--format csv", "id,verdict,rule,paragraph,line,error\n"),
    ("--against report", "0 deals of this run and of report: 0 with the same verdict and reason\n"),
  ])
  func `a stream without a line is no mistake, and is told`(_ row: (options: String, report: String)) throws {
    for (name, empty) in [("none.ndjson", ""), ("blank.ndjson", "\n \n"), ("head.csv", "id,date,activity\n")] {
      let run = try Typed.shell(
        "embargo check \(name) --rules rules \(row.options)", with: [name: empty, "report": "\n"])
      let passedOver = name == "blank.ndjson" ? "; 2 empty lines passed over" : ""
      #expect(run.status == 0 && run.output == row.report, "\(name): \(run)")
      #expect(run.errors == "\(name): 0 lines in, 0 lines out\(passedOver)\n", "\(name)")
    }
  }

  @Test func `a table without a row wants one that names its columns`() throws {
    for form in ["text", "json", "ndjson", "csv"] {
      let run = try Typed.shell("embargo check none.csv --rules rules --format \(form)", with: ["none.csv": "\n"])
      let message = "none.csv:1:1: error: the file is empty; the first row of a table names its columns [no-document]\n"
      #expect(run.status == 2 && run.errors.hasPrefix(message), "\(run)")
    }
  }
}
