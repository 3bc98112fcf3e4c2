import Embargo
import SmallWords
import Testing

struct TariffIndexTests {
  @Test(arguments: [
    ("930690", ["large-calibre-ammunition"]), ("93069000", ["large-calibre-ammunition"]),
    ("930629", ["ammunition"]), ("930621", ["small-arms-ammunition"]), ("9306300000", ["small-arms-ammunition"]),
    ("8703.24", ["luxury-cars"]), ("870321", ["cars"]), ("8710", ["battle-tanks"]), ("0306.14", ["seafood"]),
    ("5111", ["textiles"]),
  ])
  func `a code belongs to the terms with the longest prefix of it`(code: String, terms: [String]) throws {
    #expect(try Self.terms(of: code) == terms)
    #expect(SmallVocabulary.whole.tariff.knows(try HSCode.parse(code.utf8)))
  }

  @Test(arguments: [
    ("9306", ["ammunition", "small-arms-ammunition", "large-calibre-ammunition"]),
    ("93", ["ammunition", "small-arms-ammunition", "large-calibre-ammunition"]),
    ("87", ["cars", "luxury-cars", "battle-tanks"]), ("03", ["seafood"]), ("50", ["textiles"]),
  ])
  func `a broad code leaves open the terms further down in it`(code: String, terms: [String]) throws {
    #expect(Set(try Self.terms(of: code)) == Set(terms))
    #expect(try Self.terms(of: code).count == terms.count)
    #expect(SmallVocabulary.whole.tariff.knows(try HSCode.parse(code.utf8)))
  }

  @Test(arguments: ["01", "0101", "9305", "8711", "9999999999"])
  func `a code that no prefix fits belongs to no term`(code: String) throws {
    #expect(try Self.terms(of: code).isEmpty)
    #expect(!SmallVocabulary.whole.tariff.knows(try HSCode.parse(code.utf8)))
  }

  @Test(arguments: [
    ("large-calibre-ammunition", ["9306.90"]), ("small-arms-ammunition", ["9306.21", "9306.30"]),
    ("champagne", ["2204"]), ("luxury-cars", ["8703.24"]), ("arms", []), ("small-arms", []), ("software", []),
    ("ring-magnets", []),
  ])
  func `a term without prefixes has those of the nearest broader terms`(term: String, codes: [String]) throws {
    let vocabulary = SmallVocabulary.whole
    let term = try #require(vocabulary.term(term, in: .items))
    let found = vocabulary.tariffCodes(of: term, on: CalendarDate(daysSince1970: 18_262))
    #expect(found.map(\.description) == codes)
  }

  private static func terms(of code: String) throws -> [String] {
    let vocabulary = SmallVocabulary.whole
    return vocabulary.tariff.terms(of: try HSCode.parse(code.utf8)).map { vocabulary.id(of: $0) }
  }
}
