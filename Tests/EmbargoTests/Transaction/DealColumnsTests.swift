import Embargo
import LocatedText
import SmallWords
import TestSupport
import Testing

struct DealColumnsTests {
  /// The deals of a table and everything that is wrong with it, a line each.
  private func read(_ text: String, map: String? = nil) -> (deals: [Transaction], faults: [String]) {
    var blocks = RowBlocks(name: "t.csv")
    blocks.keep(Array(text.utf8))
    let map = map.map { HeaderMap.read(SourceText(name: "map.yaml", text: $0)) }
    let header = blocks.header(isOver: true).map(CSVHeader.read) ?? Checked([])
    let shape = DealColumns.shape(of: header.partial, by: map?.partial, SmallVocabulary.whole)
    var diagnostics = (map?.diagnostics ?? []) + header.diagnostics + shape.diagnostics
    var deals: [Transaction] = []
    if let shape = shape.partial, let block = blocks.finish() {
      for line in CSVRows.read(block, as: shape).lines {
        switch line.value {
        case .failure(let faults): diagnostics += faults.all
        case .success(let node):
          let read = TransactionDecoder.decode(node, with: SmallVocabulary.whole)
          diagnostics += read.diagnostics
          deals.append(read.partial)
        }
      }
    }
    return (deals, diagnostics.map { "\($0)" + $0.notes.map { " | \($0.message)" }.joined() })
  }

  @Test func `a row is the deal that the same words make in YAML`() throws {
    let table = """
      id,date,activity,from.country,to.country,parties.0.name,parties.0.roles,items.0.category,items[0].quantity,purpose
      a,2023-09-13,supply,KP,RU,"Works, Ltd",seller;buyer,battle-tanks,"1000 kg",unknown
      """
    let yaml = """
      {id: a, date: 2023-09-13, activity: supply, from: {country: KP}, to: {country: RU},
      parties: [{name: "Works, Ltd", roles: [seller, buyer]}], items: [{category: battle-tanks, quantity: 1000 kg}],
      purpose: unknown}
      """
    let read = read(table)
    let same = DealFrame.decode(SourceText(name: "a", text: yaml))
    try #require(read.faults == [] && !same.hasErrors, "\(read.faults)")
    #expect(DealOutline.lines(of: read.deals[0]) == DealOutline.lines(of: same.partial[0]))
  }

  @Test func `a mistake in a cell is told at the cell`() {
    let found = read("id,date,activity,items.0.category\n\"b\nc\",2023-09-13,supply,riffles\n").faults
    #expect(found.count == 1 && found[0].hasPrefix("t.csv:3:22: error: ‘riffles’ is not known as"), "\(found)")
  }

  struct Row: CustomTestStringConvertible {
    let header: String
    let faults: [String]
    var map: String?
    var testDescription: String { header }
  }

  @Test(arguments: [
    Row(
      header: "id,date,activity,form.country",
      faults: [
        "t.csv:1:18: error: there is no path ‘form.country’ in a deal: a transaction has no ‘form’ "
          + "[unknown-column] | did you mean ‘from.country’?"
      ]),
    Row(
      header: "id,date,activity,Remarks",
      faults: [
        "t.csv:1:18: error: there is no path ‘Remarks’ in a deal [unknown-column] | a file given by ‘--map’ "
          + "tells which path a column is, or that it is not to be read: ‘header: ignore’"
      ]),
    Row(
      header: "id,date,activity,items.hs",
      faults: [
        "t.csv:1:18: error: there is no path ‘items.hs’ in a deal: ‘items’ is a list; write the number of an "
          + "element behind it, from 0 on [unknown-column] | a file given by ‘--map’ tells which path a column is, or that "
          + "it is not to be read: ‘header: ignore’"
      ]),
    Row(
      header: "id,date,activity,date",
      faults: [
        "t.csv:1:18: error: two columns are called ‘date’; give each its own name, or take one away "
          + "[duplicate-key] | it stands here first",
        "t.csv:1:18: error: the columns ‘date’ and ‘date’ both say what stands under ‘date’, or within it; take one away "
          + "[column-conflict] | the other stands here",
      ]),
    Row(
      header: "id,date,activity,items.0.hs,items",
      faults: [
        "t.csv:1:29: error: the columns ‘items.0.hs’ and ‘items’ both say what stands under ‘items’, or within "
          + "it; take one away [column-conflict] | the other stands here"
      ]),
    Row(
      header: "id,date,activity,items.1.hs",
      faults: [
        "t.csv:1:18: error: there is a column for ‘items.1’ and none for ‘items.0’; elements of a list are counted "
          + "from 0 on [csv-gap]"
      ]),
    Row(
      header: "id,activity",
      faults: [
        "t.csv:1:1: error: the table has no column ‘date’, which every deal must have: a date or span of days "
          + "[missing-column]"
      ]),
    Row(
      header: "id;date;activity",
      faults: ["t.csv:1:1: error: the columns stand between ‘;’; save the table with commas between them [csv-form]"]),
    Row(
      header: "",
      faults: [
        "t.csv:1:1: error: the file is empty; the first row of a table names its columns [no-document]"
      ]),
    Row(
      header: "Nr,date,activity",
      faults: ["map.yaml:1:5: error: there is no path ‘idd’ in a deal [unknown-column] | did you mean ‘id’?"],
      map: "Nr: idd"),
    Row(
      header: "Nr,date,activity,X",
      faults: ["map.yaml:1:21: warning: the table has no column ‘Y’ [unknown-column]"],
      map: "{Nr: id, X: ignore, Y: notes}"),
    Row(
      header: "id,date,activity",
      faults: [
        "map.yaml:1:1: error: a map of headers is a mapping from the name of a column to its path, as in "
          + "‘Supplier: parties.0.name’, and here stands a list [map-form]"
      ], map: "[id]"),
  ])
  func `a header that cannot be used is told`(_ row: Row) {
    #expect(read(row.header + "\n", map: row.map).faults == row.faults)
  }

  @Test func `a byte order mark is no part of the first header`() {
    #expect(read("\u{FEFF}id,date,activity\na,2023-09-13,supply\n").deals.map(\.id) == ["a"])
  }
}
