import LocatedText
import SmallWords
import TestSupport
import Testing

@testable import Embargo

/// What is kept from one deal to the next has an end, however long the stream.
struct StreamMemoryTests {
  @Test func `of stretches of days and tariff codes no more is kept than the limit`() throws {
    let checker = try Checker(rules: RuleSource(folder: Repository.path("Rules")))
    let limit = 1 << 20
    var sieve = RuleSieve(checker.rules, RuleIndex(checker.rules), hasLists: false, keepingAtMost: limit)
    var decoder = TransactionDecoder(checker.rules.vocabulary)
    var most = 0
    var (last, resets) = (0, 0)
    for number in 0..<7_320 {
      let (year, month) = (1966 + number / 120, number / 10 % 12 + 1)
      let code = 100_000 + number * 7_919 % 860_000
      let line = """
        {"id": "a", "date": "\(year)-\(month < 10 ? "0" : "")\(month)-02", "activity": "sale", "items": \
        [{"hs": "\(code)"}]}
        """
      let read = JSONReader.readLines(SourceText(name: "deal", text: line))
      _ = decoder.decode(try read.lines[0].get())
      for isStrict in [true, false] { _ = sieve.possible(for: decoder.deal, strictly: isStrict) }
      most = max(most, sieve.byteCount)
      resets += sieve.byteCount < last / 2 ? 1 : 0
      last = sieve.byteCount
    }
    #expect(resets > 0, "the deals do not fill what is kept, and show nothing: \(most)")
    #expect(most <= limit, "\(most)")
  }

  @Test func `names of places are not kept without end`() throws {
    var decoder = TransactionDecoder(SmallVocabulary.whole)
    for number in 0...(TransactionDecoder.mostPlaces + 10) {
      let line = #"{"id": "a", "date": "2023-09-13", "activity": "supply", "to": {"place": "quay \#(number)"}}"#
      let read = JSONReader.readLines(SourceText(name: "deal", text: line))
      #expect(decoder.decode(try read.lines[0].get()) == [])
    }
    #expect(decoder.places.count > 0 && decoder.places.count <= TransactionDecoder.mostPlaces)
  }
}
