import LocatedText
import SmallWords
import TestSupport
import Testing

@testable import Embargo

/// What can be wrong with the terms of a vocabulary.
struct VocabularyReaderTests {
  /// The terms of a small taxonomy of its own right, in a vocabulary that is whole.
  private func expect(
    _ marked: String, _ expected: [ExpectedDiagnostic], in subject: String = "purposes", fixed: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectDiagnostics(
      marked, expected, fixed: fixed, name: "vocabulary/\(subject).yaml", sourceLocation: sourceLocation
    ) { SmallVocabulary.read(subject, from: $0).diagnostics }
  }

  @Test func `the small vocabulary has no mistake`() {
    let read = SmallVocabulary.read()
    #expect(read.diagnostics.map(\.message.description) == [])
    #expect(read.partial != nil)
  }

  @Test func `a term has its texts, and its id where it has no label`() throws {
    let vocabulary = SmallVocabulary.whole
    let term = { (id: String, taxonomy: Taxonomy) throws in try #require(vocabulary.term(id, in: taxonomy)) }
    #expect(vocabulary.label(of: try term("supply", .activities)) == "delivery")
    #expect(vocabulary.label(of: try term("gift", .activities)) == "gift")
    #expect(vocabulary.otherWords(for: try term("sale", .activities)) == ["purchase", "buying"])
    #expect(vocabulary.question(of: try term("ied-use-risk", .findings)) == "could it serve a bomb?")
    #expect(vocabulary[try term("ied-use-risk", .findings)].isUnknownIfLeftOut)
    #expect(vocabulary.meaning(of: try term("gift", .activities)) == nil)
    #expect(vocabulary.ids(of: .modes) == ["sea", "rail", "by-hand"])
    #expect(vocabulary.span(of: try term("rail", .modes)).text == "rail")
    #expect(vocabulary.term("rail", in: .methods) == nil)
  }

  @Test(arguments: [
    ("purchase", ["sale"]), ("Buying", ["sale"]), ("Delivery", ["supply"]), ("suply", ["supply"]),
    ("hand luggage", ["by-hand"]), ("assistance", ["technical-assistance"]), ("astronomy", []), ("", []),
  ])
  func `another word for a term is nearer than a like one`(word: String, near: [String]) {
    #expect(SmallVocabulary.whole.near(to: word, inAnyOf: [.activities, .modes]) == near)
  }

  @Test func `two terms of one id are told, the first one beside`() {
    expect(
      """
      terms:
        - {id: 1️⃣relief}
        - {id: medical}
        - {id: 2️⃣relief, is: medical}
      """,
      [
        .init(
          "2️⃣", "‘relief’ is defined twice; give each term one id", id: "duplicate-term",
          notes: [.init("1️⃣", "first defined here")])
      ])
  }

  @Test func `a broader term that is not there is told with the near one`() {
    expect(
      "terms: [{id: humanitarian}, {id: relief, is: 1️⃣humanitarien}, {id: x, may-be: [2️⃣colour]}]",
      [
        .init(
          "1️⃣", "‘humanitarien’ is not known as a purpose; did you mean ‘humanitarian’?", id: "unknown-term",
          fixIts: ["write ‘humanitarian’"]),
        .init(
          "2️⃣", "‘colour’ is not known as a purpose; ‘embargo terms colour’ searches what can be written",
          id: "unknown-term"),
      ], fixed: "terms: [{id: humanitarian}, {id: relief, is: humanitarian}, {id: x, may-be: [colour]}]")
  }

  @Test func `a term that is its own broader term is told at the link, the other links beside`() {
    expect(
      """
      terms:
        - {id: a, is: [x, 1️⃣b]}
        - {id: b, is: {term: 2️⃣c, from: 2010-01-01}}
        - {id: c, is: 3️⃣a}
        - {id: x}
        - {id: y, is: 4️⃣y}
      """,
      [
        .init(
          "1️⃣", "‘a’ is its own broader term, by way of ‘b’, ‘c’; a term is never broader than itself",
          id: "vocabulary-circle",
          notes: [.init("2️⃣", "‘b’ leads on here"), .init("3️⃣", "‘c’ leads on here")]),
        .init("4️⃣", "‘y’ is its own broader term; a term is never broader than itself", id: "vocabulary-circle"),
      ])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a circle of very many terms is one short message, found in time`() throws {
    let count = 20_000
    let terms = (0..<count).map { "{id: t\($0), is: t\(($0 + 1) % count)}" }.joined(separator: ", ")
    let read = SmallVocabulary.read("purposes", from: SourceText(name: "a", text: "terms: [\(terms)]"))
    #expect(read.diagnostics.count == 1)
    let circle = try #require(read.diagnostics.first)
    #expect(circle.message.description.count < 200)
    #expect(circle.notes.count == 4)
  }

  @Test func `dates turned round, of another century, or with a misspelt key are told`() {
    expect(
      """
      terms:
        - {id: x}
        - {id: a, is: {term: x, from: 1️⃣2016-03-02, before: 2️⃣2013-03-07}}
        - {id: b, is: [{term: x, from: 3️⃣0213-03-07}, {term: x, 4️⃣until: 2013-03-07}]}
        - {id: c, is: [5️⃣{from: 2013-03-07}]}
      """,
      [
        .init(
          "2️⃣", "‘before’ (2013-03-07) is not after ‘from’ (2016-03-02), so no day lies between them",
          id: "dates-turned-round", notes: [.init("1️⃣", "‘from’ is here")]),
        .init(
          "3️⃣", "0213-03-07 lies outside of the years 1945 to 2100; is the year mistyped?", id: "implausible-date"),
        .init(
          "4️⃣", "unknown key ‘until’ in a dated link, which can have ‘before’, ‘from’, ‘term’", id: "unknown-key"),
        .init("5️⃣", "a dated link has no ‘term’, which it must have", id: "missing-key"),
      ])
  }

  @Test func `every mistake of a term is told in one run`() {
    expect(
      """
      terms:
        - 1️⃣{label: x}
        - {id: 2️⃣[a, b]}
        - {id: c, 3️⃣labl: x, also: [4️⃣{d: e}], meaning: 5️⃣''}
        - 6️⃣word
        - {id: f, 7️⃣hs: "0101"}
      """,
      [
        .init("1️⃣", "a term has no ‘id’, which it must have", id: "missing-key"),
        .init(
          "2️⃣", "a single value is wanted here, and this is a list", id: "not-a-value"),
        .init(
          "3️⃣", "unknown key ‘labl’ in a term; did you mean ‘label’?", id: "unknown-key",
          fixIts: ["rename the key to ‘label’"]),
        .init("4️⃣", "a single value is wanted here, and this is a mapping", id: "not-a-value"),
        .init(
          "5️⃣", "no value is written here; write one, write ‘unknown’, or leave the key out", id: "empty-value"),
        .init("6️⃣", "a term is a mapping of keys and values, and here stands a single value", id: "not-a-mapping"),
        .init(
          "7️⃣",
          "unknown key ‘hs’ in a term, which can have ‘also’, ‘id’, ‘is’, ‘label’, ‘may-be’, ‘meaning’, ‘note’, ‘question’",
          id: "unknown-key"),
      ])
  }

  @Test func `a country is followed by countries, and no place has its keys`() {
    expect(
      """
      terms:
        - {id: YU, before: 2003-07-23, now: [RS, 1️⃣SRB, 2️⃣dunai]}
        - {id: RS, from: 2006-06-05, 3️⃣extent: point}
        - {id: KP}
        - {id: RU}
        - {id: SD}
        - {id: SS}
      """,
      [
        .init(
          "1️⃣", "‘SRB’ is not known as a place; ‘embargo terms SRB’ searches what can be written", id: "unknown-term"),
        .init(
          "2️⃣", "‘dunai’ is a place and no country; ‘now’ and ‘formerly’ hold codes of countries",
          id: "unknown-country"),
        .init(
          "3️⃣",
          """
          unknown key ‘extent’ in a term, which can have ‘also’, ‘before’, ‘formerly’, ‘from’, ‘id’, ‘is’, ‘label’, \
          ‘may-be’, ‘meaning’, ‘note’, ‘now’, ‘question’
          """, id: "unknown-key"),
      ], in: "countries")
  }

  @Test func `what a finding's absence means can only be unknown`() {
    expect(
      "terms: [{id: military-capability}, {id: a, left-out: 1️⃣none}, {id: b, left-out: unknown}]",
      [
        .init(
          "1️⃣", "‘left-out’ can only be ‘unknown’; leave it away where absence means none", id: "left-out-form")
      ], in: "findings")
  }

  @Test func `a file that is named for nothing is told`() {
    expectDiagnostics(
      "1️⃣terms: [{id: a}]",
      [
        .init(
          "1️⃣",
          "no taxonomy or table is called ‘colours’; a file of the vocabulary is named for what it holds",
          id: "unknown-taxonomy")
      ]
    ) { SmallVocabulary.read("colours", from: $0).diagnostics }
  }

  @Test(arguments: EngineTerms.names)
  func `a term that the engine needs is missed, at the file where it would be`(taxonomy: Taxonomy, name: String) throws
  {
    let subject = taxonomy.rawValue
    let text = try #require(SmallVocabulary.files[subject])
    let without = text.replacing("{id: \(name)}", with: "{id: other}").replacing("{id: \(name),", with: "{id: other,")
    let read = SmallVocabulary.read(replacing: [subject: without])
    #expect(read.partial == nil)
    let missing = read.diagnostics.filter { $0.id == "missing-term" }
    #expect(
      missing.map(\.message.description) == [
        "the vocabulary has no term ‘\(name)’ among the \(subject), on which the meaning of a deal hangs"
      ])
    #expect(missing.first?.span.file == "vocabulary/\(subject).yaml")
  }

  @Test func `a vocabulary without any file misses every term that the engine needs`() {
    var reader = VocabularyReader()
    let place = SourceSpan(source: SourceText(name: "Rules", text: ""), startUTF8: 0, endUTF8: 0)
    let read = reader.read([], emptyAt: place)
    #expect(read.partial == nil)
    #expect(read.diagnostics.count == EngineTerms.names.count)
    #expect(read.diagnostics.allSatisfy { $0.id == "missing-term" && $0.span.file == "Rules" })
  }
}
