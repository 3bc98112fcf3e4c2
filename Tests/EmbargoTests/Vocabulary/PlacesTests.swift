import Embargo
import Testing

struct PlacesTests {
  private static let vocabulary = SmallVocabulary.whole

  @Test(arguments: [
    ("Rajin", "rajin"), ("  najin ", "rajin"), ("RAJIN-SONBONG", "KP-13"), ("High  Seas", "high-seas"),
    ("Vladivostok", nil), ("China", nil), ("", nil),
  ])
  func `a place is found by its label or another spelling, whatever case and blanks`(text: String, id: String?) {
    #expect(Self.vocabulary.place(called: text).map { Self.vocabulary.id(of: $0) } == id)
  }

  @Test(arguments: [
    ("North Korea", "KP"), ("south korea", "KR"), ("Russia", "RU"), ("no", "NO"), ("cn", "CN"), ("Atlantis", nil),
    ("Darfur", nil),
  ])
  func `a country is found by its names and by its code in small letters`(text: String, code: String?) {
    #expect(Self.vocabulary.country(called: text) == code)
  }

  @Test func `a point is told from a zone and a country from a place`() throws {
    let term = { (id: String) throws in Self.vocabulary[try #require(Self.vocabulary.term(id, in: .places))] }
    #expect(try term("rajin").isPoint)
    #expect(try !term("KP-13").isPoint)
    #expect(try !term("darfur").isPoint)
    #expect(try term("KP").isCountry)
    #expect(try !term("darfur").isCountry)
  }

  @Test func `a code out of use keeps its days and what followed`() throws {
    let term = try #require(Self.vocabulary.term("YU", in: .places))
    #expect(Self.vocabulary[term].inUse.last.description == "2003-07-22")
    #expect(Self.vocabulary.successors(of: term) == ["RS", "ME"])
    let zaire = try #require(Self.vocabulary.term("ZR", in: .places))
    #expect(Self.vocabulary.successors(of: zaire) == ["CD"])
    let norway = try #require(Self.vocabulary.term("NO", in: .places))
    #expect(Self.vocabulary.successors(of: norway).isEmpty)
    #expect(Self.vocabulary[norway].inUse.isOpen)
  }
}
