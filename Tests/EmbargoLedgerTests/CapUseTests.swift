import Embargo
import EmbargoLedger
import LocatedText
import TestSupport
import Testing

/// What deals of a stream take, from the line that a check writes to the sums.
struct CapUseTests {
  private static let quantities = ["100 bbl", "250 bbl", "10 t", "42 bbl", "300 bbl", "5 t", "77 bbl", "120 bbl"]

  /// Deals on several days, so that the order of ids is not that of days.
  private static func texts(_ count: Int) -> [String] {
    (0..<count).map { number in
      let day = (number * 7) % 28 + 1
      let month = number % 3 == 0 ? 3 : 12
      let year = number % 4 == 0 ? 2019 : 2018
      let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return LedgerFrame.oil("deal-\((number * 5) % count)", quantities[number % quantities.count], date)
    }
  }

  /// The lines of deals that are judged each by itself.
  private static func lines(_ checker: Checker, _ texts: [String]) throws -> [String] {
    try texts.flatMap { text in
      let uses = try LedgerFrame.deals(checker, text).flatMap { checker.assess($0).ceilingUses }
      return CapUseLines.lines(of: uses).split(separator: "\n").map { String($0) + "\n" }
    }
  }

  private static func read(_ checker: Checker, _ lines: [String]) -> (uses: [Settlement.Use], faults: [String]) {
    var read = CapUseLines(checker.rules)
    let source = SourceText(name: "use", text: lines.joined())
    let found = read.add(JSONReader.readLines(source))
    return (read.uses, found.sortedByPlace().map { "\($0.id): \($0.message)" })
  }

