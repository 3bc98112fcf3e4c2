import LocatedText
import Testing

struct CSVRowsTests {
  private static let shape = CSVShape(
    columns: 3, unnamed: [2],
    entries: [
      .init("id", .cell(0, isList: false)),
      .init("items", .sequence([.mapping([.init("tags", .cell(1, isList: true))])])),
    ])

  /// What comes of each row, when a table comes in pieces of some size.
  private func rows(_ text: String, inPiecesOf size: Int = 1_000, limit: Int = ReadingLimits.rowBytes) -> [String] {
    var blocks = RowBlocks(name: "t.csv", limit: limit)
    var found: [String] = []
    func take(_ block: SourceText?) {
      guard let block else { return }
      found += CSVRows.read(block, as: Self.shape).lines.map { line in
        switch line.value {
        case .success(let node): "\(line.number) \(shown(node))"
        case .failure(let faults): "\(line.number) \(faults)"
        }
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      take(blocks.add(Array(bytes[start..<min(start + size, bytes.count)])))
    }
    take(blocks.finish())
    return found
  }

  private func shown(_ node: LocatedNode) -> String {
    switch node.kind {
    case .scalar: node.text.debugDescription
    case .sequence: "[" + node.elements.map(shown).joined(separator: ", ") + "]"
    case .mapping: "{" + node.entries.map { "\($0.key.text): \(shown($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test func `cells become a document, and what is empty is left out`() {
    #expect(
      rows("a,x; y,\n,x,\"\"\n\nb,,\n\"c\"\"d\",\"'=1\",\n") == [
        #"1 {id: "a", items: [{tags: ["x", "y"]}]}"#, #"2 {items: [{tags: "x"}]}"#, #"4 {id: "b"}"#,
        #"5 {id: "c\"d", items: [{tags: "=1"}]}"#,
      ])
  }

  @Test(arguments: [
    "a,b,\nc,d,\n", "a,\"b\nc\",\r\nd,\"e\"\"\r\nf\",\r\ng,,", "\r\ra,\"\r\n\",\r", "é,\"𝄞\"\n\"한,\n\n\",x,\n",
    "a,\"b,\nc,d,\ne,f,\n", "a,\"b\n\"c,d,\ne,f,\n", "a,\"b\",\"c\nd\"e\nf,g,\n", "\u{FEFF}a,b,\n\"\n", "",
  ])
  func `pieces of any size give the rows of the whole`(_ text: String) {
    let whole = rows(text)
    for size in 1...max(1, text.utf8.count) { #expect(rows(text, inPiecesOf: size) == whole, "\(size)") }
  }

  @Test(arguments: [
    (
      "a,b,c",
      "t.csv:2:5: error: this cell stands in a column without a name; name it in the first row [unknown-column]"
    ),
    ("a", "t.csv:2:1: error: this row has 1 cells, and there are 3 columns; is a comma or a quote missing? [csv-form]"),
    (
      "a,b,,d",
      "t.csv:2:6: error: this row has 4 cells under 3 columns; a text with a comma in it stands between quotes [csv-form]"
    ),
    (
      "a,+1,",
      "t.csv:2:3: error: ‘+1’ is a formula to a spreadsheet; save the table with values, or write ‘'’ in front of what "
        + "is only text [csv-formula]"
    ),
    ("a,\"b,", "t.csv:2:3: error: a quote opens here and nothing closes it; write a quote in a text twice [csv-form]"),
    (
      "a,\"b\"c,",
      "t.csv:2:6: error: text stands behind a closing quote; write a quote in a text twice, or put all of it between "
        + "quotes [csv-form]"
    ),
    (
      "a,\u{1},",
      "t.csv:2:3: error: the control character U+0001 stands here; delete it, or write it as an escape "
        + "between double quotes [control-character]"
    ),
    (
      "a,\u{0},",
      "t.csv:2:3: error: a NUL (U+0000) stands here, and text holds none; is this a text file? [control-character]"
    ),
  ])
  func `a row at fault is told where it stands, and the others are read`(_ row: String, _ message: String) {
    #expect(
      rows("1,x,\n\(row)\n3,y,\n") == [
        #"1 {id: "1", items: [{tags: "x"}]}"#, "2 \(message)", #"3 {id: "3", items: [{tags: "y"}]}"#,
      ])
  }

  @Test func `bytes that are not UTF-8 harm their row alone`() {
    let block = SourceText(name: "t.csv", bytes: Array("1,x,\n2,".utf8) + [0xFF] + Array(",\n3,y,\n".utf8))
    let lines = CSVRows.read(block, as: Self.shape).lines
    #expect(lines.map(\.number) == [1, 2, 3])
    guard case .failure(let faults) = lines[1].value else { return #expect(Bool(false)) }
    #expect(faults.all.map { "\($0.span.start.line):\($0.span.start.column) \($0.id)" } == ["2:3 invalid-utf-8"])
  }

  @Test(arguments: 1...9)
  func `of a row beyond the limit the rest of its line is let go`(size: Int) {
    let found = rows("a,b,\n0123456789abcdefghij,,\nc,d,\n", inPiecesOf: size, limit: 12)
    #expect(found.count == 3 && found.last == #"3 {id: "c", items: [{tags: "d"}]}"#, "\(found)")
  }

  @Test(arguments: ["\r", "\n", "\r\n"], 1...40)
  func `the row behind one beyond the limit is read, whatever ends the lines`(_ end: String, size: Int) {
    let found = rows(
      ["a,b,", "0123456789abcdefghij,,", "", "c,d,", ""].joined(separator: end), inPiecesOf: size, limit: 12)
    #expect(found.count == 3 && found.last == #"4 {id: "c", items: [{tags: "d"}]}"#, "\(found)")
  }

  @Test(arguments: ["\r", "\n", "\r\n"])
  func `blank lines are counted, whatever ends them and however they are cut`(_ end: String) {
    let text = ["", "", "a,b,", "", "c,\"d\n\ne\",", "", "", "f,g,", "", ""].joined(separator: end)
    for size in 1...text.utf8.count {
      var blocks = RowBlocks(name: "t.csv")
      let count = LineCount.of(
        text, inPiecesOf: size, adding: { blocks.add($0) }, finishing: { blocks.finish() },
        reading: {
          let read = CSVRows.read($0, as: Self.shape)
          return (read.lines, read.empty)
        })
      #expect(count == LineCount(numbers: [3, 5, 10], empty: 6), "\(count) by \(size)")
    }
  }

  @Test(arguments: [
    ("a,\"b\n\nc\",d", "t.csv:4:4: error: this cell stands in a column without a name"),
    ("a,\"b\r\nc\",,é,e", "t.csv:3:5: error: this row has 5 cells under 3 columns"),
    ("\"\r\r\", =1,", "t.csv:4:4: error: ‘=1’ is a formula to a spreadsheet"),
    ("a,\"b\n\u{1}\",", "t.csv:3:1: error: the control character U+0001"),
    ("\"a\nb\",\"c,", "t.csv:2:1: error: a quote opens here and nothing closes it"),
  ])
  func `a fault in a later line of a row is told where it stands`(_ row: String, _ message: String) {
    let found = rows("1,x,\n\(row)\n3,y,\n")
    #expect(found.count >= 3 && found[1].hasPrefix("2 \(message)"), "\(found)")
  }
}
