import LocatedText
import TestSupport
import Testing

@testable import Embargo

/// What is read of rules, exemptions, duties and ceilings, and what is said of what does not belong there.
struct RuleReaderTests {
  private static let whole = """
    rules:
      - id: dprk-2397-7
        title: Everything a rule can have
        cites:
          - {resolution: S/RES/2397 (2017), paragraph: "7"}
          - {resolution: S/RES/1718 (2006), paragraph: "8(c)", from: 2006-10-14, before: 2017-12-22}
        in-force:
          - {from: 2017-12-22, before: 2020-01-01}
          - {from: 2021-01-01, confirmed-until: 2026-12-31, position: {lapse: stands}}
        measure: services
        confidence: {level: medium, reason: the text has two readings}
        covers: [wine, payment]
        effect: oblige
        on: port State
        force: recommended
        each: [item, service]
        when: {any: [{item.category: wine}, {service.kind: payment}]}
        rationale: "{item.description} {service.description} goes to {to.country}, {parties.name}."
        exemptions:
          - id: own
            title: An exemption of its own
            cites: {resolution: S/RES/2397 (2017), paragraph: "7"}
            in-force: {before: 2019-01-01}
            confidence: {level: low, reason: one source alone}
            when: {purpose: humanitarian}
            requires:
              - {authorisation: committee-approval, committee: "1718", issued-by: [RU, unifil], days-before: 5}
              - {determination: livelihood, working-days-before: 3, by: 2018-01-24}
            open-to: {not: {end-users: {kind: armed-group}}}
            obligations: [{text: Report it, cites: {resolution: S/RES/2397 (2017), paragraph: "7"}, within: 90 days}]
          - {id: closed, requires: {authorisation: consent, silence: 30 working-days}, open-to: nobody}
        obligations:
          - {text: Do it, by: 2030-01-01}
          - {text: Do it soon, within: 15 working-days}
          - {text: Do it some time}
    exemptions:
      - {id: of-rules, lifts: dprk-2397-7, when: {purpose: military}}
      - {id: of-all, lifts: all, except: [dprk-2397-7], when: {purpose: military}}
      - {id: of-measure, lifts: {measure: services}, when: {purpose: military}}
    conditions: {to-russia: {to.country: RU}}
    positions: {lapse: {question: Did it lapse?, options: {stands: no, ended: yes}, default: stands}}
    paragraphs: [{cite: {resolution: S/RES/2397 (2017), paragraph: "28"}, reason: it binds no deal}]
    """

