import TestSupport
import Testing

struct RegimesCommandTests {
  @Test(arguments: ["text", "json", "markdown", "svg"])
  func `the regimes are listed as they stand on a day`(_ format: String) throws {
    let run = try Typed.runByRules(["regimes", "--on", "2030-05-01", "--format", format])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "regimes.\(format)")
  }

  @Test func `a regime is written in the order of its resolutions, with its cases`() throws {
    let run = try Typed.runByRules(["regimes", "beta"])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "regime-beta.md")
  }

  @Test func `an unknown regime is answered with the near one`() throws {
    let run = try Typed.runByRules(["regimes", "betta"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no regime ‘betta’; did you mean ‘beta’?\n"))
  }
}
