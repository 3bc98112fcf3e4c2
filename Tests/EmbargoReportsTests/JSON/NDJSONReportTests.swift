import Embargo
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@Suite struct NDJSONReportTests {
  private let stream = """
    {"id": "a", "date": "2030-05-02", "activity": "supply", "to": {"country": "XB"}, "items": [{"category": "rifles"}]}

    {"id": "b", "date": "2030-05-02", "activity": "supply", "to": {"country": "XA"}, "items": [{"category": "rifles"}]}
    {"id": "c"
    """

  private func rendered(context: ReportContext? = nil) throws -> [String] {
    let checker = try SmallRules.checker()
    return JSONReader.readLines(SourceText(name: "stream", text: stream)).lines.map { line in
      switch line.value {
      case .success(let node):
        let deal = checker.transaction(from: node)
        return NDJSONReport.line(for: checker.assess(deal.partial), number: line.number, context: context)
      case .failure(let error): return NDJSONReport.errorLine(number: line.number, error.all)
      }
    }
  }

  @Test func `each line stands for itself, with its number`() throws {
    try expectGolden(rendered().joined(separator: "\n") + "\n", "stream.ndjson")
  }

  @Test func `each line is JSON`() throws {
    for line in try rendered() {
      #expect(!line.contains("\n"))
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
    }
  }

  @Test func `known lines of the rules change nothing`() throws {
    #expect(try rendered(context: ReportContext(SmallRules.checker().rules)) == rendered())
  }

  @Test func `a verdict line names the rules that give it`() throws {
    let lines = try SmallRules.assessments().enumerated().map {
      VerdictLine.line(id: $0.element.id, $0.element.brief, number: $0.offset + 1)
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "verdicts.ndjson")
  }

  @Test func `deals of files have no line, and places of their own`() throws {
    let assessments = try SmallRules.assessments()
    let lines = NDJSONReport.render(assessments).split(separator: "\n").map { String($0) }
    #expect(lines == assessments.map { NDJSONReport.line(for: $0, number: nil) })
    #expect(lines.allSatisfy { $0.hasPrefix("{\"id\": ") })
  }
}
