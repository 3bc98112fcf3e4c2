import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing

@Suite struct TextReportTests {
  private func render(_ assessments: [Assessment], _ style: TextStyle = TextStyle()) -> String {
    TextReport.render(assessments, context: SmallRules.context, style: style)
  }

  @Test func `deals of every verdict`() throws {
    try expectGolden(render(SmallRules.assessments()), "deals.txt")
  }

  @Test func `with the rules that were cleared, on a wide page`() throws {
    let style = TextStyle(width: 120, explains: true)
    try expectGolden(render(SmallRules.assessments(explaining: true), style), "deals-explained.txt")
  }

  @Test func `a deal with hostile text`() throws {
    let assessments = try SmallRules.assessments(of: HostileDeal.json, named: "host\u{1B}ile.json", as: .json)
    let text = render(assessments)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{2028}" })
    try expectGolden(text, "hostile.txt")
  }

  @Test func `a deal with tabs and wide characters`() throws {
    let text =
      "{\"id\": \"wide\",\t\"date\": \"2030-05-02\", \"activity\": \"supply\", \"to\": {\"country\": \"XB\"},\n"
      + "\t\"items\": [{\"description\": \"원산 砲弾\",\t\"category\": \"rifles\"}]}"
    try expectGolden(render(SmallRules.assessments(of: text, named: "wide.json", as: .json)), "wide.txt")
  }

  @Test func `a source line is shown once for each deal`() throws {
    let text = render(try SmallRules.assessments())
    for line in ["      to: {country: XB}", "items: [{description: diesel, category: fuel, quantity: 30 t}]"] {
      for deal in text.split(separator: "────") { #expect(deal.ranges(of: line).count <= 1) }
    }
  }

  @Test func `colour changes nothing but the colour`() throws {
    let assessments = try SmallRules.assessments(explaining: true)
    let coloured = render(assessments, TextStyle(colour: true, explains: true))
    #expect(coloured.contains("\u{1B}[1;31mPROHIBITED"))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == render(assessments, TextStyle(explains: true)))
  }

  @Test func `nobody is told that a deal is legal`() throws {
    let text = render(try SmallRules.assessments(), TextStyle(explains: true)).lowercased()
    #expect(!text.contains("legal"))
    #expect(text.contains("no measure in this rule set forbids it"))
  }

  @Test func `the same deals give the same bytes`() throws {
    let assessments = try SmallRules.assessments(explaining: true)
    let style = TextStyle(explains: true)
    let first = render(assessments, style)
    for _ in 0..<5 { #expect(render(try SmallRules.assessments(explaining: true), style) == first) }
  }

  @Test func `what is read as none is told in one sentence`() throws {
    let assessments = try SmallRules.assessments()
    var sentences: [String] = []
    for assessment in assessments { sentences += assessment.limitations.filter { $0.contains("read as none") } }
    #expect(!sentences.isEmpty)
    let text = render(assessments)
    for sentence in sentences { #expect(!text.contains(sentence), "the engine words it otherwise now") }
  }

  @Test func `without deals the rule set is named`() {
    #expect(render([]).contains("0 deals\nRule set small 1.0, 4 rules\n"))
  }
}
