import LocatedText
import TestSupport
import Testing

struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] {
    CSVReader.read(SourceText(name: "t.csv", text: text)).partial.rows.map { row in
      row.entries.map { "\($0.key.text)=\($0.value.text)" }
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a=1", "b=2"]]),
    ("a,b\r\n1,2\r\n3,4", [["a=1", "b=2"], ["a=3", "b=4"]]),
    ("a, b \n 1 ,2\n\n,\n5\n", [["a=1", "b=2"], ["a=5"]]),
    ("a,b\n\"1,5\",\"say \"\"so\"\"\"\n", [["a=1,5", "b=say \"so\""]]),
    ("a,b\n\"two\nlines\",\n", [["a=two\nlines"]]),
    ("\u{FEFF}a,b\n,\"\"\nx,é\n", [["a=x", "b=é"]]),
    ("a,\"\"\n1,2\n", [["a=1"]]),
  ])
  func `a row is a mapping from the header to its cells that hold anything`(_ text: String, _ rows: [[String]]) {
    #expect(self.rows(text) == rows)
    #expect(CSVReader.read(SourceText(name: "t.csv", text: text)).diagnostics.isEmpty)
  }

  @Test func `a cell knows where it stands`() throws {
    let text = "a,b\n1, \"x\"\"y\"\n"
    let row = try #require(CSVReader.read(SourceText(name: "t.csv", text: text)).partial.rows.first)
    #expect(row.entries.map(\.value.span.text) == ["1", "\"x\"\"y\""])
    #expect(row.entries[1].value.span.start == SourcePosition(line: 2, column: 4))
  }

  private func expect(_ marked: String, _ expected: [ExpectedDiagnostic]) {
    expectDiagnostics(marked, expected, prefixes: ["", "\n"], name: "t.csv") {
      CSVReader.read($0).diagnostics
    }
  }

  @Test func `what is no table is told with its place`() {
    expect(
      "a,b\n1,2,1️⃣3\n",
      [
        .init(
          "1️⃣", "this row has more cells than the header; put a cell that holds a comma between double quotes",
          id: "csv-form")
      ])
    expect(
      "a,b\nx1️⃣\"y,2\n",
      [
        .init(
          "1️⃣", "a double quote stands within a cell; put the whole cell between double quotes, and double those within",
          id: "csv-form")
      ])
    expect(
      "a,b\n\"x1️⃣\"y,2\n",
      [
        .init(
          "1️⃣", "a double quote stands within a cell; put the whole cell between double quotes, and double those within",
          id: "csv-form")
      ])
    expect(
      "a,b\n1️⃣\"x,2\n",
      [.init("1️⃣", "the double quote is never closed; end the cell with another", id: "csv-form")])
    expect(
      "1️⃣a;b\n1;2\n", [.init("1️⃣", "the cells are separated by ‘;’; separate them by commas", id: "csv-form")])
    expect(
      "1️⃣a,2️⃣a\n1,2\n",
      [
        .init(
          "2️⃣", "the key ‘a’ stands twice in one mapping; delete one of the two", id: "duplicate-key",
          notes: [.init("1️⃣", "it stands here first")])
      ])
  }

  @Test func `bytes that are no text are refused`() {
    let bad = CSVReader.read(SourceText(name: "t.csv", bytes: [0x61, 0x0A, 0xFF, 0x0A]))
    #expect(bad.diagnostics.map(\.id) == ["invalid-utf-8"])
    let control = CSVReader.read(SourceText(name: "t.csv", text: "a\n\u{1B}[31m\n"))
    #expect(control.diagnostics.map(\.id) == ["control-character"])
    #expect(CSVReader.read(SourceText(name: "t.csv", text: "")).diagnostics.map(\.id) == ["no-document"])
  }
}
