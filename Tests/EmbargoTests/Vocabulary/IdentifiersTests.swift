import Embargo
import LocatedText
import SmallWords
import TestSupport
import Testing

/// What is said of kinds of numbers, and of lists that go by specification.
struct IdentifiersTests {
  @Test func `a number is a ship's, or reused, where its term says so`() throws {
    let terms =
      "terms: [{id: un-list}, {id: imo, form: imo-number}, {id: mmsi, reused: yes}, {id: passport, reused: no}]"
    let vocabulary = try #require(SmallVocabulary.read(replacing: ["identifiers": terms]).partial)
    let ids = vocabulary.range(of: .identifiers).map { TermID($0) }
    #expect(ids.filter { vocabulary.isShipNumber($0) }.map { vocabulary.id(of: $0) } == ["imo"])
    #expect(ids.filter { vocabulary.isReused($0) }.map { vocabulary.id(of: $0) } == ["mmsi"])
    #expect(vocabulary.shipNumber.map { vocabulary.id(of: $0) } == "imo")
    #expect(SmallVocabulary.whole.shipNumber == nil)
  }

  @Test func `other words for it are told`() {
    expectDiagnostics(
      "terms: [{id: un-list, form: 1️⃣seven-digits}, {id: mmsi, reused: 2️⃣often}]",
      [
        .init("1️⃣", "‘seven-digits’ cannot stand here; write ‘imo-number’", id: "unknown-word"),
        .init("2️⃣", "‘often’ cannot stand here; write ‘yes’ or ‘no’", id: "unknown-word"),
      ], name: "vocabulary/identifiers.yaml"
    ) { SmallVocabulary.read("identifiers", from: $0).diagnostics }
    let items = "terms: [{id: goods, listed-by: hand}, {id: crude-oil}]"
    #expect(SmallVocabulary.read(replacing: ["items": items]).diagnostics.map(\.id) == ["unknown-word"])
  }
}
