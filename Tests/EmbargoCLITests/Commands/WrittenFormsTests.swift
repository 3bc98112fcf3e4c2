import EmbargoLedger
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

/// What is written for other programs, against the schemas that `embargo schema` writes of it.
struct WrittenFormsTests {
  private static func deal(_ id: String, _ category: String, _ quantity: String = "300 kg") -> String {
    #"{"id": "\#(id)", "date": "2030-02-01", "activity": "supply", "to": {"country": "XB"}, "purpose": "military", "#
      + #""items": [{"description": "goods", "category": "\#(category)", "quantity": "\#(quantity)"}]}"# + "\n"
  }

  private static let files = [
    "old.ndjson": deal("a", "rifles") + deal("b", "drink") + deal("c", "rifles") + deal("d", "drink") + "{}\n",
    "new.ndjson": deal("e", "drink") + deal("c", "drink") + "{\n" + deal("b", "drink", "2 t") + deal("a", "rifles")
      + deal("f", "drink", "3 pieces"),
    "stop.csv": "rule,period,amount,closed-from,source\nbeta-9001-6,,,2030-01-20,notice\n",
  ]

  /// Everything that such a line can write, one a line or as a whole.
  private static let written: [(kind: String, form: InputFormat, line: String)] = [
    ("comparison-line", .ndjson, "check old.ndjson --as-of 2030-02-02 --against report --format ndjson"),
    ("comparison-line", .ndjson, "check new.ndjson --against report --format ndjson"),
    ("comparison-line", .ndjson, "check new.ndjson --against report.json --ledger l.db --format ndjson"),
    ("comparison-line", .ndjson, "check new.ndjson --against verdicts --format ndjson"),
    ("comparison", .json, "check new.ndjson --against report --format json"),
    ("comparison", .json, "check new.ndjson --against report.json --ledger l.db --format json"),
    ("comparison", .json, "check few.ndjson --against few.report --format json"),
    ("cap-use", .ndjson, "check new.ndjson --format ndjson --emit-cap-use /dev/stdout --output /dev/null"),
    ("settlement", .ndjson, "ledger settle use --format ndjson"),
    ("settlement", .ndjson, "ledger settle use --format ndjson --ledger l.db"),
  ]

  @Test(arguments: written)
  func `what is written fits its schema`(_ kind: String, _ form: InputFormat, _ line: String) throws {
    let run = try Ceilings.shell(
      """
      check() { embargo check --rules rules "$@"; }
      head -n 2 old.ndjson >few.ndjson
      check old.ndjson --format ndjson >report; check old.ndjson --format json >report.json
      check old.ndjson --format ndjson --verdict-lines >verdicts; check few.ndjson --format ndjson >few.report
      check new.ndjson --format ndjson --emit-cap-use use >/dev/null
      embargo ledger import --rules rules --ledger l.db stop.csv >/dev/null
      exec 2>/dev/null
      embargo schema \(kind) --rules rules >schema
      embargo \(line) --rules rules >written
      cat schema; printf '\\f'; cat written
      """, with: Self.files)
    let parts = run.output.split(separator: "\u{C}", maxSplits: 1).map(String.init)
    try #require(parts.count == 2, "\(run)")
    let schema = try SchemaValidator(parts[0])
    let written = try DocumentReader.read(SourceText(name: "written", text: parts[1]), as: form).get().documents
    #expect(!written.isEmpty)
    for document in written { #expect(schema.fits(document), "\(document.span.text)") }
  }

  @Test func `a comparison that says all there is to say has every key of its forms`() throws {
    let run = try Ceilings.shell(
      """
      check() { embargo check --rules rules "$@"; }
      check old.ndjson --format json >report.json 2>/dev/null
      embargo ledger import --rules rules --ledger l.db stop.csv >/dev/null
      check new.ndjson --against report.json --ledger l.db --format json 2>/dev/null
      """, with: Self.files)
    for form in [ComparisonForms.document, ComparisonForms.difference, ComparisonForms.summaryLine] {
      for key in form.keys { #expect(run.output.contains("\"\(key.name)\": "), "\(key.name)") }
    }
  }

  @Test func `a line of cap use has the keys of its form, and its reader asks for no others`() {
    let keys = CeilingForms.use.keys + ReportForms.errorLine.keys
    #expect(CapUseLines.keys.sorted() == keys.map(\.name).sorted())
  }
}
