import LocatedText
import TestSupport
import Testing

@testable import Embargo

/// What is read of `regime.yaml`, and what is said of it.
struct RegimeReaderTests {
  private static let path = "dprk/regime.yaml"

  @Test func `every key of a regime is read`() throws {
    let text =
      RuleFrame.regime
      .replacing("adopted: 2006-10-14}", with: #"adopted: 2006-10-14, ended: 2020-01-01, paragraphs: ["8(c)", 9]}"#)
      + "\nother-committees: [\"1695\"]\npositions: {lapse: {question: Did it?, options: {stands: no, ended: yes}, default: ended}}"
    let compiled = RuleFrame.compile([Self.path: text])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let rules = try #require(compiled.partial)
    let regime = try #require(rules.ruleSet.folders.first).regime
    #expect(regime.id == "dprk" && regime.title == "Democratic People's Republic of Korea")
    #expect(regime.committees == ["1718", "1695"])
    #expect(regime.ownershipThreshold == ExactDecimal(50))
    #expect(regime.resolutions.count == 9)
    #expect(regime.resolutions[0].paragraphs.map(\.text) == ["8(c)", "9"])
    #expect(regime.resolutions[0].ended?.description == "2020-01-01")
    #expect(regime.lists.map { rules.vocabulary.id(of: $0.term) } == ["un-1718"])
    #expect(regime.lists.first?.numberPrefixes == ["KPi", "KPe"])
    #expect(regime.lists.first?.countries.map { rules.vocabulary.id(of: $0) } == ["KP"])
    #expect(regime.positions.map(\.name) == ["lapse"])
    #expect(regime.positions.first?.options.map(\.name) == ["stands", "ended"])
    #expect(regime.positions.first?.defaultOption == "ended")
    #expect(regime.conditions.map(\.name) == ["to-dprk", "from-dprk", "dprk-party", "relief-provider"])
    #expect(rules.ruleSet.regimes == ["dprk"])
    #expect(rules.ruleSet.only("dprk").ruleCount == 0)
    #expect(rules.ruleSet.only("other").regimes == [])
  }

  @Test func `what does not belong into a regime is told`() {
    RuleFrame.expect(
      """
      1️⃣committee: "1718"
      ownership-threshold: 2️⃣50
      resolutions:
        - 3️⃣{id: S/RES/1718 (2006)}
        - {id: S/RES/1874 (2009), adopted: 4️⃣12 June 2009, 5️⃣paragraph: ["1"]}
      lists: [{id: 6️⃣un-1719, countries: [7️⃣rajin, 8️⃣North Korea]}]
      9️⃣comittee: "1718"
      """,
      [
        .init("1️⃣", "a regime has no ‘title’, which it must have", id: "missing-key"),
        .init("2️⃣", "‘50’ has no percent sign behind a number; write 50%", id: "share-form", fixIts: ["write ‘50%’"]),
        .init("3️⃣", "a resolution has no ‘adopted’, which it must have", id: "missing-key"),
        .init(
          "4️⃣", "‘12 June 2009’ is not how a date is written here; write 2009-06-12", id: "date-form",
          fixIts: ["write ‘2009-06-12’"]),
        .init(
          "5️⃣", "unknown key ‘paragraph’ in a resolution; did you mean ‘paragraphs’?", id: "unknown-key",
          fixIts: ["rename the key to ‘paragraphs’"]),
        .init(
          "6️⃣", "‘un-1719’ is not known as a designation; did you mean ‘un-1718’?", id: "unknown-term",
          fixIts: ["write ‘un-1718’"]),
        .init("7️⃣", "‘rajin’ is a place and no country; it lies in ‘KP’", id: "unknown-country", fixIts: ["write ‘KP’"]),
        .init(
          "8️⃣", "‘North Korea’ is no ISO 3166-1 code of a country; did you mean ‘KP’?", id: "unknown-country",
          fixIts: ["write ‘KP’"]),
        .init(
          "9️⃣", "unknown key ‘comittee’ in a regime; did you mean ‘committee’?", id: "unknown-key"),
      ], in: Self.path)
  }

  @Test func `a contested question has options, one of which is meant by default`() {
    RuleFrame.expect(
      """
      title: x
      resolutions: []
      positions:
        a: 1️⃣{options: {x: y, z: w}, default: x}
        b: {question: Is it?, options: {yes: it is, no: it is not}, default: 2️⃣perhaps}
        c: 3️⃣word
        d: {question: Is it?, options: 4️⃣[yes, no], default: yes}
        e: {question: Is it?, options: {yes: 5️⃣'', no: it is not}, default: yes}
        f: {question: Is it?, options: 6️⃣{yes: it is}, default: yes}
      """,
      [
        .init("1️⃣", "a position has no ‘question’, which it must have", id: "missing-key"),
        .init("2️⃣", "‘perhaps’ cannot stand here; write ‘yes’ or ‘no’", id: "unknown-word"),
        .init("3️⃣", "a position is a mapping of keys and values, and here stands a single value", id: "not-a-mapping"),
        .init("4️⃣", "‘options’ is a mapping of keys and values, and here stands a list", id: "not-a-mapping"),
        .init(
          "5️⃣", "no value is written here; write one, write ‘unknown’, or leave the key out", id: "empty-value"),
        .init(
          "6️⃣", "a contested question has two options or more; write them with their meaning", id: "empty-list"),
      ], in: Self.path)
  }
}
