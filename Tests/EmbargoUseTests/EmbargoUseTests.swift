import Embargo
import EmbargoReports
import LocatedText
import Testing
import UNRules

/// The library as another package sees it: public declarations alone, without access to the package's own.
struct EmbargoUseTests {
  /// What a program does first, and once.
  private func checker() throws -> Checker {
    try Checker(rules: RuleSource(embedded: UNRules.content, name: "un"))
  }

  private let deal = """
    id: shells
    date: 2023-09-13
    activity: supply
    from: {country: KP}
    to: {country: RU}
    items: [{description: artillery shells, category: large-calibre-ammunition}]
    """

  @Test func `a deal is read, judged and reported in a few lines`() throws {
    let checker = try checker()
    let deals = try checker.transactions(in: SourceText(name: "deal.yaml", text: deal), as: .yaml).get()
    let assessments = deals.map { checker.assess($0) }
    #expect(assessments.map(\.id) == ["shells"])
    #expect(assessments.map(\.verdict) == [.prohibited])
    let report = JSONReport.render(assessments, context: ReportContext(checker.rules))
    #expect(report.contains("\"\(JSONReport.schema)\""))
    #expect(
      TextReport.render(assessments, context: ReportContext(checker.rules), style: TextStyle()).contains("shells"))
  }

  @Test func `the files inside the library can be read one by one`() throws {
    let files = UNRules.files.map { file in
      RuleSource.File(path: file.path, source: SourceText(name: file.path, bytes: file.bytes))
    }
    let source = RuleSource(embedded: UNRules.content, name: "un")
    #expect(source.files.map(\.path) == files.map(\.path))
    #expect(source.files.map(\.source.bytes) == files.map(\.source.bytes))
    #expect(try checker().rules.digest == UNRules.digest)
  }

  @Test func `what an answer rests on is told apart, and as a sentence`() throws {
    let checker = try checker()
    let deals = try checker.transactions(in: SourceText(name: "deal.yaml", text: deal), as: .yaml).get()
    let limitations = deals.flatMap { checker.assess($0).limitations }
    let limitation = try #require(limitations.first { $0.kind == .readAsNone })
    #expect(!limitation.path.isEmpty && !limitation.rules.isEmpty)
    #expect("\(limitation)".hasPrefix("‘\(limitation.path)’"))
  }

  @Test func `a batch counts together, with what a ledger says`() throws {
    var checker = try checker()
    let days = try DateSpan.parse("2018".utf8)
    checker.usage = RecordedUsage(
      entries: [
        .init(
          rule: "dprk-2397-5", days: days, amounts: [.init(atLeast: ExactDecimal(499_000), unit: "bbl")],
          source: "table")
      ])
    let text = ["a", "b"].map { id in
      """
      id: \(id)
      date: 2018-03-01
      activity: supply
      from: {country: CN}
      to: {country: KP}
      purpose: [livelihood]
      items: [{category: diesel, quantity: 600 bbl}]
      """
    }.joined(separator: "\n---\n")
    let assessments = checker.assess(try checker.transactions(in: text, named: "deals.yaml").get())
    let caps = assessments.map { $0.findings.first { $0.rule == "dprk-2397-5" }?.cap }
    #expect(caps.map(\.?.used) == ["499000 bbl", "499600 bbl"])
    #expect(caps.map(\.?.isWithin) == [.true, .false])
    #expect(assessments.map { $0.ceilingUses.map(\.rule) } == [["dprk-2397-5"], ["dprk-2397-5"]])
    #expect(checker.accounts(of: try #require(checker.usage)).map(\.limits[0].share) == ["99.8%"])
  }

  @Test func `what is wrong with a deal is thrown with its place`() throws {
    let text = SourceText(name: "deal.yaml", text: deal.replacing("items:", with: "itmes:"))
    let error = try #require(throws: Diagnostics.self) { try checker().transactions(in: text, as: .yaml).get() }
    #expect(error.all.map(\.id) == ["unknown-key"])
    #expect(error.all.map(\.span.start) == [SourcePosition(line: 6, column: 1)])
  }

  @Test func `one checker serves many tasks at once`() async throws {
    let checker = try checker()
    let deal = try #require(
      try checker.transactions(in: SourceText(name: "deal.yaml", text: deal), as: .yaml).get().first)
    let alone = checker.assess(deal)
    await withTaskGroup(of: Assessment.self) { group in
      for _ in 0..<8 { group.addTask { checker.assess(deal) } }
      for await assessment in group { #expect(assessment == alone) }
    }
  }
}
