import TestSupport
import Testing

struct InitDealCommandTests {
  @Test(arguments: ["aid", "payment", "service", "supply", "training", "voyage"])
  func `every kind of deal checks as permitted, without a remark`(_ kind: String) throws {
    let deal = try Typed.run("init", "deal", "--kind", kind)
    #expect(deal.status == 0 && deal.errors == "")
    let check = try Typed.run("check", "-", input: deal.output)
    #expect(check.output.hasPrefix("PERMITTED: "))
    #expect(check.errors == "")
    #expect(check.status == 0)
  }

  @Test func `a supply is written if no kind is named`() throws {
    #expect(try Typed.run("init", "deal").output == Typed.run("init", "deal", "--kind", "supply").output)
  }

  @Test func `there is a kind for each template, and the help names it`() throws {
    let help = try Typed.run("init", "deal", "--help").output
    let templates = try Repository.files(under: "Rules/templates", ending: ".yaml")
    try #require(!templates.isEmpty)
    for name in templates { #expect(help.contains(name.dropLast(5))) }
  }

  @Test func `an unknown kind is answered with the near one`() throws {
    let run = try Typed.run("init", "deal", "--kind", "suply")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no kind of deal ‘suply’; did you mean ‘supply’?\n"))
  }
}
