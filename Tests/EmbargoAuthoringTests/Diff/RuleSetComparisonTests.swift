import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText
import TestSupport
import Testing

struct RuleSetComparisonTests {
  /// A change of the small rules, and what is to be told of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    /// Kind of each change, and whether it widens and narrows.
    let told: [String]
    /// How the rule comes out in the deal that shows the first change.
    var statuses: [Status?] = []
  }

  private static let plain = "each: item\nwhen: {holds: to-betaland, item.category: weapons}"

  static let rows: [Row] = [
    Row(
      testDescription: "a broader term", old: "each: item\nwhen: {holds: to-betaland, item.category: rifles}",
      new: plain,
      told: ["widened +"], statuses: [nil, .violated]),
    Row(
      testDescription: "a further condition", old: plain,
      new: plain.replacing("weapons}", with: "weapons, purpose: military}"),
      told: ["narrowed -"], statuses: [.violated, nil]),
    Row(
      testDescription: "another term", old: plain, new: "each: item\nwhen: {holds: to-betaland, item.category: fuel}",
      told: ["widened +", "narrowed -"], statuses: [nil, .violated]),
    Row(
      testDescription: "`known` taken away", old: "each: item\nwhen: {item.category: {is: weapons, known: true}}",
      new: "each: item\nwhen: {item.category: weapons}", told: ["widened +"], statuses: [nil, .undetermined]),
    Row(
      testDescription: "a later start", old: plain, new: plain + "\nin-force: {from: 2030-02-01}", told: ["re-dated -"],
      statuses: [.violated, nil]),
    Row(
      testDescription: "a pause that is over", old: plain + "\nin-force: {from: 2030-01-10, before: 2030-03-01}",
      new: plain + "\nin-force: [{from: 2030-01-10, before: 2030-03-01}, {from: 2030-04-01}]", told: ["re-dated +"],
      statuses: [nil, .violated]),
    Row(
      testDescription: "a renewal", old: plain + "\nin-force: {from: 2030-01-10, confirmed-until: 2030-05-31}",
      new: plain + "\nin-force: {from: 2030-01-10, confirmed-until: 2031-05-31}", told: ["re-dated +"],
      statuses: [.undetermined, .violated]),
    Row(
      testDescription: "a duty in place of a ban", old: plain,
      new: plain + "\neffect: oblige\non: parties", told: ["changed -"], statuses: [.violated, .duty]),
    Row(
      testDescription: "an exemption", old: plain,
      new: plain + "\nexemptions: [{id: relief, when: {purpose: {only: relief}}}]", told: ["narrowed -"],
      statuses: [.violated, .excepted]),
    Row(
      testDescription: "an exemption less",
      old: plain + "\nexemptions: [{id: ok, requires: {authorisation: committee-approval}}]",
      new: plain, told: ["widened +"], statuses: [.exempted, .violated]),
    Row(
      testDescription: "a stronger paper",
      old: plain + "\nexemptions: [{id: ok, requires: {authorisation: notification}}]",
      new: plain + "\nexemptions: [{id: ok, requires: {authorisation: committee-approval}}]", told: ["changed +-"],
      statuses: [.exempted, .needsAuthorisation]),
    Row(
      testDescription: "terms that stand in the place of a paper",
      old: plain + "\nexemptions: [{id: ok, when: {purpose: relief}}]",
      new: plain + "\nexemptions: [{id: ok, when: {purpose: relief}, outcome: exempted}]", told: ["changed +-"],
      statuses: [.excepted, .exempted]),
    Row(
      testDescription: "silence that is consent no more",
      old: plain + "\nexemptions: [{id: ok, requires: {authorisation: committee-approval, silence: 5 days}}]",
      new: plain + "\nexemptions: [{id: ok, requires: {authorisation: committee-approval}}]", told: ["changed +-"],
      statuses: [.exempted, .needsAuthorisation]),
    Row(
      testDescription: "a paper that fewer may ask for",
      old: plain + "\nexemptions: [{id: ok, requires: {authorisation: notification}}]",
      new: plain + "\nexemptions: [{id: ok, requires: {authorisation: notification}, open-to: {purpose: relief}}]",
      told: ["widened +"], statuses: [.needsAuthorisation, .violated]),
    Row(
      testDescription: "an exemption whose renewal is known for longer",
      old: plain + "\nexemptions: [{id: ok, in-force: {from: 2030-01-10, confirmed-until: 2030-05-31}}]",
      new: plain + "\nexemptions: [{id: ok, in-force: {from: 2030-01-10, confirmed-until: 2031-05-31}}]",
      told: ["re-dated -"], statuses: [.undetermined, .excepted]),
    Row(
      testDescription: "`surely` in place of a plain question", old: plain,
      new: plain.replacing("weapons}", with: "{surely: weapons}}"), told: ["narrowed -"],
      statuses: [.undetermined, nil]),
    Row(
      testDescription: "`stated` in place of `known`, where nothing else stands for the field",
      old: "each: item\nwhen: {purpose: {is: military, known: true}}",
      new: "each: item\nwhen: {purpose: {is: military, stated: true}}", told: []),
    Row(
      testDescription: "a lower ceiling",
      old: plain + "\neffect: cap\ncap: {limits: [{of: item.quantity, at-most: [500 kg]}]}",
      new: plain + "\neffect: cap\ncap: {limits: [{of: item.quantity, at-most: [200 kg]}]}", told: ["changed +"],
      statuses: [.within, .violated]),
    Row(
      testDescription: "services as well", old: plain,
      new: plain.replacing("each: item", with: "each: [item, service]"), told: ["widened +"]),
  ]

  @Test(arguments: rows) func `a change is told by what it does, with a deal that shows it`(_ row: Row) throws {
    let diff = try Self.diff(row.old, row.new)
    let told = diff.changes.map { "\($0.kind.rawValue) \($0.widens ? "+" : "")\($0.narrows ? "-" : "")" }
    #expect(told == row.told, "\(diff.changes.map(\.sentence))")
    #expect(diff.changes.allSatisfy { $0.rule == "beta-9001-1" })
    guard !row.statuses.isEmpty else { return }
    let shown = try #require(diff.changes.first?.witness)
    #expect([shown.statusBefore, shown.statusAfter] == row.statuses, "\(shown.yaml)")
    // The deal is one that anybody can check.
    for (keys, status) in zip([row.old, row.new], row.statuses) {
      let checker = try Self.checker(keys)
      let read = checker.transactions(in: shown.yaml, named: "deal.yaml")
      #expect(read.diagnostics.isEmpty)
      let finding = checker.assess(try #require(read.partial.first)).findings.first { $0.rule == "beta-9001-1" }
      #expect(finding?.status == status)
    }
    #expect(try Self.diff(row.new, row.old).changes.count == row.told.count)
  }

  /// Two wordings of one meaning.
  static let wordings: [(String, String)] = [
    ("when: {any: [{to.country: XB}, {from.country: XB}]}", "when: {any: [{from.country: XB}, {to.country: XB}]}"),
    ("when: {holds: to-betaland}", "when: {any: [{to.country: XB}, {parties: {roles: receiving-side, country: XB}}]}"),
    (
      "each: item\nwhen: {holds: to-betaland, item.category: weapons}",
      "each: item\nwhen: {all: [{item.category: [weapons]}, {all: [{holds: to-betaland}]}]}"
    ),
    ("each: item\nwhen: {item.category: [weapons, rifles]}", "each: item\nwhen: {item.category: weapons}"),
    (
      "when: {not: {any: [{activity: payment}, {to.country: XB}]}}",
      "when: {not: {activity: payment}, all: [{not: {to.country: XB}}]}"
    ),
    ("in-force: [{from: 2030-01-10, before: 2030-02-01}, {from: 2030-02-01}]", "in-force: {from: 2030-01-10}"),
    (
      "when: {contract-date: {from: 2030-01-10, before: 2030-03-01}}",
      "when: {contract-date: {before: 2030-03-01}, all: [{contract-date: {from: 2030-01-10}}]}"
    ),
    (
      "each: item\nwhen: {item.category: weapons}\nexemptions: [{id: a, when: {any: [{purpose: relief}, {activity: supply}]}}]",
      "each: item\nwhen: {item.category: weapons}\nexemptions: [{id: a, when: {any: [{activity: supply}, {purpose: relief}]}}]"
    ),
  ]

  @Test(arguments: wordings) func `two wordings of one meaning differ in nothing`(_ pair: (String, String)) throws {
    #expect(try Self.diff(pair.0, pair.1).changes == [])
    #expect(try Self.diff(pair.1, pair.0).changes == [])
  }

  @Test func `a new rule and one that is gone are shown by a deal`() throws {
    let two = LintFrame.rule(Self.plain) + LintFrame.rule(Self.plain + "\nid: beta-9001-2").dropFirst("rules:\n".count)
    let diff = try Self.diffFiles(["beta/topic.yaml": LintFrame.rule(Self.plain)], ["beta/topic.yaml": two])
    #expect(diff.changes.map(\.kind) == [.added] && diff.widens && !diff.narrows)
    #expect(diff.changes.first?.witness?.statusAfter == .violated && diff.changes.first?.witness?.statusBefore == nil)
    let back = try Self.diffFiles(["beta/topic.yaml": two], ["beta/topic.yaml": LintFrame.rule(Self.plain)])
    #expect(back.changes.map(\.kind) == [.ended] && !back.widens && back.narrows)
  }

  @Test func `what is worded differently stands in one line`() throws {
    let diff = try Self.diff(Self.plain, Self.plain + "\ntitle: Weapons\nrationale: \"{item.description} goes.\"")
    #expect(diff.changes == [] && !diff.changesMeaning)
    #expect(diff.wordings.map(\.sentence) == ["the rationale is worded differently", "the title is now ‘Weapons’"])
  }

  @Test func `a word that moves in the vocabulary moves the rules that ask for what is above it`() throws {
    let items = try Repository.text("Tests/EmbargoCLITests/SmallRules/vocabulary/items.yaml")
    let moved = items.replacing("{id: fuel, is: goods,", with: "{id: fuel, is: weapons,")
    #expect(moved != items)
    let rule = ["beta/topic.yaml": LintFrame.rule(Self.plain)]
    let diff = try Self.diffFiles(rule, rule.merging(["vocabulary/items.yaml": moved]) { own, _ in own })
    #expect(diff.changes.map(\.kind) == [.widened])
    #expect(diff.changes.first?.witness?.yaml.contains("category: fuel") == true)
  }

  @Test func `deals that are run through both are told if they come out otherwise`() throws {
    let old = try Self.checker("each: item\nwhen: {item.category: rifles}").rules
    let new = try Self.checker(Self.plain).rules
    func deal(_ id: String, _ category: String) -> String {
      "{id: \(id), date: 2030-02-01, activity: supply, to: {country: XB}, items: [{category: \(category)}]}\n"
    }
    let text = [deal("one", "sabres"), deal("two", "rifles"), deal("three", "fuel")].joined(separator: "---\n")
    let tape = DocumentReader.read(SourceText(name: "deals.yaml", text: text), as: .yaml).partial
    let run = Replay(old: old, new: new).run(tape.documents)
    #expect(run.diagnostics.isEmpty && run.partial.map(\.id) == ["one"])
    let moved = try #require(run.partial.first)
    #expect(moved.before == .permitted && moved.after == .prohibited && moved.isGraver && !moved.isLighter)
    #expect(moved.rules.map(\.rule) == ["beta-9001-1"] && moved.rules.first?.after == .violated)
  }

  // MARK: rules

  private static func checker(_ keys: String) throws -> Checker {
    try Checker(rules: LintFrame.source(["beta/topic.yaml": LintFrame.rule(keys)]))
  }

  private static func diff(_ old: String, _ new: String) throws -> RuleSetDiff {
    try diffFiles(["beta/topic.yaml": LintFrame.rule(old)], ["beta/topic.yaml": LintFrame.rule(new)])
  }

  static func diffFiles(_ old: [String: String], _ new: [String: String]) throws -> RuleSetDiff {
    let rules = try [old, new].map { try Checker(rules: LintFrame.source($0)).rules }
    return RuleSetComparison.compare(old: (rules[0], "old"), new: (rules[1], "new"))
  }
}
