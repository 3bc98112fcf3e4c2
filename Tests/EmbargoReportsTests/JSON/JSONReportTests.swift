import Embargo
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@Suite struct JSONReportTests {
  @Test func `deals of every verdict`() throws {
    try expectGolden(JSONReport.render(SmallRules.assessments(), context: SmallRules.context), "deals.json")
  }

  @Test func `rules that were cleared stand there if they were asked for`() throws {
    let text = """
      id: wine-to-a
      date: 2030-05-02
      activity: supply
      from: {country: XB}
      to: {country: XA}
      items: [{description: rifles, category: rifles}]
      """
    let plain = JSONReport.render(try SmallRules.assessments(of: text), context: SmallRules.context)
    #expect(!plain.contains("cleared"))
    let explained = JSONReport.render(
      try SmallRules.assessments(of: text, explaining: true), context: SmallRules.context)
    try expectGolden(explained, "cleared.json")
  }

  @Test func `no deals make a report without transactions`() {
    #expect(JSONReport.render([], context: SmallRules.context).contains("\"transactions\": []"))
  }

  @Test func `the report is JSON, with the counts of what it holds`() throws {
    let assessments = try SmallRules.assessments(explaining: true)
    let report = try object(JSONReport.render(assessments, context: SmallRules.context))
    #expect(report["schema"] as? String == "embargo.report/1")
    let transactions = try #require(report["transactions"] as? [[String: Any]])
    #expect(transactions.compactMap { $0["id"] as? String } == assessments.map(\.id))
    let summary = try #require(report["summary"] as? [String: Int])
    #expect(summary.values.reduce(0, +) == assessments.count)
  }

  @Test func `lists are named with day and digest`() throws {
    let list = ReportContext.ListVersion(name: "consolidated", generated: "2030-05-01", digest: "sha256:ab")
    let context = ReportContext(
      ruleSetName: "small", version: "1", digest: "sha256:cd", ruleCount: 1, lists: [list])
    let report = try object(JSONReport.render([], context: context))
    let lists = try #require(report["lists"] as? [[String: String]])
    #expect(lists == [["name": "consolidated", "generated": "2030-05-01", "digest": "sha256:ab"]])
  }

  @Test func `hostile text of a deal is escaped, and a parser gets it back`() throws {
    let text = HostileDeal.json
    let rendered = JSONReport.render(
      try SmallRules.assessments(of: text, as: .json), context: SmallRules.context)
    #expect(!rendered.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{2028}" })
    let report = try object(rendered)
    let transaction = try #require((report["transactions"] as? [[String: Any]])?.first)
    let finding = try #require((transaction["findings"] as? [[String: Any]])?.first)
    #expect((finding["rationale"] as? String)?.contains("\u{1B}[2J\u{202E}") == true)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
