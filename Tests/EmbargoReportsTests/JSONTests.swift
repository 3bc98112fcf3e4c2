import EmbargoReports
import Testing

@Suite struct ReportTests {
  @Test func `no deals make a report without transactions`() {
    let context = ReportContext(ruleSetName: "test", version: "1", digest: "sha256:0", ruleCount: 0)
    #expect(JSONReport.render([], context: context).contains("\"transactions\": []"))
  }
}
