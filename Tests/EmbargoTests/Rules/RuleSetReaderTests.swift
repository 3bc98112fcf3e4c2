import Embargo
import LocatedText
import TestSupport
import Testing

/// How the files of a rule set lie, and what is said of those that lie elsewhere.
struct RuleSetReaderTests {
  private static let rule = """
    rules:
      - id: 1️⃣dprk-2397-7
        title: Machinery
        cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
        in-force: {from: 2017-12-22}
        when: {to.country: KP}
        rationale: Barred.
    """

  @Test func `a rule set without its head is told`() {
    let found = RuleFrame.compile(["ruleset.yaml": ""]).diagnostics
    #expect(found.map(\.id) == ["no-ruleset"])
    #expect(found.first?.message.description == "the rule set has no ‘ruleset.yaml’ with its ‘name’ and ‘version’")
  }

  @Test func `the head of a rule set has a name, a version and the day of the law`() throws {
    RuleFrame.expect(
      "name: small\n1️⃣versoin: 1\nas-of: 2️⃣today\n",
      [
        .init(
          "1️⃣", "unknown key ‘versoin’ in the head of a rule set; did you mean ‘version’?", id: "unknown-key",
          fixIts: ["rename the key to ‘version’"]),
        .init("2️⃣", "‘today’ is not a date; write year, month and day as in 2023-09-13", id: "date-form"),
      ], in: "ruleset.yaml")
    let set = try #require(RuleFrame.compile([:]).partial).ruleSet
    #expect(set.name == "small" && set.version == "1.0.0" && set.asOf?.description == "2026-11-23")
  }

  @Test func `a folder without its regime is told`() {
    RuleFrame.expect(
      "1️⃣rules: []",
      [.init("1️⃣", "the folder ‘iran’ has no ‘regime.yaml’ with its title and resolutions", id: "no-regime")],
      in: "iran/arms.yaml")
  }

  @Test func `a regime further down is none`() {
    RuleFrame.expect(
      "1️⃣title: x\n2️⃣resolutions: []",
      [
        .init(
          "1️⃣",
          """
          unknown key ‘title’ in a file of rules, which can have ‘conditions’, ‘exemptions’, ‘paragraphs’, ‘positions’, \
          ‘rules’
          """, id: "unknown-key"),
        .init(
          "2️⃣",
          """
          unknown key ‘resolutions’ in a file of rules, which can have ‘conditions’, ‘exemptions’, ‘paragraphs’, \
          ‘positions’, ‘rules’
          """, id: "unknown-key"),
      ], in: "dprk/more/regime.yaml")
  }

  @Test func `a file outside of any folder is told`() {
    RuleFrame.expect(
      "1️⃣rules: []",
      [
        .init(
          "1️⃣", "‘arms.yaml’ belongs to no regime; put it into the folder of one, or under ‘vocabulary’",
          id: "misplaced-file")
      ], in: "arms.yaml")
  }

  @Test func `a file of the vocabulary is named for a taxonomy or a table`() {
    RuleFrame.expect(
      "1️⃣terms: []",
      [
        .init(
          "1️⃣", "no taxonomy or table is called ‘itmes’; a file of the vocabulary is named for what it holds",
          id: "unknown-taxonomy")
      ], in: "vocabulary/itmes.yaml")
  }

  @Test(arguments: ["vocabulary/modes/more.yaml", "vocabulary/modes/a/b.yaml", "vocabulary/modes.yml"])
  func `a taxonomy can lie in several files`(path: String) throws {
    let compiled = RuleFrame.compile([path: "terms: [{id: dog-sled}]"])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let vocabulary = try #require(compiled.partial).vocabulary
    #expect(vocabulary.term("dog-sled", in: .modes) != nil && vocabulary.term("rail", in: .modes) != nil)
  }

  @Test func `each rule in common is told`() {
    RuleFrame.expect(
      Self.rule + Self.rule.replacing("rules:\n", with: "\n").replacing("1️⃣dprk-2397-7", with: "2️⃣dprk-2397-8"),
      [
        .init(
          "1️⃣", "‘common’ holds conditions, positions and exemptions; a rule belongs to a regime", id: "rule-in-common"),
        .init(
          "2️⃣", "‘common’ holds conditions, positions and exemptions; a rule belongs to a regime", id: "rule-in-common"),
      ], in: "common/more.yaml")
  }

  @Test func `a second document in a file of rules is told`() {
    RuleFrame.expect(
      "rules: []\n---\n1️⃣rules: []\n",
      [
        .init(
          "1️⃣", "a file of rules is one document; begin a file of its own for this one", id: "too-many-documents")
      ])
  }

  @Test func `what regimes share lies in common`() throws {
    let compiled = RuleFrame.compile([
      "common/aid.yaml": """
      conditions: {for-relief: {purpose: relief}}
      exemptions: [{id: aid, lifts: all, when: {holds: for-relief}}]
      positions: {lapse: {question: Did it?, options: {stands: no, ended: yes}, default: stands}}
      """,
      "dprk/topic.yaml": MarkedText(Self.rule).text
        .replacing("when: {to.country: KP}", with: "when: {holds: for-relief}")
        .replacing("from: 2017-12-22", with: "from: 2017-12-22, position: {lapse: ended}"),
    ])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let rules = try #require(compiled.partial)
    #expect(rules.uses.count == 1 && rules.exemptions.count == 1)
  }

  @Test func `cases are no part of a rule set, and of its digest neither`() throws {
    let with = RuleFrame.compile(["dprk/cases/a.yaml": "this: is no rule"])
    #expect(with.diagnostics.isEmpty)
    #expect(with.partial?.digest == RuleFrame.compile([:]).partial?.digest)
    #expect(with.partial?.digest != RuleFrame.compile(["dprk/topic.yaml": "rules: []"]).partial?.digest)
  }

  @Test func `mistakes of all files are told in one run`() {
    let compiled = RuleFrame.compile([
      "vocabulary/modes/more.yaml": "terms: [{id: x, is: y}]", "dprk/a.yaml": "rule: []", "dprk/b.yaml": "a: [",
      "stray.yaml": "a: b", "iran/c.yaml": "rules: []",
    ])
    #expect(
      Set(compiled.diagnostics.map(\.id.description)) == [
        "unknown-term", "unknown-key", "invalid-yaml", "misplaced-file", "no-regime",
      ])
  }

  @Test func `without a vocabulary nothing can be compiled`() {
    let compiled = Compiler.compile(RuleSource(files: []))
    #expect(compiled.partial == nil)
    #expect(compiled.diagnostics.allSatisfy { $0.id == "missing-term" })
    #expect(throws: Diagnostics.self) { try Checker(rules: RuleSource(files: [])) }
  }
}
