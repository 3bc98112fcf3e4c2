import Embargo
import LocatedText
import TestSupport
import Testing
import UNRules

struct CheckerTests {
  private static let rules = """
    rules:
      - id: dprk-2397-5
        title: Petroleum
        cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
        in-force: {from: 2018-01-01}
        effect: cap
        each: item
        when: {item.category: refined-petroleum}
        cap: {limits: [{of: item.quantity, at-most: 500000 bbl}]}
        rationale: It counts.
      - id: dprk-2397-7
        title: Machinery
        cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
        in-force: {from: 2018-01-01}
        when: {to.country: KP}
        rationale: Barred.
    """

  private func checker() throws -> Checker {
    Checker(rules: try #require(RuleFrame.compile(["dprk/topic.yaml": Self.rules]).partial))
  }

  @Test func `what was used of a ceiling is said of a rule that sets one`() throws {
    let checker = try checker()
    expectDiagnostics(
      #"""
      {"id": "a", "date": "2023", "activity": "supply",
       "usage": {1️⃣"dprk-2397-6": "3 bbl", 2️⃣"dprk-2397-7": 3, 3️⃣"colour": "unknown"}}
      """#,
      [
        .init(
          "1️⃣", "‘dprk-2397-6’ is no rule that sets a ceiling; did you mean ‘dprk-2397-5’?", id: "unknown-ceiling",
          fixIts: ["rename the key to ‘dprk-2397-5’"]),
        .init(
          "2️⃣", "‘dprk-2397-7’ is no rule that sets a ceiling; did you mean ‘dprk-2397-5’?", id: "unknown-ceiling",
          fixIts: ["rename the key to ‘dprk-2397-5’"]),
        .init(
          "3️⃣", "‘colour’ is no rule that sets a ceiling; those that do are ‘dprk-2397-5’", id: "unknown-ceiling"),
      ], prefixes: ["", " \n"]
    ) { checker.transactions(in: $0, as: .json).diagnostics }
  }

  @Test func `a deal with a mistake is left out and the others are read`() throws {
    let text =
      "{id: a, date: 2023, activity: supply}\n---\n{id: b, date: 2023}\n---\n{id: c, date: 2023, activity: sale}"
    let read = try checker().transactions(in: SourceText(name: "deals", text: text), as: .yaml)
    #expect(read.partial.map(\.id) == ["a", "c"])
    #expect(read.diagnostics.map(\.id) == ["missing-key"])
  }

  @Test func `a warning does not keep a deal from being read`() throws {
    let text = "{id: a, date: 2023, activity: supply, items: [{quantity: 0 t}]}"
    let read = try checker().transactions(in: SourceText(name: "deals", text: text), as: .yaml)
    #expect(read.partial.map(\.id) == ["a"])
    #expect(read.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `rules with an error make no checker, and tell everything`() {
    let source = RuleFrame.source([
      "dprk/topic.yaml": SourceText(name: "a", text: "rule: []"),
      "dprk/more.yaml": SourceText(name: "b", text: "conditions: {a: {holds: b}}"),
    ])
    let error = #expect(throws: Diagnostics.self) { try Checker(rules: source) }
    #expect(error?.all.map(\.id) == ["unknown-key", "unknown-condition"])
  }

  @Test func `one regime's rules know that there are others`() throws {
    let compiled = RuleFrame.compile([
      "dprk/topic.yaml": Self.rules, "iran/regime.yaml": "title: Iran\nresolutions: []",
      "common/aid.yaml": "exemptions: [{id: aid, lifts: [dprk-2397-7], when: {purpose: relief}}]",
    ])
    #expect(compiled.diagnostics.isEmpty)
    let set = try #require(compiled.partial).ruleSet
    #expect(Compiler.compile(set.only("iran")).diagnostics.isEmpty)
    #expect(Compiler.compile(set.only("iran").only("iran")).diagnostics.isEmpty)
    #expect(Compiler.compile(set.only("dprk")).partial.uses.count == 1)
  }

  @Test func `a checker can judge by some regimes alone`() throws {
    let checker = try Checker(rules: RuleSource(embedded: UNRules.content, name: "un"))
    let deals = try checker.transactions(
      in: """
        id: shells
        date: 2020-05-01
        activity: sale
        from: {country: KP}
        to: {country: RU}
        items: [{category: large-calibre-ammunition}]
        """, named: "shells.yaml"
    ).get()
    let deal = try #require(deals.first)
    #expect(checker.assess(deal).verdict == .prohibited)
    #expect(checker.assess(deal).regimes.count > 30)
    let other = try #require(checker.judging(onlyBy: ["yemen", "libya"]))
    #expect(other.assess(deal).verdict == .permitted)
    #expect(other.assess(deal).regimes == ["libya", "yemen"])
    let same = try #require(checker.judging(onlyBy: ["dprk"]))
    #expect(same.assess(deal).findings == checker.assess(deal).findings.filter { $0.rule.hasPrefix("dprk-") })
    #expect(checker.judging(onlyBy: ["atlantis"]) == nil)
    #expect(checker.judging(onlyBy: []) == nil)
  }
}
