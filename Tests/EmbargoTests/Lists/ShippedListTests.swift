import Foundation
import LocatedText
import TestSupport
import Testing
import UNRules

@testable import Embargo

/// The list in `Lists`, and what it decides.
struct ShippedListTests {
  private static let file = "Examples/lists/un-1718-vessels.yaml"

  private static let checker: Checker? = {
    guard var checker = try? Checker(rules: RuleSource(embedded: UNRules.content, name: "<built-in>")),
      let text = try? Repository.text(file),
      let list = checker.list(in: SourceText(name: file, text: text), as: .yaml).partial
    else { return nil }
    checker.lists = DesignationLists([list])
    return checker
  }()

  @Test func `the list of ships reads, and has as many as the Committee's`() throws {
    let checker = try #require(Self.checker)
    let read = checker.list(in: SourceText(name: Self.file, text: try Repository.text(Self.file)), as: .yaml)
    #expect(read.diagnostics.map(\.description) == [])
    let list = try #require(read.partial)
    #expect(list.name == "1718 Designated Vessels List" && list.generated?.description == "2020-06-04")
    #expect(list.count == 59)
    let hull = try #require(checker.rules.vocabulary.shipNumber)
    #expect(list.listings.filter { $0.identifiers.contains { $0.key == hull } }.count == 58)
    // By the columns of the Committee's table: 22 + 2 frozen, 15 to lose their flag, 35 barred from ports.
    let measures = list.listings.flatMap { $0.measures.map { checker.rules.vocabulary.id(of: $0.term) } }
    let counts = Dictionary(grouping: measures) { $0 }.mapValues(\.count)
    #expect(
      counts == ["un-1718-asset-freeze": 24, "un-1718-deregistration": 15, "un-1718-port-entry-ban": 35])
  }

  @Test func `the examples of the documentation read, and say the same`() throws {
    let checker = try #require(Self.checker)
    let page = try Repository.text("docs/lists.md")
    func entries(_ format: String) throws -> [String] {
      let block = try #require(page.components(separatedBy: "```\(format)\n").dropFirst().first)
      let text = block.components(separatedBy: "```")[0]
      let format = try #require(InputFormat(word: format))
      let list = try #require(try checker.list(in: SourceText(name: "list", text: text), as: format).get())
      return [list.name, "\(list.generated?.description ?? "")", "\(list.completeFor)"]
        + list.listings.map { "\($0.id) \($0.names[0]) \($0.kind)" }
    }
    #expect(try entries("yaml") == entries("csv"))
    #expect(try entries("yaml").count == 5)
  }

  struct Deal: CustomTestStringConvertible {
    let title: String
    let date: String
    let text: String
    let verdict: Verdict
    /// Rules whose finding makes the verdict.
    let rules: [String]
    var testDescription: String { "\(title), \(date)" }
  }

  private static func call(_ ship: String, from: String = "RU", _ port: String = "CN") -> String {
    "activity: port-entry, from: {country: \(from)}, to: {country: \(port)}, "
      + "vessels: [{roles: [carrier], flag: PA, \(ship)}]"
  }

  private static func register(_ ship: String) -> String {
    "activity: registration, from: {country: PA}, to: {country: PA}, "
      + "parties: [{name: Registry, roles: [registry], country: PA}], "
      + "vessels: [{roles: [serviced-vessel], flag: PA, \(ship)}]"
  }

  private static func serve(_ service: String, _ ship: String) -> String {
    "activity: \(service), from: {country: CN}, to: {country: CN}, "
      + "parties: [{name: Agents, roles: [provider], country: CN}], "
      + "vessels: [{roles: [serviced-vessel], flag: PA, \(ship)}]"
  }

  static let deals: [Deal] = [
    // 2371, 6: HAO FAN 6 was barred from ports on 3 October 2017 and lost its flag on 30 March 2018 (2321, 12(a)).
    Deal(
      title: "a port, the day before", date: "2017-10-02", text: call("name: Hao Fan 6, imo: \"8628597\""),
      verdict: .permitted, rules: []),
    Deal(
      title: "a port, on the day", date: "2017-10-03", text: call("name: Hao Fan 6, imo: \"8628597\""),
      verdict: .prohibited, rules: ["dprk-2371-6"]),
    Deal(
      title: "a port, under a new name", date: "2019-05-01", text: call("name: Morning Star, imo: \"8628597\""),
      verdict: .prohibited, rules: ["dprk-2371-6"]),
    Deal(
      title: "from a port of the DPRK to another", date: "2019-05-01",
      text: call("name: Hao Fan 6, imo: \"8628597\"", from: "KP", "KP"), verdict: .permitted, rules: []),
    Deal(
      title: "a port, by name alone", date: "2019-05-01", text: call("name: HAO FAN 6"), verdict: .undetermined,
      rules: ["dprk-2371-6"]),
    Deal(
      title: "a port, by a former name", date: "2019-05-01",
      text: call("name: Morning Star, former-names: [Hao Fan 6]"),
      verdict: .undetermined, rules: ["dprk-2371-6"]),
    Deal(
      title: "a port, for a ship on no list", date: "2019-05-01", text: call("name: Morning Star, imo: \"9074729\""),
      verdict: .permitted, rules: []),
    Deal(
      title: "a register, when only ports were closed", date: "2018-03-29",
      text: register("name: Hao Fan 6, imo: \"8628597\""), verdict: .permitted, rules: []),
    Deal(
      title: "a register, on the day", date: "2018-03-30", text: register("name: Hao Fan 6, imo: \"8628597\""),
      verdict: .prohibited, rules: ["dprk-2321-12a"]),
    // AN SAN 1 is barred from ports and keeps its flag.
    Deal(
      title: "a register, for a ship that is barred from ports alone", date: "2019-05-01",
      text: register("name: An San 1, imo: \"7303803\""), verdict: .permitted, rules: []),
    // JI SONG 8 is a frozen asset (2321, 12(d)), and neither barred from ports nor to lose its flag.
    Deal(
      title: "fuel for a frozen ship", date: "2019-05-01",
      text: serve("bunkering", "name: Ji Song 8, imo: \"8503228\""),
      verdict: .prohibited, rules: ["dprk-2321-12d"]),
    Deal(
      title: "insurance of a frozen ship", date: "2019-05-01",
      text: serve("vessel-insurance", "name: Ji Song 8, imo: \"8503228\""), verdict: .prohibited,
      rules: ["dprk-2321-12d"]),
    Deal(
      title: "its class, the day before", date: "2018-03-29",
      text: serve("classification", "name: Ji Song 8, imo: \"8503228\""), verdict: .permitted, rules: []),
    Deal(
      title: "fuel for a ship that is barred from ports alone", date: "2019-05-01",
      text: serve("bunkering", "name: An San 1, imo: \"7303803\""), verdict: .permitted, rules: []),
  ]

  @Test(arguments: deals)
  func `a ship of the list bears what it is listed for, from its day on`(_ row: Deal) throws {
    let checker = try #require(Self.checker)
    let text = "{id: d, date: \(row.date), \(row.text)}"
    let deal = try #require(
      try checker.transactions(in: SourceText(name: "deal", text: text), as: .yaml).get().first)
    let assessment = checker.assess(deal)
    #expect(assessment.verdict == row.verdict)
    let decisive = assessment.findings.filter { $0.verdict == row.verdict && row.verdict > .permitted }.map(\.rule)
    #expect(decisive == row.rules)
  }
}
