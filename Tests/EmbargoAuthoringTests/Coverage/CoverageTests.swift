import Embargo
import EmbargoAuthoring
import TestSupport
import Testing

/// What counts as reached, on rules small enough to count by hand.
struct CoverageTests {
  private static let fuel = "to: {country: XB}, items: [{category: fuel}]"

  private static func rules(_ cases: [String], _ keys: String = "") -> TestedRules {
    TestedRules(rule: "each: item\nwhen: {to.country: XB, item.category: fuel}\n" + keys, cases: cases)
  }

  private static let onTheDay = TestedRules.deal("on-the-day", "2030-01-10", fuel, TestedRules.prohibited)

  /// Each point that no case shows, in short.
  private func open(_ coverage: Coverage) -> Set<String> {
    Set(coverage.regimes.flatMap(\.points).filter { !$0.isCovered }.map { "\($0.what) \($0.wanted)" })
  }

  @Test func `each test has three values, and one case shows one of each`() throws {
    let coverage = try Self.rules([Self.onTheDay]).coverage()
    // The rule, three values of two tests, the first day and the day before.
    #expect(coverage.share == Coverage.Share(covered: 4, of: 9))
    #expect(
      open(coverage) == [
        "to.country: XB false", "to.country: XB unknown", "item.category: fuel false", "item.category: fuel unknown",
        "2030-01-09 day before",
      ])
  }

  @Test func `what an answer is known without is looked at all the same`() throws {
    // The country decides; of the item nothing need be asked, and it is unknown.
    let coverage = try Self.rules([
      TestedRules.deal("elsewhere", "2030-02-01", "to: {country: XC}, items: [{category: unknown}]", "permitted")
    ]).coverage()
    #expect(!open(coverage).contains("item.category: fuel unknown"))
    #expect(!open(coverage).contains("to.country: XB false"))
  }

  @Test func `a deal of a day on which the rule is not in force shows nothing but the day before`() throws {
    let coverage = try Self.rules([TestedRules.deal("before", "2030-01-09", Self.fuel, "permitted")]).coverage()
    #expect(coverage.share == Coverage.Share(covered: 1, of: 9))
    #expect(!open(coverage).contains("2030-01-09 day before"))
  }

  @Test func `a case on the day before shows it only if the rule would catch the deal`() throws {
    let coverage = try Self.rules([
      TestedRules.deal("drink", "2030-01-09", "to: {country: XB}, items: [{category: drink}]", "permitted")
    ]).coverage()
    #expect(open(coverage).contains("2030-01-09 day before"))
  }

  @Test func `a case that fails is measured like any other`() throws {
    let wrong = TestedRules.deal("on-the-day", "2030-01-10", Self.fuel, "permitted")
    let run = try Self.rules([wrong]).run { $0.measuresCoverage = true }
    #expect(run.results.map(\.passes) == [false])
    #expect(run.coverage?.share == Coverage.Share(covered: 4, of: 9))
  }

  @Test(arguments: [
    // Whether something is stated is never unknown.
    ("{purpose: {known: true}, to.country: XB}", ["purpose: {known: true} false"], ["purpose: {known: true} unknown"]),
    // The days of a deal are looked at one stretch after the other.
    ("{date: {from: 2030-03-01}, to.country: XB}", [], ["date: {from: 2030-03-01} unknown"]),
    // Shown by the analysis: the rule is in force on later days alone.
    ("{date: {from: 2030-01-01}, to.country: XB}", [], ["date: {from: 2030-01-01} false"]),
  ])
  func `what no deal can show is no gap`(_ when: String, _ gaps: [String], _ none: [String]) throws {
    let deal = TestedRules.deal("a", "2030-01-10", "to: {country: XB}, purpose: relief", "permitted")
    let coverage = try TestedRules(rule: "when: \(when)", cases: [deal]).coverage()
    #expect(open(coverage).isSuperset(of: gaps))
    #expect(open(coverage).isDisjoint(with: none))
  }

  @Test func `a condition in a list is looked at for every element of it`() throws {
    let deal = TestedRules.deal(
      "a", "2030-01-10", "to: {country: XB}, parties: [{name: A, kind: armed-forces}, {name: B, kind: unknown}]",
      TestedRules.prohibited)
    let coverage = try TestedRules(rule: "when: {parties: {kind: armed-forces}}", cases: [deal]).coverage()
    #expect(open(coverage) == ["kind: armed-forces false", "2030-01-09 day before"])
  }

  @Test func `a named condition counts once for its tests and again wherever it is used`() throws {
    let rules = TestedRules(
      rule: "when: {holds: to-betaland}",
      cases: [
        TestedRules.deal("a", "2030-01-10", "to: {country: XB}", TestedRules.prohibited)
      ])
    let points = try rules.coverage().regimes.flatMap(\.points)
    #expect(points.count { $0.owner == "beta-9001-1" && $0.what == "to-betaland" } == 3)
    #expect(points.count { $0.owner == "to-betaland" && $0.what == "to.country: XB" } == 3)
    #expect(points.filter { $0.what == "to-betaland" && $0.wanted == "true" }.map(\.count) == [1])
  }

  private static let exempted = """
    exemptions:
      - id: relief
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-02-01}
        when: {purpose: relief}
        requires: {authorisation: committee-approval}
        open-to: nobody
    """

  @Test func `an exemption comes out in as many ways as its papers allow`() throws {
    let points = try Self.rules([Self.onTheDay], Self.exempted).coverage().regimes[0].points
    let ways = points.filter { $0.owner == "relief" && $0.kind == .exemption }.map(\.wanted)
    // Nobody may ask, so that no deal needs the paper; whoever lacks it is not lifted, or perhaps not reached.
    #expect(Set(ways) == ["exempted", "undetermined", "open", "does-not-apply"])
    #expect(Set(points.filter { $0.owner == "relief" && $0.kind == .day }.map(\.what)) == ["2030-02-01", "2030-01-31"])
  }

  @Test func `the conditions of an exemption count where the rule reaches the deal`() throws {
    let elsewhere = TestedRules.deal(
      "elsewhere", "2030-02-01", "purpose: relief, to: {country: XC}, items: [{category: fuel}]", "permitted")
    let here = TestedRules.deal("here", "2030-02-01", "purpose: relief, " + Self.fuel, TestedRules.prohibited)
    #expect(open(try Self.rules([elsewhere], Self.exempted).coverage()).contains("purpose: relief true"))
    let reached = open(try Self.rules([here], Self.exempted).coverage())
    #expect(!reached.contains("purpose: relief true"))
    #expect(!reached.contains("the exemption does-not-apply"))
    #expect(!reached.contains("2030-02-01 first day"))
    #expect(reached.contains("2030-01-31 day before"))
  }

  @Test func `the numbers are the same however the rules are laid out`() throws {
    let blocks = """
      each: item
      when:
        to.country:
          XB
        item.category:
            - fuel
      """
    let conjunction = "each: item\nwhen: {all: [{to.country: {is: XB}}, {item.category: [fuel]}]}"
    let cases = [Self.onTheDay, TestedRules.deal("x", "2030-03-01", "to: {country: unknown}", "permitted")]
    let shares = try [Self.rules(cases).rule, blocks, conjunction].map {
      try TestedRules(rule: $0, cases: cases).coverage().regimes.map { Coverage.Share($0.points) }
    }
    #expect(shares[0] == shares[1])
    #expect(shares[0] == shares[2])
  }

  @Test(arguments: [(9, 10, "90%", true), (9, 10, "90.1%", false), (0, 0, "100%", true), (999, 1000, "100%", false)])
  func `a share is compared exactly`(_ row: (covered: Int, total: Int, percent: String, reaches: Bool)) throws {
    let share = Coverage.Share(covered: row.covered, of: row.total)
    #expect(share.reaches(try Share.parse(row.percent.utf8)) == row.reaches)
  }

  @Test func `a share is rounded down, so that 100 per cent means all`() {
    #expect(Coverage.Share(covered: 9_999, of: 10_000).text == "99.9%")
  }

  @Test func `in LCOV a line has a branch for each point on it`() throws {
    let text = CoverageLCOV.render(try Self.rules([Self.onTheDay]).coverage())
    #expect(text.hasPrefix("TN:\nSF:beta/topic.yaml\nFN:3,beta-9001-1\nFNDA:1,beta-9001-1\nFNF:1\nFNH:1\n"))
    #expect(text.contains("BRF:8\nBRH:3\n"))
    #expect(text.contains("LF:3\nLH:3\nend_of_record\n"))
  }
}
