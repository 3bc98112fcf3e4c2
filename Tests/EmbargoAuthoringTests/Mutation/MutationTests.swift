import Embargo
import EmbargoAuthoring
import TestSupport
import Testing

/// Which changes of small rules cases notice.
struct MutationTests {
  private static func outcomes(_ rules: TestedRules) throws -> [String: Mutation.Mutant] {
    let mutants = try rules.mutation().regimes.flatMap(\.mutants)
    return Dictionary(mutants.map { ("\($0.owner) \($0.change)", $0) }) { first, _ in first }
  }

  private static let fuel = TestedRules.deal(
    "fuel", "2030-01-10", "to: {country: XB}, items: [{category: fuel}]", TestedRules.prohibited)
  private static let drink = TestedRules.deal(
    "drink", "2030-01-10", "to: {country: XB}, items: [{category: drink}]", "permitted")
  private static let when = "each: item\nwhen: {to.country: XB, item.category: fuel}"

  @Test func `a condition that no case needs survives, with a deal that shows it`() throws {
    let mutants = try Self.outcomes(TestedRules(rule: Self.when, cases: [Self.fuel]))
    let mutant = try #require(mutants["beta-9001-1 without ‘item.category: fuel’"])
    #expect(mutant.outcome == .survived)
    let witness = try #require(mutant.witness)
    #expect(witness.before == .permitted && witness.after == .prohibited)
    #expect(witness.yaml.contains("country: XB"))
  }

  @Test func `the case that needs the condition kills the mutant`() throws {
    let mutants = try Self.outcomes(TestedRules(rule: Self.when, cases: [Self.fuel, Self.drink]))
    let mutant = try #require(mutants["beta-9001-1 without ‘item.category: fuel’"])
    #expect(mutant.outcome == .killed)
    #expect(mutant.killer == "drink")
  }

  @Test func `a case that fails by the rules as they are kills nothing`() throws {
    let wrong = TestedRules.deal(
      "wrong", "2030-01-10", "to: {country: XB}, items: [{category: drink}]", TestedRules.prohibited)
    let mutants = try Self.outcomes(TestedRules(rule: Self.when, cases: [Self.fuel, wrong]))
    #expect(mutants["beta-9001-1 without ‘item.category: fuel’"]?.outcome == .survived)
  }

