import Testing

@testable import Embargo
@testable import EmbargoReports

@Suite struct ProminenceTests {
  private func prominence(_ change: (inout Finding) -> Void = { _ in }) throws -> Prominence {
    var finding = try #require(SmallRules.assessments().first?.findings.first { $0.status == .violated })
    change(&finding)
    return Prominence(finding)
  }

  @Test func `the rule that rests on more of its own subject is named first`() throws {
    let more = try prominence {
      $0.because.append(Fact(path: "items[0].hs", value: "9303.30", span: nil))
      $0.citations = [CitedParagraph(resolution: "S/RES/8000 (2020)", paragraph: "1")]
    }
    let elsewhere = try prominence { $0.because.append(Fact(path: "parties[0].country", value: "XA", span: nil)) }
    let again = try prominence { $0.because.append(Fact(path: "items[0].category", value: "arms", span: nil)) }
    #expect(try more > prominence())
    #expect(try elsewhere == prominence())
    #expect(try again == prominence())
  }

  @Test func `then the later resolution, then the id as people count`() throws {
    let later = try prominence { $0.citations = [CitedParagraph(resolution: "S/RES/9009 (2031)", paragraph: "1")] }
    #expect(try later > prominence())
    let (five, seventeen) = try (prominence { $0.rule = "x-5" }, prominence { $0.rule = "x-17" })
    #expect(five > seventeen)
  }

  @Test func `of open rules that which may end worst is named first`() throws {
    let answers = { (verdict: Verdict) in [Answer(path: "purpose", answer: "relief", verdict: verdict)] }
    let (worse, better) = try (
      prominence { $0.ifKnown = answers(.prohibited) }, prominence { $0.ifKnown = answers(.needsAuthorisation) }
    )
    #expect(worse > better)
  }

  @Test(arguments: [("9", "10"), ("a-2-b", "a-10-a"), ("8a", "8b"), ("2397-5", "2397-5-conditions"), ("2", "a")])
  func `numbers in text are counted, not spelled`(_ first: String, _ second: String) {
    #expect(NaturalOrder(first) < NaturalOrder(second))
    #expect(!(NaturalOrder(second) < NaturalOrder(first)))
  }
}
