import Embargo
import SmallWords
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
    #expect(Self.vocabulary.successors(of: term, on: Self.days("2010")) == ["RS", "ME"])
    let zaire = try #require(Self.vocabulary.term("ZR", in: .places))
    #expect(Self.vocabulary.successors(of: zaire, on: Self.days("2010")) == ["CD"])
    #expect(Self.vocabulary.successors(of: zaire, on: Self.days("1990")).isEmpty)
    let norway = try #require(Self.vocabulary.term("NO", in: .places))
    #expect(Self.vocabulary.successors(of: norway, on: Self.days("2010")).isEmpty)
    #expect(Self.vocabulary[norway].inUse.isOpen)
  }

  @Test(arguments: [("CD", "1996", ["ZR"]), ("CD", "1998", []), ("NO", "1950", []), ("SS", "2000", ["SD"])])
  func `of a code that came later it is known under which one the country stood`(
    code: String, date: String, former: [String]
  ) throws {
    let term = try #require(Self.vocabulary.term(code, in: .places))
    #expect(Self.vocabulary.predecessors(of: term, on: Self.days(date)) == former)
  }

  private static func days(_ year: String) -> DateSpan {
    let first = CalendarDate(year: Int(year) ?? 0, month: 1, day: 1) ?? .distantPast
    return DateSpan(first, through: first.adding(days: 364))
  }
}
