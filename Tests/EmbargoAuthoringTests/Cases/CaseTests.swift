import Embargo
import EmbargoAuthoring
import LocatedText
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

  // MARK: contested law

  private static let contested = TestedRules(
    rule: "in-force: {from: 2030-01-10, before: 2030-03-01, position: {lapse: stands}}\nwhen: {to.country: XB}",
    files: [
      "common/positions.yaml": """
      positions: {lapse: {question: Did it lapse?, options: {stands: no, ended: yes}, default: ended}}
      """
    ],
    cases: [])

  private static func test(_ id: String, _ date: String, _ keys: String, _ verdict: String) -> String {
    TestedRules.deal(id, date, "to: {country: XB}\(keys)", verdict)
  }

  @Test func `a case is judged under the options that it chooses`() throws {
    var rules = Self.contested
    rules.cases = [
      Self.test("a", "2030-02-01", "", "permitted"),
      Self.test("b", "2030-02-01", ", positions: {lapse: ended}", "permitted"),
      Self.test("c", "2030-02-01", ", positions: {lapse: stands}", TestedRules.prohibited),
      Self.test("d", "2030-02-01", ", positions: {lapse: stands}", "permitted"),
    ]
    #expect(try rules.run { _ in }.results.map(\.passes) == [true, true, true, false])
  }

  @Test func `a position and an option that the rules do not have are told of with their places`() throws {
    func found(_ positions: String) throws -> [String] {
      var rules = Self.contested
      rules.cases = [Self.test("a", "2030-02-01", ", positions: \(positions)", "permitted")]
      return try rules.checked().diagnostics.map { diagnostic in
        "\(diagnostic.id) ‘\(diagnostic.span.text)’: \(diagnostic.message)"
      }
    }
    #expect(
      try found("{laps: ended}") == [
        "unknown-position ‘laps’: no position is called ‘laps’; did you mean ‘lapse’?"
      ])
    #expect(
      try found("{lapse: over}") == [
        "unknown-position ‘over’: the position ‘lapse’ has no option ‘over’; write ‘stands’ or ‘ended’"
      ])
    #expect(try found("ended").map { $0.prefix { $0 != ":" } } == ["not-a-mapping ‘ended’"])
    #expect(try found("{lapse: [ended]}").map { $0.prefix { $0 != ":" } } == ["not-a-value ‘[ended]’"])
  }

  @Test func `the days of a stretch that hangs on an option are shown by cases under it`() throws {
    func open(_ keys: String) throws -> [String] {
      var rules = Self.contested
      rules.cases = [("2030-01-09", "permitted"), ("2030-01-10", "prohibited"), ("2030-02-28", "permitted")].map {
        Self.test("on-\($0)", $0, keys, $1)
      }
      return try rules.coverage().regimes.flatMap(\.points).filter { $0.kind == .day && !$0.isCovered }.map(\.what)
    }
    #expect(try open(", positions: {lapse: stands}") == ["2030-03-01"])
    #expect(try open("") == ["2030-01-09", "2030-01-10", "2030-02-28", "2030-03-01"])
  }

  @Test func `a day that counts under an option is moved, and a case under it notices`() throws {
    var rules = Self.contested
    rules.cases = [
      Self.test("a", "2030-01-09", ", positions: {lapse: stands}", "permitted"),
      Self.test("b", "2030-01-10", ", positions: {lapse: stands}", TestedRules.prohibited),
      Self.test("c", "2030-02-28", "", "permitted"), Self.test("d", "2030-03-01", "", "permitted"),
    ]
    let days = try rules.mutation().regimes.flatMap(\.mutants).filter { $0.kind == .date }
    #expect(
      days.map { "\($0.change): \($0.outcome)" } == [
        "from 2030-01-09 in place of 2030-01-10: killed", "from 2030-01-11 in place of 2030-01-10: killed",
        "before 2030-02-28 in place of 2030-03-01: survived", "before 2030-03-02 in place of 2030-03-01: survived",
      ])
  }
}
