import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing

/// The deals of `Examples/`, judged by the rules in the binary.
@Suite(.timeLimit(.minutes(10)))
struct ExamplesTests {
  @Test func `each file is named in the README, and each name there is a file`() throws {
    #expect(try Example.all().map(\.name) == READMETable.all().map(\.file).sorted())
  }

  @Test(arguments: try Example.all())
  func `the verdicts are those that the README gives`(_ example: Example) throws {
    let table = try #require(READMETable.all().first { $0.file == example.name })
    let verdicts = try example.assessments().map { "\($0.id): \($0.verdict.rawValue)" }
    #expect(verdicts == table.rows.map { "\($0.id): \($0.verdict)" })
  }

  @Test(arguments: try Example.all())
  func `the text report is the one on record`(_ example: Example) throws {
    let report = TextReport.render(try example.assessments(), context: try Example.context(), style: TextStyle())
    try expectGolden(report, "\(example.stem).txt")
  }

  @Test(arguments: try Example.all())
  func `the report for programs is the one on record`(_ example: Example) throws {
    let assessments = try example.assessments()
    let report =
      example.format.isStream
      ? NDJSONReport.render(assessments) : JSONReport.render(assessments, context: try Example.context())
    try expectGolden(withoutRulePlaces(report), "\(example.stem).\(example.format.isStream ? "ndjson" : "json")")
  }
}

/// A report without line and digest of each rule, which change with every comment in a rule file.
private func withoutRulePlaces(_ report: String) -> String {
  report.replacing(/"ruleSource": ?\{[^}]*\},\s*/, with: "").replacing(/"ruleDigest": ?"[^"]*",\s*/, with: "")
}