  @Test func `a change that makes no difference to any deal is equivalent, and does not count`() throws {
    let rules = TestedRules(
      rule: "each: item\nwhen: {item.category: rifles, all: [{item.category: weapons}]}", cases: [Self.drink])
    let mutation = try rules.mutation()
    let mutant = try #require(
      mutation.regimes[0].mutants.first { $0.change == "without ‘item.category: weapons’" })
    #expect(mutant.outcome == .equivalent)
    let counted = mutation.regimes[0].mutants.count { $0.outcome != .equivalent }
    #expect(mutation.score.total == counted && counted < mutation.regimes[0].mutants.count)
  }

  @Test func `what may be so in place of what surely is shows in a deal of something broader`() throws {
    let rifles = TestedRules.deal(
      "rifles", "2030-01-10", "to: {country: XB}, items: [{category: rifles}]", TestedRules.prohibited)
    let arms = TestedRules.deal("arms", "2030-01-10", "to: {country: XB}, items: [{category: weapons}]", "permitted")
    func mutant(_ cases: [String]) throws -> Mutation.Mutant? {
      let rule = "each: item\nwhen: {to.country: XB, item.category: {surely: rifles}}"
      return try TestedRules(rule: rule, cases: cases).mutation().regimes[0].mutants.first {
        $0.change.hasPrefix("with ‘is’ in place of ‘surely’")
      }
    }
    #expect(try mutant([rifles])?.outcome == .survived)
    #expect(try mutant([rifles, arms])?.killer == "arms")
  }

  @Test func `the first day is moved both ways`() throws {
    let before = TestedRules.deal(
      "before", "2030-01-09", "to: {country: XB}, items: [{category: fuel}]", "permitted")
    let alone = try Self.outcomes(TestedRules(rule: Self.when, cases: [Self.fuel]))
    #expect(alone["beta-9001-1 from 2030-01-11 in place of 2030-01-10"]?.outcome == .killed)
    #expect(alone["beta-9001-1 from 2030-01-09 in place of 2030-01-10"]?.outcome == .survived)
    let both = try Self.outcomes(TestedRules(rule: Self.when, cases: [Self.fuel, before]))
    #expect(both["beta-9001-1 from 2030-01-09 in place of 2030-01-10"]?.killer == "before")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let change: String
    var testDescription: String { change }
  }

  @Test(arguments: [
    Row(
      rule: "each: item\nwhen: {item.category: rifles}",
      change: "beta-9001-1 with ‘weapons’ in place of ‘rifles’: item.category: rifles"),
    Row(
      rule: "each: item\nwhen: {item.category: fuel, item.quantity: {more-than: 5 kg}}",
      change: "beta-9001-1 with ‘at-least’ in place of ‘more-than’: item.quantity: {more-than: 5 kg}"),
    Row(
      rule: "each: item\nwhen: {item.category: fuel, item.quantity: {more-than: 5 kg}}",
      change: "beta-9001-1 with a limit a tenth more: item.quantity: {more-than: 5 kg}"),
    Row(
      rule: "when: {to.country: XB, date: {from: 2030-03-01}}",
      change: "beta-9001-1 with 2030-02-28 in place of 2030-03-01: date: {from: 2030-03-01}"),
    Row(
      rule: "each: item\nwhen: {to.country: XB, item.category: fuel}",
      change:
        "beta-9001-1 with ‘any’ in place of ‘all’: {to.country: XB, item.category: fuel}"),
    Row(rule: "when: {to.country: XB}", change: "beta-9001-1 without ‘to.country: XB’"),
    Row(rule: "when: {parties: {kind: armed-forces}}", change: "beta-9001-1 without ‘kind: armed-forces’"),
    Row(rule: "when: {holds: to-betaland}", change: "to-betaland without ‘to.country: XB’"),
  ])
  func `each kind of change is made, and shown by a deal where no case notices it`(_ row: Row) throws {
    let nothing = TestedRules.deal("nothing", "2029-01-01", "to: {country: XC}", "permitted")
    let mutants = try Self.outcomes(TestedRules(rule: row.rule, cases: [nothing]))
    let mutant = try #require(mutants[row.change], "\(mutants.keys.sorted())")
    #expect(mutant.outcome == .survived)
    #expect(mutant.witness != nil)
  }

  private static let lifted = """
    each: item
    when: {to.country: XB, item.category: fuel}
    exemptions:
      - id: relief
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        when: {purpose: relief}
        requires: {authorisation: committee-approval, days-before: 5}
    """

  @Test(arguments: [
    // The deal of the case has no purpose and no paper: what it lacks is all that these changes leave out.
    ("relief without the paper ‘committee-approval’", Mutation.Mutant.Outcome.killed),
    ("relief without ‘purpose: relief’", .killed), ("relief left out", .survived),
    ("relief with the paper ‘committee-approval’ of the day itself", .survived),
  ])
  func `exemptions and their papers are changed too`(_ change: String, _ outcome: Mutation.Mutant.Outcome) throws {
    let mutants = try Self.outcomes(TestedRules(rule: Self.lifted, cases: [Self.fuel]))
    let mutant = try #require(mutants[change], "\(mutants.keys.sorted())")
    #expect(mutant.outcome == outcome)
    #expect((mutant.witness != nil) == (outcome == .survived))
  }

  @Test func `a ceiling is raised and lowered by a tenth`() throws {
    let rule = """
      effect: cap
      each: item
      when: {to.country: XB, item.category: fuel}
      cap: {limits: [{of: item.quantity, at-most: [100 kg]}]}
      """
    func deal(_ id: String, _ amount: Int, _ verdict: String) -> String {
      TestedRules.deal(
        id, "2030-01-10",
        "to: {country: XB}, items: [{category: fuel, quantity: \(amount) kg}], usage: {beta-9001-1: 0 kg}", verdict)
    }
    let open = try Self.outcomes(TestedRules(rule: rule, cases: [deal("a", 10, "permitted")]))
    let raised = try #require(open["beta-9001-1 with a ceiling a tenth higher than 100 kg"], "\(open.keys.sorted())")
    #expect(raised.outcome == .survived)
    #expect(raised.witness?.before == .prohibited && raised.witness?.after == .permitted)
    let near = try Self.outcomes(
      TestedRules(rule: rule, cases: [deal("a", 100, "permitted"), deal("b", 101, TestedRules.prohibited)]))
    #expect(near["beta-9001-1 with a ceiling a tenth higher than 100 kg"]?.killer == "b")
    #expect(near["beta-9001-1 with a ceiling a tenth lower than 100 kg"]?.killer == "a")
  }

  @Test func `mutants come in one order, and as often as one asks they come out the same`() throws {
    let rules = TestedRules(rule: Self.lifted, cases: [Self.fuel])
    #expect(try rules.mutation().regimes == rules.mutation().regimes)
  }
}
