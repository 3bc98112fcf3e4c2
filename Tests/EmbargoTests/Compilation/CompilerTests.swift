import LocatedText
import SmallWords
import TestSupport
import Testing

@testable import Embargo

/// What rules become when they are compiled.
struct CompilerTests {
  private static func rule(_ id: String, _ lines: String) -> String {
    """
      - id: \(id)
        title: x
        cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
        rationale: x

    """ + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private static func compile(_ rules: String, _ rest: String = "", common: String? = nil) throws -> CompiledRules {
    var files = ["dprk/topic.yaml": "rules:\n" + rules + rest]
    if let common { files["common/a.yaml"] = common }
    let compiled = RuleFrame.compile(files)
    #expect(compiled.diagnostics.map(\.message.description) == [])
    return try #require(compiled.partial)
  }

  @Test func `rules stand by their ids, and keep their law and what they are judged for`() throws {
    let rules = try Self.compile(
      Self.rule("b", "in-force: {from: 2017-12-22}\nwhen: {to.country: KP}")
        + Self.rule("a", "in-force: {from: 2017-12-22}\neach: [item, party]\nwhen: {to.country: KP}"))
    #expect(rules.rules.map { rules.law($0).id } == ["a", "b"])
    #expect(rules.ruleCount == 2 && rules.name == "small" && rules.version == "1.0.0")
    #expect(rules.rules[1].judges(.transaction) && !rules.rules[1].judges(.item))
    #expect(rules.rules[0].judges(.item) && rules.rules[0].judges(.party) && !rules.rules[0].judges(.transaction))
    #expect(rules.rule("a").map { rules.law($0).id } == "a")
    #expect(rules.rule("c") == nil)
    #expect(rules.regimes.map(\.id) == ["dprk"] && rules.regimes.map(\.committees) == [["1718"]])
  }

  @Test func `a rule is lifted by its own exemptions, then its regime's, then those that all share`() throws {
    let rules = try Self.compile(
      Self.rule(
        "a",
        """
        in-force: {from: 2017-12-22}
        measure: services
        when: {to.country: KP}
        exemptions: [{id: own, when: {purpose: relief}}, {id: closed, requires: {authorisation: consent}, open-to: nobody}]
        """) + Self.rule("b", "in-force: {from: 2017-12-22}\nwhen: {to.country: KP}"),
      """
      exemptions:
        - {id: of-all, lifts: all, except: b, when: {purpose: relief}}
        - {id: of-b, lifts: [b], requires: [{authorisation: consent}, {determination: livelihood}]}
        - {id: of-services, lifts: {measure: services}, when: {purpose: relief}}
      """, common: "exemptions: [{id: shared, lifts: all, when: {purpose: military}}]")
    let names = rules.rules.map { rule in rules.uses[rule.uses].map { rules.law(rules.exemptions[Int($0)]).id } }
    #expect(names == [["own", "closed", "of-all", "of-services", "shared"], ["of-b", "shared"]])
    let closed = try #require(rules.exemptions.first { rules.law($0).id == "closed" })
    #expect(closed.access == .nobody && closed.when == -1 && closed.inForce.isEmpty)
    let ofB = try #require(rules.exemptions.first { rules.law($0).id == "of-b" })
    #expect(rules.requirements[ofB.requires].map(\.isDetermination) == [false, true])
  }

  @Test func `equal questions share one matcher`() throws {
    let rules = try Self.compile(
      Self.rule(
        "a", "in-force: {from: 2017-12-22}\nwhen: {to.country: [KP, RU], from.country: [RU, KP], purpose: military}")
        + Self.rule("b", "in-force: {from: 2017-12-22}\nwhen: {parties: {country: [KP, RU]}}"))
    let frame = RuleFrame.compile([:]).partial?.program.matchers.count
    #expect(rules.program.matchers.count == (frame ?? 0) + 2)
  }

  @Test(arguments: [
    ("sparkling-wine", "wine", "2020-01-01", Kleene.true), ("wine", "luxury-goods", "2020-01-01", .unknown),
    ("ring-magnets", "listed-dual-use", "2013-03-06", .false), ("ring-magnets", "listed-dual-use", "2013-03-07", .true),
    ("ring-magnets", "listed-dual-use", "2016-03-02", .false), ("goods", "wine", "2020-01-01", .unknown),
    ("gyroscopes", "listed-dual-use", "2013-03-06", .false), ("gyroscopes", "listed-dual-use", "2013-03-07", .unknown),
  ])
  func `a matcher answers as the vocabulary does, on every day`(
    stated: String, asked: String, day: String, answer: Kleene
  )
    throws
  {
    let vocabulary = SmallVocabulary.whole
    var builder = ProgramBuilder(vocabulary)
    let matcher = builder.matcher(of: [try #require(vocabulary.term(asked, in: .items))], in: [.items])
    let program = builder.program
    let term = try #require(vocabulary.term(stated, in: .items))
    let found = program.answer(term, to: program.matchers[Int(matcher)], on: try CalendarDate.parse(day.utf8))
    #expect(found == answer)
  }

  @Test func `a matcher of two taxonomies answers for either`() throws {
    let vocabulary = SmallVocabulary.whole
    var builder = ProgramBuilder(vocabulary)
    let asked = [
      try #require(vocabulary.term("arms", in: .items)), try #require(vocabulary.term("evasion", in: .fields)),
    ]
    let matcher = builder.program.matchers.count
    _ = builder.matcher(of: asked, in: [.items, .fields])
    let answer = { (id: String, taxonomy: Taxonomy) throws in
      builder.program.answer(
        try #require(vocabulary.term(id, in: taxonomy)), to: builder.program.matchers[matcher], on: .distantPast)
    }
    #expect(try answer("missiles", .items) == .true)
    #expect(try answer("evasion", .fields) == .true)
    #expect(try answer("launch-technology", .fields) == .false)
    #expect(try answer("sea", .modes) == .false)
  }

  @Test func `conditions are reached by name, in whatever order they are written`() throws {
    let rules = try Self.compile(
      Self.rule("a", "in-force: {from: 2017-12-22}\nwhen: {holds: last}"),
      "conditions: {last: {holds: middle}, middle: {any: [{holds: first}, {purpose: relief}]}, first: {to.country: KP}}"
    )
    let op = rules.program.ops[Int(rules.rules[0].when)]
    #expect(op.code == .any && op.count == 2)
  }

  @Test func `a rule set with mistakes compiles as far as it goes`() throws {
    let compiled = RuleFrame.compile([
      "dprk/topic.yaml": "rules:\n" + Self.rule("a", "in-force: {from: 2017-12-22}\nwhen: {holds: nothing}")
        + Self.rule("b", "in-force: {from: 2017-12-22}\nwhen: {to.country: KP}")
    ])
    #expect(compiled.hasErrors)
    #expect(try #require(compiled.partial).rules.count == 2)
  }
}
