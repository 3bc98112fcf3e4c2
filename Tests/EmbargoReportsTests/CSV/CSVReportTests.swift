import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing

@Suite struct CSVReportTests {
  private func row(_ id: String, to country: String = "XB") throws -> String {
    let checker = try SmallRules.checker()
    let deal = """
      {id: \(id), date: 2030-05-02, activity: supply, to: {country: \(country)}, items: [{category: arms}]}
      """
    let read = try checker.transactions(in: deal, named: "deal.yaml").get()
    return CSVReport.row(for: checker.assess(try #require(read.first)), number: 7)
  }

  @Test func `a deal is a row of its verdict, the rules that give it and their paragraphs`() throws {
    let paragraphs = "S/RES/9001 (2030) 3(a); S/RES/9001 (2030) 3(b); S/RES/9002 (2030) 8"
    #expect(try row("a") == "a,prohibited,small-arms-ban,\(paragraphs),7,")
  }

  @Test(arguments: [
    ("'=1+1'", "'=1+1,"), ("'+1'", "'+1,"), ("'-1'", "'-1,"), ("'@a'", "'@a,"), (#""a,b""#, #""a,b","#),
    (#""a\"b""#, #""a""b","#), (#""a\nb""#, #"a\u{A}b,"#), ("a-b", "a-b,"),
  ])
  func `no spreadsheet computes a cell, and no cell breaks its row`(_ id: String, _ start: String) throws {
    let row = try row(id)
    #expect(row.hasPrefix(start) && !row.contains("\n"), "\(row)")
  }

  @Test func `a line that could not be read is a row of its first error`() throws {
    let fault = Diagnostic(
      "unknown-key", "a, b", at: SourceSpan(source: SourceText(name: "a", text: ""), startUTF8: 0, endUTF8: 0))
    #expect(CSVReport.errorRow(number: 3, [fault]) == #",,,,3,"unknown-key: a, b""#)
  }
}
