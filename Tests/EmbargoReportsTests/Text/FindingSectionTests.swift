import Testing

@testable import Embargo
@testable import EmbargoReports

@Suite struct FindingSectionTests {
  private func written(_ change: (inout Finding) -> Void) throws -> String {
    var finding = try #require(SmallRules.assessments().first?.findings.first)
    change(&finding)
    var page = Page(width: 80, isColoured: false)
    var places = SourcePlaces()
    var section = FindingSection(of: "deals.yaml")
    for group in FindingGroup.all([finding]) { section.write(group, to: &page, &places) }
    return page.text
  }

  @Test func `a ceiling is told with what is used of it`() throws {
    let text = try written {
      $0.status = .within
      $0.cap = CapUse(
        limit: "500000 bbl, 2029", used: "60000.12345 bbl", this: "1000 bbl", share: "12.2%",
        factor: "8.5 bbl/t, trade factor")
    }
    #expect(text.hasPrefix("WITHIN THE CEILING  small-arms-ban  items[0]\n"))
    #expect(
      text.contains(
        """

          Ceiling: 500,000 bbl, 2029
            used before  60,000.12345 bbl
            this deal    1000 bbl
            taken then   12.2%
            converted    8.5 bbl/t, trade factor

        """))
  }

  @Test func `what was used before is not known without a ledger`() throws {
    let text = try written {
      $0.status = .undetermined
      $0.cap = CapUse(limit: "500000 bbl", used: nil, this: "1000 bbl", share: nil, factor: nil)
    }
    #expect(text.contains("  Ceiling: 500,000 bbl\n    used before  not known\n    this deal    1000 bbl\n"))
  }

  @Test func `a recommended duty is not told as a binding one`() throws {
    let text = try written {
      $0.status = .duty
      $0.dutyOn = "port States"
      $0.isRecommended = true
    }
    #expect(text.contains("  Recommended duty on port States\n"))
    #expect(text.hasPrefix("DUTY OF OTHERS  "))
  }

  @Test func `words on a rule that perhaps applies do not assert it`() throws {
    let text = try written {
      $0.status = .undetermined
      $0.isConditional = true
    }
    #expect(text.contains("\n  If it applies: hunting rifles"))
    #expect(try written { $0.status = .undetermined }.contains("\n  Hunting rifles"))
  }

  @Test func `what it rests on though nobody stated it is named`() throws {
    let text = try written {
      $0.limitations = [
        Limitation(.readAsNone, path: "services"), Limitation(.noticeLevel, path: "usage", asked: ["90%"]),
      ]
    }
    #expect(text.contains("  Rests on what is not stated and was read as none: services\n"))
    #expect(text.contains("  With this deal the use of the ceiling passes the notice level of 90%.\n"))
  }

  @Test func `an answer that settles nothing is told as such`() throws {
    let text = try written {
      $0.missing = [MissingFact(path: "items[0].unit-value", question: "what is it worth?")]
      $0.ifKnown = [
        Answer(path: "items[0].unit-value", answer: "500 USD or less", verdict: .undetermined),
        Answer(path: "items[0].unit-value", answer: "more than 500 USD", verdict: .undetermined),
      ]
    }
    #expect(text.contains("  Hangs on items[0].unit-value: undetermined whatever the answer\n"))
  }
}
