import Embargo
import Testing

struct TermRelationsTests {
  /// Asked for one term, what a stated one answers.
  struct Row: Sendable, CustomTestStringConvertible {
    let asked: String
    let stated: String
    let answer: Kleene
    var taxonomy = Taxonomy.items
    var day = "2020-01-01"

    var testDescription: String { "asked \(asked), stated \(stated), \(day): \(answer)" }

    func answerGiven() throws -> Kleene {
      let vocabulary = SmallVocabulary.whole
      let asked = try #require(vocabulary.term(asked, in: taxonomy))
      let stated = try #require(vocabulary.term(stated, in: taxonomy))
      let range = vocabulary.range(of: taxonomy)
      let row = vocabulary.relations.row(forAnyOf: [asked], in: range, on: try CalendarDate.parse(day.utf8))
      return row[Int(stated.index - range.lowerBound)]
    }
  }

  @Test(arguments: [
    Row(asked: "arms", stated: "arms", answer: .true),
    Row(asked: "arms", stated: "small-arms", answer: .true),
    Row(asked: "goods", stated: "large-calibre-ammunition", answer: .true),
    Row(asked: "small-arms", stated: "arms", answer: .unknown),
    Row(asked: "champagne", stated: "goods", answer: .unknown),
    Row(asked: "small-arms", stated: "light-weapons", answer: .false),
    Row(asked: "small-arms", stated: "food", answer: .false),
    Row(asked: "technology", stated: "goods", answer: .false),
  ])
  func `a term or a narrower one is true, a broader one unknown, any other false`(row: Row) throws {
    #expect(try row.answerGiven() == row.answer)
  }

  @Test(arguments: [
    Row(asked: "missiles", stated: "man-portable-air-defence", answer: .true),
    Row(asked: "light-weapons", stated: "man-portable-air-defence", answer: .true),
    Row(asked: "small-arms-and-light-weapons", stated: "man-portable-air-defence", answer: .true),
    Row(asked: "man-portable-air-defence", stated: "major-arms", answer: .unknown),
    Row(asked: "man-portable-air-defence", stated: "small-arms", answer: .false),
  ])
  func `a term with two broader terms answers to both lines`(row: Row) throws {
    #expect(try row.answerGiven() == row.answer)
  }

  @Test(arguments: [
    Row(asked: "luxury-goods", stated: "wine", answer: .unknown),
    Row(asked: "luxury-goods", stated: "champagne", answer: .unknown),
    Row(asked: "luxury-cars", stated: "wine", answer: .false),
    Row(asked: "goods", stated: "wine", answer: .true),
    Row(asked: "wine", stated: "luxury-goods", answer: .false),
    Row(asked: "champagne", stated: "luxury-goods", answer: .false),
    Row(asked: "luxury-goods", stated: "food", answer: .false),
  ])
  func `a term that may be another, and all below it, leave the other open`(row: Row) throws {
    #expect(try row.answerGiven() == row.answer)
  }

  @Test(arguments: [
    Row(asked: "listed-dual-use", stated: "ring-magnets", answer: .false, day: "2013-03-06"),
    Row(asked: "listed-dual-use", stated: "ring-magnets", answer: .true, day: "2013-03-07"),
    Row(asked: "listed-dual-use", stated: "small-ring-magnets", answer: .true, day: "2013-03-07"),
    Row(asked: "ring-magnets", stated: "listed-dual-use", answer: .unknown, day: "2016-03-01"),
    Row(asked: "listed-dual-use", stated: "ring-magnets", answer: .true, day: "2016-03-01"),
    Row(asked: "listed-dual-use", stated: "ring-magnets", answer: .false, day: "2016-03-02"),
    Row(asked: "ring-magnets", stated: "listed-dual-use", answer: .false, day: "2016-03-02"),
    Row(asked: "goods", stated: "ring-magnets", answer: .true, day: "1990-01-01"),
    Row(asked: "listed-dual-use", stated: "gyroscopes", answer: .false, day: "2013-03-06"),
    Row(asked: "listed-dual-use", stated: "gyroscopes", answer: .unknown, day: "2013-03-07"),
    Row(asked: "SD", stated: "abyei", answer: .true, taxonomy: .places, day: "2011-07-08"),
    Row(asked: "SS", stated: "abyei", answer: .false, taxonomy: .places, day: "2011-07-08"),
    Row(asked: "SD", stated: "abyei", answer: .false, taxonomy: .places, day: "2011-07-09"),
    Row(asked: "SS", stated: "abyei", answer: .true, taxonomy: .places, day: "2011-07-09"),
  ])
  func `a dated link holds from its first day and no longer on the day named by before`(row: Row) throws {
    #expect(try row.answerGiven() == row.answer)
  }

  @Test func `asked for any of several terms the surest answer counts`() throws {
    let vocabulary = SmallVocabulary.whole
    let range = vocabulary.range(of: .items)
    let asked = try ["luxury-goods", "seafood"].map { try #require(vocabulary.term($0, in: .items)) }
    let row = vocabulary.relations.row(forAnyOf: asked, in: range, on: CalendarDate(daysSince1970: 0))
    let answer = { (id: String) throws in
      row[Int(try #require(vocabulary.term(id, in: .items)).index - range.lowerBound)]
    }
    #expect(try answer("seafood") == .true)
    #expect(try answer("wine") == .unknown)
    #expect(try answer("food") == .unknown)
    #expect(try answer("textiles") == .false)
  }

  @Test func `the days on which answers may change are the first days of each stretch`() throws {
    let relations = SmallVocabulary.whole.relations
    #expect(relations.bounds.map(\.description) == ["2011-07-09", "2013-03-07", "2016-03-02"])
    let range = SmallVocabulary.whole.range(of: .items)
    let of = { (id: String) throws in
      relations.bounds(forAnyOf: [try #require(SmallVocabulary.whole.term(id, in: .items))], in: range)
        .map(\.description)
    }
    #expect(try of("listed-dual-use") == ["2013-03-07", "2016-03-02"])
    #expect(try of("small-ring-magnets") == ["2013-03-07", "2016-03-02"])
    #expect(try of("arms") == [])
  }

  @Test func `what is above and below a term is found, on a day and on any day`() throws {
    let vocabulary = SmallVocabulary.whole
    let relations = vocabulary.relations
    let term = { (id: String) throws in try #require(vocabulary.term(id, in: .items)) }
    let range = vocabulary.range(of: .items)
    let day = CalendarDate(daysSince1970: 0)
    let names = { (terms: [TermID]) in terms.map { vocabulary.id(of: $0) } }
    #expect(
      names(relations.ancestry(of: try term("champagne"), in: range, on: day)) == [
        "champagne", "sparkling-wine", "wine", "food", "goods",
      ])
    #expect(
      names(relations.closure(of: try term("wine"), in: range, on: day)) == [
        "wine", "sparkling-wine", "champagne",
      ])
    #expect(names(relations.parents(of: try term("ring-magnets"))) == ["goods", "listed-dual-use"])
    #expect(names(relations.children(of: try term("listed-dual-use"))) == ["ring-magnets"])
  }
}
