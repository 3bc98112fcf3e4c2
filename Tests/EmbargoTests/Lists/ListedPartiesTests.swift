import LocatedText
import Testing
import UNRules

@testable import Embargo

/// Who is frozen by a list, and who by what a State has found of him: 1718, paragraph 8(d), and 2270, paragraph 32.
struct ListedPartiesTests {
  // Annex II of 2270 (2 March 2016) names the first, annex II of 2397 (22 December 2017) the second.
  private static let list = """
    id,name,kind,un-list,measures,listed-on
    KPe.028,MUNITIONS INDUSTRY DEPARTMENT,entity,KPe.028,un-1718-asset-freeze,2016-03-02
    KPe.054,MINISTRY OF NATIONAL DEFENCE,entity,KPe.054,un-1718-asset-freeze,2017-12-22
    """

  private static let checker: Checker? = {
    guard var checker = try? Checker(rules: RuleSource(embedded: UNRules.content, name: "<built-in>")),
      let list = checker.list(in: SourceText(name: "list", text: list), as: .csv).partial
    else { return nil }
    checker.lists = DesignationLists([list])
    return checker
  }()

  struct Row: CustomTestStringConvertible {
    let title: String
    var date = "2018-05-01"
    let payee: String
    var more = ""
    let listed: Status?
    let associated: Status?
    var testDescription: String { "\(title), \(date)" }
  }

  static let rows: [Row] = [
    Row(
      title: "a firm that acts for a listed department of the Party",
      payee: "name: Firm, acts-for: [{name: Munitions Industry Department, identifiers: {un-list: KPe.028}}]",
      listed: .violated, associated: nil),
    Row(
      title: "a firm of which the department owns most",
      payee: "name: Firm, owned-by: [{name: MID, share: 51%, identifiers: {un-list: KPe.028}}]", listed: .violated,
      associated: nil),
    Row(
      title: "a firm that acts for somebody of that name",
      payee: "name: Firm, acts-for: [Munitions Industry Department]",
      listed: .undetermined, associated: nil),
    Row(
      title: "a department of that name", payee: "name: Munitions Industry Department, kind: ruling-party",
      listed: .undetermined, associated: nil),
    Row(
      title: "the ministry, the day before it was listed", date: "2017-12-21",
      payee: "name: Ministry of National Defence, kind: armed-forces, identifiers: {un-list: KPe.054}", listed: nil,
      associated: nil),
    Row(
      title: "the ministry, on the day", date: "2017-12-22",
      payee: "name: Ministry of National Defence, kind: armed-forces, identifiers: {un-list: KPe.054}",
      listed: .violated, associated: nil),
    Row(
      title: "a ministry on no list", payee: "name: Ministry of Culture, kind: government", listed: nil,
      associated: nil),
    Row(
      title: "a ministry on no list of which a State has found the tie",
      payee: "name: Ministry of Culture, kind: government",
      more: ", determinations: [{by: RU, finding: association, covers: [\"parties[1]\"], date: 2018-01-01}]",
      listed: nil, associated: .violated),
    Row(
      title: "a firm that is none of the State's, of which a State has found the tie",
      payee: "name: Firm, kind: company",
      more: ", determinations: [{by: RU, finding: association, covers: [\"parties[1]\"], date: 2018-01-01}]",
      listed: nil, associated: nil),
  ]

  @Test(arguments: rows)
  func `a payee is frozen by the list, or by the tie that was found`(_ row: Row) throws {
    let checker = try #require(Self.checker)
    let text = """
      {id: d, date: \(row.date), activity: payment, from: {country: RU}, to: {country: KP}, parties: [{name: Payer,
       roles: [payer], country: RU}, {\(row.payee), roles: [payee], country: KP}]\(row.more)}
      """
    let read = checker.transactions(in: SourceText(name: "deal", text: text), as: .yaml)
    let assessment = checker.assess(try #require(try read.get().first))
    func status(_ rule: String) -> Status? {
      assessment.findings.first { $0.rule == rule && $0.subject == "parties[1]" }?.status
    }
    #expect(status("dprk-1718-8d") == row.listed)
    #expect(status("dprk-2270-32") == row.associated)
  }
}