  @Test func `a line says what a deal takes, and reads back as the same`() throws {
    let checker = try LedgerFrame.checker()
    let lines = try Self.lines(checker, [LedgerFrame.oil("x", "600 bbl"), LedgerFrame.oil("y", "2 pieces")])
    #expect(
      lines == [
        #"{"rule": "oil", "period": "2018", "amount": "600 bbl", "deal": "x", "date": "2018-03-01"}"# + "\n",
        #"{"rule": "oil", "period": "2018", "open": ["amount"], "deal": "y", "date": "2018-03-01"}"# + "\n",
      ])
    let read = Self.read(checker, lines)
    let day = try DateSpan.parse("2018-03-01".utf8)
    let barrels = RecordedUsage.Amount(atLeast: ExactDecimal(600), unit: "bbl")
    #expect(read.faults == [])
    #expect(
      read.uses == [
        .init(deal: "x", rule: "oil", days: day, per: nil, isPerOpen: false, amounts: [barrels]),
        .init(deal: "y", rule: "oil", days: day, per: nil, isPerOpen: false, amounts: []),
      ])
  }

  @Test func `where subjects are counted for each apart, who is not named stands apart`() throws {
    let checker = try LedgerFrame.checker()
    let texts = ["Some Bank", "some  bank", ""].enumerated().map { number, name in
      "id: d\(number), date: 2018-03-01, parties: [{\(name.isEmpty ? "" : "name: \(name), ")roles: [beneficiary]}]"
    }
    let settled = checker.settlements(of: Self.read(checker, try Self.lines(checker, texts)).uses)
    #expect(settled.map(\.deals).sorted() == [1, 2])
    #expect(settled.contains { $0.isPerOpen && $0.deals == 1 })
    #expect(settled.first { !$0.isPerOpen }?.passedBy?.deal == "d1")
  }

  @Test func `sums are the same in whatever order the lines come, and however they are cut`() throws {
    var checker = try LedgerFrame.checker()
    checker.usage = RecordedUsage(entries: [])
    let lines = try Self.lines(checker, Self.texts(24))
    let whole = checker.settlements(of: Self.read(checker, lines).uses)
    #expect(whole.count == 2)
    var random = SeededShuffle(state: 7)
    for _ in 0..<20 {
      let shuffled = lines.shuffled(using: &random)
      #expect(checker.settlements(of: Self.read(checker, shuffled).uses) == whole)
      let parts = Dictionary(grouping: shuffled) { $0.contains(#""period": "2018""#) }
      let settled = try [true, false].flatMap { part in
        checker.settlements(of: Self.read(checker, try #require(parts[part])).uses)
      }
      #expect(settled == whole)
    }
  }

  @Test func `the deal that passes a ceiling is the first that a batch finds over it`() throws {
    var checker = try LedgerFrame.checker()
    checker.usage = RecordedUsage(entries: [
      .init(
        rule: "oil", days: try DateSpan.parse("2018-01".utf8),
        amounts: [.init(atLeast: ExactDecimal(100), unit: "bbl")], source: "r")
    ])
    let texts = Self.texts(24)
    let batch = try texts.flatMap { try LedgerFrame.deals(checker, $0) }
    let judged = checker.assess(batch).sorted { ($0.date.first, $0.id) < ($1.date.first, $1.id) }
    for settlement in checker.settlements(of: Self.read(checker, try Self.lines(checker, texts)).uses) {
      let period = try #require(settlement.period)
      let own = judged.filter { period.contains($0.date.first) }
      let over = own.first { deal in deal.findings.contains { $0.cap?.isWithin == .false } }
      let open = own.first { deal in deal.findings.contains { $0.cap?.isWithin == .unknown } }
      #expect(settlement.passedBy?.deal == over?.id && settlement.maybePassedBy?.deal == open?.id)
      #expect(settlement.deals == own.count)
      #expect(over != nil, "this proves nothing if no ceiling is passed")
    }
  }

  @Test func `a deal that the ledger holds is among what was used before, and counts once`() throws {
    var checker = try LedgerFrame.checker()
    let day = try DateSpan.parse("2018-03-01".utf8)
    checker.usage = RecordedUsage(entries: [
      .init(rule: "oil", days: day, amounts: [.init(atLeast: ExactDecimal(600), unit: "bbl")], deal: "x", source: "r")
    ])
    let lines = try Self.lines(checker, [LedgerFrame.oil("x", "600 bbl"), LedgerFrame.oil("y", "300 bbl")])
    let settlement = try #require(checker.settlements(of: Self.read(checker, lines).uses).first)
    #expect(settlement.deals == 1 && settlement.isWithin == .true)
    #expect(settlement.limits.map(\.before) == ["600 bbl"] && settlement.limits.map(\.total) == ["900 bbl"])
  }

  @Test func `without a ledger, what is above the ceiling by itself is passed, and all else is open`() throws {
    let checker = try LedgerFrame.checker()
    let lines = try Self.lines(checker, [LedgerFrame.oil("x", "600 bbl"), LedgerFrame.oil("y", "600 bbl")])
    let settlement = try #require(checker.settlements(of: Self.read(checker, lines).uses).first)
    #expect(settlement.maybePassedBy?.deal == "x" && settlement.passedBy?.deal == "y")
  }

  @Test func `from the day of a notice on, the ceiling is passed`() throws {
    var checker = try LedgerFrame.checker()
    checker.usage = RecordedUsage(
      entries: [], stops: [.init(rule: "oil", from: try CalendarDate.parse("2018-06-01".utf8), source: "notice")])
    let texts = [LedgerFrame.oil("x", "1 bbl", "2018-05-31"), LedgerFrame.oil("y", "1 bbl", "2018-06-01")]
    let settlement = try #require(
      checker.settlements(of: Self.read(checker, try Self.lines(checker, texts)).uses).first)
    #expect(settlement.passedBy?.deal == "y" && settlement.stop?.source == "notice")
  }

  @Test(arguments: [
    (#"{"rule": "oli", "deal": "x", "date": "2018-03-01"}"#, "unknown-ceiling"),
    (#"{"rule": "oil", "period": "2019", "deal": "x", "date": "2018-03-01"}"#, "unknown-period"),
    (#"{"rule": "oil", "deal": "x", "date": "2018-03-01"}"#, "unknown-period"),
    (#"{"rule": "oil", "period": "2018", "amount": "many", "deal": "x", "date": "2018-03-01"}"#, "unknown-amount"),
    (#"{"rule": "oil", "period": "2018", "amount": "1 heap", "deal": "x", "date": "2018-03-01"}"#, "unknown-unit"),
    (#"{"rule": "oil", "period": "2018", "deal": "x"}"#, "missing-key"),
    (#"{"rule": "oil", "period": "2018", "deel": "x", "date": "2018-03-01"}"#, "unknown-key"),
    (#"{"rule": "oil", "#, "invalid-json"),
    (#"{"line": 3, "error": {"id": "missing-key", "message": "no date", "column": 1}}"#, "uncounted-use"),
  ])
  func `a line that cannot be counted is told of, and not counted`(_ line: String, _ id: String) throws {
    let read = Self.read(try LedgerFrame.checker(), [line])
    #expect(read.faults.count == 1 && read.faults[0].hasPrefix("\(id): "), "\(read.faults)")
    #expect(read.uses == [])
  }

  @Test func `a deal that stands twice is a mistake`() throws {
    let checker = try LedgerFrame.checker()
    let lines = try Self.lines(checker, [LedgerFrame.oil("x", "1 bbl")])
    #expect(Self.read(checker, lines + lines).faults.map { $0.prefix(13) } == ["duplicate-id:"])
  }
}

/// The same numbers in every run (SplitMix64).
private struct SeededShuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
