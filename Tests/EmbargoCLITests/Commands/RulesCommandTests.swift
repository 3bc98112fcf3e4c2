import TestSupport
import Testing

struct RulesCommandTests {
  @Test(arguments: ["2030-01-09", "2030-02-03", "2030-05-01", "2031-01-01"])
  func `the rules of a day are listed`(_ day: String) throws {
    let run = try Typed.runByRules(["rules", "--on", day])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "rules-\(day).txt")
  }

  @Test func `the list can be had as JSON`() throws {
    let run = try Typed.runByRules(["rules", "--on", "2031-01-01", "--regime", "beta", "--format", "json"])
    try expectGolden(run.output, "rules-2031-01-01.json")
  }

  @Test func `without a day it is that of today`() throws {
    let line = "embargo rules --rules rules | tail -n 1 | grep -q \"on $(date +%F);\" && echo same"
    #expect(try Typed.shell(line).output == "same\n")
  }

  @Test func `an unknown regime is answered with the near one`() throws {
    let run = try Typed.runByRules(["rules", "--regime", "betta"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no regime ‘betta’; did you mean ‘beta’?\n"))
  }
}
