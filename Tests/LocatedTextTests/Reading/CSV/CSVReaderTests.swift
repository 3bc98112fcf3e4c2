import LocatedText
import TestSupport
import Testing

struct CSVReaderTests {
  /// The rows, each as its columns and values.
  private func rows(_ text: String, lists: [String] = []) throws -> [[String]] {
    let table = try #require(
      try CSVReader.read(SourceText(name: "t.csv", text: text), lists: { lists.contains($0) }).get())
    return table.rows.map { row in
      row.entries.map { key, value in
        let shown = value.kind == .sequence ? "\(value.elements.map(\.text))" : value.text
        return "\(key.text)=\(shown)"
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CRLF or CR`(_ end: String) throws {
    #expect(try rows(["a,b", "1,2", "", "3,4"].joined(separator: end)) == [["a=1", "b=2"], ["a=3", "b=4"]])
  }

  @Test func `a byte order mark and blanks around cells do not count`() throws {
    #expect(try rows("\u{FEFF}a , b\n 1 ,\t2\t\n") == [["a=1", "b=2"]])
  }

  @Test func `quotes hold commas, line ends and quotes`() throws {
    #expect(try rows("a,b\n\"1,\n2\" , \"say \"\"so\"\"\"\n") == [["a=1,\n2", "b=say \"so\""]])
  }

  @Test func `an empty cell is none, an empty text between quotes is one`() throws {
    #expect(try rows("a,b,c\n1,,\"\"\n,2,\n,,\n") == [["a=1", "c="], ["b=2"]])
  }

  @Test func `a cell of a column of lists holds values between semicolons`() throws {
    #expect(
      try rows("a,b\n1;2,1; 2 ;;3\n,\"x,y; \"\"z\"\" \"\n,;\n", lists: ["b"])
        == [[#"a=1;2"#, #"b=["1", "2", "3"]"#], [#"b=["x,y", "\"z\""]"#], ["b=[]"]])
  }

  @Test func `lines in front of the header say something of the whole`() throws {
    let text = "# made by hand\n\n# name: A, B,,\n#day: 2020-01-01\n# kinds: x; y\na,b\n#1,2\n"
    let table = try #require(try CSVReader.read(SourceText(name: "t.csv", text: text)).get())
    #expect(table.head.entries.map { "\($0.key.text)=\($0.value.text)" } == ["name=A, B", "day=2020-01-01", "kinds="])
    #expect(table.head.entries.last?.value.elements.map(\.text) == ["x", "y"])
    #expect(table.rows.map { $0.entries.map(\.value.text) } == [["#1", "2"]])
  }

  @Test func `every value knows where it stands`() throws {
    let text = "# n: v\nä,b\n\"x\",\"p; q\"\n"
    let table = try #require(try CSVReader.read(SourceText(name: "t.csv", text: text), lists: { $0 == "b" }).get())
    let row = try #require(table.rows.first)
    #expect(row.span.text == "\"x\",\"p; q\"" && row.span.start == SourcePosition(line: 3, column: 1))
    #expect(row.entries[1].value.span.text == "\"p; q\"")
    #expect(row.entries[1].value.elements.map(\.span.text) == ["p", "q"])
    #expect(table.head.entries.first?.value.span.text == "v")
  }

  private func expect(_ marked: String, _ expected: [ExpectedDiagnostic]) {
    expectDiagnostics(marked, expected, prefixes: ["", "# 遠東 🚀\n"], name: "t.csv") { CSVReader.read($0).diagnostics }
  }

  @Test func `rows that have not as many cells as there are columns`() {
    expect(
      "a,b\n1,2,1️⃣3,4\n2️⃣5\n6,7\n",
      [
        .init(
          "1️⃣", "this row has 4 cells under 2 columns; a text with a comma in it stands between quotes", id: "csv-form"),
        .init(
          "2️⃣", "this row has 1 cells, and there are 2 columns; is a comma or a quote missing?", id: "csv-form"),
      ])
  }

  @Test func `quotes that do not close, or close too early`() {
    expect(
      "a,b\n\"x\"1️⃣ y,2\n",
      [
        .init(
          "1️⃣",
          "text stands behind a closing quote; write a quote in a text twice, or put all of it between quotes",
          id: "csv-form")
      ])
    expect(
      "a,b\n1,2️⃣\"x\n3,4\n",
      [
        .init(
          "2️⃣", "a quote opens here and nothing closes it; write a quote in a text twice", id: "csv-form")
      ])
  }

  @Test func `columns between other signs, columns of one name`() {
    expect(
      "1️⃣a;b\n1;2\n",
      [.init("1️⃣", "the columns stand between ‘;’; save the table with commas between them", id: "csv-form")])
    expect(
      "1️⃣a,b,2️⃣a\n1,2,3\n",
      [
        .init(
          "2️⃣", "two columns are called ‘a’; give each its own name, or take one away", id: "duplicate-key",
          notes: [.init("1️⃣", "it stands here first")])
      ])
  }

  @Test func `what is no text, and nothing at all`() {
    #expect(
      CSVReader.read(SourceText(name: "t", bytes: [0x61, 0xE4, 0x0A])).diagnostics.map(\.id) == ["invalid-utf-8"])
    for text in ["", "\n\n", "# a: b\n"] {
      #expect(CSVReader.read(SourceText(name: "t", text: text)).diagnostics.map(\.id) == ["no-document"])
    }
  }

  @Test(arguments: 0..<20)
  func `any bytes are read or refused`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let usual = Array("a,b;\"\n\r# :\tä".utf8)
    for _ in 0..<500 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in usual.randomElement(using: &generator) ?? 0 }
      let read = CSVReader.read(SourceText(name: "t", bytes: bytes), lists: { $0 == "b" })
      #expect((read.partial != nil) || read.hasErrors)
      for row in read.partial?.rows ?? [] {
        for entry in row.entries { _ = (entry.key.text, entry.value.shownForTest) }
      }
    }
  }
}

extension LocatedNode {
  fileprivate var shownForTest: String { kind == .sequence ? elements.map(\.text).joined() : text }
}
