import Embargo
import LocatedText
import TestSupport
import Testing

@testable import EmbargoReports

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

  @Test func `no line is wider than the page but those of a source or with the name of a file`() throws {
    let assessments = try SmallRules.assessments(explaining: true)
    for explains in [false, true] {
      let text = render(assessments, TextStyle(width: 60, explains: explains))
      for line in text.split(separator: "\n") where !line.contains("deals.yaml:") && !line.contains("sha256:") {
        #expect(DisplayWidth.of(line) <= 60, "\(line)")
      }
    }
  }

  @Test func `findings that came out alike are told once, with all their subjects`() throws {
    let deal = try #require(SmallRules.assessments().first { $0.id == "two-kinds-of-rifles" })
    let text = render([deal])
    #expect(text.contains("VIOLATED  small-arms-ban  items[0] and items[1]\n"))
    #expect(text.contains("  The same holds of air guns (items[1], arms).\n"))
    #expect(text.ranges(of: "paragraph 3 bars arms of every").count == 1)
  }

  @Test func `a duty of others is no finding against the deal`() throws {
    let deal = try #require(SmallRules.assessments().first { $0.id == "rifles-to-b" })
    let text = render([deal])
    #expect(!text.contains("DUTY"))
    #expect(text.contains("A duty of others, which leaves the deal as it is\n  Arms are inspected in port ("))
    #expect(render([deal], TextStyle(explains: true)).contains("DUTY OF OTHERS  small-arms-inspection  items[0]\n"))
  }

  @Test func `of many findings those below the verdict are told in short, unless all are asked for`() throws {
    let deal = try #require(SmallRules.assessments().first { $0.id == "a-whole-shipload" })
    #expect(deal.findings.count >= 10)
    let text = render([deal])
    #expect(text.contains("VIOLATED  small-fuel-ban") && !text.contains("UNDETERMINED  "))
    #expect(text.contains("  Undetermined: Luxury goods to Country B (small-luxury-ban, items[3] and"))
    #expect(render([deal], TextStyle(explains: true)).contains("UNDETERMINED  small-luxury-ban  items[3] and items[4]"))
  }

  @Test func `a permitted deal says what was looked at, and what that rests on`() throws {
    let deal = try #require(SmallRules.assessments().first { $0.id == "medicines-to-b" })
    #expect(
      render([deal]).hasPrefix(
        """
        PERMITTED: No measure in this rule set forbids it.
          medicines-to-b
          2030-05-02, deals.yaml:62:1
          Looked at: small 1.0, as in force on 2030-05-02; regime test

        Limitations
          Not stated, and read as none: items[0].determined. Otherwise small-luxury-ban
          could apply.

        """))
  }

  @Test func `without deals the rule set is named`() {
    #expect(render([]).contains("0 deals\nRule set small 1.0, 5 rules\n"))
  }
}