  @Test func `every key of a rule is read`() throws {
    let compiled = RuleFrame.compile(["dprk/topic.yaml": Self.whole])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let rules = try #require(compiled.partial)
    let contents = try #require(rules.ruleSet.folders.first).contents
    let rule = try #require(contents.rules.first)
    #expect(rule.id == "dprk-2397-7" && rule.regime == "dprk" && rule.title == "Everything a rule can have")
    #expect(rule.citations.map(\.paragraph) == ["7", "8(c)"])
    #expect(rule.citations.map(\.days.isOpen) == [true, false])
    #expect(rule.citations.map(\.resolutionSpan.text) == ["S/RES/2397 (2017)", "S/RES/1718 (2006)"])
    #expect(rule.inForce.map(\.days.first.description) == ["2017-12-22", "2021-01-01"])
    #expect(rule.inForce[1].confirmedUntil?.description == "2026-12-31")
    #expect(rule.inForce[1].position?.option == "stands")
    #expect(rule.confidence?.level == "medium" && rule.confidence?.reason == "the text has two readings")
    #expect(rule.covers.map(\.span.text) == ["wine", "payment"])
    #expect(rule.effect == .oblige && rule.duty?.on == "port State" && rule.duty?.isRecommended == true)
    #expect(rule.duty?.isOnParties == false)
    #expect(rule.each == [.item, .service])
    #expect(rule.obligations.map(\.text) == ["Do it", "Do it soon", "Do it some time"])
    #expect(
      rule.obligations.map { $0.deadline } == [
        .by(try CalendarDate.parse("2030-01-01".utf8)), .within(.init(count: 15, unit: .workingDays)), nil,
      ])
    #expect(contents.exemptions.map(\.id) == ["of-rules", "of-all", "of-measure"])
    #expect(contents.conditions.map(\.name) == ["to-russia"])
    #expect(contents.positions.map(\.defaultOption) == ["stands"])
    #expect(contents.notEncoded.map(\.reason) == ["it binds no deal"])
  }

  @Test func `every key of an exemption is read`() throws {
    let rules = try #require(RuleFrame.compile(["dprk/topic.yaml": Self.whole]).partial)
    let exemptions = try #require(rules.ruleSet.folders.first?.contents.rules.first).exemptions
    #expect(exemptions.map(\.id) == ["own", "closed"])
    let own = exemptions[0]
    #expect(own.title == "An exemption of its own" && own.citations.count == 1)
    #expect(own.inForce?.map(\.days.last.description) == ["2018-12-31"])
    #expect(own.when != nil && own.obligations.count == 1 && own.reach == nil)
    #expect(own.requires.map(\.committee) == ["1718", nil])
    #expect(own.requires.map(\.daysBefore) == [5, 0])
    #expect(own.requires.map(\.workingDaysBefore) == [0, 3])
    #expect(own.requires.map { $0.by?.description } == [nil, "2018-01-24"])
    #expect(own.requires[0].issuers.map(\.span.text) == ["RU", "unifil"])
    if case .deals = own.access {} else { Issue.record("‘open-to’ is not read") }
    #expect(own.confidence?.level == "low" && own.confidence?.reason == "one source alone")
    #expect(exemptions[1].confidence == nil)
    #expect(own.requires.allSatisfy { $0.silence == nil })
    #expect(exemptions[1].requires.map(\.silence) == [.init(days: 0, workingDays: 30)])
    if case .nobody = exemptions[1].access {} else { Issue.record("‘open-to: nobody’ is not read") }
  }

  @Test func `every key of a ceiling is read`() throws {
    let compiled = RuleFrame.compile([
      "dprk/topic.yaml": """
      rules:
        - id: dprk-2397-5
          title: A ceiling
          cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
          in-force: {from: 2018-01-01}
          effect: cap
          each: item
          when: {item.category: refined-petroleum}
          rationale: It counts.
          cap:
            limits:
              - {of: item.quantity, at-most: [500000 bbl, 66000 t]}
              - {of: item.value, at-most: 400870018 USD}
              - {of: item.unit-value, at-most: 500 USD}
              - {of: item.specs.calibre, at-most: 12 mm}
              - {of: count, at-most: [3]}
            periods: [{from: 2018-01-01, every: 12 months}, {from: 2019-01-01, before: 2020-01-01}, {}]
            per: from.country
            warn-at: [75%, 90.5%]
      """
    ])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let cap = try #require(compiled.partial?.ruleSet.folders.first?.contents.rules.first?.cap)
    #expect(
      cap.limits.map { $0.path?.text ?? "count" } == [
        "item.quantity", "item.value", "item.unit-value", "item.specs.calibre", "count",
      ])
    #expect(cap.limits.map(\.atMost.count) == [2, 1, 1, 1, 0])
    #expect(cap.limits.last?.count == 3)
    #expect(cap.periods.map { $0.every?.text } == ["12 months", nil, nil])
    #expect(cap.per?.text == "from.country")
    #expect(cap.warnAt.map(\.description) == ["75", "90.5"])
  }

  @Test func `what a rule must have is missed at the rule`() {
    RuleFrame.expect(
      "rules: [1️⃣{id: dprk-1}, 2️⃣word]\n3️⃣rule: x\n",
      [
        .init("1️⃣", "a rule has no ‘title’, which it must have", id: "missing-key"),
        .init("1️⃣", "a rule has no ‘cites’, which it must have", id: "missing-key"),
        .init("1️⃣", "a rule has no ‘in-force’, which it must have", id: "missing-key"),
        .init("1️⃣", "a rule has no ‘when’, which it must have", id: "missing-key"),
        .init("1️⃣", "a rule has no ‘rationale’, which it must have", id: "missing-key"),
        .init("2️⃣", "a rule is a mapping of keys and values, and here stands a single value", id: "not-a-mapping"),
        .init(
          "3️⃣", "unknown key ‘rule’ in a file of rules; did you mean ‘rules’?", id: "unknown-key"),
      ])
  }

  @Test(arguments: [
    ("1️⃣efect: cap", "unknown key ‘efect’ in a rule; did you mean ‘effect’?"),
    ("effect: 1️⃣forbid", "‘forbid’ cannot stand here; write ‘prohibit’, ‘cap’ or ‘oblige’"),
    ("each: 1️⃣items", "‘items’ cannot stand here; did you mean ‘item’?"),
    ("each: 1️⃣[]", "the list is empty and says nothing; write what belongs in it"),
    ("measure: 1️⃣colour", "‘colour’ is not known as a measure; ‘embargo terms colour’ searches what can be written"),
    ("covers: [1️⃣colour]", "‘colour’ is not known as a term; ‘embargo terms colour’ searches what can be written"),
    ("confidence: 1️⃣sure", "‘sure’ cannot stand here; write ‘high’, ‘medium’ or ‘low’"),
    ("confidence: 1️⃣{reason: x}", "‘confidence’ has no ‘level’, which it must have"),
    ("on: 1️⃣port State", "‘on’ belongs to a rule with ‘effect: oblige’, which this one has not"),
    ("force: 1️⃣binding", "‘force’ belongs to a rule with ‘effect: oblige’, which this one has not"),
    ("cap: 1️⃣{limits: []}", "‘cap’ belongs to a rule with ‘effect: cap’, which this one has not"),
    ("cites: 1️⃣[]", "the list is empty and says nothing; write what belongs in it"),
    ("cites: [1️⃣{resolution: S/RES/2397 (2017)}]", "a citation has no ‘paragraph’, which it must have"),
    ("in-force: 1️⃣[]", "the list is empty and says nothing; write what belongs in it"),
    ("in-force: 1️⃣{before: 2020-01-01}", "the days on which a rule is in force have a first one; write ‘from’"),
    (
      "in-force: 1️⃣2017-12-22",
      "an interval of days is a mapping of keys and values, and here stands a single value"
    ),
    (
      "in-force: {from: 2017-12-22, position: 1️⃣lapse}",
      "‘position’ names a contested question and the option under which the interval counts, as in {question: option}"
    ),
    ("title: 1️⃣''", "no value is written here; write one, write ‘unknown’, or leave the key out"),
    ("title: 1️⃣[a, b]", "a single value is wanted here, and this is a list"),
  ])
  func `a key of a rule that does not fit is told`(line: String, message: String) {
    let found = Self.diagnostics(of: line)
    #expect(found.first?.message == message)
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.first?.place == found.first?.marker)
  }

  @Test(arguments: [
    ("obligations: 1️⃣[]", "the list is empty and says nothing; write what belongs in it"),
    ("obligations: [1️⃣{within: 3 days}]", "an obligation has no ‘text’, which it must have"),
    (
      "obligations: [{text: x, within: 1️⃣a month}]",
      "‘a month’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’"
    ),
    (
      "obligations: [{text: x, within: 1️⃣0 days}]",
      "‘0 days’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’"
    ),
    (
      "obligations: [{text: x, within: 3 days, by: 1️⃣2020-01-01}]",
      "an obligation is due ‘within’ a time or ‘by’ a day, not both"
    ),
    ("exemptions: [1️⃣{title: x}]", "an exemption has no ‘id’, which it must have"),
    (
      "exemptions: [{id: x, 1️⃣lifts: all}]",
      """
      unknown key ‘lifts’ in an exemption, which can have ‘cites’, ‘confidence’, ‘id’, ‘in-force’, ‘obligations’, \
      ‘open-to’, ‘outcome’, ‘requires’, ‘title’, ‘when’
      """
    ),
    ("exemptions: [{id: x, requires: 1️⃣[]}]", "the list is empty and says nothing; write what belongs in it"),
    (
      "exemptions: [{id: x, requires: 1️⃣{committee: \"1718\"}}]",
      "a required paper is either an ‘authorisation’ or a ‘determination’"
    ),
    (
      "exemptions: [{id: x, requires: {authorisation: consent, days-before: 1️⃣five}}]",
      "‘five’ is no whole number from 0 to 36500"
    ),
    ("exemptions: [{id: x, outcome: 1️⃣excepted}]", "‘excepted’ cannot stand here; did you mean ‘exempted’?"),
    (
      "exemptions: [{id: x, requires: {authorisation: consent}, outcome: 1️⃣exempted}]",
      "‘outcome’ is of an exemption that asks for no paper: one whose paper is there is exempted anyway"
    ),
    ("exemptions: [{id: x, confidence: 1️⃣some}]", "‘some’ cannot stand here; write ‘high’, ‘medium’ or ‘low’"),
    (
      "exemptions: [{id: x, requires: {authorisation: consent, silence: 1️⃣perhaps}}]",
      "‘perhaps’ is neither ‘yes’ nor ‘no’"
    ),
    (
      "exemptions: [{id: x, requires: {authorisation: consent, silence: 1️⃣2 months}}]",
      "silence is counted in days or in working days, not as ‘2 months’; write it like ‘30 days’ or ‘5 working-days’"
    ),
    (
      "exemptions: [{id: x, requires: {authorisation: consent, silence: 1️⃣5 dais}}]",
      "‘5 dais’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’"
    ),
    (
      "exemptions: [{id: x, requires: {determination: livelihood, silence: 1️⃣yes}}]",
      "‘silence’ goes with an ‘authorisation’: a determination is made, and never follows from nobody answering"
    ),
    (
      "exemptions: [{id: x, requires: {authorisation: consent, issued-by: [1️⃣XX]}}]",
      "‘XX’ is not known as a place or an issuer; ‘embargo terms XX’ searches what can be written"
    ),
    (
      "exemptions: [{id: x, requires: {determination: 1️⃣livelyhood}}]",
      "‘livelyhood’ is not known as a finding; did you mean ‘livelihood’?"
    ),
    ("exemptions: [{id: x, open-to: 1️⃣everybody}]", "‘everybody’ cannot stand here; write ‘nobody’"),
    (
      "exemptions: [{id: x, 1️⃣when: }]",
      "‘when’ is empty and would be true of every transaction; indent what belongs under it"
    ),
    (
      "exemptions: [{id: x, in-force: {from: 1️⃣0217-12-22, before: 2020-01-01}}]",
      "0217-12-22 lies outside of the years 1945 to 2100; is the year mistyped?"
    ),
  ])
  func `a key of a duty or an exemption that does not fit is told`(line: String, message: String) {
    let found = Self.diagnostics(of: line)
    #expect(found.first?.message == message)
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.first?.place == found.first?.marker)
  }

  @Test func `days of an interval or a citation that are turned round are told`() {
    RuleFrame.expectRule(
      """
      in-force: [{from: 1️⃣2020-01-01, before: 2️⃣2017-12-22}, {from: 3️⃣2020-01-01, confirmed-until: 4️⃣2019-12-31}]
      cites: [{resolution: S/RES/2397 (2017), paragraph: "7", from: 5️⃣2020-01-01, before: 6️⃣2020-01-01}]
      """,
      [
        .init(
          "2️⃣", "‘before’ (2017-12-22) is not after ‘from’ (2020-01-01), so no day lies between them",
          id: "dates-turned-round", notes: [.init("1️⃣", "‘from’ is here")]),
        .init(
          "4️⃣", "‘confirmed-until’ (2019-12-31) is before ‘from’ (2020-01-01), so no day is confirmed",
          id: "dates-turned-round", notes: [.init("3️⃣", "‘from’ is here")]),
        .init(
          "6️⃣", "‘before’ (2020-01-01) is not after ‘from’ (2020-01-01), so no day lies between them",
          id: "dates-turned-round", notes: [.init("5️⃣", "‘from’ is here")]),
      ])
  }

  /// What is said of one line of a rule, with the offset where it stands and that of the marker.
  static func diagnostics(of line: String) -> [(message: String, place: Int, marker: Int)] {
    let usual = [
      "id: dprk-2397-7", "title: Machinery", #"cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]"#,
      "in-force: {from: 2017-12-22}", "when: {to.country: KP}", "rationale: Barred.",
    ]
    let key = line.prefix { $0 != ":" } + ":"
    let lines = usual.filter { !$0.hasPrefix(key) } + [line]
    let marked = MarkedText("rules:\n  -\n" + lines.map { "    \($0)\n" }.joined())
    return RuleFrame.compile(["dprk/topic.yaml": marked.text]).diagnostics.map {
      ($0.message.description, $0.span.startUTF8, marked.offsets["1️⃣"] ?? -1)
    }
  }
}
