import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// Questions with one answer that anybody can see.
struct AnalysisTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String
    var demand = Demand.surely
    var each = "item"
    /// What stands in the deal that shows it; nil if there is none.
    let shows: String?
    var testDescription: String { "\(demand.least)…\(demand.most) \(condition)" }
  }

  static let rows: [Row] = [
    // A drink may be a luxury: that it is none must be said.
    Row(
      condition: "{item.category: drink, not: {item.category: luxuries}}",
      shows: "category: drink, not-category: luxuries"),
    Row(condition: "{item.category: rifles, not: {item.category: weapons}}", shows: nil),
    Row(
      condition: "{item.category: rifles, not: {item.category: weapons}}", demand: .perhaps,
      shows: "items:\n"),
    // A thing is of several categories, and of one code.
    Row(condition: "{item.category: fuel, all: [{item.category: weapons}]}", shows: "category: [fuel, weapons]"),
    Row(condition: "{item.hs: \"93\", all: [{item.hs: \"27\"}]}", shows: nil),
    Row(condition: "{item.hs: \"93\", not: {item.hs: \"9303\"}}", shows: "hs: 93"),
    // One country at a time, many purposes.
    Row(condition: "{to.country: XB, all: [{to.country: XA}]}", shows: nil),
    Row(condition: "{purpose: relief, all: [{purpose: military}]}", shows: "purpose: [relief, military]"),
    Row(condition: "{purpose: {only: relief}, all: [{purpose: military}]}", shows: nil),
    // What is known and what is not.
    Row(condition: "{purpose: {known: false}, not: {purpose: relief}}", shows: nil),
    Row(condition: "{purpose: {known: false}, not: {purpose: relief}}", demand: .perhaps, shows: "purpose: unknown"),
    // What surely is so is so, and what may be is not.
    Row(condition: "{item.category: {surely: rifles}, not: {item.category: weapons}}", shows: nil),
    Row(condition: "{item.category: {surely: weapons, is: weapons}}", demand: .perhaps, shows: "category:"),
    Row(condition: "{item.category: luxuries, not: {item.category: {surely: luxuries}}}", demand: .surely, shows: nil),
    Row(
      condition: "{item.category: {is: drink, known: true}, not: {item.category: {surely: luxuries}}}",
      shows: "category: drink"),
    // What is stated is known; what is not may be known all the same.
    Row(condition: "{purpose: {stated: true, known: false}}", shows: nil),
    Row(condition: "{purpose: {stated: false, is: relief}}", shows: nil),
    Row(condition: "{item.category: {stated: true}}", shows: "category:"),
    Row(
      condition: "{party.country: {stated: true}, party.operates-in: {stated: false}}", each: "party", shows: "country:"
    ),
    // One element of a list, and all of them.
    Row(condition: "{parties: {roles: buyer}, not: {parties: {roles: receiving-side}}}", shows: nil),
    Row(condition: "{item.category: fuel, not: {items: {category: fuel}}}", shows: nil),
    Row(
      condition: "{parties: {roles: buyer, country: XA}, all: [{parties: {roles: buyer, country: XB}}]}",
      shows: "Party B"),
    Row(condition: "{party.kind: armed-forces, not: {party.behind: {kind: armed-forces}}}", each: "party", shows: nil),
    // Amounts and days.
    Row(condition: "{item.quantity: {more-than: 5 kg, less-than: 6 kg}}", shows: "quantity: 5.5 kg"),
    Row(condition: "{item.quantity: {more-than: 6 kg, less-than: 5 kg}}", shows: nil),
    Row(
      condition: "{contract-date: {from: 2030-02-01, before: 2030-02-02}}", shows: "contract-date: 2030-02-01"),
    Row(condition: "{contract-date: {from: 2030-02-02}, all: [{contract-date: {before: 2030-02-01}}]}", shows: nil),
    Row(
      condition: "{contract-date: {from: 2030-02-02}, all: [{contract-date: {before: 2030-02-01}}]}", demand: .perhaps,
      shows: "contract-date: 20"),
    Row(condition: "{date: {before: 2030-01-10}}", shows: nil),
    Row(condition: "{from.country: XB, to.country: {same-as: from.country}}", shows: "to: {country: XB}"),
  ]

  @Test(arguments: rows) func `a question is answered by a deal, or by none`(_ row: Row) throws {
    let source = try LintFrame.source(
      ["beta/topic.yaml": LintFrame.rule("each: \(row.each)\nwhen: \(row.condition)")])
    let rules = try Checker(rules: source).rules
    let rule = try #require(rules.rules.first)
    let kind = try #require([RecordKind.item, .party].first { rule.judges($0) })
    let days = [try #require(DateSpan(first: LintFrame.day("2030-01-10")))]
    let answer = Analysis([rules]).answer(
      Question([Goal(rule.when, row.demand, regime: rule.regime)], binding: kind, days: days))
    guard let shows = row.shows else {
      #expect(answer.isNone, "\(answer)")
      return
    }
    let witness = try #require(answer.witness, "\(answer)")
    #expect(witness.yaml.contains(shows), "\(witness.yaml)")
    // It is a deal that anybody can check.
    let read = Checker(rules: rules).transactions(in: witness.yaml, named: "deal.yaml")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  }

  @Test func `a question with more cases than are looked at is not decided, and never answered with none`() throws {
    let parts = (0..<12).map { "{any: [{parties: {name: A\($0)}}, {parties: {name: B\($0)}}]}" }
    let source = try LintFrame.source(
      ["beta/topic.yaml": LintFrame.rule("when: {all: [\(parts.joined(separator: ", "))]}")])
    let rules = try Checker(rules: source).rules
    let rule = try #require(rules.rules.first)
    let days = [try #require(DateSpan(first: LintFrame.day("2030-01-10")))]
    let question = Question([Goal(rule.when, .surely, regime: rule.regime)], binding: .transaction, days: days)
    #expect(Analysis([rules]).answer(question).witness != nil)
    guard case .undecided(.tooManyBoxes) = Analysis([rules], budget: 3).answer(question) else {
      Issue.record("three boxes are enough")
      return
    }
  }
}
