import Embargo
import EmbargoAuthoring
import TestSupport
import Testing

/// What cases can demand, and which of them a pattern names.
struct CaseTests {
  private static let duty = """
    effect: oblige
    on: the flag State
    when: {to.country: XB}
    """

  @Test(arguments: [("[beta-9001-1]", true), ("none", false), ("beta-9001-1", true)])
  func `a case can say which rules lay a duty`(_ duties: String, _ passes: Bool) throws {
    let test =
      "{id: a, date: 2030-02-01, activity: supply, to: {country: XB}, expect: {verdict: permitted, duties: \(duties)}}"
    let run = try TestedRules(rule: Self.duty, cases: [test]).run { _ in }
    #expect(run.results.map(\.passes) == [passes])
    if !passes {
      #expect(run.results[0].failures == ["the rules that lay a duty are beta-9001-1, expected none"])
    }
  }

  @Test(arguments: [
    ("fuel", "fuel-by-night", true), ("fuel*", "fuel-by-night", true), ("*night", "fuel-by-night", true),
    ("fuel", "coal", false), ("f?el-*", "fuel-by-night", true), ("fuel?", "fuel-by-night", false),
    ("*-by-*", "fuel-by-night", true), ("*by", "fuel-by-night", false), ("*", "", true), ("a*b*c", "abbbc", true),
    ("a*b*c", "abbb", false), ("?", "", false),
  ])
  func `a pattern with a star or a question mark fits the whole, without one a part`(
    _ row: (pattern: String, id: String, fits: Bool)
  ) {
    #expect(NamePattern(row.pattern).matches(row.id) == row.fits)
  }

  @Test func `a pattern names cases, or the rules whose cases are run`() throws {
    let rules = TestedRules(
      rule: "when: {to.country: XB}",
      cases: [
        TestedRules.deal("here", "2030-02-01", "to: {country: XB}", TestedRules.prohibited),
        TestedRules.deal("there", "2030-02-01", "to: {country: XC}", "permitted"),
      ])
    #expect(try rules.run { $0.filter = NamePattern("there") }.results.map(\.id) == ["there"])
    #expect(try rules.run { $0.filter = NamePattern("beta-*") }.results.map(\.id) == ["here"])
    #expect(try rules.run { $0.filter = NamePattern("nobody") }.results.isEmpty)
  }
}
