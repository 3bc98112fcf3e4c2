import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of a rule set that names what it does not have, beside the mistakes that have been made before.
struct ReferenceCheckTests {
  private static let rules = """
    rules:
      - id: dprk-2397-7
        title: Machinery
        cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
        in-force: {from: 2017-12-22}
        measure: services
        each: item
        when: {to.country: KP}
        rationale: Barred.
      - id: dprk-2397-14
        title: Vessels
        cites: [{resolution: S/RES/2397 (2017), paragraph: "14"}]
        in-force: {from: 2017-12-22}
        when: {to.country: KP}
        rationale: Barred.

    """

  @Test func `a resolution is looked for wherever one is cited`() {
    let message =
      "the regime ‘dprk’ has no resolution ‘S/RES/1 (1946)’; add it to ‘regime.yaml’ with its day of adoption"
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-7
          title: Machinery
          cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}, {resolution: 1️⃣S/RES/1 (1946), paragraph: "1"}]
          in-force: {from: 2017-12-22}
          when: {to.country: KP}
          rationale: Barred.
          obligations: [{text: x, cites: {resolution: 2️⃣S/RES/1 (1946), paragraph: "1"}}]
          exemptions:
            - id: a
              cites: {resolution: 3️⃣S/RES/1 (1946), paragraph: "1"}
              when: {purpose: relief}
              obligations: [{text: x, cites: [{resolution: 4️⃣S/RES/1 (1946), paragraph: "1"}]}]
      exemptions: [{id: b, lifts: all, cites: {resolution: 5️⃣S/RES/1 (1946), paragraph: "1"}, when: {purpose: relief}}]
      paragraphs: [{cite: {resolution: 6️⃣S/RES/1 (1946), paragraph: "1"}, reason: x}]
      """,
      (1...6).map { .init("\($0)️⃣", message, id: "unknown-resolution") })
  }

  @Test func `a condition is looked for wherever one is named`() {
    let message = "no condition is called ‘x’ in this regime or in ‘common’"
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-7
          title: Machinery
          cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
          in-force: {from: 2017-12-22}
          when: {any: [{holds: 1️⃣x}, {not: {holds: [to-dprk, 2️⃣x]}}, {parties: {holds: 3️⃣x}}]}
          rationale: Barred.
          exemptions: [{id: a, when: {holds: 4️⃣x}, open-to: {holds: 5️⃣x}}]
      exemptions: [{id: b, lifts: all, when: {holds: 6️⃣x}, open-to: {holds: 7️⃣x}}]
      conditions: {a: {holds: 8️⃣x}}
      """,
      (1...8).map { .init("\($0)️⃣", message, id: "unknown-condition") })
  }

  @Test func `an exemption lifts rules that are there, and excepts such`() {
    RuleFrame.expect(
      Self.rules + """
        exemptions:
          - {id: a, lifts: [dprk-2397-7, 1️⃣dprk-2397-8], when: {purpose: relief}}
          - {id: b, lifts: all, except: [2️⃣colour], when: {purpose: relief}}
          - {id: c, lifts: 3️⃣[], when: {purpose: relief}}
          - {id: d, lifts: {measure: 4️⃣colour}, when: {purpose: relief}}
          - 5️⃣{id: e, when: {purpose: relief}}
        """,
      [
        .init(
          "1️⃣", "no rule has the id ‘dprk-2397-8’; did you mean ‘dprk-2397-7’?", id: "exemption-lifts-no-rule",
          fixIts: ["write ‘dprk-2397-7’"]),
        .init("2️⃣", "no rule has the id ‘colour’", id: "exemption-lifts-no-rule"),
        .init("3️⃣", "the list is empty and says nothing; write what belongs in it", id: "empty-list"),
        .init(
          "4️⃣", "‘colour’ is not known as a measure; ‘embargo terms colour’ searches what can be written",
          id: "unknown-term"),
        .init("5️⃣", "an exemption has no ‘lifts’, which it must have", id: "missing-key"),
      ])
  }

  @Test func `what names a rule or a condition that does not read is no mistake`() {
    RuleFrame.expect(
      """
      rules: [{1️⃣titel: x, id: dprk-2397-7, cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}],
               in-force: {from: 2017-12-22}, when: {holds: a}, rationale: x}]
      exemptions: [{id: a, lifts: dprk-2397-7, when: {holds: a}}]
      conditions: {a: 2️⃣{}, b: {holds: a}}
      """,
      [
        .init(
          "1️⃣", "unknown key ‘titel’ in a rule; did you mean ‘title’?", id: "unknown-key",
          fixIts: ["rename the key to ‘title’"]),
        .init("2️⃣", "the condition is empty and would be true of every transaction", id: "empty-when"),
      ])
  }

  @Test func `a contested question and its option are declared`() {
    RuleFrame.expect(
      """
      positions: {lapse: {question: Did it?, options: {stands: no, ended: yes}, default: stands}}
      rules:
        - id: dprk-2397-7
          title: Machinery
          cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
          in-force:
            - {from: 2017-12-22, before: 2018-01-01, position: {1️⃣laps: stands}}
            - {from: 2018-01-01, before: 2019-01-01, position: {lapse: 2️⃣end}}
            - {from: 2019-01-01, before: 2020-01-01, position: {3️⃣colour: red}}
            - {from: 2020-01-01, position: 4️⃣{lapse: ended, snap: back}}
          when: {to.country: KP}
          rationale: Barred.
      """,
      [
        .init(
          "1️⃣", "no position is called ‘laps’; did you mean ‘lapse’?", id: "unknown-position",
          fixIts: ["write ‘lapse’"]),
        .init("2️⃣", "the position ‘lapse’ has no option ‘end’; write ‘stands’ or ‘ended’", id: "unknown-position"),
        .init("3️⃣", "no position is called ‘colour’ in a regime or in ‘common’", id: "unknown-position"),
        .init("4️⃣", "an interval hangs on one position; more are written here", id: "too-many-values"),
      ])
  }

  // MARK: names given twice, circles

  @Test func `a name is given once`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-7
          title: Machinery
          cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
          in-force: {from: 2017-12-22}
          when: {to.country: KP}
          rationale: Barred.
          exemptions: [{id: 1️⃣a, when: {purpose: relief}}, {id: b, when: {purpose: relief}}, {id: 2️⃣a, when: {purpose: relief}}]
      exemptions: [{id: 3️⃣a, lifts: all, when: {purpose: relief}}, {id: 4️⃣a, lifts: all, when: {purpose: relief}}]
      """,
      [
        .init(
          "2️⃣", "exemption ‘a’ of the rule ‘dprk-2397-7’ is defined twice; give the second one an id of its own",
          id: "duplicate-exemption-id", notes: [.init("1️⃣", "first defined here")]),
        .init(
          "4️⃣", "exemption ‘a’ is defined twice; give the second one an id of its own",
          id: "duplicate-exemption-id", notes: [.init("3️⃣", "first defined here")]),
      ])
    RuleFrame.expect(
      "title: x\nresolutions: [{id: 1️⃣R1, adopted: 2020-01-01}, {id: 2️⃣R1, adopted: 2020-01-02}]",
      [
        .init(
          "2️⃣", "resolution ‘R1’ is listed twice; delete one of the two", id: "duplicate-resolution",
          notes: [.init("1️⃣", "first defined here")])
      ], in: "dprk/regime.yaml")
  }

  @Test func `a name of a condition or a position is given once in a regime and in common`() {
    let common = """
      conditions: {for-relief: {purpose: relief}}
      positions: {lapse: {question: Did it?, options: {stands: no, ended: yes}, default: stands}}
      """
    let found = RuleFrame.compile([
      "common/a.yaml": common,
      "dprk/topic.yaml": common.replacing("conditions: {", with: "conditions: {to-dprk: {to.country: KP}, "),
    ]).diagnostics
    #expect(
      found.map(\.message.description).sorted() == [
        "position ‘lapse’ is defined twice; ask one question in one place",
        "two conditions are called ‘for-relief’; give each its own name",
        "two conditions are called ‘to-dprk’; give each its own name",
      ])
    #expect(found.allSatisfy { $0.notes.count == 1 })
    #expect(Set(found.map(\.id)) == ["duplicate-condition", "duplicate-position"])
  }

  @Test func `conditions that hang on each other in a circle are told once`() {
    RuleFrame.expect(
      """
      conditions:
        1️⃣a: {any: [{to.country: KP}, {holds: b}]}
        2️⃣b: {not: {holds: [to-dprk, c]}}
        3️⃣c: {parties: {holds: a}}
        d: {holds: a}
        4️⃣e: {holds: e}
      """,
      [
        .init(
          "1️⃣",
          "the condition ‘a’ hangs on itself, by way of ‘b’, ‘c’; a condition asks for others, never for itself",
          id: "condition-circle",
          notes: [.init("2️⃣", "‘b’ leads on here"), .init("3️⃣", "‘c’ leads on here")]),
        .init(
          "4️⃣", "the condition ‘e’ hangs on itself; a condition asks for others, never for itself",
          id: "condition-circle"),
      ])
  }

  @Test(.timeLimit(.minutes(10)))
  func `conditions that name two others each, many deep, are followed once`() throws {
    var conditions = ["c0: {to.country: KP}", "d0: {to.country: RU}"]
    for level in 1...200 {
      for name in ["c", "d"] {
        conditions.append("\(name)\(level): {any: [{holds: c\(level - 1)}, {holds: d\(level - 1)}]}")
      }
    }
    let compiled = RuleFrame.compile(["dprk/topic.yaml": "conditions: {\(conditions.joined(separator: ", "))}"])
    #expect(compiled.diagnostics.isEmpty)
    #expect(try #require(compiled.partial).program.ops.count < 1000)
  }

  // MARK: binding

  @Test func `what a condition begins with is bound by each rule that uses it`() {
    RuleFrame.expect(
      Self.rules + """
        conditions:
          of-wine: {1️⃣item.category: wine}
          of-cash: {2️⃣service.kind: payment}
          any-of-both: {holds: of-wine}
        exemptions:
          - {id: a, lifts: dprk-2397-7, when: {holds: any-of-both}}
          - {id: b, lifts: all, when: {3️⃣item.category: wine}, open-to: {holds: of-cash}}
          - {id: c, lifts: {measure: services}, when: {item.category: wine}}
          - {id: d, lifts: all, except: dprk-2397-14, when: {item.category: wine}}
          - {id: e, lifts: dprk-2397-14, when: {holds: any-of-both}}
        """,
      [
        .init(
          "1️⃣", "‘item.category’ needs ‘each: item’, which the rule ‘dprk-2397-14’, which asks for it, has not",
          id: "unbound-path"),
        .init(
          "2️⃣", "‘service.kind’ needs ‘each: service’, which the rule ‘dprk-2397-7’, which asks for it, has not",
          id: "unbound-path"),
        .init(
          "3️⃣", "‘item.category’ needs ‘each: item’, which the rule ‘dprk-2397-14’, which asks for it, has not",
          id: "unbound-path"),
      ])
  }

  @Test func `a rule binds what its own condition and its exemptions begin with`() {
    RuleFrame.expectRule(
      """
      each: item
      when: {any: [{item.category: wine}, {1️⃣party.country: KP}], item.origin: {same-as: 2️⃣party.country}}
      rationale: "{item.description} of {3️⃣party.name} with {4️⃣service.description}"
      exemptions: [{id: a, when: {5️⃣vessel.flag: KP}, open-to: {6️⃣service.kind: payment}}]
      """,
      [
        .init(
          "1️⃣", "nothing binds ‘party.country’; add ‘each: party’ to the rule, or ask for some one of a list",
          id: "unbound-path"),
        .init(
          "2️⃣", "nothing binds ‘party.country’; add ‘each: party’ to the rule, or ask for some one of a list",
          id: "unbound-path"),
        .init(
          "3️⃣", "nothing binds ‘party’ in a rule for each ‘item’", id: "unbound-rationale-path"),
        .init(
          "4️⃣", "nothing binds ‘service’ in a rule for each ‘item’; did you mean ‘item.description’?",
          id: "unbound-rationale-path", fixIts: ["write ‘item.description’"]),
        .init(
          "5️⃣", "nothing binds ‘vessel.flag’; add ‘each: vessel’ to the rule, or ask for some one of a list",
          id: "unbound-path"),
        .init(
          "6️⃣", "nothing binds ‘service.kind’; add ‘each: service’ to the rule, or ask for some one of a list",
          id: "unbound-path"),
      ])
    RuleFrame.expectRule(
      "rationale: \"{1️⃣item.description} is barred\"",
      [
        .init(
          "1️⃣", "nothing binds ‘item’ in a rule for each ‘transaction’; did you mean ‘items.description’?",
          id: "unbound-rationale-path", fixIts: ["write ‘items.description’"])
      ])
  }
}
